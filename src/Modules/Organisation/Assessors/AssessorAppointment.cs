using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Organisation.Assessors;

/// <summary>
/// A decision that somebody else than the direct manager judges one employee, in the place of that manager or beside him. It is
/// ours and not of the personnel system: an import leaves it as it is.
/// </summary>
public sealed class AssessorAppointment : IOwnedByMunicipality, IVersioned
{
    private AssessorAppointment() { }

    public AssessorAppointment(Guid id, Guid employeeId, Guid assessorId, AssessorKind kind, AssessorGround ground, string reason,
        DateOnly from, DateOnly? until, AssessorDecision decision, Guid appointedById, DateTime now)
    {
        Id = id;
        EmployeeId = employeeId;
        AssessorId = assessorId;
        Kind = kind;
        Ground = ground;
        Reason = reason.Length == 0 ? null : SensitiveText.Of(reason);
        From = from;
        Until = until;
        DecidedBy = decision.By;
        DecidedOn = decision.On;
        Reference = decision.Reference;
        AppointedById = appointedById;
        AppointedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public Guid AssessorId { get; private set; }
    public AssessorKind Kind { get; private set; }
    public AssessorGround Ground { get; private set; }

    /// <summary>In the adviser's own words, for the employee to read; only with <see cref="AssessorGround.Other"/>.</summary>
    public SensitiveText? Reason { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Last day, included; null while it lasts. Before <see cref="From"/> when it was withdrawn before it began.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Who decided: a function or a body, such as the board.</summary>
    public string DecidedBy { get; private set; } = "";
    public DateOnly DecidedOn { get; private set; }

    /// <summary>Under which the decision can be found.</summary>
    public string Reference { get; private set; } = "";
    public Guid AppointedById { get; private set; }
    public DateTime AppointedAt { get; private set; }
    public Guid? EndedById { get; private set; }
    public DateTime? EndedAt { get; private set; }
    public int Version { get; private set; }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || Until >= day);

    /// <summary>True when it never held and never will.</summary>
    public bool IsWithdrawn => Until < From;

    /// <summary>True when there is a day on which both hold. The period that is asked about may be open.</summary>
    public bool Overlaps(DateOnly from, DateOnly? until) =>
        !IsWithdrawn && (until is null || From <= until) && (Until is null || Until >= from);

    /// <summary>The first last day that can be chosen: what was, stays; what did not begin yet, can be withdrawn.</summary>
    public DateOnly EarliestEnd(DateOnly today) => From > today ? From.AddDays(-1) : today;

    /// <summary>Gives it a last day, not before <see cref="EarliestEnd"/>.</summary>
    public void End(DateOnly until, Guid by, DateOnly today, DateTime now)
    {
        if (until < EarliestEnd(today)) throw new InvalidOperationException("The past of an appointment is not rewritten.");
        Until = until;
        EndedById = by;
        EndedAt = now;
    }
}

/// <summary>The decision behind an appointment.</summary>
public sealed record AssessorDecision(string By, DateOnly On, string Reference);

/// <summary>What somebody is appointed to.</summary>
public enum AssessorKind
{
    /// <summary>in plaats van de leidinggevende</summary>
    InPlace,

    /// <summary>tweede beoordelaar, naast de leidinggevende</summary>
    Second,
}

/// <summary>Why somebody else than the manager from the tree judges.</summary>
public enum AssessorGround
{
    /// <summary>The manager is a relative or partner of the employee.</summary>
    Related,

    /// <summary>The manager is judged by the same person as the employee, or is otherwise not free.</summary>
    NotFree,

    /// <summary>For the municipal secretary or the registrar, who are judged by others than the tree says.</summary>
    Office,

    /// <summary>Another ground, in words.</summary>
    Other,
}
