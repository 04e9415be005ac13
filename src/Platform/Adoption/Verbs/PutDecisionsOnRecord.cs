using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Platform.Adoption.Verbs;

/// <summary>
/// A municipality began with a text that was in force at once. If council and college decided about it, here that is put
/// on record afterwards; the day on which it came in force stays as it was.
/// </summary>
internal static class PutDecisionsOnRecord
{
    public static void Map<TKind, TAccess>(IEndpointRouteBuilder app, DocumentLife life) where TKind : DocumentKind where TAccess : AccessTable
    {
        app.MapGet(life.Route("/besluiten"), (Asked<DocumentAtHand> asked) => Answers.Page<DecisionsPage>(new { At = asked.Subject })).Needs<TAccess>(life.Permissions.PutOnRecord);
        app.MapPost(life.Route("/besluiten"), SubmitAsync<TKind>).Needs<TAccess>(life.Permissions.PutOnRecord).TakesFileOf(DecisionPaper.Largest);
    }

    private static async Task<IResult> SubmitAsync<TKind>(Asked<DocumentAtHand> asked, Submission form, RequestContext request, TKind kind, TimeProvider time, CancellationToken cancel) where TKind : DocumentKind
    {
        var version = asked.Subject.Version;
        var consent = form.Date("instemming", "de datum van de instemming", required: true);
        var consentReference = form.Text("instemming-kenmerk", "het kenmerk van de instemming", 200, required: true);
        var adopted = form.Date("datum", "de datum van het besluit", required: true);
        var reference = form.Text("kenmerk", "het kenmerk van het besluit", 200, required: true);
        if (consent is { } day && DocumentDates.Happened(day, request.Today, null, "") is { } wrongConsent) form.Wrong("instemming", wrongConsent);
        if (adopted is { } on && DocumentDates.Happened(on, request.Today, consent, "de instemming van de ondernemingsraad") is { } wrong) form.Wrong("datum", wrong);
        var paper = DocumentPapers.Read(form);
        if (!form.IsValid) return Answers.Wrong<DecisionsPage>(new { At = asked.Subject, form.State });

        version.Decided(consent!.Value, consentReference, adopted!.Value, reference);
        request.Record(kind.Life.Operations.PutOnRecord, asked, $"{version.Label}, {consentReference}, {reference}");
        DocumentPapers.Keep(request, asked, kind, DecisionBy.College, paper, time);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(asked.Subject.Url, "De besluiten staan erbij. Iedereen kan ze nu lezen.");
    }
}
