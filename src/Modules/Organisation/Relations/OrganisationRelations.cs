using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Roles;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Relations;

/// <summary>
/// The relations of an actor, from units, managers and roles that are valid on the day. Rights end with their
/// period: a former manager has no relation any more. The last answer is kept: in one
/// request the gate, the page and the menu ask about the same two people.
/// </summary>
internal sealed class OrganisationRelations(BeweegDb db, IEmployment employment) : IRelations
{
    private (Guid Employee, DateOnly Day, IReadOnlyList<IReadOnlyList<Line.Link>> Chains)? lastChains;
    private (Guid Employee, DateOnly Day, IReadOnlyList<(Role Role, Guid? Unit)> Roles)? lastRoles;

    public async Task<Relation> ToEmployeeAsync(Actor actor, Guid employee, DateOnly day, CancellationToken cancel)
    {
        if (actor.Employee == employee) return Relation.Self | Relation.Colleague;
        if (actor.Employee is not { } me || !await employment.IsInServiceAsync(me, day, cancel)) return Relation.None;

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
        return relations | await RolesInAsync(me, units, delegated, day, cancel);
    }

    public async Task<Relation> ToUnitAsync(Actor actor, Guid unit, DateOnly day, CancellationToken cancel)
    {
        if (actor.Employee is not { } me || !await employment.IsInServiceAsync(me, day, cancel)) return Relation.None;
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
        if (!await employment.IsInServiceAsync(me, day, cancel)) return Relation.None;
        var relations = Relation.Self | Relation.Colleague | (actor.IsAdministrator ? Relation.Administrator : Relation.None);
        var roles = await RolesOfAsync(me, day, cancel);
        var manages = await db.Set<UnitManager>()
            .Where(row => row.EmployeeId == me && row.From <= day && (row.Until == null || row.Until >= day))
            .Select(row => row.IsActing).ToListAsync(cancel);
        foreach (var (role, _) in roles) relations |= RelationOf(role);
        foreach (var acting in manages) relations |= acting ? Relation.ActingManager : Relation.Manager;
        return relations;
    }

    /// <summary>For each position on the day, the main one first: the units above it, lowest first, with their managers.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Line.Link>>> ChainsAboveAsync(Guid employee, DateOnly day, CancellationToken cancel)
    {
        if (lastChains is { } last && last.Employee == employee && last.Day == day) return last.Chains;
        var rows = await (
            from position in db.Set<Position>()
            where position.EmployeeId == employee && position.From <= day && (position.Until == null || position.Until >= day)
            join step in db.Set<UnitAncestor>() on position.UnitId equals step.UnitId
            join manager in db.Set<UnitManager>().Where(row => row.From <= day && (row.Until == null || row.Until >= day))
                on step.AncestorId equals manager.UnitId into managers
            from manager in managers.DefaultIfEmpty()
            orderby position.Factor descending, position.Sequence, step.Depth
            select new
            {
                position.Id,
                Link = new Row(step.AncestorId, step.Depth, manager == null ? null : manager.EmployeeId, manager != null && manager.IsActing),
            }).ToListAsync(cancel);
        IReadOnlyList<IReadOnlyList<Line.Link>> chains = [.. rows.GroupBy(row => row.Id, row => row.Link).Select(Chain)];
        lastChains = (employee, day, chains);
        return chains;
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
        var roles = await RolesOfAsync(me, day, cancel);
        return roles.Where(role => role.Unit is null || (role.Role == Role.Coordinator ? delegated : units).Contains(role.Unit.Value))
            .Aggregate(Relation.None, (all, role) => all | RelationOf(role.Role));
    }

    private async Task<IReadOnlyList<(Role Role, Guid? Unit)>> RolesOfAsync(Guid me, DateOnly day, CancellationToken cancel)
    {
        if (lastRoles is { } last && last.Employee == me && last.Day == day) return last.Roles;
        var rows = await db.Set<RoleAssignment>()
            .Where(row => row.EmployeeId == me && row.From <= day && (row.Until == null || row.Until >= day))
            .Select(row => new { row.Role, row.UnitId }).ToListAsync(cancel);
        IReadOnlyList<(Role Role, Guid? Unit)> roles = [.. rows.Select(row => (row.Role, row.UnitId))];
        lastRoles = (me, day, roles);
        return roles;
    }

    private sealed record Row(Guid Unit, int Depth, Guid? Manager, bool IsActing);

    private static Relation RelationOf(Role role) => role switch
    {
        Role.HrAdviser => Relation.HrAdviser,
        Role.Administrator => Relation.Administrator,
        Role.WorksCouncil => Relation.WorksCouncil,
        _ => Relation.Coordinator,
    };
}
