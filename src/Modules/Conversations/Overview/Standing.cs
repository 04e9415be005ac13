using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;

namespace Beweeg.Conversations.Overview;

/// <summary>Where a conversation stands today and who is at turn: one answer for Vandaag, team page, file and the conversation itself.</summary>
/// <param name="State">Done, late, at turn, coming, or waiting for the end of a leave.</param>
/// <param name="AtTurn">Who has to do something now; empty when nobody has.</param>
/// <param name="StepName">Name of the step, from the regulation.</param>
/// <param name="When">The date that counts now; null without one.</param>
public sealed record Standing(Conversation Conversation, StandingState State, IReadOnlyList<Party> AtTurn, string StepName, Regulation Regulation, CountingDate? When = null)
{
    /// <param name="isPaused">True while the employee is on leave: who has no day yet, waits.</param>
    /// <param name="earlierIsOpen">True while a conversation before this one in the cycle is not closed: then this one waits.</param>
    /// <param name="signed">The sides that signed what is on the table.</param>
    public static Standing Of(Conversation conversation, Regulation regulation, bool earlierIsOpen, IReadOnlyList<Party> signed, DateOnly today, bool isPaused = false)
    {
        var type = regulation.Type(conversation.TypeKey);
        var step = conversation.Kind == ConversationKind.Appraisal ? AppraisalTurn.StepNow(conversation, regulation, today) : type.Steps.First(candidate => candidate.Kind == conversation.Step);
        var when = CountingDate.Of(conversation, regulation, today);
        if (conversation.Ending is { } ending) return Is(StandingState.Done, []) with { StepName = ending.Dutch() };
        if (conversation.IsClosed) return Is(StandingState.Done, []);
        var begun = conversation.Step != type.Steps[0].Kind;
        var passed = conversation.Latest < today;
        var near = conversation.Latest.AddDays(-7 * regulation.Reminders.AtTurnWeeks) <= today;
        // What is past its last day is late, also when the one before it was never held; what somebody asked for does not wait for what the calendar prescribes.
        var waits = earlierIsOpen && !conversation.IsExtra;
        if (!begun && !passed && (waits || !near)) return Is(StandingState.Coming, []);
        if (isPaused && conversation is { HeldOn: null, PlannedOn: null }) return Is(StandingState.Paused, []);
        // A progress conversation looks at what was recorded before it; nobody can begin it earlier.
        if (!begun && waits && conversation.Kind == ConversationKind.Progress) return Is(StandingState.Late, []);
        IReadOnlyList<Party> atTurn = conversation.Kind == ConversationKind.Appraisal ? AppraisalTurn.Of(conversation, regulation, signed, today)
            : conversation.Step == StepKind.Approve ? ToSign(step, signed) : step.AtTurn;
        // A conversation that was held in time is in time, however long signing takes; a term that passed in it is late.
        var deadline = conversation.HeldOn ?? today;
        return Is(conversation.Latest < deadline || (when is { IsTerm: true } term && term.Date < today) ? StandingState.Late : StandingState.Now, atTurn);

        Standing Is(StandingState state, IReadOnlyList<Party> who) => new(conversation, state, who, step.Name, regulation, when);
    }

    /// <summary>Late first, then who waits for the manager, then the rest.</summary>
    public int Attention => State switch
    {
        StandingState.Late => 0,
        StandingState.Now when AtTurn.Contains(Party.Manager) => 1,
        StandingState.Now => 2,
        StandingState.Coming or StandingState.Paused => 3,
        _ => 5,
    };

    /// <summary>
    /// The date of an item on Vandaag: a day that is over only of what is really late, and never an employee's when the conversation was held,
    /// since then the manager is.
    /// </summary>
    /// <param name="date">Another date than the one that counts for everybody, such as the last day to send a draft.</param>
    public DateOnly? By(Party party, DateOnly today, DateOnly? date = null)
    {
        var by = date ?? When?.Date;
        if (by >= today) return by;
        if (State != StandingState.Late || (party == Party.Employee && Conversation.HeldOn is not null)) return null;
        return When?.Date;
    }

    /// <summary>
    /// True on the day of the conversation, and for two weeks after it while it waits to be written down or signed: what people have in mind goes
    /// before what lies there longer.
    /// </summary>
    public bool IsNow(DateOnly today) => State != StandingState.Done
        && (Conversation is { Step: StepKind.Hearing, HearingPlannedOn: { } hearing } ? hearing == today
            : Conversation.HeldOn is { } held ? held.AddDays(Standings.DaysOfNews) >= today && (When is not { IsTerm: true }) : Conversation.PlannedOn == today);

    /// <summary>True when it was closed in the last days.</summary>
    public bool IsNew { get; init; }

    /// <summary>True when the manager recorded it alone, without agreement; looked at for what was closed lately only.</summary>
    public bool IsDecided { get; init; }

    /// <summary>Who wrote an addition to the appraisal in the last days.</summary>
    public IReadOnlyList<Party> AddedBy { get; init; } = [];

    /// <summary>True while it stands noted that the employee did not sign, and the employee has not signed since.</summary>
    public bool IsNotedUnsigned { get; init; }

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
