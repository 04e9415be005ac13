using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Moments.RemoveMoment;

/// <summary>Takes a private moment away for good: nobody else ever saw it.</summary>
internal static class RemoveMoment
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/momenten/{moment:guid}/weghalen", Submit).Needs<MomentAccess>(MomentAccess.Remove);

    private static async Task<IResult> Submit(Asked<MomentAtHand> asked, RequestContext request, CancellationToken cancel)
    {
        request.Db.Remove(asked.Subject.Moment);
        request.Record(MomentOperations.Remove, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(asked.Relations.HasFlag(Relation.Self) ? "/momenten" : $"/medewerkers/{asked.Subject.Moment.EmployeeId}/momenten", "Het moment is weg.");
    }
}
