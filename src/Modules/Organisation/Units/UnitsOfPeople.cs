using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Jobs;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Units;

/// <summary>Which department people belong to: the first unit of kind department upwards, or the unit itself above those.</summary>
internal sealed class UnitsOfPeople(BeweegDb db) : IUnits
{
    public async Task<IReadOnlyDictionary<Guid, Department>> DepartmentsOfPeopleAsync(DateOnly day, CancellationToken cancel) =>
        (await PlacesAsync(day, null, cancel)).ToDictionary(pair => pair.Key, pair => pair.Value.Department);

    public async Task<IReadOnlyDictionary<Guid, PlaceOfWork>> PlacesAsync(DateOnly day, Guid? only, CancellationToken cancel)
    {
        var units = await db.Set<Unit>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancel);
        var departmentOf = units.Values.ToDictionary(unit => unit.Id, unit => Of(DepartmentOf(unit, units)));
        var jobs = await db.Set<Job>().Select(job => new { job.Id, job.JobGroup }).ToDictionaryAsync(job => job.Id, job => job.JobGroup, cancel);
        var positions = await (
            from position in db.Set<Position>()
            where position.From <= day && (position.Until == null || position.Until >= day) && (only == null || position.EmployeeId == only)
            join employee in db.Set<Employee>() on position.EmployeeId equals employee.Id
            where employee.InServiceFrom <= day && (employee.InServiceUntil == null || employee.InServiceUntil >= day)
            orderby position.EmployeeId, position.Factor descending, position.Sequence
            select new { position.EmployeeId, position.UnitId, position.JobId }).ToListAsync(cancel);
        var result = new Dictionary<Guid, PlaceOfWork>();
        foreach (var position in positions) result.TryAdd(position.EmployeeId, new PlaceOfWork(departmentOf[position.UnitId], jobs.GetValueOrDefault(position.JobId, "")));
        return result;
    }

    public async Task<Department?> FindAsync(Guid unit, CancellationToken cancel) =>
        await db.Set<Unit>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == unit, cancel) is { } found ? Of(found) : null;

    public async Task<IReadOnlyList<UnitInTree>> TreeAsync(CancellationToken cancel) =>
        await db.Set<Unit>().AsNoTracking().OrderBy(unit => unit.Code).Select(unit => new UnitInTree(unit.Id, unit.Code, unit.Name, unit.ParentId)).ToListAsync(cancel);

    public async Task<IReadOnlyList<JobName>> JobNamesAsync(CancellationToken cancel) =>
        [.. (await db.Set<Job>().AsNoTracking().Select(job => new { job.Name, job.JobGroup }).Distinct().ToListAsync(cancel)).Select(job => new JobName(job.Name, job.JobGroup))];

    public async Task<IReadOnlyList<ScaledJob>> JobsAsync(CancellationToken cancel) =>
        await db.Set<Job>().AsNoTracking().Where(job => job.IsCurrent).OrderBy(job => job.Name).ThenBy(job => job.Code)
            .Select(job => new ScaledJob(job.Id, job.Name, job.JobGroup, job.Scale)).ToListAsync(cancel);

    private static Department Of(Unit unit) => new(unit.Id, unit.Name);

    /// <summary>The department that a unit belongs to; the unit itself where there is none above it.</summary>
    public static Unit DepartmentOf(Unit unit, IReadOnlyDictionary<Guid, Unit> units)
    {
        for (var above = unit; above is not null; above = above.ParentId is { } parent ? units.GetValueOrDefault(parent) : null)
        {
            if (above.Kind == nameof(Import.UnitKind.Department)) return above;
        }

        return unit;
    }
}
