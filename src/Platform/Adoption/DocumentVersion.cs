using System.Security.Cryptography;
using System.Text;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Platform.Adoption;

/// <summary>
/// A version of a document that a municipality adopts: its text as data, and its life from draft to adoption. Immutable from the day on which it
/// is sent to the works council; a cycle keeps the version it began with. Each kind of document has a table of its own.
/// </summary>
public abstract class DocumentVersion : IOwnedByMunicipality, IVersioned
{
    /// <summary>Stands for "not yet"; a column that may be empty would make SQLite build the table anew when it is migrated.</summary>
    public static readonly DateOnly Never = DateOnly.MaxValue;

    public Guid Id { get; private protected set; }
    public Guid MunicipalityId { get; private set; }

    /// <summary>What this version is called: "2027.1".</summary>
    public string Label { get; private set; } = "";

    /// <summary>The whole text as JSON.</summary>
    public string Content { get; private set; } = "";

    public DocumentState State { get; private set; }

    /// <summary>Of which version it is a copy; null for the text with which a municipality began and for an imported file.</summary>
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

    /// <summary>From this day on new cycles begin with it; <see cref="Never"/> as long as it is not adopted.</summary>
    public DateOnly InForceFrom { get; private set; } = Never;

    /// <summary>When and why it was withdrawn before it was adopted.</summary>
    public DateOnly? WithdrawnOn { get; private set; }
    public string? WithdrawalReason { get; private set; }

    public int Version { get; private set; }

    /// <summary>SHA-256 of <see cref="Content"/>, of which the beginning stands on what is printed.</summary>
    public byte[] ContentHash => SHA256.HashData(Encoding.UTF8.GetBytes(Content));

    /// <summary>Makes this a new draft.</summary>
    /// <param name="copyOf">The version that it is a copy of, if any.</param>
    protected void Begin(Guid id, string label, string content, Guid? copyOf)
    {
        Id = id;
        CopyOfId = copyOf;
        (Label, Content) = (label, content);
    }

    /// <summary>Makes this the version with which a municipality begins: in force at once, and without decisions on record.</summary>
    protected void BeginInForce(Guid id, string label, string content, DateOnly inForceFrom)
    {
        Begin(id, label, content, null);
        State = DocumentState.Adopted;
        InForceFrom = inForceFrom;
    }

    /// <summary>Gives a draft another text.</summary>
    protected void Rewrite(string label, string content)
    {
        Require(DocumentState.Draft);
        (Label, Content) = (label, content);
    }

    /// <summary>Sent to the works council. Nothing of the text changes from here on.</summary>
    public void Send(DateOnly on, string reference)
    {
        Require(DocumentState.Draft);
        State = DocumentState.AtCouncil;
        SentOn = on;
        SentReference = reference;
    }

    /// <summary>The works council consented.</summary>
    public void Consent(DateOnly on, string reference, string? reason)
    {
        Require(DocumentState.AtCouncil);
        State = DocumentState.Consented;
        ConsentedOn = on;
        ConsentReference = reference;
        CouncilReason = reason;
    }

    /// <summary>The works council did not consent. This version never comes in force; a copy of it can.</summary>
    public void Refuse(DateOnly on, string reference, string reason)
    {
        Require(DocumentState.AtCouncil);
        State = DocumentState.Refused;
        RefusedOn = on;
        RefusalReference = reference;
        CouncilReason = reason;
    }

    /// <summary>The college adopted it; new cycles begin with it from a day.</summary>
    public void Adopt(DateOnly on, string reference, DateOnly inForceFrom)
    {
        Require(DocumentState.Consented);
        State = DocumentState.Adopted;
        AdoptedOn = on;
        AdoptionReference = reference;
        InForceFrom = inForceFrom;
    }

    /// <summary>Given up before it was adopted.</summary>
    public void Withdraw(DateOnly on, string? reason)
    {
        Require(DocumentState.Draft, DocumentState.AtCouncil, DocumentState.Consented);
        State = DocumentState.Withdrawn;
        WithdrawnOn = on;
        WithdrawalReason = reason;
    }

    /// <summary>Puts the decisions on record of a version that was in force without.</summary>
    public void Decided(DateOnly consentedOn, string consentReference, DateOnly adoptedOn, string adoptionReference)
    {
        if (State != DocumentState.Adopted || AdoptedOn is not null) throw OutOfOrder();
        ConsentedOn = consentedOn;
        ConsentReference = consentReference;
        AdoptedOn = adoptedOn;
        AdoptionReference = adoptionReference;
    }

    private void Require(params ReadOnlySpan<DocumentState> states)
    {
        if (!states.Contains(State)) throw OutOfOrder();
    }

    // The access table keeps users from getting here; reaching it is a fault in the code.
    private InvalidOperationException OutOfOrder() => new($"A {GetType().Name} that is {State} cannot do this.");
}

/// <summary>Where a version is in its life. Only an adopted one comes in force. The numbers are kept in the database.</summary>
public enum DocumentState
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
