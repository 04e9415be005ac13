using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Steps;

/// <summary>
/// One conversation of a cycle and where it is on its path. The path itself, its names and who is at turn come from the
/// regulation; this entity knows which step follows which, and refuses a step out of order with a sentence.
/// </summary>
public sealed partial class Conversation : IOwnedByMunicipality, IVersioned
{
    private Conversation() { }

    public Conversation(Guid id, Guid cycleId, Guid employeeId, int ordinal, string planKey, ConversationType type, string name, DateOnly latest, string latestExplained)
    {
        Id = id;
        CycleId = cycleId;
        EmployeeId = employeeId;
        Ordinal = ordinal;
        PlanKey = planKey;
        TypeKey = type.Key;
        Kind = type.Kind;
        Name = name;
        Latest = latest;
        LatestExplained = latestExplained;
        Step = type.Steps[0].Kind;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid CycleId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>Place in the cycle: 1, 2, 3.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Key within the shape of the cycle.</summary>
    public string PlanKey { get; private set; } = "";

    /// <summary>Key of the conversation type in the regulation.</summary>
    public string TypeKey { get; private set; } = "";
    public ConversationKind Kind { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The last day on which it is in time.</summary>
    public DateOnly Latest { get; private set; }

    /// <summary>Why that date: an <see cref="Rules.ExplainedDate"/> as JSON.</summary>
    public string LatestExplained { get; private set; } = "";

    /// <summary>Where it is on its path.</summary>
    public StepKind Step { get; private set; }

    /// <summary>When it will be held: a local date and time; null while not invited.</summary>
    public DateOnly? PlannedOn { get; private set; }
    public TimeOnly? PlannedAt { get; private set; }
    public int? PlannedMinutes { get; private set; }
    public string? Place { get; private set; }

    /// <summary>Who chose that day; null where that was not kept.</summary>
    public Guid? InvitedById { get; private set; }

    /// <summary>Who else attends, if both agreed to that (art. 2.8).</summary>
    public SensitiveText? OtherAttendees { get; private set; }

    /// <summary>Times that the invitation was changed: the sequence number of the calendar file.</summary>
    public int InvitationSequence { get; private set; }

    /// <summary>The day on which it was held.</summary>
    public DateOnly? HeldOn { get; private set; }

    /// <summary>When it was recorded (UTC).</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>True once it is recorded.</summary>
    public bool IsClosed => Step == StepKind.Closed;

    public int Version { get; private set; }

    /// <summary>The cycle took another length: another place in it, and another last day.</summary>
    public void Reschedule(string planKey, string name, DateOnly latest, string latestExplained)
    {
        if (IsClosed) throw OutOfOrder("verplaatsen");
        PlanKey = planKey;
        Name = name;
        Latest = latest;
        LatestExplained = latestExplained;
    }

    /// <summary>Invites, or changes the invitation. From then on both prepare.</summary>
    public void Invite(DateOnly on, TimeOnly at, int minutes, string place, SensitiveText? others)
    {
        if (Step is not (StepKind.Invite or StepKind.Prepare) && !CanMoveAppraisal) throw OutOfOrder("uitnodigen");
        // Also after an invitation that was taken back: a calendar only believes a higher number.
        if (PlannedOn is not null || InvitationSequence > 0) InvitationSequence++;
        PlannedOn = on;
        PlannedAt = at;
        PlannedMinutes = minutes;
        Place = place;
        OtherAttendees = others;
        if (Step == StepKind.Invite) Step = StepKind.Prepare;
    }

    public void IsInvitedBy(Guid person) => InvitedById = person;

    /// <summary>The invitation is taken back: there is no day any more, and the calendar file of that day is cancelled by a higher number.</summary>
    public void WithdrawInvitation()
    {
        if (!CanWithdrawInvitation) throw OutOfOrder("de uitnodiging intrekken");
        InvitationSequence++;
        (PlannedOn, PlannedAt, PlannedMinutes, Place, OtherAttendees, InvitedById) = (null, null, null, null, null, null);
        // Who began to judge goes on with that; there is only no day.
        if (Step == StepKind.Prepare) Step = StepKind.Invite;
    }

    /// <summary>True while there is an invitation that can be taken back: a draft that was sent is taken back first.</summary>
    public bool CanWithdrawInvitation => PlannedOn is not null && HeldOn is null && Step is StepKind.Prepare or StepKind.AskInformants or StepKind.Draft;

    /// <summary>The conversation begins: notes that were shared are on the table, agreements are made.</summary>
    public void Begin(DateOnly today)
    {
        if (Kind == ConversationKind.Appraisal || Step is not (StepKind.Invite or StepKind.Prepare)) throw OutOfOrder("beginnen");
        HeldOn = today;
        Step = StepKind.Converse;
    }

    /// <summary>What was agreed is laid down for approval.</summary>
    public void OfferForApproval()
    {
        if (Kind == ConversationKind.Appraisal || Step != StepKind.Converse) throw OutOfOrder("ter accordering aanbieden");
        Step = StepKind.Approve;
    }

    /// <summary>Back to the table: the text on offer lapses, with the signatures under it.</summary>
    public void Reopen()
    {
        if (Step != StepKind.Approve) throw OutOfOrder("heropenen");
        Step = StepKind.Converse;
    }

    /// <summary>Recorded. Nothing changes after this.</summary>
    public void Close(DateTime now)
    {
        if (Step is not StepKind.Approve) throw OutOfOrder("vastleggen");
        Step = StepKind.Closed;
        ClosedAt = now;
    }

    // The access table keeps users from getting here; reaching it is a fault in the code.
    private InvalidOperationException OutOfOrder(string verb) => new($"A conversation in step {Step} cannot do ‘{verb}’.");
}
