using Beweeg.Organisation.Assessors;
using Beweeg.Organisation.Roles;
using Beweeg.Organisation.Units;

namespace Beweeg.Organisation.Relations;

/// <summary>
/// The tree of one municipality with its managers and roles over time, as an import left it, and who was appointed to judge whom.
/// It never changes: another import or appointment makes another map. Nearly every question about a right is answered from it.
/// </summary>
internal sealed class OrganisationMap
{
    private readonly Dictionary<Guid, Unit> units;
    private readonly ILookup<Guid, Guid> below;
    private readonly ILookup<Guid, UnitManager> managersOf;
    private readonly ILookup<Guid, UnitManager> managing;
    private readonly ILookup<Guid, RoleAssignment> rolesOf;
    private readonly List<RoleAssignment> coordinators;
    private readonly ILookup<Guid, Appointed> assessorsOf;
    private readonly ILookup<Guid, Appointed> assessing;

    /// <param name="units">Those that the personnel system still knows; others lie nowhere in the tree.</param>
    public OrganisationMap(
        IEnumerable<Unit> units, IReadOnlyCollection<UnitManager> managers, IReadOnlyCollection<RoleAssignment> roles, IReadOnlyCollection<Appointed> assessors)
    {
        this.units = units.ToDictionary(unit => unit.Id);
        below = this.units.Values.Where(unit => unit.ParentId is not null).ToLookup(unit => unit.ParentId!.Value, unit => unit.Id);
        managersOf = managers.ToLookup(row => row.UnitId);
        managing = managers.ToLookup(row => row.EmployeeId);
        rolesOf = roles.ToLookup(row => row.EmployeeId);
        assessorsOf = assessors.ToLookup(row => row.Employee);
        assessing = assessors.ToLookup(row => row.Assessor);
        coordinators = [.. roles.Where(row => row.Role == Role.Coordinator)];
    }

    /// <summary>True for a scope that is the whole municipality: no unit, or the one unit that all others lie below.</summary>
    public bool IsWhole(Guid? unit) =>
        unit is not { } top || (units.TryGetValue(top, out var found) && found.ParentId is null && units.Values.Count(other => other.ParentId is null) == 1);

    /// <summary>The name of a unit; empty for one that is not in the tree.</summary>
    public string NameOf(Guid unit) => units.TryGetValue(unit, out var found) ? found.Name : "";

    /// <summary>A unit and those above it, lowest first, with their managers on the day; empty when it is not in the tree.</summary>
    public IReadOnlyList<Line.Link> ChainAbove(Guid unit, DateOnly day)
    {
        var chain = new List<Line.Link>();
        for (var above = units.GetValueOrDefault(unit); above is not null; above = above.ParentId is { } parent ? units.GetValueOrDefault(parent) : null)
        {
            Guid? manager = null, acting = null;
            foreach (var row in managersOf[above.Id].Where(row => IsOn(row.From, row.Until, day)))
            {
                if (row.IsActing) acting ??= row.EmployeeId;
                else manager ??= row.EmployeeId;
            }

            chain.Add(new Line.Link(above.Id, chain.Count, manager, acting));
        }

        return chain;
    }

    /// <summary>The units that somebody manages on the day, or acts for.</summary>
    public IEnumerable<UnitManager> ManagedBy(Guid employee, DateOnly day) => managing[employee].Where(row => IsOn(row.From, row.Until, day));

    /// <summary>The roles of somebody on the day.</summary>
    public IEnumerable<RoleAssignment> RolesOf(Guid employee, DateOnly day) => rolesOf[employee].Where(row => IsOn(row.From, row.Until, day));

    /// <summary>All who are coordinator on the day, for a unit or for the whole municipality.</summary>
    public IEnumerable<RoleAssignment> CoordinatorsOn(DateOnly day) => coordinators.Where(row => IsOn(row.From, row.Until, day));

    /// <summary>The appointment in the place of the direct manager of somebody on the day, also of an assessor who left; null without one.</summary>
    public Appointed? InPlaceOf(Guid employee, DateOnly day) =>
        assessorsOf[employee].FirstOrDefault(row => row.Kind == AssessorKind.InPlace && IsOn(row.From, row.Until, day));

    /// <summary>The second assessor of somebody on the day; null without one.</summary>
    public Guid? SecondOf(Guid employee, DateOnly day) =>
        assessorsOf[employee].FirstOrDefault(row => row.Kind == AssessorKind.Second && IsOn(row.From, row.Until, day) && row.IsInServiceOn(day))?.Assessor;

    /// <summary>The appointments of somebody on the day, as assessor in service.</summary>
    public IEnumerable<Appointed> AssessedBy(Guid assessor, DateOnly day) =>
        assessing[assessor].Where(row => IsOn(row.From, row.Until, day) && row.IsInServiceOn(day));

    /// <summary>The days, after the first, on which it can change who holds the conversations of somebody with positions in these units.</summary>
    public IEnumerable<DateOnly> ChangesFor(Guid employee, IEnumerable<Guid> positions)
    {
        foreach (var unit in positions.SelectMany(position => ChainAbove(position, DateOnly.MinValue)).Select(link => link.Unit).Distinct())
        {
            foreach (var row in managersOf[unit])
            {
                yield return row.From;
                if (row.Until is { } last && last < DateOnly.MaxValue) yield return last.AddDays(1);
            }
        }

        foreach (var row in assessorsOf[employee])
        {
            yield return row.From;
            if (row.Until is { } last) yield return last.AddDays(1);
            if (row.InServiceUntil is { } left) yield return left.AddDays(1);
        }
    }

    /// <summary>Units with all that lies below them.</summary>
    public HashSet<Guid> WithBelow(IEnumerable<Guid> tops)
    {
        var reached = new HashSet<Guid>();
        var toVisit = new Queue<Guid>(tops);
        while (toVisit.TryDequeue(out var unit))
        {
            if (!reached.Add(unit)) continue;
            foreach (var child in below[unit]) toVisit.Enqueue(child);
        }

        return reached;
    }

    /// <summary>
    /// How far the team of a manager can reach: down to where another manager begins. Of those units the manager of the
    /// first belongs to the team, the others do not.
    /// </summary>
    /// <returns>The units of which people can be in the team, and the managers of the units right below.</returns>
    public (HashSet<Guid> Units, HashSet<Guid> Heads) ReachOf(Guid manager, DateOnly day)
    {
        var reach = new HashSet<Guid>();
        var heads = new HashSet<Guid>();
        var toVisit = new Queue<Guid>(ManagedBy(manager, day).Select(row => row.UnitId));
        while (toVisit.TryDequeue(out var unit))
        {
            if (!reach.Add(unit)) continue;
            foreach (var child in below[unit])
            {
                var others = managersOf[child].Where(row => row.EmployeeId != manager && IsOn(row.From, row.Until, day)).ToList();
                if (others.Count == 0) toVisit.Enqueue(child);
                else heads.UnionWith(others.Select(row => row.EmployeeId));
            }
        }

        return (reach, heads);
    }

    /// <summary>An appointment as assessor, with when the assessor is in service.</summary>
    internal sealed record Appointed(Guid Employee, Guid Assessor, AssessorKind Kind, DateOnly From, DateOnly? Until, DateOnly InServiceFrom, DateOnly? InServiceUntil)
    {
        public bool IsInServiceOn(DateOnly day) => IsOn(InServiceFrom, InServiceUntil, day);
    }

    private static bool IsOn(DateOnly from, DateOnly? until, DateOnly day) => from <= day && (until is null || until >= day);
}
