using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Organisation.Sources.Keeping.MeetAnew;

/// <summary>The key of the server is forgotten, so that the next connection keeps the new one.</summary>
internal static class MeetAnew
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost($"{SourceAddress.OnePattern}/kennismaken", Submit).Needs<SourceAccess>(SourceAccess.Keep);

    private static async Task<IResult> Submit(Asked<PersonnelSource> asked, RequestContext request, CancellationToken cancel)
    {
        request.Record(SourceOperations.Meet, asked, $"vergeten: {asked.Subject.HostKey}");
        asked.Subject.Pin(null);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(SourceAddress.One(asked.Subject.Id), "Bij de volgende keer onthoudt Beweeg de sleutel die de server dan laat zien.");
    }
}
