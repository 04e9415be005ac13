using Beweeg.DesignSystem;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Platform.Adoption.Verbs;

/// <summary>The college adopted a version to which the council consented; from a day to come new cycles begin under it.</summary>
internal static class AdoptVersion
{
    public static void Map<TKind, TAccess>(IEndpointRouteBuilder app, DocumentLife life) where TKind : DocumentKind where TAccess : AccessTable
    {
        app.MapGet(life.Route("/vaststellen"), (Asked<DocumentAtHand> asked) => Answers.Page<AdoptPage>(new { At = asked.Subject })).Needs<TAccess>(life.Permissions.Adopt);
        app.MapPost(life.Route("/vaststellen"), SubmitAsync<TKind>).Needs<TAccess>(life.Permissions.Adopt).TakesFileOf(DecisionPaper.Largest);
    }

    private static async Task<IResult> SubmitAsync<TKind>(Asked<DocumentAtHand> asked, Submission form, RequestContext request, TKind kind, TimeProvider time, CancellationToken cancel) where TKind : DocumentKind
    {
        var version = asked.Subject.Version;
        var on = form.Date("datum", "de datum van het besluit", required: true);
        var reference = form.Text("kenmerk", "het kenmerk van het besluit", 200, required: true);
        var from = form.Date("ingang", $"de dag waarop {kind.Life.Words.The} ingaat", required: true);
        if (on is { } day && DocumentDates.Happened(day, request.Today, version.ConsentedOn, "de instemming van de ondernemingsraad") is { } early) form.Wrong("datum", early);
        if (on is { } adopted && from is { } begin)
        {
            var others = (await kind.RowsAsync(cancel)).Where(row => row.Id != version.Id && row.State == DocumentState.Adopted).Select(row => row.InForceFrom);
            if (await kind.WrongBeginAsync(begin, adopted, others, cancel) is { } wrong) form.Wrong("ingang", wrong);
        }

        var paper = DocumentPapers.Read(form);
        if (!form.IsValid) return Answers.Wrong<AdoptPage>(new { At = asked.Subject, form.State });

        version.Adopt(on!.Value, reference, from!.Value);
        request.Record(kind.Life.Operations.Adopt, asked, $"{version.Label}, {reference}, vanaf {from:yyyy-MM-dd}");
        DocumentPapers.Keep(request, asked, kind, DecisionBy.College, paper, time);
        await kind.AdoptedAsync(version, cancel);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(asked.Subject.Url, $"Vastgelegd. Nieuwe cycli beginnen vanaf {DutchDate.Text(from.Value)} onder deze versie.");
    }
}
