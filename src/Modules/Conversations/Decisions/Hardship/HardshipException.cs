using Beweeg.Conversations.Steps;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Decisions.Hardship;

/// <summary>
/// The regulation did not reasonably provide, and the college decided otherwise for one person (art. 7). It can say something about one
/// conversation: another latest date, or that it is left out.
/// </summary>
public sealed class HardshipException : IOwnedByMunicipality, IVersioned
{
    private HardshipException() { }

    public HardshipException(Guid id, Guid employeeId, string article, string text, HardshipEffect effect, TakenDecision decision, DateOnly? until, Guid by, DateTime now)
    {
        Id = id;
        EmployeeId = employeeId;
        Article = article;
        Text = SensitiveText.Of(text);
        Effect = effect;
        DecidedBy = decision.By;
        DecidedOn = decision.On;
        Reference = decision.Reference;
        Until = until;
        RecordedById = by;
        RecordedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>The conversation that it changes; null when it changes none.</summary>
    public Guid? ConversationId { get; private set; }

    /// <summary>About which rule of the regulation: "art. 4".</summary>
    public string Article { get; private set; } = "";

    /// <summary>What was decided; the employee and the manager read it.</summary>
    public SensitiveText Text { get; private set; } = SensitiveText.Empty;
    public HardshipEffect Effect { get; private set; }

    /// <summary>The latest date that was given, when that is the effect.</summary>
    public DateOnly? Latest { get; private set; }

    /// <summary>The latest date as it was, to go back to.</summary>
    public DateOnly? FormerLatest { get; private set; }
    public string? FormerLatestExplained { get; private set; }
    public string DecidedBy { get; private set; } = "";
    public DateOnly DecidedOn { get; private set; }
    public string Reference { get; private set; } = "";

    /// <summary>Last day on which it holds, included; null without an end.</summary>
    public DateOnly? Until { get; private set; }
    public Guid RecordedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    /// <summary>When it was taken from the register again (UTC); null while it stands.</summary>
    public DateTime? WithdrawnAt { get; private set; }
    public Guid? WithdrawnById { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public SensitiveText? WithdrawnReason { get; private set; }
    public int Version { get; private set; }

    public TakenDecision Decision => new(DecidedBy, DecidedOn, Reference);

    /// <summary>True when it stands and has not ended.</summary>
    public bool HoldsOn(DateOnly day) => WithdrawnAt is null && (Until is null || Until >= day);

    /// <summary>Which conversation it changes, with the date as it was.</summary>
    /// <param name="latest">The new latest date; null when the conversation is left out.</param>
    public void Change(Conversation conversation, DateOnly? latest)
    {
        ConversationId = conversation.Id;
        Latest = latest;
        FormerLatest = conversation.Latest;
        FormerLatestExplained = conversation.LatestExplained;
    }

    /// <summary>It was put on record wrongly, or the college took it back.</summary>
    public void Withdraw(string reason, Guid by, DateTime now)
    {
        if (WithdrawnAt is not null) throw new InvalidOperationException("It was withdrawn before.");
        WithdrawnAt = now;
        WithdrawnById = by;
        WithdrawnReason = SensitiveText.Of(reason);
    }
}

/// <summary>What an exception does to a conversation.</summary>
public enum HardshipEffect
{
    /// <summary>Nothing by itself: people do what was decided.</summary>
    None,

    /// <summary>Another latest date.</summary>
    MoveLatest,

    /// <summary>The conversation is left out.</summary>
    LeaveOut,
}
