using System.Text.Json;
using Beweeg.Organisation.Sources.Mapping;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Organisation.Sources;

/// <summary>
/// A system that Beweeg fetches people and units from: where it is, how to get in, what its fields mean here, when it is asked, and what may change without asking.
/// </summary>
public sealed class PersonnelSource : IOwnedByMunicipality, IVersioned
{
    /// <summary>The longest secret: a private key of 16,384 bits takes twelve thousand characters.</summary>
    public const int LongestSecret = 20_000;

    private PersonnelSource() { }

    public PersonnelSource(Guid id, SourceKind kind, Guid madeById, DateTime now)
    {
        Id = id;
        Kind = kind;
        MadeById = madeById;
        MadeAt = now;
        Bounds = JsonSerializer.Serialize(new SourceBounds(), JsonSerializerOptions.Web);
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public string Name { get; private set; } = "";
    public SourceKind Kind { get; private set; }

    /// <summary>The web address that names hang under, or the name of the SFTP server.</summary>
    public string Address { get; private set; } = "";

    /// <summary><see cref="SourceSettings"/> as JSON; nothing secret.</summary>
    public string Settings { get; private set; } = "{}";

    /// <summary>Token, key or password: written once, shown to nobody, in no log and no record.</summary>
    public SensitiveText Secret { get; private set; } = SensitiveText.Empty;

    /// <summary>SHA-256 of the key of the SFTP server as it was at the first connection; null before that and for others.</summary>
    public string? HostKey { get; private set; }

    /// <summary><see cref="SourceMapping"/> as JSON.</summary>
    public string Mapping { get; private set; } = "{}";

    /// <summary>From this hour on (0 to 23, Europe/Amsterdam) it is asked every day; null: only when somebody asks.</summary>
    public int? Hour { get; private set; }

    /// <summary><see cref="SourceBounds"/> as JSON.</summary>
    public string Bounds { get; private set; } = "{}";

    public Guid MadeById { get; private set; }
    public DateTime MadeAt { get; private set; }
    public int Version { get; private set; }

    public SourceSettings ReadSettings() => JsonSerializer.Deserialize<SourceSettings>(Settings, JsonSerializerOptions.Web)!;

    public SourceMapping ReadMapping() => JsonSerializer.Deserialize<SourceMapping>(Mapping, JsonSerializerOptions.Web)!;

    public SourceBounds ReadBounds() => JsonSerializer.Deserialize<SourceBounds>(Bounds, JsonSerializerOptions.Web)!;

    /// <summary>Where it is and how to get in.</summary>
    /// <param name="secret">Null keeps the one that there is; only when it still goes to the same place.</param>
    public void Reach(string name, string address, SourceSettings settings, string? secret)
    {
        Name = name;
        if (!string.Equals(Address, address, StringComparison.Ordinal)) HostKey = null;
        Address = address;
        Settings = JsonSerializer.Serialize(settings, JsonSerializerOptions.Web);
        if (secret is not null) Secret = SensitiveText.Of(secret);
    }

    /// <summary>True when the secret would go somewhere else than before: then it is asked again, since who may change an address did not see the secret.</summary>
    public bool GoesElsewhere(string address, SourceSettings settings)
    {
        var before = ReadSettings();
        return Address.Length > 0 && (!string.Equals(Address, address, StringComparison.Ordinal) || before.Port != settings.Port
            || before.SignIn != settings.SignIn || !string.Equals(before.TokenAddress, settings.TokenAddress, StringComparison.Ordinal));
    }

    /// <summary>The key of the server at the first connection, or null to look anew.</summary>
    public void Pin(string? fingerprint) => HostKey = fingerprint;

    public void Map(SourceMapping mapping) => Mapping = JsonSerializer.Serialize(mapping, JsonSerializerOptions.Web);

    public void Plan(int? hour, SourceBounds bounds)
    {
        Hour = hour;
        Bounds = JsonSerializer.Serialize(bounds, JsonSerializerOptions.Web);
    }
}

/// <summary>How a source speaks.</summary>
public enum SourceKind
{
    /// <summary>GetConnectors of AFAS Profit.</summary>
    Afas,

    /// <summary>JSON over HTTP.</summary>
    Rest,

    /// <summary>CSV files on an SFTP server.</summary>
    Sftp,
}

/// <summary>What is not secret about reaching a source. Each kind uses its own part.</summary>
public sealed record SourceSettings
{
    public SourceSignIn SignIn { get; init; }

    /// <summary>Name of the header that holds the key; for <see cref="SourceSignIn.ApiKey"/>.</summary>
    public string? Header { get; init; }

    /// <summary>Where a token is asked for; for <see cref="SourceSignIn.ClientCredentials"/>.</summary>
    public string? TokenAddress { get; init; }

    /// <summary>Client identifier, or the name of the user of an SFTP server.</summary>
    public string? User { get; init; }

    public string? Scope { get; init; }

    /// <summary>Where in the answer the list stands, with dots: "data.items"; empty when the answer is the list.</summary>
    public string? ListAt { get; init; }

    public SourcePaging Paging { get; init; }

    /// <summary>Name of the parameter for the number of the page or of the first row.</summary>
    public string? PageParameter { get; init; }

    /// <summary>Name of the parameter for how many rows are wanted; empty: it is not sent.</summary>
    public string? SizeParameter { get; init; }

    /// <summary>Number of the first page: 0 or 1.</summary>
    public int FirstPage { get; init; } = 1;

    /// <summary>Rows on a page.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>Where in the answer the address of the next page stands, with dots; empty: in the header Link.</summary>
    public string? NextAt { get; init; }

    public int Port { get; init; } = 22;

    /// <summary>Folder on the SFTP server; empty is where the user comes in.</summary>
    public string? Folder { get; init; }
}

/// <summary>How Beweeg shows who it is.</summary>
public enum SourceSignIn
{
    /// <summary>AfasToken, with the token as XML.</summary>
    AfasToken,

    /// <summary>Authorization: Bearer.</summary>
    Bearer,

    /// <summary>A header with a name of its own.</summary>
    ApiKey,

    /// <summary>OAuth 2.0 client credentials (RFC 6749, 4.4).</summary>
    ClientCredentials,

    /// <summary>Name and password.</summary>
    Password,

    /// <summary>Name and private key.</summary>
    PrivateKey,
}

/// <summary>How a list in pages is walked through.</summary>
public enum SourcePaging
{
    /// <summary>All at once.</summary>
    None,

    /// <summary>By the number of the page.</summary>
    Page,

    /// <summary>By the number of the first row, from 0.</summary>
    Offset,

    /// <summary>By the address that each page gives of the next.</summary>
    NextLink,
}

/// <summary>How much may change without asking, as parts of who is in service today.</summary>
public sealed record SourceBounds
{
    /// <summary>Percentage of people who would go out of service.</summary>
    public int Leavers { get; init; } = 5;

    /// <summary>Percentage of people who would go to another unit.</summary>
    public int Movers { get; init; } = 10;

    /// <summary>Up to so many people nothing is asked, however small the municipality is.</summary>
    public int Always { get; init; } = 3;
}
