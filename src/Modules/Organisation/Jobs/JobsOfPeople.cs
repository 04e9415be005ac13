using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Jobs;

/// <summary>The jobs that people have, for other modules.</summary>
internal sealed class JobsOfPeople(BeweegDb db, TimeProvider time) : IJobs
{
    public async Task<IReadOnlyList<JobOfPeople>> AllAsync(CancellationToken cancel) =>
        [.. (await db.Set<Job>().AsNoTracking().Where(job => job.IsCurrent).OrderBy(job => job.Name).ThenBy(job => job.Code).ToListAsync(cancel))
            .Select(job => new JobOfPeople(job.Id, job.Code, job.Name, job.JobGroup, job.Scale, job.Purpose, job.MainTasks, job.CrucialCompetencies, job.FollowsBook))];

    public async Task<int> FollowAsync(IReadOnlyList<BookedJob> book, CancellationToken cancel)
    {
        var known = await db.Set<Job>().ToDictionaryAsync(job => job.Code, StringComparer.Ordinal, cancel);
        var changed = 0;
        foreach (var booked in book)
        {
            if (!known.TryGetValue(booked.Code, out var job))
            {
                job = new Job(Ids.New(time), booked.Code);
                db.Add(job);
            }

            if (IsSo(job, booked)) continue;
            job.Follow(booked.Name, booked.Group, booked.Scale, booked.Purpose, booked.MainTasks, booked.CrucialCompetencies);
            changed++;
        }

        var codes = book.Select(booked => booked.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var left in known.Values.Where(job => job.FollowsBook && !codes.Contains(job.Code)))
        {
            left.LeaveBook();
            changed++;
        }

        return changed;
    }

    public async Task<IReadOnlyList<JobHolder>> HoldersAsync(string code, DateOnly today, CancellationToken cancel)
    {
        var rows = await (
            from position in db.Set<Position>()
            join job in db.Set<Job>() on position.JobId equals job.Id
            where job.Code == code && position.From <= today
            join employee in db.Set<Employee>() on position.EmployeeId equals employee.Id
            join unit in db.Set<Unit>() on position.UnitId equals unit.Id
            orderby employee.SortKey, position.From, position.Id
            select new { Employee = employee, Unit = unit.Name, position.From, position.Until }).AsNoTracking().ToListAsync(cancel);
        // Who left the service left the job.
        var holders = rows.Select(row => new JobHolder(row.Employee.Id, row.Employee.Name, row.Unit, row.From, Earlier(row.Until, row.Employee.InServiceUntil))).ToList();
        return [.. holders.Where(one => one.IsNow(today)), .. holders.Where(one => !one.IsNow(today)).OrderByDescending(one => one.Until)];
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is { } a && other is { } b ? (a < b ? a : b) : one ?? other;

    private static bool IsSo(Job job, BookedJob booked) => job is { FollowsBook: true, IsCurrent: true } && job.Name == booked.Name && job.JobGroup == booked.Group && job.Scale == booked.Scale && job.Purpose == booked.Purpose
        && job.MainTasks.SequenceEqual(booked.MainTasks, StringComparer.Ordinal) && job.CrucialCompetencies.SequenceEqual(booked.CrucialCompetencies, StringComparer.Ordinal);
}
