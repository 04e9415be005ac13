using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.PersonnelFile.Keeping.ShowDestination;

/// <summary>A destination: what goes there, how a test went, and what waits, went or stands still. Of each only personnel number, kind of conversation and dates.</summary>
internal static class ShowDestination
{
    private const int PageSize = 50;
    private const int MostTests = 5;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(DestinationAddress.OnePattern, Show).Needs<DestinationAccess>(DestinationAccess.Keep);

    private static async Task<IResult> Show(Asked<Destination> asked, string? stand, int? blad, IPeople people, RequestContext request, CancellationToken cancel)
    {
        var destination = asked.Subject;
        var own = request.Db.Set<Dispatch>().AsNoTracking().Where(row => row.DestinationId == destination.Id);
        var counts = await own.Where(row => row.Cause != OutcomeCause.Test).GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancel);
        var chosen = Enum.TryParse<DispatchFilter>(stand, out var known) && Enum.IsDefined(known) ? known : (DispatchFilter?)null;
        var states = chosen is { } filter ? StatesOf(filter) : Enum.GetValues<DispatchState>();
        var shown = own.Where(row => row.Cause != OutcomeCause.Test && states.Contains(row.State));
        var count = counts.Where(row => states.Contains(row.Key)).Sum(row => row.Count);
        var pages = Math.Max(1, (count + PageSize - 1) / PageSize);
        var page = Math.Clamp(blad ?? 1, 1, pages);
        var rows = await shown.OrderByDescending(row => row.MadeAt).ThenByDescending(row => row.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var numbers = await people.NumbersAsync([.. rows.Select(row => row.EmployeeId).OfType<Guid>().Distinct()], cancel);
        return Answers.Page<DestinationPage>(new
        {
            Destination = destination,
            Door = await request.Db.Set<DestinationDoor>().AsNoTracking().SingleAsync(row => row.DestinationId == destination.Id, cancel),
            Tests = (IReadOnlyList<Dispatch>)await own.Where(row => row.Cause == OutcomeCause.Test).OrderByDescending(row => row.MadeAt).ThenByDescending(row => row.Id).Take(MostTests).ToListAsync(cancel),
            Rows = (IReadOnlyList<(Dispatch, string)>)[.. rows.Select(row => (row, row.EmployeeId is { } employee ? numbers.GetValueOrDefault(employee, "") : ""))],
            Counts = (IReadOnlyDictionary<DispatchFilter, int>)Enum.GetValues<DispatchFilter>().ToDictionary(one => one, one => counts.Where(row => StatesOf(one).Contains(row.Key)).Sum(row => row.Count)),
            Chosen = chosen,
            Page = page,
            PageCount = pages,
        });
    }

    private static DispatchState[] StatesOf(DispatchFilter filter) => filter switch
    {
        DispatchFilter.Wacht => [DispatchState.Waiting, DispatchState.Sending],
        DispatchFilter.Stil => [DispatchState.Stuck],
        DispatchFilter.Gegaan => [DispatchState.Sent],
        _ => [DispatchState.Passed, DispatchState.Dropped, DispatchState.LetGo],
    };
}

/// <summary>The tabs above the list; they are words in an address.</summary>
public enum DispatchFilter
{
    Wacht,
    Stil,
    Gegaan,
    Niet,
}
