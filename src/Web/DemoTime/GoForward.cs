using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Beweeg.Web.Host;
using Beweeg.Web.SignIn;

namespace Beweeg.Web.DemoTime;

/// <summary>
/// Going forward in time in the demo, for everybody in it at once. In production there is no such address; where a real
/// municipality is in the database, it does not exist either.
/// </summary>
internal static class GoForward
{
    public static readonly Operation Operation = new("demo.go-forward", "zette de proefklok vooruit");

    public static void Map(IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<DemoClock>() is null) return;
        app.MapGet("/proef/klok", Show).OwnOnly("de klok van de proef");
        app.MapPost("/proef/klok", Submit).OwnOnly("de klok van de proef");
    }

    private static async Task<IResult> Show(RequestContext request, Installation installation, DemoClock clock, string? terug, CancellationToken cancel) =>
        await IsDemoOnlyAsync(request, installation, cancel) ? Answers.Page<GoForwardPage>(Model(request, clock, FormState.Empty, terug)) : Answers.NotFound();

    private static async Task<IResult> Submit(Submission form, RequestContext request, Installation installation, DemoClock clock, CancellationToken cancel)
    {
        if (!await IsDemoOnlyAsync(request, installation, cancel)) return Answers.NotFound();
        var back = SignInWithPassword.LocalOnly(form.State["terug"]);
        var day = form.Date("dag", "de dag waar je naartoe wilt", required: true) ?? request.Today;
        if (form.IsValid && clock.ProblemWith(day) is { } problem) form.Wrong("dag", problem);
        if (!form.IsValid) return Answers.Wrong<GoForwardPage>(Model(request, clock, form.State, back));

        request.Record(Operation, null, null, "municipality", request.Municipality.Id, $"van {request.Today:yyyy-MM-dd} naar {day:yyyy-MM-dd}");
        await request.Db.SaveChangesAsync(cancel);
        // Last, since a clock goes back for no transaction. Somebody else may have been first.
        if (clock.MoveTo(day) is { } tooLate)
        {
            form.Wrong("dag", tooLate);
            return Answers.Wrong<GoForwardPage>(Model(request, clock, form.State, back));
        }

        return Answers.Done(back, $"In de proef is het nu {DutchDate.Text(day, DateStyle.WithWeekday)}.");
    }

    private static object Model(RequestContext request, DemoClock clock, FormState state, string? back) => new
    {
        request.Today,
        clock.IsAhead,
        clock.LastDay,
        State = state,
        Back = SignInWithPassword.LocalOnly(back),
    };

    // Real people and their terms share the clock of the process, so one real municipality is enough to leave it alone.
    private static async Task<bool> IsDemoOnlyAsync(RequestContext request, Installation installation, CancellationToken cancel) =>
        request.Municipality.IsDemo && !await installation.HasRealMunicipalityAsync(cancel);
}
