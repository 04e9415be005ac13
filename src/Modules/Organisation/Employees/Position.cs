using Beweeg.Platform.Tenancy;

namespace Beweeg.Organisation.Employees;

/// <summary>What somebody does, where and for how much: one employment line (dienstverband). A person may have several.</summary>
public sealed class Position : IOwnedByMunicipality
{
    private Position() { }

    public Position(Guid id, Guid employeeId, int sequence)
    {
        Id = id;
        EmployeeId = employeeId;
        Sequence = sequence;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>1, 2, ... within the person.</summary>
    public int Sequence { get; private set; }
    public Guid JobId { get; private set; }
    public Guid UnitId { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>Last day, included; null while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>Part-time factor, above 0 up to 1 (36 hours a week).</summary>
    public decimal Factor { get; private set; }

    /// <summary>The scale the person is in; below the scale of the job while in the run-up scale.</summary>
    public string Scale { get; private set; } = "";

    /// <summary>True while in the run-up scale (aanloopschaal).</summary>
    public bool IsRunUp { get; private set; }

    /// <summary>Last day of the run-up scale when it is known.</summary>
    public DateOnly? RunUpUntil { get; private set; }
    public AppointmentKind Appointment { get; private set; }

    /// <summary>Day of the decision on the permanent appointment; only on probation.</summary>
    public DateOnly? ProbationDecisionOn { get; private set; }

    /// <summary>No longer delivered: ended by this day at the latest.</summary>
    public void EndBy(DateOnly day) => Until = Until is { } until && until < day ? until : day;

    /// <summary>The end is taken back.</summary>
    public void GoOn() => Until = null;

    /// <summary>Takes over what the personnel system says.</summary>
    public void Become(Guid jobId, Guid unitId, DateOnly from, DateOnly? until, decimal factor, string scale,
        bool isRunUp, DateOnly? runUpUntil, AppointmentKind appointment, DateOnly? probationDecisionOn)
    {
        JobId = jobId;
        UnitId = unitId;
        From = from;
        Until = until;
        Factor = factor;
        Scale = scale;
        IsRunUp = isRunUp;
        RunUpUntil = runUpUntil;
        Appointment = appointment;
        ProbationDecisionOn = probationDecisionOn;
    }
}

/// <summary>Kind of appointment.</summary>
public enum AppointmentKind
{
    /// <summary>vast</summary>
    Permanent,

    /// <summary>tijdelijk</summary>
    Temporary,

    /// <summary>bij wijze van proef</summary>
    Probation,
}

/// <summary>A period of leave or long absence that pauses a cycle. It never says why.</summary>
public sealed class LeavePeriod : IOwnedByMunicipality
{
    private LeavePeriod() { }

    public LeavePeriod(Guid id, Guid employeeId, DateOnly from, DateOnly? until, string kind)
    {
        Id = id;
        EmployeeId = employeeId;
        From = from;
        Until = until;
        Kind = kind;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? Until { get; private set; }
    public string Kind { get; private set; } = "";
}
