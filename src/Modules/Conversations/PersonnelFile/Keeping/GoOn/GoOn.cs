using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.PersonnelFile.Keeping.GoOn;

/// <summary>An administrator lets Beweeg try again: the door, and everything that stands still. Or lets it meet the server anew.</summary>
internal static class GoOn
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost($"{DestinationAddress.OnePattern}/verder", Again).Needs<DestinationAccess>(DestinationAccess.Keep);
        app.MapPost($"{DestinationAddress.OnePattern}/kennismaken", Meet).Needs<DestinationAccess>(DestinationAccess.Keep);
    }

    private static async Task<IResult> Again(Asked<Destination> asked, RequestContext request, CancellationToken cancel)
    {
        var id = asked.Subject.Id;
        (await request.Db.Set<DestinationDoor>().SingleAsync(row => row.DestinationId == id, cancel)).Open();
        var stuck = await request.Db.Set<Dispatch>().Where(row => row.DestinationId == id && row.State == DispatchState.Stuck).OrderBy(row => row.Number).ThenBy(row => row.Id).ToListAsync(cancel);
        foreach (var row in stuck) row.Again(request.Now);
        request.Record(PersonnelFileOperations.GoOn, asked, $"{stuck.Count} stonden stil");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(DestinationAddress.One(id), "Beweeg probeert het zo opnieuw, met dezelfde kenmerken. Er komt dus niets dubbel.");
    }

    private static async Task<IResult> Meet(Asked<Destination> asked, RequestContext request, CancellationToken cancel)
    {
        var id = asked.Subject.Id;
        var door = await request.Db.Set<DestinationDoor>().SingleAsync(row => row.DestinationId == id, cancel);
        request.Record(PersonnelFileOperations.Meet, asked, $"vergeten: {door.HostKey}");
        door.Meet(null);
        door.Open();
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(DestinationAddress.One(id), "Bij de volgende keer onthoudt Beweeg de sleutel die de server dan laat zien.");
    }
}
