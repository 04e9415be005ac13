using Beweeg.Competencies.Contracts;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Competencies.Versions.AdoptVersion;

/// <summary>The college adopted a version to which the council consented; from a day to come new cycles begin under it.</summary>
internal static class AdoptVersion
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/competentiegids/versies/{gids:guid}/vaststellen", Show).Needs<GuideVersionAccess>(GuideVersionAccess.Adopt);
        app.MapPost("/competentiegids/versies/{gids:guid}/vaststellen", Submit).Needs<GuideVersionAccess>(GuideVersionAccess.Adopt).TakesFileOf(GuidePaper.Largest);
    }

    private static IResult Show(Asked<GuideAtHand> asked) => Answers.Page<AdoptPage>(new { At = asked.Subject });

    private static async Task<IResult> Submit(Asked<GuideAtHand> asked, Submission form, RequestContext request, IEnumerable<IGuideUse> uses, TimeProvider time, CancellationToken cancel)
    {
        var version = asked.Subject.Version;
        var on = form.Date("datum", "de datum van het besluit", required: true);
        var reference = form.Text("kenmerk", "het kenmerk van het besluit", 200, required: true);
        var from = form.Date("ingang", "de dag waarop de gids ingaat", required: true);
        if (on is { } day && GuideDates.Happened(day, request.Today, version.ConsentedOn, "de instemming van de ondernemingsraad") is { } early) form.Wrong("datum", early);
        if (on is { } adopted && from is { } begin && await WrongBeginAsync(begin, adopted, version, request, uses, cancel) is { } wrong) form.Wrong("ingang", wrong);
        var paper = GuidePapers.Read(form);
        if (!form.IsValid) return Answers.Wrong<AdoptPage>(new { At = asked.Subject, form.State });

        version.Adopt(on!.Value, reference, from!.Value);
        request.Record(GuideOperations.Adopt, asked, $"{version.Label}, {reference}, vanaf {from:yyyy-MM-dd}");
        GuidePapers.Keep(request, asked, GuideDecision.College, paper, time);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/competentiegids/versies/{version.Id}", $"Vastgelegd. Nieuwe cycli beginnen vanaf {DutchDate.Text(from.Value)} onder deze versie.");
    }

    private static async Task<string?> WrongBeginAsync(DateOnly from, DateOnly adoptedOn, GuideVersion version, RequestContext request, IEnumerable<IGuideUse> uses, CancellationToken cancel)
    {
        DateOnly? newest = null;
        foreach (var use in uses)
        {
            if (await use.NewestStartAsync(cancel) is { } start && !(start < newest)) newest = start;
        }

        var others = await request.Db.Set<GuideVersion>().Where(row => row.Id != version.Id && row.State == GuideVersionState.Adopted).Select(row => row.InForceFrom).ToListAsync(cancel);
        return GuideDates.InForce(from, adoptedOn, request.Today, newest, others);
    }
}
