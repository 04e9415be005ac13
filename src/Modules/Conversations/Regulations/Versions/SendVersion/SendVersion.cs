using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Regulations.Versions.SendVersion;

/// <summary>A draft goes to the works council; from then on its text is fixed. A draft with contradictions does not go.</summary>
internal static class SendVersion
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/regelingen/{versie:guid}/versturen", Show).Needs<RegulationVersionAccess>(RegulationVersionAccess.Send);
        app.MapPost("/regelingen/{versie:guid}/versturen", Submit).Needs<RegulationVersionAccess>(RegulationVersionAccess.Send);
    }

    private static async Task<IResult> Show(Asked<VersionStanding> asked, RequestContext request, RegulationLibrary library, CancellationToken cancel) =>
        Answers.Page<SendPage>(await ModelAsync(asked, request, library, new FormState
        {
            ["_versie"] = $"{asked.Subject.Version.Version}",
            ["datum"] = request.Today.ToString("dd-MM-yyyy", DesignSystem.DutchDate.Culture),
        }, cancel));

    private static async Task<IResult> Submit(Asked<VersionStanding> asked, Submission form, RequestContext request, RegulationLibrary library, CancellationToken cancel)
    {
        var version = asked.Subject.Version;
        var on = form.Date("datum", "de dag waarop je het verstuurde", required: true);
        var reference = form.Text("kenmerk", "het kenmerk van je brief", 200, required: true);
        if (on is { } day && VersionDates.Happened(day, request.Today, null, "") is { } wrong) form.Wrong("datum", wrong);
        if (RegulationCheck.Problems(library.Of(version)).Count > 0) form.Wrong("", "Deze regeling spreekt zichzelf nog tegen. Los dat eerst op; hieronder staat wat er niet klopt.");
        if (form.Version() != version.Version) form.Wrong("", "Iemand veranderde het concept nadat je deze pagina opende. Lees het eerst nog eens.");
        if (!form.IsValid)
        {
            form.State["_versie"] = $"{version.Version}";
            return Answers.Wrong<SendPage>(await ModelAsync(asked, request, library, form.State, cancel));
        }

        version.Send(on!.Value, reference);
        request.Record(VersionOperations.Send, asked, $"{version.Key} {version.Label}, {reference}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/regelingen/{version.Id}", "Vastgelegd. De tekst van deze versie verandert niet meer, en de ondernemingsraad kan haar in Beweeg lezen.");
    }

    private static async Task<object> ModelAsync(Asked<VersionStanding> asked, RequestContext request, RegulationLibrary library, FormState state, CancellationToken cancel)
    {
        var regulation = library.Of(asked.Subject.Version);
        return new
        {
            At = asked.Subject,
            Regulation = regulation,
            Problems = RegulationCheck.Problems(regulation),
            Dropped = await DroppedSituations.OfAsync(request.Db, library, asked.Subject.Version, request.Today, cancel),
            State = state,
        };
    }
}
