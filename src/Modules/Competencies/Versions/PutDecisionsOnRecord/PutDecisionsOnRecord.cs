using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Competencies.Versions.PutDecisionsOnRecord;

/// <summary>
/// A municipality began with a preset that was in force at once. If council and college decided about it, here that is put
/// on record afterwards; the day on which it came in force stays as it was.
/// </summary>
internal static class PutDecisionsOnRecord
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/competentiegids/versies/{gids:guid}/besluiten", Show).Needs<GuideVersionAccess>(GuideVersionAccess.PutOnRecord);
        app.MapPost("/competentiegids/versies/{gids:guid}/besluiten", Submit).Needs<GuideVersionAccess>(GuideVersionAccess.PutOnRecord).TakesFileOf(GuidePaper.Largest);
    }

    private static IResult Show(Asked<GuideAtHand> asked) => Answers.Page<DecisionsPage>(new { At = asked.Subject });

    private static async Task<IResult> Submit(Asked<GuideAtHand> asked, Submission form, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var version = asked.Subject.Version;
        var consent = form.Date("instemming", "de datum van de instemming", required: true);
        var consentReference = form.Text("instemming-kenmerk", "het kenmerk van de instemming", 200, required: true);
        var adopted = form.Date("datum", "de datum van het besluit", required: true);
        var reference = form.Text("kenmerk", "het kenmerk van het besluit", 200, required: true);
        if (consent is { } day && GuideDates.Happened(day, request.Today, null, "") is { } wrongConsent) form.Wrong("instemming", wrongConsent);
        if (adopted is { } on && GuideDates.Happened(on, request.Today, consent, "de instemming van de ondernemingsraad") is { } wrong) form.Wrong("datum", wrong);
        var paper = GuidePapers.Read(form);
        if (!form.IsValid) return Answers.Wrong<DecisionsPage>(new { At = asked.Subject, form.State });

        version.Decided(consent!.Value, consentReference, adopted!.Value, reference);
        request.Record(GuideOperations.PutOnRecord, asked, $"{version.Label}, {consentReference}, {reference}");
        GuidePapers.Keep(request, asked, GuideDecision.College, paper, time);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/competentiegids/versies/{version.Id}", "De besluiten staan erbij. Iedereen kan ze nu lezen.");
    }
}
