using System.Text.Json;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.PersonnelFile;

/// <summary>A system that keeps personnel files and gets outcomes of conversations: where it is, how to get in, and what goes there. What goes is nothing until somebody chooses it.</summary>
public sealed class Destination : IOwnedByMunicipality, IVersioned
{
    /// <summary>The longest secret: a private key of 16,384 bits takes twelve thousand characters.</summary>
    public const int LongestSecret = 20_000;

    private Destination() { }

    public Destination(Guid id, DestinationKind kind, Guid madeById, DateTime now)
    {
        Id = id;
        Kind = kind;
        MadeById = madeById;
        MadeAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public string Name { get; private set; } = "";
    public DestinationKind Kind { get; private set; }

    /// <summary>The web address, or the name of the SFTP server.</summary>
    public string Address { get; private set; } = "";

    /// <summary><see cref="DestinationSettings"/> as JSON; nothing secret.</summary>
    public string Settings { get; private set; } = "{}";

    /// <summary>Token, key or password: written once, shown to nobody, in no log and no record.</summary>
    public SensitiveText Secret { get; private set; } = SensitiveText.Empty;

    /// <summary><see cref="Goods"/> as JSON: what goes, of which conversations.</summary>
    public string Chosen { get; private set; } = "{}";

    public Guid MadeById { get; private set; }
    public DateTime MadeAt { get; private set; }
    public int Version { get; private set; }

    public DestinationSettings ReadSettings() => JsonSerializer.Deserialize<DestinationSettings>(Settings, JsonSerializerOptions.Web)!;

    public Goods ReadGoods() => JsonSerializer.Deserialize<Goods>(Chosen, JsonSerializerOptions.Web)!;

    /// <summary>Where it is and how to get in.</summary>
    /// <param name="secret">Null keeps the one that there is; only when it still goes to the same place.</param>
    public void Reach(string name, string address, DestinationSettings settings, string? secret)
    {
        Name = name;
        Address = address;
        Settings = JsonSerializer.Serialize(settings, JsonSerializerOptions.Web);
        if (secret is not null) Secret = SensitiveText.Of(secret);
    }

    /// <summary>True when the secret would go somewhere else than before: then it is asked again, since who may change an address did not see the secret.</summary>
    public bool GoesElsewhere(string address, DestinationSettings settings)
    {
        var before = ReadSettings();
        return Address.Length > 0 && (!string.Equals(Address, address, StringComparison.Ordinal) || before.Port != settings.Port || before.SignIn != settings.SignIn);
    }

    public void Choose(Goods goods) => Chosen = JsonSerializer.Serialize(goods, JsonSerializerOptions.Web);
}

/// <summary>How a destination speaks.</summary>
public enum DestinationKind
{
    /// <summary>JSON over HTTP.</summary>
    Rest,

    /// <summary>The UpdateConnector KnSubject of AFAS Profit: a dossieritem of the employee.</summary>
    Afas,

    /// <summary>Files on an SFTP server.</summary>
    Sftp,
}

/// <summary>How Beweeg shows who it is.</summary>
public enum DestinationSignIn
{
    /// <summary>AfasToken, with the token as XML.</summary>
    AfasToken,

    /// <summary>Authorization: Bearer.</summary>
    Bearer,

    /// <summary>A header with a name of its own.</summary>
    ApiKey,

    /// <summary>Name and password.</summary>
    Password,

    /// <summary>Name and private key.</summary>
    PrivateKey,
}

/// <summary>What is not secret about reaching a destination. Each kind uses its own part.</summary>
public sealed record DestinationSettings
{
    public DestinationSignIn SignIn { get; init; }

    /// <summary>Name of the header that holds the key; for <see cref="DestinationSignIn.ApiKey"/>.</summary>
    public string? Header { get; init; }

    /// <summary>REST: PUT to the address with the key behind it, instead of POST to the address.</summary>
    public bool Puts { get; init; }

    /// <summary>AFAS: number of the type of dossieritem.</summary>
    public int SubjectType { get; init; }

    /// <summary>AFAS: name of the free table of that type, such as KnS03.</summary>
    public string? FreeTable { get; init; }

    /// <summary>AFAS: field in that table that holds the key.</summary>
    public string? KeyField { get; init; }

    /// <summary>AFAS: the GetConnector that tells whether a key arrived already.</summary>
    public string? CheckConnector { get; init; }

    /// <summary>AFAS: field of that GetConnector with the key.</summary>
    public string? CheckKeyField { get; init; }

    /// <summary>AFAS: field of that GetConnector with the number of the dossieritem.</summary>
    public string? CheckNumberField { get; init; }

    /// <summary>Name of the user of an SFTP server.</summary>
    public string? User { get; init; }

    public int Port { get; init; } = 22;

    /// <summary>Folder on the SFTP server; empty is where the user comes in.</summary>
    public string? Folder { get; init; }
}
