using System.Runtime.CompilerServices;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Jobs;
using Beweeg.Organisation.Provisioning.Protocol;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.People;

/// <summary>Finds people for the link. Who was deleted through the link is not there.</summary>
internal sealed class ReadPeople(RequestContext request)
{
    private const int Page = 500;

    private BeweegDb Db => request.Db;

    public async Task<PersonView?> FindAsync(Guid id, CancellationToken cancel) => (await ViewsAsync([id], cancel)).FirstOrDefault();

    /// <summary>How many there are; null of active: all of them.</summary>
    public Task<int> CountAsync(bool? active, CancellationToken cancel) => Present(active).CountAsync(cancel);

    /// <summary>People in order of coming.</summary>
    public async Task<IReadOnlyList<PersonView>> PageAsync(bool? active, int skip, int take, CancellationToken cancel) =>
        take == 0 ? [] : await ViewsAsync(await Present(active).OrderBy(row => row.Id).Skip(skip).Take(take).Select(row => row.Id).ToListAsync(cancel), cancel);

    /// <summary>Everybody, a part at a time, for questions that the database has no index for.</summary>
    public async IAsyncEnumerable<PersonView> EverybodyAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        var last = Guid.Empty;
        while (true)
        {
            var ids = await Present(null).Where(row => row.Id.CompareTo(last) > 0).OrderBy(row => row.Id).Take(Page).Select(row => row.Id).ToListAsync(cancel);
            if (ids.Count == 0) yield break;
            last = ids[^1];
            foreach (var view in await ViewsAsync(ids, cancel)) yield return view;
        }
    }

    /// <summary>
    /// The few for whom a filter can hold, where an index tells; null where it cannot. The filter itself is asked of each of them afterwards.
    /// </summary>
    public async Task<HashSet<Guid>?> CandidatesAsync(ScimFilter filter, CancellationToken cancel)
    {
        switch (filter)
        {
            case ScimFilter.And both:
                var left = await CandidatesAsync(both.Left, cancel);
                var right = await CandidatesAsync(both.Right, cancel);
                if (left is not null && right is not null) left.IntersectWith(right);
                return left ?? right;
            case ScimFilter.Or either:
                var one = await CandidatesAsync(either.Left, cancel);
                if (one is null || await CandidatesAsync(either.Right, cancel) is not { } other) return null;
                one.UnionWith(other);
                return one;
            case ScimFilter.Compare { Operator: ScimOperator.Eq, Value: string value } compare:
                return await ByIndexAsync(compare.Path, value, cancel);
            default:
                return null;
        }
    }

    /// <summary>These people as the link sees them, in order of coming; who was deleted is left out.</summary>
    public async Task<IReadOnlyList<PersonView>> ViewsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var today = request.Today;
        var rows = await (
            from employee in Db.Set<Employee>()
            where ids.Contains(employee.Id)
            join link in Db.Set<LinkedPerson>() on employee.Id equals link.Id into links
            from link in links.DefaultIfEmpty()
            where link == null || link.DeletedAt == null
            orderby employee.Id
            select new { employee, link }).ToListAsync(cancel);
        var positions = (await (
            from position in Db.Set<Position>()
            where ids.Contains(position.EmployeeId) && position.From <= today && (position.Until == null || position.Until >= today)
            join job in Db.Set<Job>() on position.JobId equals job.Id
            join unit in Db.Set<Unit>() on position.UnitId equals unit.Id
            orderby position.Factor descending, position.Sequence
            select new { position.EmployeeId, UnitId = unit.Id, Unit = unit.Name, Job = job.Name }).ToListAsync(cancel)).ToLookup(row => row.EmployeeId);
        var waiting = (await (
            from row in Db.Set<WaitingMember>()
            where ids.Contains(row.EmployeeId)
            join unit in Db.Set<Unit>() on row.UnitId equals unit.Id
            orderby row.Id
            select new { row.EmployeeId, unit.Id, unit.Name }).ToListAsync(cancel)).ToLookup(row => row.EmployeeId);
        var managers = rows.Select(row => row.link?.ManagerId).OfType<Guid>().Distinct().ToList();
        var names = managers.Count == 0 ? [] : await Db.Set<Employee>().Where(row => managers.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancel);
        return [.. rows.Select(row => new PersonView(
            row.employee, row.link,
            [.. positions[row.employee.Id].Select(position => (position.UnitId, position.Unit)).Concat(waiting[row.employee.Id].Select(one => (one.Id, one.Name))).Distinct()],
            positions[row.employee.Id].Select(position => position.Job).FirstOrDefault(),
            row.link?.ManagerId is { } manager ? names.GetValueOrDefault(manager) : null))];
    }

    private IQueryable<Employee> Present(bool? active)
    {
        var today = request.Today;
        var people = Db.Set<Employee>().Where(row => !Db.Set<LinkedPerson>().Any(link => link.Id == row.Id && link.DeletedAt != null));
        return active switch
        {
            true => people.Where(row => row.InServiceUntil == null || row.InServiceUntil >= today),
            false => people.Where(row => row.InServiceUntil < today),
            null => people,
        };
    }

    private async Task<HashSet<Guid>?> ByIndexAsync(ScimPath path, string value, CancellationToken cancel)
    {
        if (path.Extension is null && path.Attribute!.Name is "id") return Guid.TryParse(value, out var id) ? [id] : [];
        if (path.Extension is null && path.Attribute!.Name is "externalId")
            return await Db.Set<LinkedPerson>().Where(row => row.ExternalId == value).Select(row => row.Id).ToHashSetAsync(cancel);
        if (path.Extension is null && path.Attribute!.Name is "userName")
        {
            // Who came by another way is called by the personnel number.
            var key = LinkedPerson.KeyOf(value);
            var spellings = new[] { value, value.ToUpperInvariant(), value.ToLowerInvariant() };
            var found = await Db.Set<LinkedPerson>().Where(row => row.UserNameKey == key).Select(row => row.Id).ToHashSetAsync(cancel);
            found.UnionWith(await Db.Set<Employee>().Where(row => spellings.Contains(row.Number)).Select(row => row.Id).ToListAsync(cancel));
            return found;
        }

        return path.Extension is not null && path.Attribute!.Name is "employeeNumber"
            ? await Db.Set<Employee>().Where(row => row.Number == value).Select(row => row.Id).ToHashSetAsync(cancel) : null;
    }
}
