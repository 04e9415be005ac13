using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Provisioning.People;
using Beweeg.Organisation.Relations;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.Groups;

/// <summary>
/// Keeps who leads a unit as its people say it in the source. Where they do not agree, or name somebody who left, it stays as it is, with a question
/// for the administrator. Works on what was saved, so save before.
/// </summary>
internal sealed class LeadUnits(RequestContext request, TimeProvider time)
{
    private const int Highest = 40;
    private const int MostNames = 5;

    private BeweegDb Db => request.Db;

    /// <summary>What was done, in sentences.</summary>
    public List<string> Done { get; } = [];

    /// <summary>Looks at these units again, and at those above where somebody else leads now.</summary>
    public async Task LookAsync(IEnumerable<Guid> units, CancellationToken cancel)
    {
        var changed = false;
        foreach (var start in units.Distinct().ToList())
        {
            Guid? next = start;
            for (var height = 0; next is { } unit && height < Highest; height++)
            {
                var (isNew, above) = await LookAsync(unit, cancel);
                changed |= isNew;
                next = isNew ? above : null;
            }
        }

        if (changed) await OrganisationEdition.RenewAsync(Db, time, cancel);
    }

    private async Task<(bool IsNew, Guid? Above)> LookAsync(Guid id, CancellationToken cancel)
    {
        var today = request.Today;
        if (await Db.Set<Unit>().SingleOrDefaultAsync(row => row.Id == id && row.IsCurrent, cancel) is not { } unit) return (false, null);
        var said = await (
            from position in Db.Set<Position>()
            where position.UnitId == id && position.From <= today && (position.Until == null || position.Until >= today)
            join link in Db.Set<LinkedPerson>() on position.EmployeeId equals link.Id
            where link.ManagerId != null && link.DeletedAt == null
            select new { link.Id, Manager = link.ManagerId!.Value }).Distinct().ToListAsync(cancel);
        var below = await (
            from child in Db.Set<Unit>()
            where child.ParentId == id && child.IsCurrent
            join row in Db.Set<UnitManager>() on child.Id equals row.UnitId
            where !row.IsActing && row.From <= today && (row.Until == null || row.Until >= today)
            join link in Db.Set<LinkedPerson>() on row.EmployeeId equals link.Id
            where link.ManagerId != null && link.DeletedAt == null
            select new { link.Id, Manager = link.ManagerId!.Value }).Distinct().ToListAsync(cancel);
        var managers = HeadOfUnit.NamedBy(said.Concat(below).Select(one => (one.Id, one.Manager)));
        if (managers.Count != 1)
        {
            await AskAsync(unit, managers.Count == 0 ? null : $"{unit.Name}: de mensen noemen niet dezelfde leidinggevende ({string.Join(", ", await NamesAsync(managers, cancel))}). Beweeg verandert niets tot ze hetzelfde zeggen.", cancel);
            return (false, unit.ParentId);
        }

        var manager = await Db.Set<Employee>().SingleAsync(row => row.Id == managers[0], cancel);
        if (manager.InServiceUntil < today)
        {
            await AskAsync(unit, $"{unit.Name}: {manager.Name} is uit dienst en wordt nog als leidinggevende genoemd.", cancel);
            return (false, unit.ParentId);
        }

        await AskAsync(unit, null, cancel);
        return (await AppointAsync(unit, manager, cancel), unit.ParentId);
    }

    private async Task<bool> AppointAsync(Unit unit, Employee manager, CancellationToken cancel)
    {
        var today = request.Today;
        var rows = await Db.Set<UnitManager>().Where(row => row.UnitId == unit.Id && !row.IsActing && (row.Until == null || row.Until >= today)).OrderBy(row => row.From).ToListAsync(cancel);
        var now = rows.Where(row => row.From <= today).ToList();
        if (now is [var only] && only.EmployeeId == manager.Id) return false;
        foreach (var row in now)
        {
            if (row.From >= today) Db.Remove(row);
            else row.EndBy(today.AddDays(-1));
        }

        // Who was already appointed from a later day, comes on that day.
        Db.Add(new UnitManager(Ids.New(time), unit.Id, manager.Id, today, rows.Find(row => row.From > today)?.From.AddDays(-1), isActing: false));
        Done.Add($"{manager.Name} leidt {unit.Name}.");
        await Db.SaveChangesAsync(cancel);
        return true;
    }

    private async Task AskAsync(Unit unit, string? question, CancellationToken cancel)
    {
        var link = await Db.Set<LinkedUnit>().SingleOrDefaultAsync(row => row.Id == unit.Id, cancel);
        if (link is null && question is null) return;
        if (link is null)
        {
            link = new LinkedUnit(unit.Id, request.Now);
            Db.Add(link);
        }

        if (question is { Length: > 400 }) question = question[..399] + "…";
        if (string.Equals(link.Question, question, StringComparison.Ordinal)) return;
        link.Question = question;
        if (question is not null) Done.Add(question);
        await Db.SaveChangesAsync(cancel);
    }

    private async Task<List<string>> NamesAsync(IReadOnlyList<Guid> people, CancellationToken cancel) =>
        [.. (await Db.Set<Employee>().Where(row => people.Contains(row.Id)).OrderBy(row => row.SortKey).ThenBy(row => row.Id).Take(MostNames).ToListAsync(cancel)).Select(row => row.Name)];
}
