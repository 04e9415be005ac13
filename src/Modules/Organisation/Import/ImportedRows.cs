namespace Beweeg.Organisation.Import;

// The rows of a delivery. Codes and numbers are the keys of the HR system and are never changed by
// us. Every period runs from the begin date to the end date, both included; no end date means: until
// further notice. Absent is null, never an empty text.

/// <summary>A unit of the organisation. Key: <see cref="Code"/>.</summary>
/// <param name="ParentCode">The unit above; null at the top.</param>
public sealed record ImportedUnit(string Code, string Name, string? ParentCode, UnitKind Kind);

/// <summary>A job from the job book. Key: <see cref="Code"/>.</summary>
/// <param name="JobGroup">Name of the job group that carries the competence profile.</param>
/// <param name="Scale">The scale of the job; a person can be in another one.</param>
/// <param name="Purpose">Why the job exists; null when not delivered.</param>
/// <param name="MainTasks">What work agreements are made from.</param>
/// <param name="CrucialCompetencies">Names of the competencies that decide whether someone can do the job.</param>
public sealed record ImportedJob(
    string Code,
    string Name,
    string JobGroup,
    SalaryScale Scale,
    string? Purpose,
    ValueList<string> MainTasks,
    ValueList<string> CrucialCompetencies);

/// <summary>A person in the service of the municipality. Key: <see cref="Number"/>.</summary>
/// <param name="GivenName">The name that colleagues use.</param>
/// <param name="Prefix">The part before the surname that lists are not sorted by: "van der".</param>
/// <param name="InService">First day in service.</param>
/// <param name="OutOfService">Last day in service; null while nobody knows of an end.</param>
public sealed record ImportedPerson(
    string Number,
    string GivenName,
    string? Initials,
    string? Prefix,
    string Surname,
    string? Email,
    DateOnly InService,
    DateOnly? OutOfService)
{
    /// <summary>As colleagues say it: "Sanne de Boer".</summary>
    public string FullName => Prefix is null ? $"{GivenName} {Surname}" : $"{GivenName} {Prefix} {Surname}";

    /// <summary>As a list sorts it, without the prefix in front: "Boer, Sanne de".</summary>
    public string SortName => Prefix is null ? $"{Surname}, {GivenName}" : $"{Surname}, {GivenName} {Prefix}";
}

/// <summary>A job that a person does in a unit. Key: <see cref="PersonNumber"/> and <see cref="Sequence"/>.</summary>
/// <param name="Sequence">The number of the contract line in the HR system.</param>
/// <param name="Factor">Part of a full week: more than 0, at most 1, four decimals.</param>
/// <param name="Scale">The scale of the person in this position.</param>
/// <param name="InRunUpScale">True while the person is not yet in the scale of the job (aanloopschaal).</param>
/// <param name="RunUpUntil">Last day in the run-up scale, when that is known.</param>
/// <param name="ProbationDecision">
/// The day on which a permanent appointment is decided about; always there for
/// <see cref="AppointmentKind.Probation"/>, and only there.
/// </param>
public sealed record ImportedPosition(
    string PersonNumber,
    int Sequence,
    string JobCode,
    string UnitCode,
    DateOnly Begin,
    DateOnly? End,
    decimal Factor,
    SalaryScale Scale,
    bool InRunUpScale,
    DateOnly? RunUpUntil,
    AppointmentKind Appointment,
    DateOnly? ProbationDecision);

/// <summary>
/// Someone manages a unit. Key: all but <see cref="End"/>. A manager usually sits in the unit that he
/// manages; his own manager is then the manager of the unit above.
/// </summary>
public sealed record ImportedManagement(
    string UnitCode, string PersonNumber, DateOnly Begin, DateOnly? End, ManagementKind Kind);

/// <summary>A period of absence. Key: all but <see cref="End"/>. Never says why someone is ill.</summary>
public sealed record ImportedLeave(string PersonNumber, DateOnly Begin, DateOnly? End, LeaveKind Kind);

/// <summary>A role next to the job. Key: person, role, unit and begin.</summary>
/// <param name="UnitCode">The unit that the role is about, with all units below it; null for the whole organisation.</param>
/// <param name="Decision">The decision behind the role, as it can be looked up in the registry.</param>
public sealed record ImportedRole(
    string PersonNumber, RoleKind Role, string? UnitCode, DateOnly Begin, DateOnly? End, string? Decision);

/// <summary>The layers of an organisation, from the top down.</summary>
public enum UnitKind
{
    /// <summary>The municipality as a whole.</summary>
    Municipality,

    /// <summary>The board (directie).</summary>
    Board,

    /// <summary>A sector: several departments.</summary>
    Sector,

    /// <summary>A department.</summary>
    Department,

    /// <summary>A team.</summary>
    Team,
}

/// <summary>How someone is appointed.</summary>
public enum AppointmentKind
{
    /// <summary>Permanent (vast).</summary>
    Permanent,

    /// <summary>Temporary (tijdelijk).</summary>
    Temporary,

    /// <summary>By way of trial (aanstelling bij wijze van proef).</summary>
    Probation,
}

/// <summary>In which capacity someone manages a unit.</summary>
public enum ManagementKind
{
    /// <summary>The manager; one at a time.</summary>
    Manager,

    /// <summary>Acting for a manager who is absent, or while there is none.</summary>
    Acting,
}

/// <summary>Kinds of absence: broad on purpose, and never medical.</summary>
public enum LeaveKind
{
    /// <summary>Away for a long time; the reason is nobody's business here.</summary>
    LongAbsence,

    /// <summary>Parental leave.</summary>
    Parental,

    /// <summary>Unpaid leave.</summary>
    Unpaid,

    /// <summary>Study leave.</summary>
    Study,

    /// <summary>Any other leave.</summary>
    Other,
}

/// <summary>Roles next to a job.</summary>
public enum RoleKind
{
    /// <summary>HR adviser of a unit and all units below it.</summary>
    HrAdviser,

    /// <summary>Administrator; cannot read files.</summary>
    Administrator,

    /// <summary>Member of the works council; sees totals only.</summary>
    WorksCouncil,

    /// <summary>Holds conversations for the manager of a unit, by decision of the board and for a period.</summary>
    Coordinator,
}
