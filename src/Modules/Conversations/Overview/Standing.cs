using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;

namespace Beweeg.Conversations.Overview;

/// <summary>Where a conversation stands today and who is at turn: one answer for Vandaag, team page and file.</summary>
/// <param name="State">Done, late, at turn, coming, or waiting for the end of a leave.</param>
/// <param name="AtTurn">Who has to do something now; empty when nobody has.</param>
/// <param name="StepName">Name of the step, from the regulation.</param>
public sealed record Standing(Conversation Conversation, StandingState State, IReadOnlyList<Party> AtTurn, string StepName, Regulation Regulation)
{
    /// <param name="isPaused">True while the employee is on leave: who has no day yet, waits.</param>
    /// <param name="earlierIsOpen">True while a conversation before this one in the cycle is not closed: then this one waits.</param>
    /// <param name="signed">The sides that signed what is on the table.</param>
    public static Standing Of(Conversation conversation, Regulation regulation, bool earlierIsOpen, IReadOnlyList<Party> signed, DateOnly today, bool isPaused = false)
    {
        var type = regulation.Type(conversation.TypeKey);
        var step = type.Steps.First(candidate => candidate.Kind == conversation.Step);
        if (conversation.Ending is { } ending) return new Standing(conversation, StandingState.Done, [], ending.Dutch(), regulation);
        if (conversation.IsClosed) return new Standing(conversation, StandingState.Done, [], step.Name, regulation);
        var begun = conversation.Step != type.Steps[0].Kind;
        var near = conversation.Latest.AddDays(-7 * regulation.Reminders.AtTurnWeeks) <= today;
        // What somebody asked for does not wait for what the calendar prescribes.
        if (!begun && ((earlierIsOpen && !conversation.IsExtra) || !near)) return new Standing(conversation, StandingState.Coming, [], step.Name, regulation);
        if (isPaused && conversation is { HeldOn: null, PlannedOn: null }) return new Standing(conversation, StandingState.Paused, [], step.Name, regulation);
        IReadOnlyList<Party> atTurn = conversation.Kind == ConversationKind.Appraisal ? Appraisals.AppraisalTurn.Of(conversation, regulation, signed, today)
            : conversation.Step == StepKind.Approve ? ToSign(step, signed) : step.AtTurn;
        // A conversation that was held in time is in time, however long signing or objections take.
        var deadline = conversation.HeldOn ?? today;
        return new Standing(conversation, conversation.Latest < deadline ? StandingState.Late : StandingState.Now, atTurn, step.Name, regulation);
    }

    /// <summary>
    /// Who is at turn while a text lies on the table: who has not signed. Has everybody signed and is it still there, then
    /// somebody did not agree, and the manager decides or takes it back (art. 4.7).
    /// </summary>
    public static IReadOnlyList<Party> ToSign(ConversationStep step, IReadOnlyList<Party> signed) =>
        step.AtTurn.Except(signed).ToList() is { Count: > 0 } rest ? rest : [Party.Manager];
}

public enum StandingState
{
    Done,
    Now,
    Late,
    Coming,

    /// <summary>It would be at turn, but the employee is on leave.</summary>
    Paused,
}
