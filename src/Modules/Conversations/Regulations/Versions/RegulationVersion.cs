using System.Security.Cryptography;
using System.Text;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Regulations.Versions;

/// <summary>
/// A regulation of a municipality in one version: its text as data, and its life from draft to adoption. Immutable from the day
/// on which it is sent to the works council; a cycle keeps the version it began with.
/// </summary>
public sealed class RegulationVersion : IOwnedByMunicipality, IVersioned
{
    /// <summary>
    /// Stands for "not yet". A column that may be empty would make SQLite build the table anew when it is migrated, and that cannot be
    /// done in one transaction.
    /// </summary>
    public static readonly DateOnly Never = DateOnly.MaxValue;

    private RegulationVersion() { }

    private RegulationVersion(Guid id, Regulation regulation, string content)
    {
        Id = id;
        Write(regulation, content);
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public string Key { get; private set; } = "";

    /// <summary>What this version is called: "2014.1".</summary>
    public string Label { get; private set; } = "";

    /// <summary>The whole regulation as JSON; see <c>Regulations/</c>.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 of <see cref="Content"/>.</summary>
    public byte[] ContentHash { get; private set; } = [];

    public RegulationVersionState State { get; private set; }

    /// <summary>Of which version it is a copy; null for a copy of a preset and for an imported file.</summary>
    public Guid? CopyOfId { get; private set; }

    /// <summary>When and by which letter it was sent to the works council.</summary>
    public DateOnly? SentOn { get; private set; }
    public string? SentReference { get; private set; }

    /// <summary>When and by which letter the works council consented (WOR art. 27); null where that is not on record.</summary>
    public DateOnly? ConsentedOn { get; private set; }
    public string? ConsentReference { get; private set; }

    /// <summary>When and by which letter the works council refused.</summary>
    public DateOnly? RefusedOn { get; private set; }
    public string? RefusalReference { get; private set; }

    /// <summary>The reasons that the works council gave, as it wrote them to the employer.</summary>
    public string? CouncilReason { get; private set; }

    /// <summary>When and by which decision the college adopted it.</summary>
    public DateOnly? AdoptedOn { get; private set; }
    public string? AdoptionReference { get; private set; }

    /// <summary>From this day on new cycles begin under it; <see cref="Never"/> as long as it is not adopted.</summary>
    public DateOnly InForceFrom { get; private set; } = Never;

    /// <summary>When and why it was withdrawn before it was adopted.</summary>
    public DateOnly? WithdrawnOn { get; private set; }
    public string? WithdrawalReason { get; private set; }

    public int Version { get; private set; }

    /// <summary>True when cycles can begin under it, but nobody put on record who decided so: the preset with which a municipality began.</summary>
    public bool LacksDecisions => State == RegulationVersionState.Adopted && AdoptedOn is null;

    /// <summary>A new draft.</summary>
    /// <param name="copyOf">The version that it is a copy of, if any.</param>
    public static RegulationVersion Draft(Guid id, Regulation regulation, RegulationVersion? copyOf = null) =>
        new(id, regulation, RegulationJson.Write(regulation)) { CopyOfId = copyOf?.Id };

    /// <summary>The preset with which a municipality begins: in force at once, so that cycles can start, and without decisions on record.</summary>
    /// <param name="content">The file of the preset, as it came with the software.</param>
    public static RegulationVersion OfPreset(Guid id, Regulation preset, string content, DateOnly inForceFrom) =>
        new(id, preset, content) { State = RegulationVersionState.Adopted, InForceFrom = inForceFrom };

    /// <summary>Gives a draft another text.</summary>
    public void Rewrite(Regulation regulation)
    {
        Require(RegulationVersionState.Draft);
        Write(regulation, RegulationJson.Write(regulation));
    }

    /// <summary>Sent to the works council. Nothing of the text changes from here on.</summary>
    public void Send(DateOnly on, string reference)
    {
        Require(RegulationVersionState.Draft);
        State = RegulationVersionState.AtCouncil;
        SentOn = on;
        SentReference = reference;
    }

    /// <summary>The works council consented.</summary>
    public void Consent(DateOnly on, string reference, string? reason)
    {
        Require(RegulationVersionState.AtCouncil);
        State = RegulationVersionState.Consented;
        ConsentedOn = on;
        ConsentReference = reference;
        CouncilReason = reason;
    }

    /// <summary>The works council did not consent. This version never comes in force; a copy of it can.</summary>
    public void Refuse(DateOnly on, string reference, string reason)
    {
        Require(RegulationVersionState.AtCouncil);
        State = RegulationVersionState.Refused;
        RefusedOn = on;
        RefusalReference = reference;
        CouncilReason = reason;
    }

    /// <summary>The college adopted it; new cycles begin under it from a day.</summary>
    public void Adopt(DateOnly on, string reference, DateOnly inForceFrom)
    {
        Require(RegulationVersionState.Consented);
        State = RegulationVersionState.Adopted;
        AdoptedOn = on;
        AdoptionReference = reference;
        InForceFrom = inForceFrom;
    }

    /// <summary>Given up before it was adopted.</summary>
    public void Withdraw(DateOnly on, string? reason)
    {
        Require(RegulationVersionState.Draft, RegulationVersionState.AtCouncil, RegulationVersionState.Consented);
        State = RegulationVersionState.Withdrawn;
        WithdrawnOn = on;
        WithdrawalReason = reason;
    }

    /// <summary>Puts the decisions on record of a version that was in force without.</summary>
    public void Decided(DateOnly consentedOn, string consentReference, DateOnly adoptedOn, string adoptionReference)
    {
        if (!LacksDecisions) throw OutOfOrder();
        ConsentedOn = consentedOn;
        ConsentReference = consentReference;
        AdoptedOn = adoptedOn;
        AdoptionReference = adoptionReference;
    }

    private void Write(Regulation regulation, string content)
    {
        Key = regulation.Key;
        Label = regulation.Version;
        Content = content;
        ContentHash = SHA256.HashData(Encoding.UTF8.GetBytes(content));
    }

    private void Require(params ReadOnlySpan<RegulationVersionState> states)
    {
        if (!states.Contains(State)) throw OutOfOrder();
    }

    // The access table keeps users from getting here; reaching it is a fault in the code.
    private InvalidOperationException OutOfOrder() => new($"A version of the regulation that is {State} cannot do this.");
}

/// <summary>Where a version is in its life. Only an adopted one comes in force.</summary>
public enum RegulationVersionState
{
    /// <summary>concept</summary>
    Draft,

    /// <summary>naar de ondernemingsraad</summary>
    AtCouncil,

    /// <summary>instemming</summary>
    Consented,

    /// <summary>geen instemming</summary>
    Refused,

    /// <summary>vastgesteld</summary>
    Adopted,

    /// <summary>ingetrokken</summary>
    Withdrawn,
}
