namespace Beweeg.Platform.Access;

/// <summary>
/// In which relation somebody stands to what is asked for, on a date. Rights follow from relations to this
/// person or unit, never from "being a manager" of anybody.
/// </summary>
[Flags]
public enum Relation
{
    None = 0,

    /// <summary>The employee whom it is about.</summary>
    Self = 1 << 0,

    /// <summary>Direct manager (direct-leidinggevende) of the employee, or manager of the unit.</summary>
    Manager = 1 << 1,

    /// <summary>Acting manager (waarnemer) in the place of the direct manager.</summary>
    ActingManager = 1 << 2,

    /// <summary>Manager of a unit above the direct manager.</summary>
    HigherManager = 1 << 3,

    /// <summary>Coordinator to whom the board delegated conversations of the unit, by a decision.</summary>
    Coordinator = 1 << 4,

    /// <summary>HR adviser (P&amp;O-adviseur) of the unit.</summary>
    HrAdviser = 1 << 5,

    /// <summary>Administrator of the application: settings and imports, never files.</summary>
    Administrator = 1 << 6,

    /// <summary>Member of the works council: totals, never people.</summary>
    WorksCouncil = 1 << 7,

    /// <summary>Anybody who works here.</summary>
    Colleague = 1 << 8,

    /// <summary>Another assessor (andere beoordelaar), by a decision in the place of the direct manager of this employee.</summary>
    Assessor = 1 << 9,

    /// <summary>Second assessor (tweede beoordelaar), by a decision beside who leads: reads the appraisal and concurs with the draft.</summary>
    SecondAssessor = 1 << 10,

    /// <summary>Manager of another position than the one that leads: contributes, and does not lead.</summary>
    OtherManager = 1 << 11,

    /// <summary>HR adviser (P&amp;O-adviseur) of the whole municipality: of the unit at the top of the tree.</summary>
    HrAdviserOfAll = 1 << 12,
}

/// <summary>Relations that go together.</summary>
public static class Sides
{
    /// <summary>Who can hold the conversations of an employee.</summary>
    public const Relation Leading = Relation.Manager | Relation.Assessor | Relation.ActingManager | Relation.Coordinator;

    /// <summary>Who decides about an employee: a coordinator holds conversations, but does not decide.</summary>
    public const Relation Deciding = Relation.Manager | Relation.Assessor | Relation.ActingManager;
}

/// <summary>The Dutch words for relations, as shown to the employee.</summary>
public static class RelationWords
{
    /// <summary>The word for one relation: "leidinggevende".</summary>
    public static string Dutch(this Relation relation) => relation switch
    {
        Relation.Self => "jijzelf",
        Relation.Manager => "leidinggevende",
        Relation.ActingManager => "waarnemend leidinggevende",
        Relation.HigherManager => "hogere leidinggevende",
        Relation.Coordinator => "coördinator",
        Relation.HrAdviser => "P&O-adviseur",
        Relation.Administrator => "beheerder",
        Relation.WorksCouncil => "ondernemingsraad",
        Relation.Colleague => "collega",
        Relation.HrAdviserOfAll => "P&O-adviseur van de hele gemeente",
        Relation.Assessor => "beoordelaar",
        Relation.SecondAssessor => "tweede beoordelaar",
        Relation.OtherManager => "leidinggevende van een andere functie",
        _ => "onbekend",
    };

    // The numbers are kept with signatures, so a relation that came later has a higher number and still its own place here.
    private static readonly IReadOnlyList<Relation> StrongestFirst =
    [
        Relation.Self, Relation.Manager, Relation.Assessor, Relation.ActingManager, Relation.HigherManager, Relation.Coordinator,
        Relation.SecondAssessor, Relation.OtherManager, Relation.HrAdviserOfAll, Relation.HrAdviser, Relation.Administrator, Relation.WorksCouncil, Relation.Colleague,
    ];

    /// <summary>The relations in a set, strongest first.</summary>
    public static IEnumerable<Relation> Each(this Relation set) => StrongestFirst.Where(one => set.HasFlag(one));
}
