using Beweeg.Competencies.Checks;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Competencies.Versions.SendVersion;

/// <summary>A draft goes to the works council; from then on its text is fixed. A draft in which something is wrong does not go.</summary>
internal static class SendVersion
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/competentiegids/versies/{gids:guid}/versturen", Show).Needs<GuideVersionAccess>(GuideVersionAccess.Send);
        app.MapPost("/competentiegids/versies/{gids:guid}/versturen", Submit).Needs<GuideVersionAccess>(GuideVersionAccess.Send);
    }

    private static IResult Show(Asked<GuideAtHand> asked, RequestContext request, GuideCache guides) =>
        Answers.Page<SendPage>(Model(asked, guides, new FormState
        {
            ["_versie"] = $"{asked.Subject.Version.Version}",
            ["datum"] = request.Today.ToString("dd-MM-yyyy", DesignSystem.DutchDate.Culture),
        }));

    private static async Task<IResult> Submit(Asked<GuideAtHand> asked, Submission form, RequestContext request, GuideCache guides, CancellationToken cancel)
    {
        var version = asked.Subject.Version;
        var on = form.Date("datum", "de dag waarop je het verstuurde", required: true);
        var reference = form.Text("kenmerk", "het kenmerk van je brief", 200, required: true);
        if (on is { } day && GuideDates.Happened(day, request.Today, null, "") is { } wrong) form.Wrong("datum", wrong);
        if (GuideCheck.Problems(guides.Of(version)).Count > 0) form.Wrong("", "In deze gids klopt nog niet alles. Los dat eerst op; hieronder staat wat er niet klopt.");
        if (form.Version() != version.Version) form.Wrong("", "Iemand veranderde het concept nadat je deze pagina opende. Lees het eerst nog eens.");
        if (!form.IsValid)
        {
            form.State["_versie"] = $"{version.Version}";
            return Answers.Wrong<SendPage>(Model(asked, guides, form.State));
        }

        version.Send(on!.Value, reference);
        request.Record(GuideOperations.Send, asked, $"{version.Label}, {reference}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/competentiegids/versies/{version.Id}", "Vastgelegd. De tekst van deze versie verandert niet meer, en de ondernemingsraad kan haar in Beweeg lezen.");
    }

    private static object Model(Asked<GuideAtHand> asked, GuideCache guides, FormState state)
    {
        var guide = guides.Of(asked.Subject.Version);
        return new { At = asked.Subject, Guide = guide, Problems = GuideCheck.Problems(guide), State = state };
    }
}
