using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Jobs;
using Beweeg.Organisation.Roles;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Relations;

/// <summary>Teams as they follow from the tree and its managers; the same rule as <see cref="OrganisationRelations"/>.</summary>
internal sealed class Teams(BeweegDb db, OrganisationRelations relations) : ITeams
{
    public async Task<Guid?> ManagerOfAsync(Guid employee, DateOnly day, CancellationToken cancel)
    {
        var chains = await relations.ChainsAboveAsync(employee, day, cancel);
        if (chains.Count == 0) return null;
        return Line.DirectManager(chains[0], employee);
    }

    public async Task<IReadOnlyList<TeamMember>> DirectReportsAsync(Guid manager, DateOnly day, CancellationToken cancel)
    {
        var mine = await db.Set<UnitManager>()
            .Where(row => row.EmployeeId == manager && row.From <= day && (row.Until == null || row.Until >= day))
            .Select(row => row.UnitId).ToListAsync(cancel);
        if (mine.Count == 0) return [];

        // Units below, with who manages them: the reach of a manager ends where another manager begins.
        var below = await (
            from step in db.Set<UnitAncestor>()
            where mine.Contains(step.AncestorId)
            join other in db.Set<UnitManager>().Where(row => row.From <= day && (row.Until == null || row.Until >= day))
                on step.UnitId equals other.UnitId into others
            from other in others.DefaultIfEmpty()
            join unit in db.Set<Unit>() on step.UnitId equals unit.Id
            orderby step.Depth
            select new { step.UnitId, unit.ParentId, Other = other == null ? (Guid?)null : other.EmployeeId }).ToListAsync(cancel);
        var managersOf = below.Where(row => row.Other is not null).ToLookup(row => row.UnitId, row => row.Other!.Value);

        var reach = new HashSet<Guid>(mine);
        var heads = new HashSet<Guid>();
        foreach (var (unit, above) in below.Select(row => (row.UnitId, row.ParentId)).Distinct())
        {
            if (reach.Contains(unit) || above is not { } parent || !reach.Contains(parent)) continue;
            var others = managersOf[unit].Where(other => other != manager).ToList();
            if (others.Count == 0) reach.Add(unit);
            else heads.UnionWith(others);
        }

        var candidates = await (
            from position in db.Set<Position>()
            where position.From <= day && (position.Until == null || position.Until >= day)
                && position.EmployeeId != manager && (reach.Contains(position.UnitId) || heads.Contains(position.EmployeeId))
            join employee in db.Set<Employee>() on position.EmployeeId equals employee.Id
            join job in db.Set<Job>() on position.JobId equals job.Id
            join unit in db.Set<Unit>() on position.UnitId equals unit.Id
            orderby employee.SortKey, employee.Id, position.Factor descending, position.Sequence
            select new { employee.Id, employee.Name, Job = job.Name, position.UnitId, Unit = unit.Name }).AsNoTracking().ToListAsync(cancel);

        // The candidates are everybody who can be meant; the rule itself decides, so that a list never differs from a right.
        var chains = await relations.ChainsAboveUnitsAsync([.. candidates.Select(row => row.UnitId).Distinct()], day, cancel);
        return [.. candidates
            .Where(row => Line.DirectManagerIndex(chains[row.UnitId], row.Id) is >= 0 and var direct
                && (chains[row.UnitId][direct].Manager == manager || chains[row.UnitId][direct].Acting == manager))
            .DistinctBy(row => row.Id)
            .Select(row => new TeamMember(row.Id, row.Name, row.Job, row.Unit))];
    }

    public async Task<IReadOnlyList<CoordinatedMember>> CoordinatedAsync(Guid coordinator, DateOnly day, CancellationToken cancel)
    {
        var roles = await db.Set<RoleAssignment>()
            .Where(row => row.EmployeeId == coordinator && row.Role == Role.Coordinator && row.From <= day && (row.Until == null || row.Until >= day))
            .Select(row => row.UnitId).ToListAsync(cancel);
        if (roles.Count == 0) return [];
        var everywhere = roles.Contains(null);
        var tops = roles.OfType<Guid>().ToList();
        var people = await (
            from position in db.Set<Position>()
            where position.From <= day && (position.Until == null || position.Until >= day) && position.EmployeeId != coordinator
                && (everywhere || db.Set<UnitAncestor>().Any(step => step.UnitId == position.UnitId && tops.Contains(step.AncestorId)))
            join employee in db.Set<Employee>() on position.EmployeeId equals employee.Id
            join job in db.Set<Job>() on position.JobId equals job.Id
            join unit in db.Set<Unit>() on position.UnitId equals unit.Id
            orderby employee.SortKey, employee.Id, position.Factor descending, position.Sequence
            select new { employee.Id, employee.Name, Job = job.Name, position.UnitId, Unit = unit.Name }).AsNoTracking().ToListAsync(cancel);
        var chains = await relations.ChainsAboveUnitsAsync([.. people.Select(row => row.UnitId).Distinct()], day, cancel);
        var members = people
            .Where(row => everywhere || Line.UnitsOfOthers(chains[row.UnitId], row.Id).Any(tops.Contains))
            .DistinctBy(row => row.Id)
            .Select(row => (Member: new TeamMember(row.Id, row.Name, row.Job, row.Unit), Manager: Line.DirectManager(chains[row.UnitId], row.Id))).ToList();
        var managers = members.Select(row => row.Manager).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<Employee>().Where(row => managers.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        return [.. members.Select(row => new CoordinatedMember(row.Member, row.Manager is { } manager ? names.GetValueOrDefault(manager) : null))];
    }
}
