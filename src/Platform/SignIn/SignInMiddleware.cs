using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Platform.SignIn;

/// <summary>Establishes who asks, from the session cookie or from the key of a link, at every request anew.</summary>
public sealed class SignInMiddleware(RequestDelegate next)
{
    private static readonly TimeSpan SeenPrecision = TimeSpan.FromMinutes(1);

    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<EndpointDeclaration>() is { Kind: not DeclarationKind.Open } declaration)
        {
            var request = http.RequestServices.GetRequiredService<RequestContext>();
            var origin = http.Connection.RemoteIpAddress?.ToString() ?? "onbekend";
            var isLink = declaration.Kind == DeclarationKind.Link;
            var actor = isLink ? await http.RequestServices.GetRequiredService<ILinkKeys>().ActorOfAsync(http, declaration.Reason!) : await ActorOfAsync(http, request.Db);
            if (actor is not null && !isLink)
            {
                await request.Db.EnterAsync(actor.Municipality.Id, http.RequestAborted);
                var employment = http.RequestServices.GetRequiredService<IEmployment>();
                if (actor.Employee is { } employee && !await employment.IsInServiceAsync(employee, request.Today, http.RequestAborted)) actor = null;
            }

            if (actor is null) request.Anonymous(origin);
            else request.SignedIn(actor, origin);
        }

        await next(http);
    }

    private static async Task<Actor?> ActorOfAsync(HttpContext http, BeweegDb db)
    {
        var now = http.RequestServices.GetRequiredService<SessionClock>().Now;
        var cookie = http.RequestServices.GetRequiredService<SessionCookie>();
        if (!cookie.TryRead(http, out var token)) return null;
        var hash = Session.HashOf(token);
        await db.Database.OpenConnectionAsync(http.RequestAborted); // The whole request has one connection, which is made clean once.
        var found = await (
            from session in db.Set<Session>()
            where session.TokenHash == hash
            join municipality in db.Set<Municipality>() on session.MunicipalityId equals municipality.Id
            join account in db.Set<Account>() on session.AccountId equals account.Id into accounts
            from account in accounts.DefaultIfEmpty()
            select new { Session = session, Municipality = municipality, Account = account })
            .AsNoTracking().SingleOrDefaultAsync(http.RequestAborted);
        if (found is null || found.Session.IsOver(now) || found.Account is { IsClosed: true }
            || (found.Session.AccountId is not null && found.Account is null)
            || (found.Session.AccountId is null && !found.Municipality.IsDemo)) return null;

        if (now - found.Session.SeenAt > SeenPrecision)
        {
            await db.Set<Session>().Where(session => session.Id == found.Session.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(session => session.SeenAt, now), http.RequestAborted);
        }

        return new Actor(
            found.Session.AccountId ?? found.Session.EmployeeId ?? found.Session.Id,
            found.Account?.EmployeeId ?? found.Session.EmployeeId,
            found.Session.Name,
            found.Session.SignedInBy,
            found.Municipality,
            found.Session.Id,
            found.Account?.IsAdministrator ?? false);
    }
}
