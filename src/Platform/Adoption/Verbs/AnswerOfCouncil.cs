using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Platform.Adoption.Verbs;

/// <summary>What the works council answered: consent or refusal, when, by which letter and why, with the letter itself.</summary>
internal static class AnswerOfCouncil
{
    private const string Yes = "instemming";
    private const string No = "geen-instemming";

    public static void Map<TKind, TAccess>(IEndpointRouteBuilder app, DocumentLife life) where TKind : DocumentKind where TAccess : AccessTable
    {
        app.MapGet(life.Route("/antwoord"), (Asked<DocumentAtHand> asked) => Answers.Page<AnswerPage>(new { At = asked.Subject })).Needs<TAccess>(life.Permissions.Answer);
        app.MapPost(life.Route("/antwoord"), SubmitAsync<TKind>).Needs<TAccess>(life.Permissions.Answer).TakesFileOf(DecisionPaper.Largest);
    }

    private static async Task<IResult> SubmitAsync<TKind>(Asked<DocumentAtHand> asked, Submission form, RequestContext request, TKind kind, TimeProvider time, CancellationToken cancel) where TKind : DocumentKind
    {
        var version = asked.Subject.Version;
        var answer = form.Choice("antwoord", "wat de ondernemingsraad antwoordde", [Yes, No], required: true);
        var refused = string.Equals(answer, No, StringComparison.Ordinal);
        var on = form.Date("datum", "de dag van het antwoord", required: true);
        var reference = form.Text("kenmerk", "het kenmerk van het antwoord", 200, required: true);
        var reason = form.Text("reden", "de reden die de ondernemingsraad geeft", 4000, required: refused);
        if (on is { } day && DocumentDates.Happened(day, request.Today, version.SentOn, "de brief aan de ondernemingsraad") is { } wrong) form.Wrong("datum", wrong);
        var paper = DocumentPapers.Read(form);
        if (!form.IsValid) return Answers.Wrong<AnswerPage>(new { At = asked.Subject, form.State });

        if (refused) version.Refuse(on!.Value, reference, reason);
        else version.Consent(on!.Value, reference, reason.Length == 0 ? null : reason);
        request.Record(refused ? kind.Life.Operations.Refuse : kind.Life.Operations.Consent, asked, $"{version.Label}, {reference}");
        DocumentPapers.Keep(request, asked, kind, DecisionBy.Council, paper, time);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(asked.Subject.Url, refused
            ? "Vastgelegd. Deze versie gaat niet in. Maak een kopie om haar aan te passen en opnieuw voor te leggen."
            : "Vastgelegd. Nu besluit het college.");
    }

    /// <summary>The answers to choose.</summary>
    internal static IReadOnlyList<DesignSystem.Forms.Choice> Answered { get; } =
    [
        new(Yes, "De ondernemingsraad stemt in"),
        new(No, "De ondernemingsraad stemt niet in", "Deze versie gaat dan nooit in. Je past een kopie aan en legt die opnieuw voor."),
    ];
}
