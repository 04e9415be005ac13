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

    /// <summary>HR adviser (P&amp;O-adviseur) of the whole municipality: of the unit at the top of the tree.</summary>
    HrAdviserOfAll = 1 << 9,
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
        _ => "onbekend",
    };

    /// <summary>The relations in a set, strongest first.</summary>
    public static IEnumerable<Relation> Each(this Relation set) =>
        Enum.GetValues<Relation>().Where(one => one != Relation.None && set.HasFlag(one));
}
