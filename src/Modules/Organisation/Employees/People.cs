using System.Runtime.CompilerServices;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Jobs;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Employees;

/// <summary>The people of the municipality, for other modules.</summary>
internal sealed class People(BeweegDb db) : IPeople
{
    private const int Page = 1000;

    public async Task<Person?> FindAsync(Guid employee, DateOnly day, CancellationToken cancel)
    {
        var found = await db.Set<Employee>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == employee, cancel);
        return found is null ? null : (await WithPositionsAsync([found], day, cancel))[0];
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> employees, CancellationToken cancel) =>
        (await db.Set<Employee>().AsNoTracking().Where(row => employees.Contains(row.Id)).ToListAsync(cancel))
            .ToDictionary(row => row.Id, row => row.Name);

    public async Task<IReadOnlyDictionary<Guid, string>> NumbersAsync(IReadOnlyCollection<Guid> employees, CancellationToken cancel) =>
        await db.Set<Employee>().Where(row => employees.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Number, cancel);

    public async Task<IReadOnlyList<TeamMember>> SearchAsync(string text, DateOnly day, int most, CancellationToken cancel)
    {
        var key = NameKeys.Fold(text);
        return await (
            from employee in db.Set<Employee>()
            where employee.SearchKey.Contains(key) && employee.InServiceFrom <= day && (employee.InServiceUntil == null || employee.InServiceUntil >= day)
            join position in db.Set<Position>() on employee.Id equals position.EmployeeId
            where position.Sequence == 1
            join job in db.Set<Job>() on position.JobId equals job.Id
            join unit in db.Set<Unit>() on position.UnitId equals unit.Id
            orderby employee.SortKey, employee.Id
            select new TeamMember(employee.Id, employee.Name, job.Name, unit.Name)).Take(most).ToListAsync(cancel);
    }

    public async Task<Guid?> WithNumberAsync(string number, CancellationToken cancel) =>
        await db.Set<Employee>().Where(row => row.Number == number).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(cancel);

    public async Task<IReadOnlyDictionary<Guid, DateOnly>> LeftBetweenAsync(DateOnly first, DateOnly last, CancellationToken cancel) =>
        await db.Set<Employee>().Where(row => row.InServiceUntil >= first && row.InServiceUntil <= last)
            .ToDictionaryAsync(row => row.Id, row => row.InServiceUntil!.Value, cancel);

    public async Task<IReadOnlyList<JobChange>> JobChangesAsync(IReadOnlyCollection<Guid> employees, DateOnly since, DateOnly last, CancellationToken cancel)
    {
        var touched = await db.Set<Position>().AsNoTracking()
            .Where(row => employees.Contains(row.EmployeeId) && ((row.From > since && row.From <= last) || (row.Until >= since && row.Until < last)))
            .Select(row => row.EmployeeId).Distinct().ToListAsync(cancel);
        if (touched.Count == 0) return [];
        var rows = await (
            from position in db.Set<Position>()
            where touched.Contains(position.EmployeeId) && position.From <= last && (position.Until == null || position.Until >= since)
            join job in db.Set<Job>() on position.JobId equals job.Id
            orderby position.Factor descending, position.Sequence
            select new { position.EmployeeId, position.From, position.Until, position.JobId, job.Name }).AsNoTracking().ToListAsync(cancel);
        var changes = new List<JobChange>();
        foreach (var own in rows.GroupBy(row => row.EmployeeId))
        {
            var days = own.SelectMany(row => row.Until is { } until ? new[] { row.From, until.AddDays(1) } : [row.From]).Where(day => day > since && day <= last).Distinct().OrderDescending();
            foreach (var day in days)
            {
                var (now, before) = (own.FirstOrDefault(row => IsOn(row.From, row.Until, day)), own.FirstOrDefault(row => IsOn(row.From, row.Until, day.AddDays(-1))));
                if (now is null || before is null || now.JobId == before.JobId) continue;
                changes.Add(new JobChange(own.Key, day, now.Name, before.Name));
                break;
            }
        }

        return changes;
    }

    private static bool IsOn(DateOnly from, DateOnly? until, DateOnly day) => from <= day && (until is null || until >= day);

    public async IAsyncEnumerable<Person> InServiceAsync(DateOnly day, [EnumeratorCancellation] CancellationToken cancel)
    {
        var last = Guid.Empty;
        while (true)
        {
            var page = await db.Set<Employee>().AsNoTracking()
                .Where(row => row.Id.CompareTo(last) > 0 && row.InServiceFrom <= day && (row.InServiceUntil == null || row.InServiceUntil >= day))
                .OrderBy(row => row.Id).Take(Page).ToListAsync(cancel);
            if (page.Count == 0) yield break;
            last = page[^1].Id;
            foreach (var person in await WithPositionsAsync(page, day, cancel)) yield return person;
        }
    }

    private async Task<IReadOnlyList<Person>> WithPositionsAsync(IReadOnlyList<Employee> employees, DateOnly day, CancellationToken cancel)
    {
        var ids = employees.Select(employee => employee.Id).ToList();
        var positions = await (
            from position in db.Set<Position>()
            where ids.Contains(position.EmployeeId) && position.From <= day && (position.Until == null || position.Until >= day)
            join job in db.Set<Job>() on position.JobId equals job.Id
            join unit in db.Set<Unit>() on position.UnitId equals unit.Id
            orderby position.Factor descending, position.Sequence
            select new { Position = position, Job = job, Unit = unit.Name }).AsNoTracking().ToListAsync(cancel);
        var leave = await db.Set<LeavePeriod>().AsNoTracking().Where(row => ids.Contains(row.EmployeeId))
            .OrderBy(row => row.From).ToListAsync(cancel);
        var positionsOf = positions.ToLookup(row => row.Position.EmployeeId);
        var leaveOf = leave.ToLookup(row => row.EmployeeId);
        return [.. employees.Select(employee => new Person(
            employee.Id, employee.Number, employee.Name, employee.FirstName, employee.Email, employee.InServiceFrom, employee.InServiceUntil,
            [.. positionsOf[employee.Id].Select(row => new PersonPosition(
                row.Position.Id, row.Job.Id, row.Job.Name, row.Job.JobGroup, row.Job.Scale, row.Job.Purpose, row.Job.MainTasks, row.Job.CrucialCompetencies,
                row.Position.UnitId, row.Unit, row.Position.From, row.Position.Factor, row.Position.Scale, row.Position.IsRunUp,
                row.Position.RunUpUntil, row.Position.Appointment == AppointmentKind.Probation, row.Position.ProbationDecisionOn,
                row.Position.Appointment == AppointmentKind.Temporary, row.Job.Code))],
            [.. leaveOf[employee.Id].Select(row => new PersonLeave(row.From, row.Until))]))];
    }
}
