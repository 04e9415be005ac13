using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Relations;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Assessors;

/// <summary>Reads appointments for other modules.</summary>
internal sealed class Assessors(BeweegDb db, CurrentOrganisation organisation) : IAssessors
{
    public async Task<IReadOnlyList<AppointedAssessor>> OfAsync(Guid employee, DateOnly day, CancellationToken cancel) => [.. (await (
            from row in db.Set<AssessorAppointment>().AsNoTracking()
            where row.EmployeeId == employee && (row.Until == null || (row.Until >= day && row.Until >= row.From))
            join assessor in db.Set<Employee>().AsNoTracking() on row.AssessorId equals assessor.Id
            orderby row.Kind, row.From, row.Id
            select new { Row = row, Assessor = assessor }).ToListAsync(cancel))
        .Select(found => new AppointedAssessor(found.Row.AssessorId, found.Assessor.Name, found.Row.Kind == AssessorKind.InPlace,
            AssessorWords.ForTheEmployee(found.Row.Ground, found.Row.Reason?.Reveal() ?? ""), found.Row.From, found.Row.Until, AssessorWords.Decision(found.Row)))];

    public async Task<Guid?> InPlaceOfAsync(Guid employee, DateOnly day, CancellationToken cancel) =>
        (await organisation.MapAsync(cancel)).InPlaceOf(employee, day) is { } appointed && appointed.IsInServiceOn(day) ? appointed.Assessor : null;

    public async Task<Guid?> SecondOfAsync(Guid employee, DateOnly day, CancellationToken cancel) =>
        (await organisation.MapAsync(cancel)).SecondOf(employee, day);
}
