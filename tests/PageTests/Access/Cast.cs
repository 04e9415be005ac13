using Beweeg.Organisation.Import;
using Beweeg.Platform.Access;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Access;

/// <summary>
/// Who there is to try every door: one person in every relation, and everybody who nearly stands in one. What relation
/// somebody has is said here, by hand, and never asked of the application.
/// </summary>
internal static class Cast
{
    private const string Team = "A1";
    private static readonly DateOnly Today = Town.Spring2026;
    private static readonly DateOnly Yesterday = Today.AddDays(-1);
    private static readonly DateOnly Tomorrow = Today.AddDays(1);
    private static readonly DateOnly LongAgo = new(2015, 1, 1);

    /// <summary>The people whose conversations are at stake.</summary>
    public static IReadOnlyList<string> Subjects { get; } = [Town.Employee, Town.Colleague];

    /// <summary>Everybody, with the relation to an employee of team Groen on this day.</summary>
    public static IReadOnlyList<Role> Everybody { get; } =
    [
        new(Town.Employee, "employee", Relation.None),
        new(Town.Colleague, "employee's colleague", Relation.None),
        new(Town.Manager, "manager", Relation.Manager),
        new(Town.ActingManager, "acting manager", Relation.ActingManager),
        new(Town.HigherManager, "manager of the department", Relation.HigherManager),
        new(Town.Coordinator, "coordinator", Relation.Coordinator),
        new(Town.HrAdviser, "HR adviser", Relation.HrAdviser),
        new(Town.Administrator, "administrator", Relation.Administrator),
        new(Town.WorksCouncil, "works council", Relation.WorksCouncil),
        new("29", "HR adviser of the whole municipality", Relation.HrAdviser | Relation.HrAdviserOfAll),
        new(Town.FormerManager, "manager whose period ended", Relation.None),
        new(Town.OtherManager, "manager of another department", Relation.None),
        new(Town.OtherHrAdviser, "HR adviser of another department", Relation.None),
        new("20", "manager from tomorrow", Relation.None),
        new("21", "acting manager until yesterday", Relation.None),
        new("22", "acting manager from tomorrow", Relation.None),
        new("23", "coordinator until yesterday", Relation.None),
        new("24", "coordinator from tomorrow", Relation.None),
        new("25", "coordinator of another department", Relation.None),
        new("26", "coordinator until today", Relation.Coordinator),
        new("27", "HR adviser until yesterday", Relation.None),
    ];

    /// <summary>One person for each different relation: enough where only the state differs.</summary>
    public static IReadOnlyList<Role> EachRelation { get; } = [.. Everybody.Take(10)];

    /// <summary>Somebody whose service ended yesterday, with a session that still runs.</summary>
    public const string Gone = "28";

    /// <summary>The organisation of the usual town, with everybody who nearly stands in a relation.</summary>
    public static ImportSet Organisation()
    {
        var usual = Town.Organisation(Today);
        var more = Everybody.Where(role => role.Number.StartsWith('2') && role.Number.Length == 2).Select(role => role.Number).Append(Gone).ToList();
        return usual with
        {
            People = [.. usual.People, .. more.Select(number => usual.People[0] with
            {
                Number = number, GivenName = "Persoon", Prefix = null, Surname = number, Email = $"persoon{number}@voorbeeld.example",
                OutOfService = number == Gone ? Yesterday : null,
            })],
            Positions = [.. usual.Positions, .. more.Select(number => usual.Positions[0] with { PersonNumber = number, UnitCode = "B", End = number == Gone ? Yesterday : null })],
            Managers =
            [
                .. usual.Managers.Select(row => row is { UnitCode: Team, PersonNumber: Town.Manager } ? row with { End = Today } : row),
                new ImportedManagement(Team, "20", Tomorrow, null, ManagementKind.Manager),
                new ImportedManagement(Team, "21", LongAgo, Yesterday, ManagementKind.Acting),
                new ImportedManagement(Team, "22", Tomorrow, null, ManagementKind.Acting),
            ],
            Roles =
            [
                .. usual.Roles,
                new ImportedRole("23", RoleKind.Coordinator, Team, LongAgo, Yesterday, "Directiebesluit 2015-1"),
                new ImportedRole("24", RoleKind.Coordinator, Team, Tomorrow, null, "Directiebesluit 2026-4"),
                new ImportedRole("25", RoleKind.Coordinator, "B", LongAgo, null, "Directiebesluit 2015-2"),
                new ImportedRole("26", RoleKind.Coordinator, Team, LongAgo, Today, "Directiebesluit 2015-3"),
                new ImportedRole("27", RoleKind.HrAdviser, "A", LongAgo, Yesterday, null),
                new ImportedRole("29", RoleKind.HrAdviser, "G", LongAgo, null, null),
            ],
        };
    }
}

/// <summary>Somebody in the cast.</summary>
/// <param name="Relation">Besides being a colleague, or being the one whom it is about.</param>
internal sealed record Role(string Number, string Name, Relation Relation)
{
    /// <summary>All relations to an employee of team Groen.</summary>
    public Relation To(string employee) => Relation.Colleague | Relation | (Number == employee ? Relation.Self : Relation.None);
}
