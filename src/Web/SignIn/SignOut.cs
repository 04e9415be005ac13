using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Beweeg.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Web.SignIn;

/// <summary>Ends the session, here and in the database.</summary>
internal static class SignOut
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/afmelden", Submit).OwnOnly("afmelden");

    private static async Task<IResult> Submit(RequestContext request, HttpContext http, SessionCookie cookie, CancellationToken cancel)
    {
        await request.Db.Set<Session>().Where(session => session.Id == request.Actor.Session).ExecuteDeleteAsync(cancel);
        cookie.Remove(http);
        return Answers.Done("/aanmelden", "Je bent afgemeld.");
    }
}
