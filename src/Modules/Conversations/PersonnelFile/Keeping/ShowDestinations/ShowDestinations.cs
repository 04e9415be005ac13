using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.PersonnelFile.Keeping.ShowDestinations;

/// <summary>The systems that get outcomes, what goes there, and how that goes: the register of who gets what.</summary>
internal static class ShowDestinations
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet(DestinationAddress.All, Show).Needs<DestinationsAccess>(DestinationsAccess.Make);

    private static async Task<IResult> Show(Asked<Municipality> asked, RequestContext request, CancellationToken cancel)
    {
        var stopped = await request.Db.Set<DestinationDoor>().Where(row => row.IsStopped).Select(row => row.DestinationId).ToListAsync(cancel);
        var counts = await request.Db.Set<Dispatch>().Where(row => row.Cause != OutcomeCause.Test).GroupBy(row => new { row.DestinationId, row.State })
            .Select(group => new { group.Key.DestinationId, group.Key.State, Count = group.Count() }).ToListAsync(cancel);
        int CountOf(Guid destination, params DispatchState[] states) => counts.Where(count => count.DestinationId == destination && states.Contains(count.State)).Sum(count => count.Count);
        return Answers.Page<DestinationsPage>(new
        {
            Rows = (IReadOnlyList<DestinationRow>)[.. (await request.Db.Set<Destination>().AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancel)).Select(row =>
                new DestinationRow(row, stopped.Contains(row.Id), CountOf(row.Id, DispatchState.Waiting, DispatchState.Sending), CountOf(row.Id, DispatchState.Stuck), CountOf(row.Id, DispatchState.Sent)))],
        });
    }
}

/// <summary>A destination and how it goes there.</summary>
public sealed record DestinationRow(Destination Destination, bool IsStopped, int Waiting, int Stuck, int Sent);
