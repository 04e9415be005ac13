using Beweeg.Conversations.Cycles;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Decisions.Probation;

/// <summary>
/// What was decided at the end of a probation. One for a cycle, never changed: a mistake gets a dated addition. It is ours and not of the
/// personnel system: an import leaves it as it is.
/// </summary>
public sealed class ProbationOutcome : IOwnedByMunicipality
{
    private ProbationOutcome() { }

    public ProbationOutcome(Guid id, ConversationCycle cycle, ProbationOutcomeKind kind, DateOnly from, TakenDecision decision, Guid by, DateTime now)
    {
        Id = id;
        CycleId = cycle.Id;
        EmployeeId = cycle.EmployeeId;
        Kind = kind;
        From = from;
        DecidedBy = decision.By;
        DecidedOn = decision.On;
        Reference = decision.Reference;
        RecordedById = by;
        RecordedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid CycleId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public ProbationOutcomeKind Kind { get; private set; }

    /// <summary>First day on which it holds; for an appointment that ends: the first day out of service.</summary>
    public DateOnly From { get; private set; }
    public string DecidedBy { get; private set; } = "";
    public DateOnly DecidedOn { get; private set; }
    public string Reference { get; private set; } = "";
    public Guid RecordedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime RecordedAt { get; private set; }

    public TakenDecision Decision => new(DecidedBy, DecidedOn, Reference);
}

/// <summary>What can be decided at the end of a probation.</summary>
public enum ProbationOutcomeKind
{
    /// <summary>vast</summary>
    Permanent,

    /// <summary>opnieuw tijdelijk</summary>
    TemporaryAgain,

    /// <summary>eindigt</summary>
    Ended,
}

/// <summary>The Dutch words for it.</summary>
public static class ProbationWords
{
    /// <summary>"Een vaste aanstelling".</summary>
    public static string Dutch(this ProbationOutcomeKind kind) => kind switch
    {
        ProbationOutcomeKind.Permanent => "Een vaste aanstelling",
        ProbationOutcomeKind.TemporaryAgain => "Opnieuw een tijdelijke aanstelling",
        _ => "De aanstelling eindigt",
    };
}
