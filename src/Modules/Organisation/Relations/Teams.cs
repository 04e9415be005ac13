using Beweeg.Organisation.Assessors;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Jobs;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Relations;

/// <summary>
/// Teams as they follow from the tree and its managers; the same rule as <see cref="OrganisationRelations"/>. The people around the last manager
/// are kept: one page asks for the team, for who came new and for who is held elsewhere. Another map, so another import or appointment, asks anew.
/// </summary>
internal sealed class Teams(BeweegDb db, CurrentOrganisation organisation, OrganisationRelations relations) : ITeams
{
    private (OrganisationMap Map, Guid Manager, DateOnly Day, IReadOnlyList<Led> People)? lastAround;

    public async Task<Guid?> ManagerOfAsync(Guid employee, DateOnly day, CancellationToken cancel) =>
        Lead.Of(await organisation.MapAsync(cancel), employee, await relations.ChainsAboveAsync(employee, day, cancel), day).Holder;

    public async Task<IReadOnlySet<Guid>> WithoutLeaderAsync(IReadOnlyCollection<Guid> employees, DateOnly day, CancellationToken cancel)
    {
        var map = await organisation.MapAsync(cancel);
        return (await LeadsAsync(map, employees, day, cancel))
            .Where(person => person.Lead.IsVacant && (person.Lead.Delegated is not { } delegated
                || !map.CoordinatorsOn(day).Any(role => role.EmployeeId != person.Employee && (role.UnitId is null || delegated.Contains(role.UnitId.Value)))))
            .Select(person => person.Employee).ToHashSet();
    }

    public async Task<ILookup<Guid, Guid>> LeadersOfAsync(IReadOnlyCollection<Guid> employees, DateOnly day, CancellationToken cancel)
    {
        var map = await organisation.MapAsync(cancel);
        var leaders = new List<(Guid Employee, Guid Leader)>();
        foreach (var (employee, lead) in await LeadsAsync(map, employees, day, cancel))
        {
            var coordinators = lead.Delegated is not { } delegated ? [] : map.CoordinatorsOn(day)
                .Where(role => role.EmployeeId != employee && (role.UnitId is { } unit ? delegated.Contains(unit) : lead.IsVacant)).Select(role => role.EmployeeId);
            IEnumerable<Guid?> holders = lead.IsReplaced ? [lead.Assessor] : [lead.Manager, lead.Acting];
            leaders.AddRange(holders.OfType<Guid>().Concat(coordinators).Distinct().Select(leader => (employee, leader)));
        }

        return leaders.ToLookup(row => row.Employee, row => row.Leader);
    }

    private async Task<IReadOnlyList<(Guid Employee, Lead Lead)>> LeadsAsync(OrganisationMap map, IReadOnlyCollection<Guid> employees, DateOnly day, CancellationToken cancel)
    {
        var positions = await db.Set<Position>()
            .Where(row => employees.Contains(row.EmployeeId) && row.From <= day && (row.Until == null || row.Until >= day))
            .OrderByDescending(row => row.Factor).ThenBy(row => row.Sequence)
            .Select(row => new { row.EmployeeId, row.UnitId }).ToListAsync(cancel);
        var chains = ChainsAbove(map, positions.Select(row => row.UnitId), day);
        return [.. positions.GroupBy(row => row.EmployeeId, row => chains[row.UnitId])
            .Select(person => (person.Key, Lead.Of(map, person.Key, [.. person.Where(chain => chain.Count > 0)], day)))];
    }

    public async Task<IReadOnlyList<TeamMember>> DirectReportsAsync(Guid manager, DateOnly day, CancellationToken cancel) =>
        [.. (await AroundAsync(manager, day, cancel)).Where(row => row.Lead.IsHeldBy(manager)).Select(row => row.Member)];

    public async Task<IReadOnlyList<TeamMember>> NewcomersAsync(Guid manager, DateOnly since, DateOnly day, CancellationToken cancel)
    {
        var now = await DirectReportsAsync(manager, day, cancel);
        if (now.Count == 0) return [];
        var before = (await DirectReportsAsync(manager, since, cancel)).Select(member => member.Id).ToHashSet();
        return [.. now.Where(member => !before.Contains(member.Id))];
    }

    public async Task<IReadOnlyList<MemberElsewhere>> ElsewhereAsync(Guid manager, DateOnly day, CancellationToken cancel)
    {
        var around = await AroundAsync(manager, day, cancel);
        var taken = around.Where(row => row.Lead.IsTakenFrom(manager)).ToList();
        var other = around.Where(row => !row.Lead.IsHeldBy(manager) && row.Lead.Others.Contains(manager)).ToList();
        var names = await NamesAsync([.. taken.Concat(other).Select(row => row.Lead.Holder).OfType<Guid>()], cancel);
        return [.. taken.Select(row => (row, true)).Concat(other.Select(row => (row, false)))
            .Select(row => new MemberElsewhere(row.row.Member, row.row.Lead.Holder is { } holder ? names.GetValueOrDefault(holder) : null, row.Item2))];
    }

    public async Task<IReadOnlyDictionary<Guid, string>> OtherManagersAsync(Guid employee, DateOnly day, CancellationToken cancel)
    {
        var lead = Lead.Of(await organisation.MapAsync(cancel), employee, await relations.ChainsAboveAsync(employee, day, cancel), day);
        return await NamesAsync([.. lead.Others.Where(other => !lead.IsHeldBy(other))], cancel);
    }

    public async Task<IReadOnlyList<TeamMember>> SecondedAsync(Guid assessor, DateOnly day, CancellationToken cancel)
    {
        var map = await organisation.MapAsync(cancel);
        var people = map.AssessedBy(assessor, day).Where(row => row.Kind == AssessorKind.Second).Select(row => row.Employee).ToList();
        return people.Count == 0 ? [] : [.. (await LedAsync(map, db.Set<Position>().Where(row => people.Contains(row.EmployeeId)), day, cancel)).Select(row => row.Member)];
    }

    public async Task<IReadOnlyList<CoordinatedMember>> CoordinatedAsync(Guid coordinator, DateOnly day, CancellationToken cancel)
    {
        var map = await organisation.MapAsync(cancel);
        var roles = map.RolesOf(coordinator, day).Where(row => row.Role == Roles.Role.Coordinator).Select(row => row.UnitId).ToList();
        if (roles.Count == 0) return [];
        var everywhere = roles.Contains(null);
        var tops = roles.OfType<Guid>().ToList();
        var units = map.WithBelow(tops);
        var members = (await LedAsync(map, db.Set<Position>().Where(row => row.EmployeeId != coordinator && (everywhere || units.Contains(row.UnitId))), day, cancel))
            .Where(row => row.Lead.Delegated is { } delegated && (everywhere || tops.Any(delegated.Contains))).ToList();
        var names = await NamesAsync([.. members.Select(row => row.Lead.Holder).OfType<Guid>()], cancel);
        return [.. members.Select(row => new CoordinatedMember(row.Member, row.Lead.Holder is { } holder ? names.GetValueOrDefault(holder) : null))];
    }

    public async Task<IReadOnlyList<HeldBy>> HoldersAsync(Guid employee, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        var holders = await HoldersWithoutNamesAsync(employee, from, until, cancel);
        var names = await NamesAsync([.. holders.Select(row => row.Person)], cancel);
        return [.. holders.Select(one => one with { Name = names.GetValueOrDefault(one.Person, "") })];
    }

    public async Task<(HeldBy Before, HeldBy Now)?> NewHolderAsync(Guid employee, DateOnly since, DateOnly on, CancellationToken cancel)
    {
        var holders = await HoldersWithoutNamesAsync(employee, since, on, cancel);
        if (holders.Count < 2 || holders[0].From > since || holders[^1].Until < on || holders[0].Person == holders[^1].Person) return null;
        var names = await NamesAsync([holders[0].Person, holders[^1].Person], cancel);
        return (holders[0] with { Name = names.GetValueOrDefault(holders[0].Person, "") }, holders[^1] with { Name = names.GetValueOrDefault(holders[^1].Person, "") });
    }

    private async Task<IReadOnlyList<HeldBy>> HoldersWithoutNamesAsync(Guid employee, DateOnly from, DateOnly until, CancellationToken cancel)
    {
        var map = await organisation.MapAsync(cancel);
        var positions = await db.Set<Position>().AsNoTracking()
            .Where(row => row.EmployeeId == employee && row.From <= until && (row.Until == null || row.Until >= from))
            .OrderByDescending(row => row.Factor).ThenBy(row => row.Sequence).ToListAsync(cancel);
        var days = positions.SelectMany(row => row.Until is { } last ? new[] { row.From, last.AddDays(1) } : [row.From])
            .Concat(map.ChangesFor(employee, positions.Select(row => row.UnitId)))
            .Where(day => day > from && day <= until).Append(from).Distinct().Order().ToList();
        var holders = new List<(Guid? Who, bool IsAssessor, DateOnly From)>();
        foreach (var day in days)
        {
            var chains = positions.Where(row => row.From <= day && (row.Until is null || row.Until >= day))
                .Select(row => map.ChainAbove(row.UnitId, day)).Where(chain => chain.Count > 0).ToList();
            var lead = Lead.Of(map, employee, chains, day);
            if (holders.Count == 0 || holders[^1].Who != lead.Holder || holders[^1].IsAssessor != lead.IsReplaced) holders.Add((lead.Holder, lead.IsReplaced, day));
        }

        return [.. holders.Select((row, at) => (row, Last: at + 1 < holders.Count ? holders[at + 1].From.AddDays(-1) : until))
            .Where(one => one.row.Who is not null)
            .Select(one => new HeldBy(one.row.Who!.Value, "", one.row.IsAssessor, one.row.From, one.Last))];
    }

    /// <summary>Everybody who can be meant when it is about somebody's team; the lead itself then decides, so that a list never differs from a right.</summary>
    private async Task<IReadOnlyList<Led>> AroundAsync(Guid manager, DateOnly day, CancellationToken cancel)
    {
        var map = await organisation.MapAsync(cancel);
        if (lastAround is { } last && ReferenceEquals(last.Map, map) && last.Manager == manager && last.Day == day) return last.People;
        var people = await AroundAsync(map, manager, day, cancel);
        lastAround = (map, manager, day, people);
        return people;
    }

    private async Task<IReadOnlyList<Led>> AroundAsync(OrganisationMap map, Guid manager, DateOnly day, CancellationToken cancel)
    {
        var (units, heads) = map.ReachOf(manager, day);
        var assessed = map.AssessedBy(manager, day).Where(row => row.Kind == AssessorKind.InPlace).Select(row => row.Employee).ToList();
        if (units.Count == 0 && assessed.Count == 0) return [];
        return await LedAsync(map, db.Set<Position>().Where(row => row.EmployeeId != manager
            && (units.Contains(row.UnitId) || heads.Contains(row.EmployeeId) || assessed.Contains(row.EmployeeId))), day, cancel);
    }

    /// <summary>The people who have one of these positions on the day, by name, each with who leads; by all their positions, the largest first.</summary>
    private async Task<IReadOnlyList<Led>> LedAsync(OrganisationMap map, IQueryable<Position> any, DateOnly day, CancellationToken cancel)
    {
        var who = any.Where(row => row.From <= day && (row.Until == null || row.Until >= day)).Select(row => row.EmployeeId);
        var rows = await (
            from position in db.Set<Position>()
            where position.From <= day && (position.Until == null || position.Until >= day) && who.Contains(position.EmployeeId)
            join employee in db.Set<Employee>() on position.EmployeeId equals employee.Id
            join job in db.Set<Job>() on position.JobId equals job.Id
            orderby employee.SortKey, employee.Id, position.Factor descending, position.Sequence
            select new Holder(employee.Id, employee.Name, job.Name, position.UnitId)).AsNoTracking().ToListAsync(cancel);
        var chains = ChainsAbove(map, rows.Select(row => row.UnitId), day);
        var people = new List<Led>();
        foreach (var person in rows.Where(row => chains[row.UnitId].Count > 0).GroupBy(row => row.Id))
        {
            var positions = person.ToList();
            var lead = Lead.Of(map, person.Key, [.. positions.Select(row => chains[row.UnitId])], day);
            var leading = positions[lead.Position];
            people.Add(new Led(new TeamMember(leading.Id, leading.Name, leading.JobName, map.NameOf(leading.UnitId)), lead));
        }

        return people;
    }

    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> employees, CancellationToken cancel) =>
        employees.Count == 0 ? new Dictionary<Guid, string>()
            : await db.Set<Employee>().Where(row => employees.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);

    private static Dictionary<Guid, IReadOnlyList<Line.Link>> ChainsAbove(OrganisationMap map, IEnumerable<Guid> units, DateOnly day) =>
        units.Distinct().ToDictionary(unit => unit, unit => map.ChainAbove(unit, day));

    private sealed record Holder(Guid Id, string Name, string JobName, Guid UnitId);

    private sealed record Led(TeamMember Member, Lead Lead);
}
