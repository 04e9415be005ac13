using Beweeg.Conversations.Cycles;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Regulations.Versions.AdoptVersion;

/// <summary>The college adopted a version to which the council consented; from a day to come new cycles begin under it.</summary>
internal static class AdoptVersion
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/regelingen/{versie:guid}/vaststellen", Show).Needs<RegulationVersionAccess>(RegulationVersionAccess.Adopt);
        app.MapPost("/regelingen/{versie:guid}/vaststellen", Submit).Needs<RegulationVersionAccess>(RegulationVersionAccess.Adopt).TakesFileOf(DecisionPaper.Largest);
    }

    private static async Task<IResult> Show(Asked<VersionStanding> asked, RequestContext request, RegulationLibrary library, CancellationToken cancel) =>
        Answers.Page<AdoptPage>(await ModelAsync(asked, request, library, FormState.Empty, cancel));

    private static async Task<IResult> Submit(Asked<VersionStanding> asked, Submission form, RequestContext request, RegulationLibrary library, TimeProvider time, CancellationToken cancel)
    {
        var version = asked.Subject.Version;
        var on = form.Date("datum", "de datum van het besluit", required: true);
        var reference = form.Text("kenmerk", "het kenmerk van het besluit", 200, required: true);
        var from = form.Date("ingang", "de dag waarop de regeling ingaat", required: true);
        if (on is { } day && VersionDates.Happened(day, request.Today, version.ConsentedOn, "de instemming van de ondernemingsraad") is { } early) form.Wrong("datum", early);
        if (on is { } adopted && from is { } begin && await WrongBeginAsync(begin, adopted, version, request, cancel) is { } wrong) form.Wrong("ingang", wrong);
        var paper = DecisionPapers.Read(form);
        if (!form.IsValid) return Answers.Wrong<AdoptPage>(await ModelAsync(asked, request, library, form.State, cancel));

        version.Adopt(on!.Value, reference, from!.Value);
        request.Record(VersionOperations.Adopt, asked, $"{version.Key} {version.Label}, {reference}, vanaf {from:yyyy-MM-dd}");
        DecisionPapers.Keep(request, asked, Decision.College, paper, time);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/regelingen/{version.Id}", $"Vastgelegd. Nieuwe cycli beginnen vanaf {DutchDate.Text(from.Value)} onder deze versie.");
    }

    private static async Task<object> ModelAsync(Asked<VersionStanding> asked, RequestContext request, RegulationLibrary library, FormState state, CancellationToken cancel) => new
    {
        At = asked.Subject,
        Dropped = await DroppedSituations.OfAsync(request.Db, library, asked.Subject.Version, request.Today, cancel),
        State = state,
    };

    private static async Task<string?> WrongBeginAsync(DateOnly from, DateOnly adoptedOn, RegulationVersion version, RequestContext request, CancellationToken cancel)
    {
        var newest = await request.Db.Set<ConversationCycle>().MaxAsync(cycle => (DateOnly?)cycle.Start, cancel);
        var others = await request.Db.Set<RegulationVersion>().Where(row => row.Id != version.Id && row.State == RegulationVersionState.Adopted)
            .Select(row => row.InForceFrom).ToListAsync(cancel);
        return VersionDates.InForce(from, adoptedOn, request.Today, newest, others);
    }
}
