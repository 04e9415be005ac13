using Beweeg.DesignSystem;
using Beweeg.Organisation.Employees;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Assessors;

/// <summary>
/// On Vandaag of the adviser: an appointed assessor left, or will leave before the appointment ends. Until somebody else is appointed, nobody holds the
/// conversations or reads along, and by itself nothing happens.
/// </summary>
internal sealed class LeavingAssessorsToday(BeweegDb db, IRelations relationsOf) : IToday
{
    private const int DaysAhead = 30;

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (!relations.HasFlag(Relation.HrAdviser)) return [];
        var near = today.AddDays(DaysAhead);
        var rows = await (
            from row in db.Set<AssessorAppointment>()
            where row.Until == null || (row.Until >= today && row.Until >= row.From)
            join assessor in db.Set<Employee>() on row.AssessorId equals assessor.Id
            where assessor.InServiceUntil != null && assessor.InServiceUntil <= near && (row.Until == null || assessor.InServiceUntil < row.Until)
            join employee in db.Set<Employee>() on row.EmployeeId equals employee.Id
            where employee.InServiceUntil == null || employee.InServiceUntil >= today
            orderby assessor.InServiceUntil, employee.SortKey, row.Id
            select new { row.EmployeeId, row.Kind, Assessor = assessor, Employee = employee }).AsNoTracking().ToListAsync(cancel);
        var items = new List<TodayItem>();
        foreach (var row in rows.Where(row => row.EmployeeId != actor.Employee))
        {
            if (!(await relationsOf.ToEmployeeAsync(actor, row.EmployeeId, today, cancel)).HasFlag(Relation.HrAdviser)) continue;
            var last = row.Assessor.InServiceUntil!.Value;
            items.Add(new TodayItem(
                $"Wijs een andere {(row.Kind == AssessorKind.InPlace ? "beoordelaar" : "tweede beoordelaar")} aan voor {row.Employee.Name}",
                last < today ? $"{row.Assessor.Name} is sinds {DutchDate.Text(last.AddDays(1))} niet meer in dienst. {(row.Kind == AssessorKind.InPlace ? "Nu voert niemand deze gesprekken." : "Nu leest niemand mee.")}"
                    : $"{row.Assessor.Name} is vanaf {DutchDate.Text(last.AddDays(1))} niet meer in dienst.",
                $"/medewerkers/{row.EmployeeId}/beoordelaar", "Wijs iemand aan", last < today ? null : last, TodayKind.ToDo));
        }

        return items;
    }
}
