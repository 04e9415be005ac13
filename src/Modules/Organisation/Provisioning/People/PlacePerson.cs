using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Jobs;
using Beweeg.Organisation.Provisioning.Groups;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.People;

/// <summary>
/// Gives people a position where the link says so. SCIM knows no days, so what is new begins today and what is over ended yesterday; what began today already is
/// simply corrected. Factor, scale and appointment are those of the position before, since the link does not know them.
/// </summary>
internal sealed class PlacePerson(RequestContext request, TimeProvider time)
{
    private BeweegDb Db => request.Db;

    /// <summary>What was done, in sentences without the name.</summary>
    public List<string> Done { get; } = [];

    /// <summary>The positions of today, the largest first.</summary>
    public async Task<List<Position>> CurrentAsync(Guid employee, CancellationToken cancel)
    {
        var today = request.Today;
        var rows = await Db.Set<Position>().Where(row => row.EmployeeId == employee).ToListAsync(cancel);
        return [.. rows.Concat(Db.Set<Position>().Local.Where(row => row.EmployeeId == employee)).Distinct()
            .Where(row => Db.Entry(row).State != EntityState.Deleted && row.From <= today && (row.Until is not { } until || until >= today))
            .OrderByDescending(row => row.Factor).ThenBy(row => row.Sequence)];
    }

    /// <summary>The units that are meant by a code, by what the source calls it, or by a name: none, one or more.</summary>
    public async Task<IReadOnlyList<Unit>> UnitsCalledAsync(string text, CancellationToken cancel)
    {
        var exact = await Db.Set<Unit>().Where(unit => unit.IsCurrent && (unit.Code == text || Db.Set<LinkedUnit>().Any(link => link.Id == unit.Id && link.ExternalId == text)))
            .OrderBy(unit => unit.Id).ToListAsync(cancel);
        if (exact.Count > 0) return exact;
        var key = NameKeys.Fold(text);
        var ids = (await Db.Set<Unit>().Where(unit => unit.IsCurrent).OrderBy(unit => unit.Id).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel))
            .Where(unit => string.Equals(NameKeys.Fold(unit.Name), key, StringComparison.Ordinal)).Select(unit => unit.Id).ToList();
        return ids.Count == 0 ? [] : await Db.Set<Unit>().Where(unit => ids.Contains(unit.Id)).OrderBy(unit => unit.Id).ToListAsync(cancel);
    }

    /// <summary>The job of the job book with this code or name; null when there is none, or more than one.</summary>
    public async Task<Job?> JobCalledAsync(string text, CancellationToken cancel)
    {
        if (await Db.Set<Job>().SingleOrDefaultAsync(job => job.IsCurrent && job.Code == text, cancel) is { } exact) return exact;
        var key = NameKeys.Fold(text);
        var ids = (await Db.Set<Job>().Where(job => job.IsCurrent).OrderBy(job => job.Id).Select(job => new { job.Id, job.Name }).ToListAsync(cancel))
            .Where(job => string.Equals(NameKeys.Fold(job.Name), key, StringComparison.Ordinal)).Select(job => job.Id).ToList();
        return ids is [var only] ? await Db.Set<Job>().SingleAsync(job => job.Id == only, cancel) : null;
    }

    /// <summary>The main position goes to a unit or a job, when it is another one.</summary>
    public async Task PutAsync(Employee employee, Unit? unit, Job? job, CancellationToken cancel)
    {
        if (unit is null && job is null) return;
        var main = (await CurrentAsync(employee.Id, cancel)).FirstOrDefault();
        if (main is null)
        {
            if (unit is not null) await BeginAsync(employee, unit, job, await LastAsync(employee.Id, cancel), cancel);
            return;
        }

        var unitId = unit?.Id ?? main.UnitId;
        var jobId = job?.Id ?? main.JobId;
        if (unitId == main.UnitId && jobId == main.JobId) return;
        if (unitId != main.UnitId) Done.Add($"gaat naar {unit!.Name}");
        if (jobId != main.JobId) Done.Add($"wordt {job!.Name}");
        if (main.From >= request.Today)
        {
            Become(main, main, jobId, unitId, main.From, job);
            return;
        }

        var next = new Position(Ids.New(time), employee.Id, await NextSequenceAsync(employee.Id, cancel));
        Become(next, main, jobId, unitId, request.Today, job);
        main.EndBy(request.Today.AddDays(-1));
        Db.Add(next);
    }

    /// <summary>The person works in a unit as well from today; without a job known, that waits for one.</summary>
    public async Task JoinAsync(Employee employee, Unit unit, Job? job, CancellationToken cancel)
    {
        var current = await CurrentAsync(employee.Id, cancel);
        if (current.Exists(row => row.UnitId == unit.Id)) return;
        if (await BeginAsync(employee, unit, job, current.FirstOrDefault() ?? await LastAsync(employee.Id, cancel), cancel)) return;
        if (!await Db.Set<WaitingMember>().AnyAsync(row => row.EmployeeId == employee.Id && row.UnitId == unit.Id, cancel)
            && !Db.Set<WaitingMember>().Local.Any(row => row.EmployeeId == employee.Id && row.UnitId == unit.Id))
        {
            Db.Add(new WaitingMember(Ids.New(time), employee.Id, unit.Id));
            Done.Add($"hoort bij {unit.Name} en wacht op een functie");
        }
    }

    /// <summary>The person no longer works in a unit.</summary>
    public async Task LeaveAsync(Employee employee, Unit unit, CancellationToken cancel)
    {
        foreach (var row in (await CurrentAsync(employee.Id, cancel)).Where(row => row.UnitId == unit.Id))
        {
            // What began today was never there.
            if (row.From >= request.Today) Db.Remove(row);
            else row.EndBy(request.Today.AddDays(-1));
            Done.Add($"gaat weg uit {unit.Name}");
        }

        foreach (var row in await Db.Set<WaitingMember>().Where(row => row.EmployeeId == employee.Id && row.UnitId == unit.Id).ToListAsync(cancel)) Db.Remove(row);
    }

    /// <summary>Now that a job is known, what waited for it begins.</summary>
    public async Task StopWaitingAsync(Employee employee, Job? job, CancellationToken cancel)
    {
        var waiting = await Db.Set<WaitingMember>().Where(row => row.EmployeeId == employee.Id).OrderBy(row => row.Id).ToListAsync(cancel);
        if (waiting.Count == 0) return;
        var like = (await CurrentAsync(employee.Id, cancel)).FirstOrDefault() ?? await LastAsync(employee.Id, cancel);
        if (job is null && like is null) return;
        foreach (var row in waiting)
        {
            var unit = await Db.Set<Unit>().SingleAsync(one => one.Id == row.UnitId, cancel);
            if (!(await CurrentAsync(employee.Id, cancel)).Exists(one => one.UnitId == unit.Id)) await BeginAsync(employee, unit, job, like, cancel);
            Db.Remove(row);
        }
    }

    private async Task<bool> BeginAsync(Employee employee, Unit unit, Job? job, Position? like, CancellationToken cancel)
    {
        if (job is null && like is null) return false;
        var position = new Position(Ids.New(time), employee.Id, await NextSequenceAsync(employee.Id, cancel));
        Become(position, like, job?.Id ?? like!.JobId, unit.Id, request.Today, job);
        Db.Add(position);
        Done.Add($"werkt in {unit.Name}");
        return true;
    }

    private static void Become(Position position, Position? like, Guid jobId, Guid unitId, DateOnly from, Job? job)
    {
        // Another job: its own scale, and no run-up to it that nobody decided on.
        var sameJob = like is not null && like.JobId == jobId;
        position.Become(jobId, unitId, from, null, like?.Factor ?? 1m, sameJob ? like!.Scale : job!.Scale, sameJob && like!.IsRunUp, sameJob ? like!.RunUpUntil : null,
            like?.Appointment ?? AppointmentKind.Permanent, like?.ProbationDecisionOn);
    }

    private async Task<Position?> LastAsync(Guid employee, CancellationToken cancel) =>
        await Db.Set<Position>().Where(row => row.EmployeeId == employee).OrderByDescending(row => row.From).ThenBy(row => row.Sequence).FirstOrDefaultAsync(cancel);

    private async Task<int> NextSequenceAsync(Guid employee, CancellationToken cancel) =>
        Math.Max(await Db.Set<Position>().Where(row => row.EmployeeId == employee).MaxAsync(row => (int?)row.Sequence, cancel) ?? 0,
            Db.Set<Position>().Local.Where(row => row.EmployeeId == employee).Select(row => row.Sequence).DefaultIfEmpty().Max()) + 1;
}
