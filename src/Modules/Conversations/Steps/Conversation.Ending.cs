using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Platform.Data;

namespace Beweeg.Conversations.Steps;

/// <summary>Conversations that were asked for, and conversations that end without having been held.</summary>
public sealed partial class Conversation
{
    /// <summary>The request that it came from (art. 2.5); null when the regulation prescribes it.</summary>
    public Guid? RequestId { get; private set; }

    /// <summary>True when it was asked for.</summary>
    public bool IsExtra => RequestId is not null;

    /// <summary>How it ended without having been held; null while it goes on and when it was recorded.</summary>
    public ConversationEnding? Ending { get; private set; }

    /// <summary>Why it was not held; both read it.</summary>
    public SensitiveText? EndingReason { get; private set; }

    /// <summary>Who put that on record; null when it followed from the facts by itself.</summary>
    public Guid? EndedById { get; private set; }

    /// <summary>It was asked for.</summary>
    public void AskedForBy(Guid request) => RequestId = request;

    /// <summary>Takes another place in the cycle, because a conversation came before it.</summary>
    public void MoveTo(int ordinal) => Ordinal = ordinal;

    /// <summary>Another last day; the conversation itself stays what it was.</summary>
    public void MoveLatest(DateOnly latest, string latestExplained)
    {
        if (IsClosed) throw OutOfOrder("verplaatsen");
        Latest = latest;
        LatestExplained = latestExplained;
    }

    /// <summary>True when a decision about this person set the last day: it no longer follows the appointment or leave.</summary>
    public bool LatestIsFixed { get; private set; }

    /// <summary>A decision sets the last day.</summary>
    public void FixLatest(DateOnly latest, string latestExplained)
    {
        MoveLatest(latest, latestExplained);
        LatestIsFixed = true;
    }

    /// <summary>That decision no longer holds: the last day of before, which follows the facts again.</summary>
    public void ReleaseLatest(DateOnly latest, string latestExplained)
    {
        MoveLatest(latest, latestExplained);
        LatestIsFixed = false;
    }

    /// <summary>It will not be held, or was not. What was prepared stays with who wrote it.</summary>
    /// <param name="by">Null: it follows from the facts.</param>
    public void EndWithout(ConversationEnding ending, string reason, Guid? by, DateTime now)
    {
        if (IsClosed || HeldOn is not null) throw OutOfOrder("zonder gesprek afsluiten");
        Ending = ending;
        EndingReason = SensitiveText.Of(reason);
        EndedById = by;
        ClosedAt = now;
        Step = StepKind.Closed;
    }

    /// <summary>The employee is no longer there. What was said but not recorded, stays without a record.</summary>
    public void LapseWithLeaving(string reason, DateTime now)
    {
        if (IsClosed) throw OutOfOrder("laten vervallen");
        Ending = ConversationEnding.Lapsed;
        EndingReason = SensitiveText.Of(reason);
        ClosedAt = now;
        Step = StepKind.Closed;
    }

    /// <summary>It is held after all: from the beginning, with a new day.</summary>
    public void Resume(StepKind first)
    {
        if (Ending is null) throw OutOfOrder("weer openen");
        (Ending, EndingReason, EndedById, ClosedAt) = (null, null, null, null);
        (PlannedOn, PlannedAt, PlannedMinutes, DraftSentOn) = (null, null, null, null);
        Step = first;
    }

    /// <summary>As the rules look at it.</summary>
    internal RunningConversation AsRunning() => new(TypeKey, Kind, Name, Latest, Step != StepKind.Invite, IsClosed);
}

/// <summary>How a conversation can end without having been held.</summary>
public enum ConversationEnding
{
    /// <summary>It should have been held, and was not.</summary>
    NotHeld,

    /// <summary>An extra conversation that is no longer needed.</summary>
    Withdrawn,

    /// <summary>It is no longer prescribed: somebody left, or the cycle became shorter.</summary>
    Lapsed,

    /// <summary>The college decided that this person does not have it.</summary>
    LeftOut,
}

/// <summary>The Dutch words for it.</summary>
public static class EndingWords
{
    /// <summary>"Niet gehouden".</summary>
    public static string Dutch(this ConversationEnding ending) => ending switch
    {
        ConversationEnding.NotHeld => "Niet gehouden",
        ConversationEnding.Withdrawn => "Ingetrokken",
        ConversationEnding.LeftOut => "Komt er niet, door een besluit",
        _ => "Vervallen",
    };
}
