using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Platform.Adoption.Verbs;

/// <summary>A draft goes to the works council; from then on its text is fixed. A draft in which something is wrong does not go.</summary>
internal static class SendVersion
{
    public static void Map<TKind, TAccess>(IEndpointRouteBuilder app, DocumentLife life) where TKind : DocumentKind where TAccess : AccessTable
    {
        app.MapGet(life.Route("/versturen"), ShowAsync<TKind>).Needs<TAccess>(life.Permissions.Send);
        app.MapPost(life.Route("/versturen"), SubmitAsync<TKind>).Needs<TAccess>(life.Permissions.Send);
    }

    private static async Task<IResult> ShowAsync<TKind>(Asked<DocumentAtHand> asked, RequestContext request, TKind kind, CancellationToken cancel) where TKind : DocumentKind =>
        Answers.Page<SendPage>(Model(asked, kind, await kind.ProblemsAsync(asked.Subject.Version, cancel), await kind.LeftOutAsync(asked.Subject.Version, cancel), new FormState
        {
            ["_versie"] = $"{asked.Subject.Version.Version}",
            ["datum"] = request.Today.ToString("dd-MM-yyyy", DesignSystem.DutchDate.Culture),
        }));

    private static async Task<IResult> SubmitAsync<TKind>(Asked<DocumentAtHand> asked, Submission form, RequestContext request, TKind kind, CancellationToken cancel) where TKind : DocumentKind
    {
        var version = asked.Subject.Version;
        var on = form.Date("datum", "de dag waarop je het verstuurde", required: true);
        var reference = form.Text("kenmerk", "het kenmerk van je brief", 200, required: true);
        if (on is { } day && DocumentDates.Happened(day, request.Today, null, "") is { } wrong) form.Wrong("datum", wrong);
        var problems = await kind.ProblemsAsync(version, cancel);
        if (problems.Count > 0) form.Wrong("", $"In {kind.Life.Words.This} klopt nog niet alles. Los dat eerst op; hieronder staat wat er niet klopt.");
        if (form.Version() != version.Version) form.Wrong("", "Iemand veranderde het concept nadat je deze pagina opende. Lees het eerst nog eens.");
        if (!form.IsValid)
        {
            form.State["_versie"] = $"{version.Version}";
            return Answers.Wrong<SendPage>(Model(asked, kind, problems, await kind.LeftOutAsync(version, cancel), form.State));
        }

        version.Send(on!.Value, reference);
        request.Record(kind.Life.Operations.Send, asked, $"{version.Label}, {reference}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(asked.Subject.Url, "Vastgelegd. De tekst van deze versie verandert niet meer, en de ondernemingsraad kan haar in Beweeg lezen.");
    }

    private static object Model(Asked<DocumentAtHand> asked, DocumentKind kind, IReadOnlyList<DocumentProblem> problems, IReadOnlyList<string> leftOut, FormState state) =>
        new { At = asked.Subject, Chapters = kind.ChaptersOf(asked.Subject.Version), Problems = problems, LeftOut = leftOut, State = state };
}
