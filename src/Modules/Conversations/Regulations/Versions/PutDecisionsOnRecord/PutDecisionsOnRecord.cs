using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Regulations.Versions.PutDecisionsOnRecord;

/// <summary>
/// A municipality began with a preset that was in force at once. If council and college decided about it, here that is put
/// on record afterwards; the day on which it came in force stays as it was.
/// </summary>
internal static class PutDecisionsOnRecord
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/regelingen/{versie:guid}/besluiten", Show).Needs<RegulationVersionAccess>(RegulationVersionAccess.PutOnRecord);
        app.MapPost("/regelingen/{versie:guid}/besluiten", Submit).Needs<RegulationVersionAccess>(RegulationVersionAccess.PutOnRecord).TakesFileOf(DecisionPaper.Largest);
    }

    private static IResult Show(Asked<VersionStanding> asked) => Answers.Page<DecisionsPage>(new { At = asked.Subject });

    private static async Task<IResult> Submit(Asked<VersionStanding> asked, Submission form, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var version = asked.Subject.Version;
        var consent = form.Date("instemming", "de datum van de instemming", required: true);
        var consentReference = form.Text("instemming-kenmerk", "het kenmerk van de instemming", 200, required: true);
        var adopted = form.Date("datum", "de datum van het besluit", required: true);
        var reference = form.Text("kenmerk", "het kenmerk van het besluit", 200, required: true);
        if (consent is { } day && VersionDates.Happened(day, request.Today, null, "") is { } wrongConsent) form.Wrong("instemming", wrongConsent);
        if (adopted is { } on && VersionDates.Happened(on, request.Today, consent, "de instemming van de ondernemingsraad") is { } wrong) form.Wrong("datum", wrong);
        var paper = DecisionPapers.Read(form);
        if (!form.IsValid) return Answers.Wrong<DecisionsPage>(new { At = asked.Subject, form.State });

        version.Decided(consent!.Value, consentReference, adopted!.Value, reference);
        request.Record(VersionOperations.PutOnRecord, asked, $"{version.Key} {version.Label}, {consentReference}, {reference}");
        DecisionPapers.Keep(request, asked, Decision.College, paper, time);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/regelingen/{version.Id}", "De besluiten staan erbij. Iedereen kan ze nu lezen.");
    }
}
