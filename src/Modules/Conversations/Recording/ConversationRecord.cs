using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Recording;

/// <summary>A version of what was laid down in a conversation, on offer or recorded.</summary>
public sealed class ConversationRecord : IOwnedByMunicipality, IVersioned
{
    private ConversationRecord() { }

    public ConversationRecord(Guid id, Guid conversationId, Guid employeeId, int number, ConversationDocument document, DateTime now)
    {
        Id = id;
        ConversationId = conversationId;
        EmployeeId = employeeId;
        Number = number;
        var text = document.ToText();
        Content = SensitiveText.Of(text);
        Hash = ConversationDocument.HashOf(text);
        OfferedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>1, 2, ... within the conversation; each time it was laid down anew.</summary>
    public int Number { get; private set; }

    /// <summary>The document as text.</summary>
    public SensitiveText Content { get; private set; } = SensitiveText.Empty;

    /// <summary>SHA-256 of the text, hexadecimal: what people signed.</summary>
    public string Hash { get; private set; } = "";
    public RecordState State { get; private set; } = RecordState.Offered;
    public DateTime OfferedAt { get; private set; }
    public DateTime? RecordedAt { get; private set; }

    /// <summary>Why the manager decided, where no agreement was reached (art. 4.7, 5).</summary>
    public SensitiveText? DecisionReason { get; private set; }
    public Guid? DecidedById { get; private set; }

    /// <summary>The name at that moment; null where it was not kept yet.</summary>
    public string? DecidedByName { get; private set; }
    public int Version { get; private set; }

    /// <summary>When it was taken back although the other had it already (UTC); null when it was not.</summary>
    public DateTime? TakenBackAt { get; private set; }
    public Guid? TakenBackById { get; private set; }

    /// <summary>The name at that moment.</summary>
    public string? TakenBackByName { get; private set; }

    /// <summary>Why; both read it.</summary>
    public SensitiveText? TakenBackReason { get; private set; }

    /// <summary>Taken back with a reason. Whoever had it, keeps reading it as what it was.</summary>
    public void TakeBack(Signer by, string reason, DateTime now)
    {
        Lapse();
        TakenBackAt = now;
        TakenBackById = by.Id;
        TakenBackByName = by.Name;
        TakenBackReason = SensitiveText.Of(reason);
    }

    /// <summary>Taken from the table to change something.</summary>
    public void Lapse() => State = RecordState.Lapsed;

    public void Record(DateTime now)
    {
        State = RecordState.Recorded;
        RecordedAt = now;
    }

    /// <summary>Recorded by the manager's decision; that it went so is part of the record.</summary>
    public void Decide(Signer manager, string reason, DateTime now)
    {
        DecidedById = manager.Id;
        DecidedByName = manager.Name;
        DecisionReason = SensitiveText.Of(reason);
        Record(now);
    }

    public ConversationDocument Reveal() => ConversationDocument.FromText(Content.Reveal());
}

/// <summary>On the table; taken back; or recorded for good.</summary>
public enum RecordState
{
    Offered,
    Lapsed,
    Recorded,
}

/// <summary>Somebody with the name at the moment of signing.</summary>
public sealed record Signer(Guid Id, string Name);

/// <summary>
/// A signature under a record, as it truly was: who, in which capacity, for whom, with which outcome, when, how that person
/// had signed in, and the hash of exactly what was on screen.
/// </summary>
public sealed class Signature : IOwnedByMunicipality
{
    private Signature() { }

    public Signature(Guid id, ConversationRecord record, Signer signer, Party party, Relation capacity, Signer? actingFor,
        string outcomeKey, string remark, string signedInBy, DateTime now)
    {
        Id = id;
        RecordId = record.Id;
        ConversationId = record.ConversationId;
        DocumentHash = record.Hash;
        SignerId = signer.Id;
        SignerName = signer.Name;
        Party = party;
        Capacity = capacity;
        ActingForId = actingFor?.Id;
        ActingForName = actingFor?.Name;
        OutcomeKey = outcomeKey;
        Remark = SensitiveText.Of(remark);
        SignedInBy = signedInBy;
        At = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid RecordId { get; private set; }
    public Guid ConversationId { get; private set; }
    public string DocumentHash { get; private set; } = "";

    /// <summary>Who did it.</summary>
    public Guid SignerId { get; private set; }

    /// <summary>The name at that moment: another name later does not change what was signed. Null under what was signed before names were kept.</summary>
    public string? SignerName { get; private set; }

    /// <summary>For which side it counts.</summary>
    public Party Party { get; private set; }

    /// <summary>In which relation to the employee.</summary>
    public Relation Capacity { get; private set; }

    /// <summary>The manager in whose place it was done.</summary>
    public Guid? ActingForId { get; private set; }
    public string? ActingForName { get; private set; }

    /// <summary>Key of the outcome in the regulation: "agreed", "seen", ...</summary>
    public string OutcomeKey { get; private set; } = "";

    /// <summary>What the signer adds: a reservation, the employee's view, why somebody could not sign.</summary>
    public SensitiveText Remark { get; private set; } = SensitiveText.Empty;

    /// <summary>True when it is no signature of the employee, but what somebody else noted about the employee, who did not sign.</summary>
    public bool IsNoteAbout(Guid employee) => Party == Party.Employee && SignerId != employee;

    /// <summary>How the signer had signed in.</summary>
    public string SignedInBy { get; private set; } = "";
    public DateTime At { get; private set; }
}
