using Beweeg.Conversations.Steps;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Decisions.Rewards;

/// <summary>
/// A manager proposes an extra reward after an appraisal that allows it (art. 6), and the decision about it is put on record. The conclusion
/// is for the register; the reason stays with who proposed and who advises.
/// </summary>
public sealed class RewardProposal : IOwnedByMunicipality, IVersioned
{
    private RewardProposal() { }

    public RewardProposal(Guid id, Conversation appraisal, string kind, int? amount, string reason, Guid by, DateTime now)
    {
        Id = id;
        ConversationId = appraisal.Id;
        EmployeeId = appraisal.EmployeeId;
        Kind = kind;
        Amount = amount;
        Reason = SensitiveText.Of(reason);
        ProposedById = by;
        ProposedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>In one of the words of the regulation.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>Proposed, in whole euros before tax; null when no amount was named.</summary>
    public int? Amount { get; private set; }

    /// <summary>Why, for who decides.</summary>
    public SensitiveText Reason { get; private set; } = SensitiveText.Empty;
    public Guid ProposedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime ProposedAt { get; private set; }

    public RewardState State { get; private set; }

    /// <summary>The kind that was granted.</summary>
    public string? GrantedKind { get; private set; }

    /// <summary>Granted, in whole euros before tax.</summary>
    public int? GrantedAmount { get; private set; }

    /// <summary>The conclusion in words, for the employee to read.</summary>
    public SensitiveText? Conclusion { get; private set; }
    public string? DecidedBy { get; private set; }
    public DateOnly? DecidedOn { get; private set; }
    public string? Reference { get; private set; }
    public Guid? RecordedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? RecordedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>The decision behind the conclusion; null while there is none.</summary>
    public TakenDecision? Decision => DecidedOn is { } on ? new TakenDecision(DecidedBy!, on, Reference!) : null;

    /// <summary>Puts the decision on record, once.</summary>
    public void Decide(bool granted, string? kind, int? amount, string conclusion, TakenDecision decision, Guid by, DateTime now)
    {
        Require(State == RewardState.Proposed);
        State = granted ? RewardState.Granted : RewardState.Declined;
        GrantedKind = granted ? kind : null;
        GrantedAmount = granted ? amount : null;
        Conclusion = SensitiveText.Of(conclusion);
        DecidedBy = decision.By;
        DecidedOn = decision.On;
        Reference = decision.Reference;
        RecordedById = by;
        RecordedAt = now;
    }

    /// <summary>The manager takes it back before it was decided.</summary>
    public void Withdraw()
    {
        Require(State == RewardState.Proposed);
        State = RewardState.Withdrawn;
    }

    // The pages keep users from getting here; reaching it is a fault in the code.
    private void Require(bool inOrder)
    {
        if (!inOrder) throw new InvalidOperationException($"A proposal that is {State} cannot take this step.");
    }
}

/// <summary>How a proposal stands. Proposed: it waits for a decision.</summary>
public enum RewardState { Proposed, Granted, Declined, Withdrawn }

/// <summary>The Dutch words for it.</summary>
public static class RewardWords
{
    /// <summary>"toegekend".</summary>
    public static string Dutch(this RewardState state) => state switch
    {
        RewardState.Proposed => "voorgesteld",
        RewardState.Granted => "toegekend",
        RewardState.Declined => "niet toegekend",
        _ => "ingetrokken",
    };
}
