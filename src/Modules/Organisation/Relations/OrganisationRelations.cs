using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Roles;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Relations;

/// <summary>
/// The relations of an actor, from units, managers and roles that are valid on the day. Rights end with their
/// period: a former manager has no relation any more.
/// </summary>
internal sealed class OrganisationRelations(BeweegDb db) : IRelations
{
    public async Task<Relation> ToEmployeeAsync(Actor actor, Guid employee, DateOnly day, CancellationToken cancel)
    {
        if (actor.Employee == employee) return Relation.Self | Relation.Colleague;
        if (actor.Employee is not { } me || !await WorksHereAsync(me, day, cancel)) return Relation.None;

        var chains = await ChainsAboveAsync(employee, day, cancel);
        var relations = Relation.Colleague;
        foreach (var chain in chains)
        {
            var direct = Line.DirectManagerIndex(chain, employee);
            if (direct < 0) continue;
            if (chain[direct].Manager == me) relations |= Relation.Manager;
            if (chain[direct].Acting == me) relations |= Relation.ActingManager;
            if (chain.Skip(direct + 1).Any(link => link.Manager == me || link.Acting == me)) relations |= Relation.HigherManager;
        }

        var units = chains.SelectMany(chain => chain.Select(link => link.Unit)).ToHashSet();
        var delegated = chains.SelectMany(chain => Line.UnitsOfOthers(chain, employee)).ToHashSet();
        relations |= await RolesInAsync(me, units, delegated, day, cancel);
        // Above who leads the whole house there is nobody. Whom the board appointed to hold those conversations, stands in that place.
        var alone = chains.Count > 0 && chains.All(chain => Line.DirectManagerIndex(chain, employee) < 0);
        return alone && relations.HasFlag(Relation.Coordinator) ? relations | Relation.ActingManager : relations;
    }

    public async Task<Relation> ToUnitAsync(Actor actor, Guid unit, DateOnly day, CancellationToken cancel)
    {
        if (actor.Employee is not { } me || !await WorksHereAsync(me, day, cancel)) return Relation.None;
        var above = await (
            from step in db.Set<UnitAncestor>()
            where step.UnitId == unit
            join manager in db.Set<UnitManager>().Where(row => row.EmployeeId == me && row.From <= day && (row.Until == null || row.Until >= day))
                on step.AncestorId equals manager.UnitId into managers
            from manager in managers.DefaultIfEmpty()
            select new { step.AncestorId, step.Depth, Manages = manager != null, Acting = manager != null && manager.IsActing })
            .ToListAsync(cancel);
        if (above.Count == 0) return Relation.None;
        var relations = Relation.Colleague;
        foreach (var step in above.Where(step => step.Manages))
            relations |= step.Depth > 0 ? Relation.HigherManager : step.Acting ? Relation.ActingManager : Relation.Manager;
        var units = above.Select(step => step.AncestorId).ToHashSet();
        return relations | await RolesInAsync(me, units, units, day, cancel);
    }

    public async Task<Relation> ToMunicipalityAsync(Actor actor, DateOnly day, CancellationToken cancel)
    {
        if (actor.Employee is not { } me) return actor.IsAdministrator ? Relation.Administrator : Relation.None;
        if (!await WorksHereAsync(me, day, cancel)) return Relation.None;
        var relations = Relation.Self | Relation.Colleague | (actor.IsAdministrator ? Relation.Administrator : Relation.None);
        var roles = await db.Set<RoleAssignment>()
            .Where(row => row.EmployeeId == me && row.From <= day && (row.Until == null || row.Until >= day))
            .Select(row => row.Role).ToListAsync(cancel);
        var manages = await db.Set<UnitManager>()
            .Where(row => row.EmployeeId == me && row.From <= day && (row.Until == null || row.Until >= day))
            .Select(row => row.IsActing).ToListAsync(cancel);
        foreach (var role in roles) relations |= RelationOf(role);
        foreach (var acting in manages) relations |= acting ? Relation.ActingManager : Relation.Manager;
        return relations;
    }

    /// <summary>For each position on the day: the units above it, lowest first, with their managers.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Line.Link>>> ChainsAboveAsync(Guid employee, DateOnly day, CancellationToken cancel) =>
        (await ChainsAboveAsync([employee], day, cancel)).GetValueOrDefault(employee) ?? [];

    /// <summary>The same for many people at once, by employee; the main position first.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<IReadOnlyList<Line.Link>>>> ChainsAboveAsync(
        IReadOnlyCollection<Guid> employees, DateOnly day, CancellationToken cancel)
    {
        var rows = await (
            from position in db.Set<Position>()
            where employees.Contains(position.EmployeeId) && position.From <= day && (position.Until == null || position.Until >= day)
            join step in db.Set<UnitAncestor>() on position.UnitId equals step.UnitId
            join manager in db.Set<UnitManager>().Where(row => row.From <= day && (row.Until == null || row.Until >= day))
                on step.AncestorId equals manager.UnitId into managers
            from manager in managers.DefaultIfEmpty()
            orderby position.EmployeeId, position.Factor descending, position.Sequence, step.Depth
            select new
            {
                position.EmployeeId,
                position.Id,
                Link = new Row(step.AncestorId, step.Depth, manager == null ? null : manager.EmployeeId, manager != null && manager.IsActing),
            }).ToListAsync(cancel);
        return rows.GroupBy(row => row.EmployeeId).ToDictionary(person => person.Key, person => (IReadOnlyList<IReadOnlyList<Line.Link>>)
            [.. person.GroupBy(row => row.Id, row => row.Link).Select(Chain)]);
    }

    /// <summary>For each unit: the units above it and itself, lowest first, with their managers on the day.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Line.Link>>> ChainsAboveUnitsAsync(IReadOnlyCollection<Guid> units, DateOnly day, CancellationToken cancel)
    {
        var rows = await (
            from step in db.Set<UnitAncestor>()
            where units.Contains(step.UnitId)
            join manager in db.Set<UnitManager>().Where(row => row.From <= day && (row.Until == null || row.Until >= day))
                on step.AncestorId equals manager.UnitId into managers
            from manager in managers.DefaultIfEmpty()
            orderby step.Depth
            select new { step.UnitId, Link = new Row(step.AncestorId, step.Depth, manager == null ? null : manager.EmployeeId, manager != null && manager.IsActing) })
            .ToListAsync(cancel);
        return rows.GroupBy(row => row.UnitId, row => row.Link).ToDictionary(group => group.Key, Chain);
    }

    private static IReadOnlyList<Line.Link> Chain(IEnumerable<Row> rows) =>
        [.. rows.GroupBy(row => (row.Unit, row.Depth)).OrderBy(unit => unit.Key.Depth).Select(unit => new Line.Link(
            unit.Key.Unit, unit.Key.Depth,
            unit.FirstOrDefault(row => row is { Manager: not null, IsActing: false })?.Manager,
            unit.FirstOrDefault(row => row is { Manager: not null, IsActing: true })?.Manager))];

    /// <param name="delegated">The units in which a coordinator counts.</param>
    private async Task<Relation> RolesInAsync(Guid me, HashSet<Guid> units, HashSet<Guid> delegated, DateOnly day, CancellationToken cancel)
    {
        var roles = await db.Set<RoleAssignment>()
            .Where(row => row.EmployeeId == me && row.From <= day && (row.Until == null || row.Until >= day))
            .Select(row => new { row.Role, row.UnitId }).ToListAsync(cancel);
        return roles.Where(role => role.UnitId is null || (role.Role == Role.Coordinator ? delegated : units).Contains(role.UnitId.Value))
            .Aggregate(Relation.None, (all, role) => all | RelationOf(role.Role));
    }

    private Task<bool> WorksHereAsync(Guid employee, DateOnly day, CancellationToken cancel) =>
        db.Set<Employee>().AnyAsync(row => row.Id == employee && row.InServiceFrom <= day
            && (row.InServiceUntil == null || row.InServiceUntil >= day), cancel);

    private sealed record Row(Guid Unit, int Depth, Guid? Manager, bool IsActing);

    private static Relation RelationOf(Role role) => role switch
    {
        Role.HrAdviser => Relation.HrAdviser,
        Role.Administrator => Relation.Administrator,
        Role.WorksCouncil => Relation.WorksCouncil,
        _ => Relation.Coordinator,
    };
}
