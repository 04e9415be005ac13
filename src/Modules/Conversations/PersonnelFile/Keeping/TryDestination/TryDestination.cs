using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.PersonnelFile.Keeping.TryDestination;

/// <summary>Sends a marked test without anything about people. It goes the same way as an outcome, behind the page, within seconds.</summary>
internal static class TryDestination
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost($"{DestinationAddress.OnePattern}/proef", Submit).Needs<DestinationAccess>(DestinationAccess.Keep);

    private static async Task<IResult> Submit(Asked<Destination> asked, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var test = new Dispatch(Ids.New(time), asked.Subject, request.Now);
        request.Db.Add(test);
        request.Record(PersonnelFileOperations.Try, asked, $"{test.Id}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(DestinationAddress.One(asked.Subject.Id), "De proef gaat zo weg. Kijk over een halve minuut wat de andere kant zei.");
    }
}
