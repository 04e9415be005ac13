using System.Security.Cryptography;
using System.Text;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Organisation.Provisioning.Tokens;

/// <summary>
/// A key with which another system calls. Beweeg keeps only its hash. The key begins with the municipality that it is for, so that it is looked up behind the wall
/// between municipalities and never across it.
/// </summary>
public sealed class LinkToken : IOwnedByMunicipality
{
    /// <summary>So many days at most: then it must be renewed.</summary>
    public const int LongestDays = 366;

    private const string Beginning = "bwg_";

    private LinkToken() { }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }

    /// <summary>What the administrator calls it: "AFAS, sleutel 2".</summary>
    public string Name { get; private set; } = "";
    public LinkScope Scope { get; private set; }
    public byte[] Hash { get; private set; } = [];

    /// <summary>The last four characters, to tell two keys apart.</summary>
    public string Ending { get; private set; } = "";
    public Guid MadeById { get; private set; }
    public DateTime MadeAt { get; private set; }

    /// <summary>Last day, included.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>Ended by hand, from this moment on.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>Within a minute.</summary>
    public DateTime? UsedAt { get; private set; }

    /// <summary>A new token with the key to hand out, once: 256 random bits.</summary>
    public static (LinkToken Token, string Key) Make(Guid id, Guid municipality, string name, LinkScope scope, DateOnly until, Guid by, DateTime now)
    {
        var key = $"{Beginning}{municipality:N}_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32))}";
        return (new LinkToken { Id = id, Name = name, Scope = scope, Hash = HashOf(key), Ending = key[^4..], Until = until, MadeById = by, MadeAt = now }, key);
    }

    /// <summary>The municipality that a key says it is for; null when it is no key of ours.</summary>
    public static Guid? MunicipalityOf(string key) =>
        key.Length == Beginning.Length + 32 + 1 + 64 && key.StartsWith(Beginning, StringComparison.Ordinal) && key[Beginning.Length + 32] == '_'
        && Guid.TryParseExact(key.AsSpan(Beginning.Length, 32), "N", out var municipality) ? municipality : null;

    public static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    public bool HoldsOn(DateOnly day) => EndedAt is null && day <= Until;

    /// <summary>Ends at once.</summary>
    public void End(DateTime now) => EndedAt ??= now;

    /// <summary>Gets another last day.</summary>
    public void Last(DateOnly day) => Until = day;
}

/// <summary>What a key is for.</summary>
public enum LinkScope
{
    /// <summary>People and units in and out, by SCIM.</summary>
    Provisioning,

    /// <summary>Reading who works here, for customer contact.</summary>
    ReadingColleagues,
}
