using Beweeg.Conversations.Regulations;

namespace Beweeg.Conversations.Rules;

/// <summary>
/// Done: recorded. NotHeld: not recorded, and a later one is. Late: the latest date has passed. Paused: it would be at turn, but there is leave.
/// AtTurn: now. Upcoming: not yet.
/// </summary>
public enum ConversationState { Done, NotHeld, Late, Paused, AtTurn, Upcoming }

/// <summary>Where one conversation stands, with a sentence for the timeline.</summary>
public sealed record ConversationStanding(ScheduledConversation Conversation, ConversationState State, DateOnly? RecordedOn, string Sentence);

/// <summary>Where a cycle stands on a day.</summary>
/// <param name="Conversations">In order.</param>
/// <param name="Next">The conversation to work on; null when all are done.</param>
/// <param name="NextStep">What to do now, in a sentence.</param>
public sealed record CycleStanding(IReadOnlyList<ConversationStanding> Conversations, ConversationStanding? Next, string NextStep);

/// <summary>From a schedule and what was recorded to where a cycle stands.</summary>
public static class CycleProgress
{
    /// <param name="regulation">Says how long before its latest date a conversation is at turn.</param>
    /// <param name="cycle">The schedule.</param>
    /// <param name="recorded">Day of recording, by key of the conversation in the cycle.</param>
    /// <param name="leave">Leave periods.</param>
    /// <param name="today">The day to look from; a latest date of today is still in time.</param>
    public static CycleStanding On(
        Regulation regulation, ScheduledCycle cycle, IReadOnlyDictionary<string, DateOnly> recorded, IReadOnlyList<Period> leave, DateOnly today)
    {
        var lastDone = cycle.Conversations.ToList().FindLastIndex(conversation => recorded.ContainsKey(conversation.Key));
        var onLeave = leave.Any(period => period.Contains(today));
        var standings = new List<ConversationStanding>();
        var firstOpen = true;
        foreach (var (index, conversation) in cycle.Conversations.Index())
        {
            DateOnly? recordedOn = recorded.TryGetValue(conversation.Key, out var day) ? day : null;
            var state = recordedOn is not null ? ConversationState.Done
                : index < lastDone ? ConversationState.NotHeld
                : Open(conversation.Latest.Date, firstOpen);
            firstOpen &= state is ConversationState.Done or ConversationState.NotHeld;
            standings.Add(new ConversationStanding(conversation, state, recordedOn, Sentence(conversation, state, recordedOn)));
        }

        var next = standings.Find(standing => standing.State is not (ConversationState.Done or ConversationState.NotHeld));
        return new CycleStanding(standings, next, NextStep(cycle, next));

        ConversationState Open(DateOnly latest, bool isFirst)
        {
            var isLate = latest < today;
            var atTurn = isFirst && latest.AddDays(-7 * regulation.Reminders.AtTurnWeeks) <= today;
            return (isLate || atTurn) && onLeave ? ConversationState.Paused
                : isLate ? ConversationState.Late
                : atTurn ? ConversationState.AtTurn
                : ConversationState.Upcoming;
        }
    }

    private static string Sentence(ScheduledConversation conversation, ConversationState state, DateOnly? recordedOn)
    {
        var latest = DutchText.Date(conversation.Latest.Date);
        return state switch
        {
            ConversationState.Done when recordedOn > conversation.Latest.Date =>
                $"Vastgelegd op {DutchText.Date(recordedOn.Value)}. De uiterste datum was {latest}.",
            ConversationState.Done => $"Vastgelegd op {DutchText.Date(recordedOn!.Value)}.",
            ConversationState.NotHeld => $"Niet vastgelegd. De uiterste datum was {latest}.",
            ConversationState.Late => $"Te laat: de uiterste datum was {latest}. Spreek samen zo snel mogelijk een dag af.",
            ConversationState.Paused => "Er is nu verlof. Dit gesprek is aan de beurt na terugkeer.",
            ConversationState.AtTurn => $"Nu aan de beurt, uiterlijk op {latest}.",
            ConversationState.Upcoming => $"Komt nog, uiterlijk op {latest}.",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
    }

    private static string NextStep(ScheduledCycle cycle, ConversationStanding? next) => next switch
    {
        null when cycle.Conversations.Count == 0 => $"Deze cyclus is te kort voor een gesprek. De volgende begint op {DutchText.Date(cycle.End.Date.AddDays(1))}.",
        null => $"Alle gesprekken van deze cyclus zijn vastgelegd. De volgende cyclus begint op {DutchText.Date(cycle.End.Date.AddDays(1))}.",
        { State: ConversationState.Upcoming } => $"Er hoeft nu niets. Het eerstvolgende gesprek is: {next.Conversation.Name}, uiterlijk op {DutchText.Date(next.Conversation.Latest.Date)}.",
        _ => $"{next.Conversation.Name}. {next.Sentence}",
    };
}
