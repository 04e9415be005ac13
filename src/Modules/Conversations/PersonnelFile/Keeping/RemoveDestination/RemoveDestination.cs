using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.PersonnelFile.Keeping.RemoveDestination;

/// <summary>Takes a destination away with its secret. What waited does not go; what went stays known to the employee.</summary>
internal static class RemoveDestination
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost($"{DestinationAddress.OnePattern}/weg", Submit).Needs<DestinationAccess>(DestinationAccess.Keep);

    private static async Task<IResult> Submit(Asked<Destination> asked, RequestContext request, CancellationToken cancel)
    {
        var destination = asked.Subject;
        var open = await request.Db.Set<Dispatch>().Where(row => row.DestinationId == destination.Id && (row.State == DispatchState.Waiting || row.State == DispatchState.Sending || row.State == DispatchState.Stuck)).ToListAsync(cancel);
        if (open.Exists(row => row.State == DispatchState.Sending && row.NextTryAt > request.Now))
            return Answers.NotNow("Beweeg is hier nu iets naartoe aan het sturen. Wacht tot dat klaar is en haal de bestemming dan weg.", DestinationAddress.One(destination.Id));
        foreach (var row in open) row.Drop("De bestemming is weggehaald.");
        request.Db.Remove(await request.Db.Set<DestinationDoor>().SingleAsync(row => row.DestinationId == destination.Id, cancel));
        request.Db.Remove(destination);
        request.Record(PersonnelFileOperations.Remove, asked, $"{destination.Kind}, {open.Count} wachtten");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(DestinationAddress.All, "De bestemming is weg. Er gaat niets meer heen.");
    }
}
