using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Demo;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.SignIn;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;
using Beweeg.Web.Host;
using Microsoft.AspNetCore.Mvc;

namespace Beweeg.Web.SignIn;

/// <summary>
/// Choosing who you are, in the demo municipality only: where the people are real, or in production, these pages do not
/// exist.
/// </summary>
internal static class SignInAsDemoPerson
{
    private const int MostFound = 20;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/aanmelden/proef", Show).Public("een persoon kiezen in de proefgemeente");
        app.MapPost("/aanmelden/proef", Submit).Public("een persoon kiezen in de proefgemeente");
    }

    private static async Task<IResult> Show(
        RequestContext request, HttpContext http, Settings settings, IPeople people, [FromServices] DemoClock? clock, string? zoek, string? terug, CancellationToken cancel)
    {
        if (await DemoAsync(request, http, settings, cancel) is not { } municipality) return Answers.NotFound();
        await request.Db.EnterAsync(municipality.Id, cancel);
        var stories = new List<DemoChoice>();
        foreach (var (person, story) in Stories)
        {
            if (await people.WithNumberAsync(person.Number, cancel) is { } id) stories.Add(new DemoChoice(id, person.FullName, story));
        }

        var text = zoek?.Trim() ?? "";
        return Answers.Page<DemoPersonPage>(new
        {
            Stories = (IReadOnlyList<DemoChoice>)stories,
            request.Today,
            IsAhead = clock?.IsAhead ?? false,
            Search = text,
            Found = text.Length < 2 ? [] : (IReadOnlyList<DemoChoice>)[.. (await people.SearchAsync(text, request.Today, MostFound, cancel))
                .Select(member => new DemoChoice(member.Id, member.Name, $"{member.JobName}, {member.UnitName}"))],
            Back = SignInWithPassword.LocalOnly(terug),
        });
    }

    private static async Task<IResult> Submit(
        Submission form, RequestContext request, HttpContext http, Settings settings, SessionCookie cookie, SessionClock clock, IPeople people, TimeProvider time, CancellationToken cancel)
    {
        if (await DemoAsync(request, http, settings, cancel) is not { } municipality) return Answers.NotFound();
        await request.Db.EnterAsync(municipality.Id, cancel);
        if (!Guid.TryParse(form.State["persoon"], out var id) || await people.FindAsync(id, request.Today, cancel) is not { } person) return Answers.NotFound();
        var (session, token) = Session.Start(Ids.New(time), municipality.Id, null, person.Id, person.Name, "keuze in de proef", clock.Now);
        request.Db.Add(session);
        await request.Db.SaveChangesAsync(cancel);
        cookie.Write(http, token);
        return Answers.Done(SignInWithPassword.LocalOnly(form.State["terug"]));
    }

    private static async Task<Municipality?> DemoAsync(RequestContext request, HttpContext http, Settings settings, CancellationToken cancel) =>
        !settings.IsProduction && await SignInWithPassword.MunicipalityOfAsync(request.Db, http, cancel) is { IsDemo: true } municipality ? municipality : null;

    private static readonly IReadOnlyList<(DemoPerson Person, string Story)> Stories =
    [
        (DemoPeople.FieldEmployee, "Werkt buiten, in het team Groen. Gebruikt een telefoon."),
        (DemoPeople.FieldManager, "Teammanager van Groen. Ziet wie er aan zet is."),
        (DemoPeople.PolicyAdviser, "Beleidsmedewerker sociaal domein."),
        (DemoPeople.PolicyManager, "Teammanager van het beleid sociaal domein."),
        (DemoPeople.NewEmployee, "Drie maanden in dienst, op proef."),
        (DemoPeople.Coordinator, "Voert gesprekken namens de leidinggevende, met een besluit van de directie."),
        (DemoPeople.HrAdviser, "P&O-adviseur. Start cycli en ziet de voortgang."),
        (DemoPeople.RegulationAdviser, "P&O-adviseur van de hele gemeente. Beheert de regeling."),
        (DemoPeople.Administrator, "Beheerder. Kan geen dossiers lezen."),
        (DemoPeople.WorksCouncilMember, "Lid van de ondernemingsraad."),
    ];
}

/// <summary>A person to choose.</summary>
public sealed record DemoChoice(Guid Id, string Name, string Story);
