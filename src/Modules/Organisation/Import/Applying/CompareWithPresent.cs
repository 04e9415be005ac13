using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Import.Comparison;
using Beweeg.Organisation.Jobs;
using Beweeg.Organisation.Roles;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Import.Applying;

/// <summary>Says what a delivery would change: the organisation as it is, written as a delivery, compared with the new one.</summary>
public sealed class CompareWithPresent(BeweegDb db)
{
    /// <summary>The difference between the present organisation and the delivery.</summary>
    public async Task<ImportDifference> RunAsync(ImportSet next, CancellationToken cancel)
    {
        if (await PresentAsync(cancel) is not { } present) return ImportComparison.Compare(null, next);
        // Jobs of the job book stay as the book says, whatever is delivered: that is no difference.
        var ofBook = await db.Set<Job>().Where(job => job.FollowsBook).Select(job => job.Code).ToListAsync(cancel);
        var kept = present.Jobs.Where(job => ofBook.Contains(job.Code, StringComparer.Ordinal)).ToList();
        return ImportComparison.Compare(present, next with { Jobs = [.. next.Jobs.Where(job => !ofBook.Contains(job.Code, StringComparer.Ordinal)), .. kept] });
    }

    /// <summary>The organisation as a delivery; null when it is still empty.</summary>
    public async Task<ImportSet?> PresentAsync(CancellationToken cancel)
    {
        var units = await db.Set<Unit>().AsNoTracking().OrderBy(unit => unit.Code).ToListAsync(cancel);
        if (units.Count == 0) return null;
        var jobs = await db.Set<Job>().AsNoTracking().OrderBy(job => job.Code).ToListAsync(cancel);
        var people = await db.Set<Employee>().AsNoTracking().OrderBy(row => row.Number).ToListAsync(cancel);
        var unitCode = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        var jobCode = jobs.ToDictionary(job => job.Id, job => job.Code);
        var number = people.ToDictionary(row => row.Id, row => row.Number);
        var positions = await db.Set<Position>().AsNoTracking().OrderBy(row => row.EmployeeId).ThenBy(row => row.Sequence).ToListAsync(cancel);
        var managers = await db.Set<UnitManager>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel);
        var leave = await db.Set<LeavePeriod>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel);
        var roles = await db.Set<RoleAssignment>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel);
        return new ImportSet(
            [.. units.Where(unit => unit.IsCurrent).Select(unit => new ImportedUnit(unit.Code, unit.Name,
                unit.ParentId is { } parent ? unitCode[parent] : null, Enum.Parse<UnitKind>(unit.Kind)))],
            [.. jobs.Where(job => job.IsCurrent).Select(job => new ImportedJob(job.Code, job.Name, job.JobGroup, SalaryScale.Parse(job.Scale),
                job.Purpose.Length == 0 ? null : job.Purpose, [.. job.MainTasks], [.. job.CrucialCompetencies]))],
            [.. people.Select(row => new ImportedPerson(row.Number, row.FirstName, Null(row.Initials), Null(row.Prefix), row.LastName, row.Email, row.InServiceFrom, row.InServiceUntil))],
            [.. positions.Select(row => new ImportedPosition(number[row.EmployeeId], row.Sequence, jobCode[row.JobId], unitCode[row.UnitId], row.From, row.Until, row.Factor,
                SalaryScale.Parse(row.Scale), row.IsRunUp, row.RunUpUntil, Enum.Parse<AppointmentKind>(row.Appointment.ToString()), row.ProbationDecisionOn))],
            [.. managers.Select(row => new ImportedManagement(unitCode[row.UnitId], number[row.EmployeeId], row.From, row.Until, row.IsActing ? ManagementKind.Acting : ManagementKind.Manager))],
            [.. leave.Select(row => new ImportedLeave(number[row.EmployeeId], row.From, row.Until, Enum.Parse<LeaveKind>(row.Kind)))],
            [.. roles.Select(row => new ImportedRole(number[row.EmployeeId], Enum.Parse<RoleKind>(row.Role.ToString()), row.UnitId is { } unit ? unitCode[unit] : null, row.From, row.Until, row.Decision))]);
    }

    private static string? Null(string text) => text.Length == 0 ? null : text;
}
