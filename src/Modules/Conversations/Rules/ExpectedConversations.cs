using Beweeg.Conversations.Regulations;

namespace Beweeg.Conversations.Rules;

/// <summary>A conversation that somebody will have.</summary>
/// <param name="Latest">The last day on which it is in time.</param>
public sealed record ExpectedConversation(ConversationKind Kind, DateOnly Latest);

/// <summary>Which conversations come, when one cycle follows the other and another regulation takes over on a day.</summary>
public static class ExpectedConversations
{
    /// <summary>
    /// Of somebody, up to and including a day, without those of the cycle that runs. A cycle that begins before the new regulation does, has the
    /// rules of the present one to its end.
    /// </summary>
    /// <param name="now">What holds now; null where nothing does, and then nothing begins before the new regulation.</param>
    /// <param name="nowFacts">The appointment as the present regulation asks it.</param>
    /// <param name="next">The regulation that takes over.</param>
    /// <param name="nextFacts">The appointment as the new regulation asks it: it has groups of its own.</param>
    /// <param name="takesOver">First day of the new regulation.</param>
    /// <param name="runningEnd">Last day of the cycle that runs; null without one, and then the first begins on the day that the new regulation does.</param>
    /// <param name="today">What was before it is not counted.</param>
    public static IEnumerable<ExpectedConversation> Of(
        Regulation? now, AppointmentFacts nowFacts, Regulation next, AppointmentFacts nextFacts, DateOnly takesOver, DateOnly? runningEnd, DateOnly today, DateOnly until)
    {
        var start = runningEnd?.AddDays(1) ?? new[] { takesOver, today, nextFacts.EnteringService }.Max();
        if (start < takesOver && now is null) start = takesOver;
        var first = runningEnd is null;
        while (start <= until)
        {
            var (regulation, facts) = start < takesOver ? (now!, nowFacts) : (next, nextFacts);
            // Who had no cycle yet comes in half-way one that began before.
            var cycle = first ? CycleSchedule.On(regulation, facts, CycleChoice.Standard, start) : CycleSchedule.StartingOn(regulation, facts, CycleChoice.Standard, start);
            first = false;
            if (cycle is null) yield break;
            foreach (var conversation in cycle.Conversations)
            {
                if (conversation.Latest.Date >= start && conversation.Latest.Date <= until)
                    yield return new ExpectedConversation(regulation.Type(conversation.TypeKey).Kind, conversation.Latest.Date);
            }

            start = cycle.End.Date.AddDays(1);
        }
    }
}
