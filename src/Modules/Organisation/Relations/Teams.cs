using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Jobs;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Relations;

/// <summary>Teams as they follow from the tree and its managers; the same rule as <see cref="OrganisationRelations"/>.</summary>
internal sealed class Teams(BeweegDb db, CurrentOrganisation organisation, OrganisationRelations relations) : ITeams
{
    public async Task<Guid?> ManagerOfAsync(Guid employee, DateOnly day, CancellationToken cancel)
    {
        var chains = await relations.ChainsAboveAsync(employee, day, cancel);
        return chains.Count == 0 ? null : Line.DirectManager(chains[0], employee);
    }

    public async Task<IReadOnlySet<Guid>> WithoutLeaderAsync(IReadOnlyCollection<Guid> employees, DateOnly day, CancellationToken cancel)
    {
        var map = await organisation.MapAsync(cancel);
        var positions = await db.Set<Position>()
            .Where(row => employees.Contains(row.EmployeeId) && row.From <= day && (row.Until == null || row.Until >= day))
            .Select(row => new { row.EmployeeId, row.UnitId }).ToListAsync(cancel);
        var chains = ChainsAbove(map, positions.Select(row => row.UnitId), day);
        return positions.GroupBy(row => row.EmployeeId, row => chains[row.UnitId])
            .Where(person => person.All(chain => Line.DirectManagerIndex(chain, person.Key) < 0)
                && !map.CoordinatorsOn(day).Any(role => role.EmployeeId != person.Key && (role.UnitId is null
                    || person.Any(chain => Line.UnitsOfOthers(chain, person.Key).Contains(role.UnitId.Value)))))
            .Select(person => person.Key).ToHashSet();
    }

    public async Task<IReadOnlyList<TeamMember>> DirectReportsAsync(Guid manager, DateOnly day, CancellationToken cancel)
    {
        var map = await organisation.MapAsync(cancel);
        var (units, heads) = map.ReachOf(manager, day);
        if (units.Count == 0) return [];
        var candidates = await PeopleAsync(
            db.Set<Position>().Where(row => row.EmployeeId != manager && (units.Contains(row.UnitId) || heads.Contains(row.EmployeeId))), day, cancel);

        // The candidates are everybody who can be meant; the rule itself decides, so that a list never differs from a right.
        var chains = ChainsAbove(map, candidates.Select(row => row.UnitId), day);
        return [.. candidates
            .Where(row => Line.DirectManagerIndex(chains[row.UnitId], row.Id) is >= 0 and var direct
                && (chains[row.UnitId][direct].Manager == manager || chains[row.UnitId][direct].Acting == manager))
            .DistinctBy(row => row.Id)
            .Select(row => new TeamMember(row.Id, row.Name, row.JobName, map.NameOf(row.UnitId)))];
    }

    public async Task<IReadOnlyList<CoordinatedMember>> CoordinatedAsync(Guid coordinator, DateOnly day, CancellationToken cancel)
    {
        var map = await organisation.MapAsync(cancel);
        var roles = map.RolesOf(coordinator, day).Where(row => row.Role == Roles.Role.Coordinator).Select(row => row.UnitId).ToList();
        if (roles.Count == 0) return [];
        var everywhere = roles.Contains(null);
        var tops = roles.OfType<Guid>().ToList();
        var units = map.WithBelow(tops);
        var people = await PeopleAsync(
            db.Set<Position>().Where(row => row.EmployeeId != coordinator && (everywhere || units.Contains(row.UnitId))), day, cancel);
        var chains = ChainsAbove(map, people.Select(row => row.UnitId), day);
        var members = people
            .Where(row => everywhere || Line.UnitsOfOthers(chains[row.UnitId], row.Id).Any(tops.Contains))
            .DistinctBy(row => row.Id)
            .Select(row => (Member: new TeamMember(row.Id, row.Name, row.JobName, map.NameOf(row.UnitId)), Manager: Line.DirectManager(chains[row.UnitId], row.Id))).ToList();
        var managers = members.Select(row => row.Manager).OfType<Guid>().Distinct().ToList();
        var names = await db.Set<Employee>().Where(row => managers.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        return [.. members.Select(row => new CoordinatedMember(row.Member, row.Manager is { } manager ? names.GetValueOrDefault(manager) : null))];
    }

    // By name; of somebody with more than one position, the main one first.
    private Task<List<Holder>> PeopleAsync(IQueryable<Position> positions, DateOnly day, CancellationToken cancel) => (
        from position in positions
        where position.From <= day && (position.Until == null || position.Until >= day)
        join employee in db.Set<Employee>() on position.EmployeeId equals employee.Id
        join job in db.Set<Job>() on position.JobId equals job.Id
        orderby employee.SortKey, employee.Id, position.Factor descending, position.Sequence
        select new Holder(employee.Id, employee.Name, job.Name, position.UnitId)).AsNoTracking().ToListAsync(cancel);

    private static Dictionary<Guid, IReadOnlyList<Line.Link>> ChainsAbove(OrganisationMap map, IEnumerable<Guid> units, DateOnly day) =>
        units.Distinct().ToDictionary(unit => unit, unit => map.ChainAbove(unit, day));

    private sealed record Holder(Guid Id, string Name, string JobName, Guid UnitId);
}
