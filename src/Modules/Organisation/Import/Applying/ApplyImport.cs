using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Jobs;
using Beweeg.Organisation.Relations;
using Beweeg.Organisation.Roles;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Import.Applying;

/// <summary>
/// Makes the organisation as a checked delivery says it is: in one transaction, and repeating it changes nothing.
/// Nothing is deleted that files may point at: who or what is no longer delivered, ends.
/// </summary>
public sealed class ApplyImport(BeweegDb db, TimeProvider time, IEnumerable<IAfterImport> after)
{
    public static readonly Operation Operation = new("organisation.import", "las de gegevens uit het personeelssysteem in");

    private const int Chunk = 5000;

    /// <summary>Applies a delivery without faults. The caller has entered the municipality.</summary>
    /// <param name="today">Who is no longer delivered, ends the day before.</param>
    /// <param name="record">How this stands on record.</param>
    public async Task RunAsync(ImportSet set, DateOnly today, AuditRecord record, CancellationToken cancel)
    {
        var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        await using (own)
        {
            db.Record(record);
            var yesterday = today.AddDays(-1);
            var units = await UnitsAsync(set, cancel);
            var jobs = await JobsAsync(set, cancel);
            var people = await PeopleAsync(set, yesterday, cancel);
            await PositionsAsync(set, people, jobs, units, yesterday, cancel);
            await RowsWithoutHistoryAsync(set, people, units, cancel);
            if (set.People.Count >= BeweegDb.ManyRows) await db.GatherStatisticsAsync(cancel);
            foreach (var listener in after) await listener.RunAsync(today, cancel);
            if (own is not null) await own.CommitAsync(cancel);
        }
    }

    private async Task<Dictionary<string, Guid>> UnitsAsync(ImportSet set, CancellationToken cancel)
    {
        var known = await db.Set<Unit>().ToDictionaryAsync(unit => unit.Code, StringComparer.Ordinal, cancel);
        var ids = set.Units.ToDictionary(row => row.Code, row => known.TryGetValue(row.Code, out var unit) ? unit.Id : Ids.New(time), StringComparer.Ordinal);
        foreach (var row in set.Units)
        {
            Guid? parent = row.ParentCode is null ? null : ids[row.ParentCode];
            if (known.TryGetValue(row.Code, out var unit)) unit.Become(row.Name, row.Kind.ToString(), parent);
            else db.Add(new Unit(ids[row.Code], row.Code, row.Name, row.Kind.ToString(), parent));
        }

        foreach (var gone in known.Values.Where(unit => !ids.ContainsKey(unit.Code))) gone.Close();
        await SaveAsync(cancel);
        return ids;
    }

    private async Task<Dictionary<string, Guid>> JobsAsync(ImportSet set, CancellationToken cancel)
    {
        var known = await db.Set<Job>().ToDictionaryAsync(job => job.Code, StringComparer.Ordinal, cancel);
        foreach (var row in set.Jobs)
        {
            if (!known.TryGetValue(row.Code, out var job))
            {
                job = new Job(Ids.New(time), row.Code);
                known.Add(row.Code, job);
                db.Add(job);
            }

            // What the college adopted is not undone by a file: see IJobs.
            if (!job.FollowsBook) job.Become(row.Name, row.JobGroup, row.Scale.ToString(), row.Purpose ?? "", [.. row.MainTasks], [.. row.CrucialCompetencies]);
        }

        var delivered = set.Jobs.Select(row => row.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var gone in known.Values.Where(job => !job.FollowsBook && !delivered.Contains(job.Code))) gone.Close();
        await SaveAsync(cancel);
        return known.ToDictionary(pair => pair.Key, pair => pair.Value.Id, StringComparer.Ordinal);
    }

    private async Task<Dictionary<string, Guid>> PeopleAsync(ImportSet set, DateOnly yesterday, CancellationToken cancel)
    {
        var ids = await db.Set<Employee>().Select(row => new { row.Number, row.Id }).ToDictionaryAsync(row => row.Number, row => row.Id, StringComparer.Ordinal, cancel);
        var delivered = set.People.Select(row => row.Number).ToHashSet(StringComparer.Ordinal);
        foreach (var chunk in set.People.Chunk(Chunk))
        {
            var numbers = chunk.Select(row => row.Number).Where(ids.ContainsKey).ToList();
            var known = numbers.Count == 0 ? [] : await db.Set<Employee>().Where(row => numbers.Contains(row.Number)).ToDictionaryAsync(row => row.Number, StringComparer.Ordinal, cancel);
            foreach (var row in chunk)
            {
                if (!known.TryGetValue(row.Number, out var employee))
                {
                    employee = new Employee(Ids.New(time), row.Number);
                    ids.Add(row.Number, employee.Id);
                    db.Add(employee);
                }

                employee.Become(row.GivenName, row.Initials ?? "", row.Prefix ?? "", row.Surname, row.Email, row.InService, row.OutOfService);
            }

            await SaveAsync(cancel);
        }

        foreach (var gone in ids.Keys.Where(number => !delivered.Contains(number)).Chunk(Chunk))
        {
            foreach (var employee in await db.Set<Employee>().Where(row => gone.Contains(row.Number)).ToListAsync(cancel)) employee.LeaveBy(yesterday);
            await SaveAsync(cancel);
        }

        return ids;
    }

    private async Task PositionsAsync(ImportSet set, Dictionary<string, Guid> people, Dictionary<string, Guid> jobs, Dictionary<string, Guid> units,
        DateOnly yesterday, CancellationToken cancel)
    {
        var known = (await db.Set<Position>().Select(row => new { row.EmployeeId, row.Sequence, row.Id }).ToListAsync(cancel))
            .ToDictionary(row => (row.EmployeeId, row.Sequence), row => row.Id);
        var delivered = new HashSet<Guid>();
        foreach (var chunk in set.Positions.Chunk(Chunk))
        {
            var wanted = chunk.Select(row => known.GetValueOrDefault((people[row.PersonNumber], row.Sequence))).Where(id => id != Guid.Empty).ToList();
            var present = wanted.Count == 0 ? [] : await db.Set<Position>().Where(row => wanted.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
            foreach (var row in chunk)
            {
                var employee = people[row.PersonNumber];
                if (!known.TryGetValue((employee, row.Sequence), out var id) || !present.TryGetValue(id, out var position))
                {
                    position = new Position(Ids.New(time), employee, row.Sequence);
                    db.Add(position);
                }

                delivered.Add(position.Id);
                position.Become(jobs[row.JobCode], units[row.UnitCode], row.Begin, row.End, row.Factor, row.Scale.ToString(),
                    row.InRunUpScale, row.RunUpUntil, Enum.Parse<Employees.AppointmentKind>(row.Appointment.ToString()), row.ProbationDecision);
            }

            await SaveAsync(cancel);
        }

        foreach (var gone in known.Values.Where(id => !delivered.Contains(id)).Chunk(Chunk))
        {
            foreach (var position in await db.Set<Position>().Where(row => gone.Contains(row.Id)).ToListAsync(cancel)) position.EndBy(yesterday);
            await SaveAsync(cancel);
        }
    }

    // Nothing points at these rows: they are simply as delivered.
    private async Task RowsWithoutHistoryAsync(ImportSet set, Dictionary<string, Guid> people, Dictionary<string, Guid> units, CancellationToken cancel)
    {
        await db.Set<UnitManager>().ExecuteDeleteAsync(cancel);
        await db.Set<LeavePeriod>().ExecuteDeleteAsync(cancel);
        await db.Set<RoleAssignment>().ExecuteDeleteAsync(cancel);
        foreach (var row in set.Managers)
            db.Add(new UnitManager(Ids.New(time), units[row.UnitCode], people[row.PersonNumber], row.Begin, row.End, row.Kind == ManagementKind.Acting));
        await SaveAsync(cancel);
        foreach (var row in set.Leave)
            db.Add(new LeavePeriod(Ids.New(time), people[row.PersonNumber], row.Begin, row.End, row.Kind.ToString()));
        await SaveAsync(cancel);
        foreach (var row in set.Roles)
        {
            db.Add(new RoleAssignment(Ids.New(time), people[row.PersonNumber], Enum.Parse<Role>(row.Role.ToString()),
                row.UnitCode is null ? null : units[row.UnitCode], row.Begin, row.End, row.Decision));
        }

        // From here on everybody draws the map anew.
        await OrganisationEdition.RenewAsync(db, time, cancel);
        await SaveAsync(cancel);
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }
}
