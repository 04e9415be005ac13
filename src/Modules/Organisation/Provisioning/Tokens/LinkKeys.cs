using System.Threading.RateLimiting;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Provisioning.Protocol;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.SignIn;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.Tokens;

/// <summary>Looks up the key of a request, at each request anew: one that was ended holds no longer at the next.</summary>
internal sealed class LinkKeys(BeweegDb db, Calendar calendar, LinkPace pace) : ILinkKeys, ILinks
{
    private static readonly object TooOften = new();
    private static readonly TimeSpan UsedPrecision = TimeSpan.FromMinutes(1);

    public async Task<Actor?> ActorOfAsync(HttpContext http, string scope)
    {
        var header = http.Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return null;
        var key = header["Bearer ".Length..].Trim();
        var origin = http.Connection.RemoteIpAddress?.ToString() ?? "onbekend";
        if (!pace.MayGuess(origin))
        {
            http.Items[TooOften] = true;
            return null;
        }

        if (LinkToken.MunicipalityOf(key) is not { } id || await FindAsync(id, key, scope, http.RequestAborted) is not { } found)
        {
            pace.Guessed(origin);
            return null;
        }

        if (!pace.MayCall(found.Token.Id))
        {
            http.Items[TooOften] = true;
            return null;
        }

        if (found.Token.UsedAt is not { } used || calendar.Now - used > UsedPrecision)
        {
            var now = calendar.Now;
            await db.Set<LinkToken>().Where(row => row.Id == found.Token.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), http.RequestAborted);
        }

        return new Actor(found.Token.Id, null, found.Token.Name, "sleutel", found.Municipality, found.Token.Id, IsAdministrator: false);
    }

    public async Task RefuseAsync(HttpContext http)
    {
        var isTooOften = http.Items.ContainsKey(TooOften);
        http.Response.StatusCode = isTooOften ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized;
        if (isTooOften) http.Response.Headers.RetryAfter = "1";
        else http.Response.Headers.WWWAuthenticate = "Bearer realm=\"Beweeg\"";
        http.Response.ContentType = "application/scim+json";
        await http.Response.WriteAsync(ScimRefusal.Body(http.Response.StatusCode, null,
            isTooOften ? "Dit gaat te snel. Wacht even en probeer het opnieuw." : "Stuur een geldige sleutel mee.").ToJsonString(), http.RequestAborted);
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> actors, CancellationToken cancel) => actors.Count == 0 ? new Dictionary<Guid, string>()
        : await db.Set<LinkToken>().Where(row => actors.Contains(row.Id)).ToDictionaryAsync(row => row.Id,
            row => row.Scope == LinkScope.Provisioning ? "de koppeling met het personeelssysteem" : "een koppeling die collega's leest", cancel);

    private async Task<(LinkToken Token, Municipality Municipality)?> FindAsync(Guid id, string key, string scope, CancellationToken cancel)
    {
        await db.EnterAsync(id, cancel);
        var hash = LinkToken.HashOf(key);
        var found = await (
            from token in db.Set<LinkToken>()
            where token.Hash == hash
            join municipality in db.Set<Municipality>() on token.MunicipalityId equals municipality.Id
            select new { token, municipality }).AsNoTracking().SingleOrDefaultAsync(cancel);
        return found is not null && found.token.HoldsOn(calendar.Today) && string.Equals(found.token.Scope.Dutch(), scope, StringComparison.Ordinal) ? (found.token, found.municipality) : null;
    }
}

/// <summary>Counts, in this process, how often each key calls and how often an address shows a wrong one.</summary>
internal sealed class LinkPace(LinkLimits limits) : IDisposable
{
    private readonly PartitionedRateLimiter<Guid> calls = PartitionedRateLimiter.Create<Guid, Guid>(token => RateLimitPartition.GetTokenBucketLimiter(token, _ => new TokenBucketRateLimiterOptions
    {
        TokenLimit = limits.AtOnce,
        TokensPerPeriod = limits.PerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    }));

    private readonly PartitionedRateLimiter<string> guesses = PartitionedRateLimiter.Create<string, string>(origin => RateLimitPartition.GetFixedWindowLimiter(origin, _ => new FixedWindowRateLimiterOptions
    {
        PermitLimit = limits.WrongKeys,
        Window = TimeSpan.FromMinutes(1),
        QueueLimit = 0,
    }));

    public bool MayCall(Guid token)
    {
        using var lease = calls.AttemptAcquire(token);
        return lease.IsAcquired;
    }

    /// <summary>False when this address showed too many wrong keys.</summary>
    public bool MayGuess(string origin)
    {
        using var lease = guesses.AttemptAcquire(origin, 0);
        return lease.IsAcquired;
    }

    public void Guessed(string origin) => guesses.AttemptAcquire(origin).Dispose();

    public void Dispose()
    {
        calls.Dispose();
        guesses.Dispose();
    }
}
