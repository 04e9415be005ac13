using System.Security.Cryptography;
using System.Text;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Cycles;

/// <summary>
/// A regulation as adopted by a municipality: its text as data, with the decisions behind it. Immutable once it is in
/// force; a cycle keeps the version it began with.
/// </summary>
public sealed class RegulationVersion : IOwnedByMunicipality
{
    private RegulationVersion() { }

    public RegulationVersion(Guid id, string key, string label, string content, DateOnly inForceFrom)
    {
        Id = id;
        Key = key;
        Label = label;
        Content = content;
        ContentHash = SHA256.HashData(Encoding.UTF8.GetBytes(content));
        InForceFrom = inForceFrom;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public string Key { get; private set; } = "";
    public string Label { get; private set; } = "";

    /// <summary>The whole regulation as JSON; see <c>Regulations/</c>.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public byte[] ContentHash { get; private set; } = [];
    public DateOnly InForceFrom { get; private set; }

    /// <summary>When and by which letter the works council consented (WOR art. 27); null where that is not on record.</summary>
    public DateOnly? ConsentedOn { get; private set; }
    public string? ConsentReference { get; private set; }

    /// <summary>When and by which decision the college adopted it.</summary>
    public DateOnly? AdoptedOn { get; private set; }
    public string? AdoptionReference { get; private set; }

    /// <summary>Puts the two decisions on record.</summary>
    public void Decided(DateOnly consentedOn, string consentReference, DateOnly adoptedOn, string adoptionReference)
    {
        ConsentedOn = consentedOn;
        ConsentReference = consentReference;
        AdoptedOn = adoptedOn;
        AdoptionReference = adoptionReference;
    }
}
