using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.PersonnelFile.Keeping.DecideDispatch;

/// <summary>One outcome on its way: how it stands, and when it stands still again or not at all. The employee reads that it went or was let go; the reason is for the administrators.</summary>
internal static class DecideDispatch
{
    private const string Pattern = $"{DestinationAddress.OnePattern}/zendingen/{{zending:guid}}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Pattern, Show).Needs<DestinationAccess>(DestinationAccess.Keep);
        app.MapPost($"{Pattern}/opnieuw", Again).Needs<DestinationAccess>(DestinationAccess.Keep);
        app.MapPost($"{Pattern}/loslaten", LetGo).Needs<DestinationAccess>(DestinationAccess.Keep);
    }

    private static async Task<IResult> Show(Asked<Destination> asked, Guid zending, IPeople people, RequestContext request, CancellationToken cancel) =>
        await FindAsync(asked, zending, request, cancel) is { } dispatch ? Answers.Page<DispatchPage>(await ModelAsync(asked.Subject, dispatch, FormState.Empty, people, cancel)) : Answers.NotFound();

    private static async Task<IResult> Again(Asked<Destination> asked, Guid zending, RequestContext request, CancellationToken cancel)
    {
        if (await FindAsync(asked, zending, request, cancel) is not { } dispatch) return Answers.NotFound();
        if (dispatch.State != DispatchState.Stuck) return NotStill(asked, dispatch);
        dispatch.Again(request.Now);
        request.Record(PersonnelFileOperations.Again, asked.StrongestRight, dispatch.EmployeeId, "dispatch", dispatch.Id);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(DestinationAddress.Dispatch(asked.Subject.Id, dispatch.Id), "Beweeg probeert het zo opnieuw, met hetzelfde kenmerk.");
    }

    private static async Task<IResult> LetGo(Asked<Destination> asked, Guid zending, Submission form, IPeople people, RequestContext request, CancellationToken cancel)
    {
        if (await FindAsync(asked, zending, request, cancel) is not { } dispatch) return Answers.NotFound();
        var reason = form.Text("reden", "waarom dit niet hoeft te gaan", Dispatch.LongestReason, required: true);
        if (dispatch.State is not (DispatchState.Stuck or DispatchState.Waiting)) return NotStill(asked, dispatch);
        if (!form.IsValid) return Answers.Wrong<DispatchPage>(await ModelAsync(asked.Subject, dispatch, form.State, people, cancel));
        dispatch.LetGo(request.Actor.Id, reason);
        request.Record(PersonnelFileOperations.LetGo, asked.StrongestRight, dispatch.EmployeeId, "dispatch", dispatch.Id);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(DestinationAddress.One(asked.Subject.Id), "Deze uitkomst gaat niet. Wat erna komt, gaat weer wel.");
    }

    private static IResult NotStill(Asked<Destination> asked, Dispatch dispatch) =>
        Answers.NotNow($"Deze uitkomst staat niet stil: {dispatch.State.Dutch().Word}.", DestinationAddress.Dispatch(asked.Subject.Id, dispatch.Id));

    private static Task<Dispatch?> FindAsync(Asked<Destination> asked, Guid dispatch, RequestContext request, CancellationToken cancel) =>
        request.Db.Set<Dispatch>().SingleOrDefaultAsync(row => row.Id == dispatch && row.DestinationId == asked.Subject.Id && row.Cause != OutcomeCause.Test, cancel);

    private static async Task<object> ModelAsync(Destination destination, Dispatch dispatch, FormState state, IPeople people, CancellationToken cancel) => new
    {
        Destination = destination,
        Dispatch = dispatch,
        State = state,
        Number = dispatch.EmployeeId is { } employee ? (await people.NumbersAsync([employee], cancel)).GetValueOrDefault(employee, "") : "",
        LetGoBy = dispatch.LetGoById is { } by ? (await people.NamesAsync([by], cancel)).GetValueOrDefault(by, "een beheerder") : null,
    };
}
