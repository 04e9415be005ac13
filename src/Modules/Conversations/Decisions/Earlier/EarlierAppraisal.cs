using Beweeg.Conversations.Steps;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Decisions.Earlier;

/// <summary>
/// An appraisal that comes earlier, or extra, because a decision about the legal position is needed (art. 6). While it holds, the latest date
/// of the appraisal is fixed.
/// </summary>
public sealed class EarlierAppraisal : IOwnedByMunicipality, IVersioned
{
    private EarlierAppraisal() { }

    public EarlierAppraisal(Guid id, Conversation appraisal, DateOnly neededOn, string reason, Guid by, DateTime now)
    {
        Id = id;
        ConversationId = appraisal.Id;
        EmployeeId = appraisal.EmployeeId;
        NeededOn = neededOn;
        Reason = SensitiveText.Of(reason);
        FormerLatest = appraisal.Latest;
        FormerLatestExplained = appraisal.LatestExplained;
        AskedById = by;
        AskedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>The day on which the decision is needed.</summary>
    public DateOnly NeededOn { get; private set; }

    /// <summary>Why; both read it.</summary>
    public SensitiveText Reason { get; private set; } = SensitiveText.Empty;

    /// <summary>The latest date as it was, to go back to.</summary>
    public DateOnly FormerLatest { get; private set; }
    public string FormerLatestExplained { get; private set; } = "";
    public Guid AskedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>When the decision was no longer needed (UTC); null while it is.</summary>
    public DateTime? WithdrawnAt { get; private set; }
    public Guid? WithdrawnById { get; private set; }
    public int Version { get; private set; }

    /// <summary>The decision is not needed any more.</summary>
    public void Withdraw(Guid by, DateTime now)
    {
        if (WithdrawnAt is not null) throw new InvalidOperationException("It was withdrawn before.");
        WithdrawnAt = now;
        WithdrawnById = by;
    }
}
