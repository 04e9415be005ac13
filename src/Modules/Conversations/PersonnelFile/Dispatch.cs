using Beweeg.Conversations.Steps;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.PersonnelFile;

/// <summary>
/// One outcome for one destination, kept in the transaction in which the outcome came to be. It holds no text: what goes is made from what is recorded at the moment
/// of sending. Its identifier is the key by which the other side knows that two messages are the same.
/// </summary>
public sealed class Dispatch : IOwnedByMunicipality, IVersioned
{
    /// <summary>How long a dispatch that goes wrong is tried before it waits for an administrator.</summary>
    public static readonly TimeSpan Term = TimeSpan.FromDays(3);

    /// <summary>While it is being sent: after this another node may try, should the sender have died.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(15);

    public const int LongestReason = 500;

    private Dispatch() { }

    /// <summary>An outcome.</summary>
    /// <param name="outcomeId">The record or the addition; with the destination it is unique.</param>
    /// <param name="number">Order within a person and a destination: 1, 2, 3.</param>
    public Dispatch(Guid id, Destination destination, Conversation conversation, OutcomeCause cause, Guid outcomeId, int number, DateTime now)
    {
        Id = id;
        DestinationId = destination.Id;
        DestinationName = destination.Name;
        ConversationId = conversation.Id;
        EmployeeId = conversation.EmployeeId;
        Sort = GoodsWords.SortOf(conversation);
        Cause = cause;
        OutcomeId = outcomeId;
        Number = number;
        MadeAt = now;
        NextTryAt = now;
    }

    /// <summary>A test: nobody's, and about nothing.</summary>
    public Dispatch(Guid id, Destination destination, DateTime now)
    {
        Id = id;
        DestinationId = destination.Id;
        DestinationName = destination.Name;
        OutcomeId = id;
        Cause = OutcomeCause.Test;
        MadeAt = now;
        NextTryAt = now;
    }

    /// <summary>Also the key that goes along with it.</summary>
    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid DestinationId { get; private set; }

    /// <summary>Its name when this was made: who reads where something went, reads it also after the destination is gone.</summary>
    public string DestinationName { get; private set; } = "";

    /// <summary>Null for a test.</summary>
    public Guid? ConversationId { get; private set; }
    public Guid? EmployeeId { get; private set; }
    public ConversationSort Sort { get; private set; }
    public OutcomeCause Cause { get; private set; }
    public Guid OutcomeId { get; private set; }
    public int Number { get; private set; }
    public DateTime MadeAt { get; private set; }
    public DispatchState State { get; private set; } = DispatchState.Waiting;
    public int Tries { get; private set; }

    /// <summary>When it was first tried since it was made or asked for again (UTC).</summary>
    public DateTime? FirstTryAt { get; private set; }

    /// <summary>Not before this moment (UTC). While it is being sent: the end of <see cref="Lease"/>.</summary>
    public DateTime NextTryAt { get; private set; }

    /// <summary>True when it may have arrived although nobody said so.</summary>
    public bool MayHaveArrived { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>The one before it, about the same conversation, that went or may have gone. Known when it was sent.</summary>
    public Guid? ReplacesId { get; private set; }

    /// <summary>The <see cref="OutcomePart"/>s that went, with commas; empty before that.</summary>
    public string SentParts { get; private set; } = "";

    /// <summary>What the other side calls it, such as the number of a dossieritem; null when it said nothing.</summary>
    public string? Reference { get; private set; }

    /// <summary>Why it stands as it does, in a sentence. Nothing of what goes, and nothing that the other side said about a person.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Who let it go, and why.</summary>
    public Guid? LetGoById { get; private set; }
    public SensitiveText? LetGoReason { get; private set; }
    public int Version { get; private set; }

    public bool IsTest => Cause == OutcomeCause.Test;

    /// <summary>True while it can still go.</summary>
    public bool IsOpen => State is DispatchState.Waiting or DispatchState.Sending or DispatchState.Stuck;

    public IReadOnlyList<OutcomePart> Went => SentParts.Length == 0 ? [] : [.. SentParts.Split(',').Select(Enum.Parse<OutcomePart>)];

    /// <summary>Takes it up for one try; the version keeps two senders apart.</summary>
    public void Claim(DateTime now)
    {
        // A sender that died may have been heard.
        if (State == DispatchState.Sending) MayHaveArrived = true;
        State = DispatchState.Sending;
        Tries++;
        FirstTryAt ??= now;
        NextTryAt = now + Lease;
    }

    public void Sent(IReadOnlyList<OutcomePart> parts, Guid? replaces, string? reference, string why, DateTime now)
    {
        State = DispatchState.Sent;
        SentAt = now;
        SentParts = string.Join(',', parts);
        ReplacesId = replaces;
        Reference = reference;
        Why = why;
    }

    /// <summary>The door did not open: this one was not looked at and waits with the others.</summary>
    public void Return(string why, DateTime at)
    {
        State = DispatchState.Waiting;
        NextTryAt = at;
        Why = why;
        // The term of a message begins when it is looked at, not while the door was shut.
        FirstTryAt = null;
    }

    /// <summary>It went wrong on the way, and may have arrived: again later, with the same key; after the term it waits for an administrator.</summary>
    public void Failed(string why, DateTime now)
    {
        MayHaveArrived = true;
        Why = why;
        State = now - FirstTryAt >= Term ? DispatchState.Stuck : DispatchState.Waiting;
        NextTryAt = now + TimeSpan.FromMinutes(Math.Min(Math.Pow(2, Math.Min(Tries - 1, 10)), 60));
    }

    /// <summary>The other side does not want it like this.</summary>
    public void Refused(string why)
    {
        State = DispatchState.Stuck;
        Why = why;
    }

    /// <summary>A newer one about the same conversation says it all.</summary>
    public void Pass() => (State, Why) = (DispatchState.Passed, "Er kwam iets nieuws bij voordat dit ging. Dat gaat in de plaats hiervan.");

    /// <summary>It may not go any more, or there is nothing to send.</summary>
    public void Drop(string why) => (State, Why) = (DispatchState.Dropped, why);

    /// <summary>An administrator lets it be tried again, with the same key.</summary>
    public void Again(DateTime now)
    {
        State = DispatchState.Waiting;
        NextTryAt = now;
        FirstTryAt = null;
    }

    /// <summary>An administrator lets it go unsent.</summary>
    public void LetGo(Guid by, string reason)
    {
        State = DispatchState.LetGo;
        LetGoById = by;
        LetGoReason = SensitiveText.Of(reason);
    }
}

/// <summary>What happened to a conversation.</summary>
public enum OutcomeCause
{
    /// <summary>Nothing: an administrator tries whether a message arrives.</summary>
    Test,

    /// <summary>A planning or progress conversation was recorded.</summary>
    Recorded,

    /// <summary>An appraisal was adopted, with or without objections before it.</summary>
    Adopted,

    /// <summary>Something was added to what was recorded or adopted.</summary>
    Added,
}

/// <summary>Where a dispatch is.</summary>
public enum DispatchState
{
    Waiting,
    Sending,
    Sent,

    /// <summary>Waits for an administrator.</summary>
    Stuck,

    /// <summary>A newer one went in its place.</summary>
    Passed,

    /// <summary>Not to be sent any more: the choice of what goes changed, or the destination is gone.</summary>
    Dropped,

    /// <summary>An administrator let it go.</summary>
    LetGo,
}
