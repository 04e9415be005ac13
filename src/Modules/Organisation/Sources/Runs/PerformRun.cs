using System.Security.Cryptography;
using System.Text;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Applying;
using Beweeg.Organisation.Import.Comparison;
using Beweeg.Organisation.Provisioning;
using Beweeg.Organisation.Sources.Connecting;
using Beweeg.Organisation.Sources.Fetching;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Outgoing;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Runs;

/// <summary>
/// Does one run: fetch, check, compare, and then either tell, ask, or apply, in one transaction with everything that is written about it. What broke off is begun anew
/// from the first page: pages move while people come and go, and nothing of a broken run lies about. The context has entered the municipality, and it is this run's turn.
/// </summary>
internal sealed class PerformRun(
    BeweegDb db, FetchDelivery fetch, CompareWithPresent compare, ApplyImport apply, INamesOfGuide names, TellAdministrators tell, Calendar calendar, TimeProvider time)
{
    /// <summary>Of changes so many lines are kept; the numbers are of all.</summary>
    public const int MostChanges = 5_000;

    public const int MostFaults = 1_000;

    private readonly Dictionary<string, string> met = new(StringComparer.Ordinal);

    public async Task RunAsync(Guid run, CancellationToken cancel)
    {
        var today = calendar.Today;
        var (source, asked) = await LoadAsync(run, cancel);
        if (source.ReadMapping().Gaps() is { Count: > 0 } gaps)
        {
            await EndAsync(run, RunState.Failed, "De koppeling van de velden is nog niet klaar.", new RunCounts { FaultCount = gaps.Count }, null, [.. gaps.Select(gap => (LineKind.Fault, "", gap))], cancel);
            return;
        }

        FetchedDelivery delivery;
        ImportSet? present;
        try
        {
            present = await compare.PresentAsync(cancel);
            var (groups, competencies) = await names.OnAsync(today, cancel);
            var options = new ImportOptions { JobGroups = groups, Competencies = competencies, MaximumFaults = MostFaults };
            delivery = await fetch.RunAsync(source, present, options, key => met["key"] = key, cancel);
        }
        catch (Exception problem) when (problem is SourceFailure or OutgoingRefusedException)
        {
            await EndAsync(run, RunState.Broken, problem.Message, new RunCounts(), null, [], cancel);
            return;
        }

        var counts = new RunCounts { Rows = delivery.Rows, FaultCount = delivery.FaultCount };
        // Comparing what cannot be right says nothing, and may not even be possible.
        if (delivery.FaultCount > 0)
        {
            await FaultyAsync(run, delivery.Faults, counts, cancel);
            return;
        }

        var standing = AgainstPresent.Look(present, delivery.Set, source.ReadBounds(), today);
        if (standing.Faults.Count > 0)
        {
            await FaultyAsync(run, standing.Faults, counts with { FaultCount = standing.Faults.Count }, cancel);
            return;
        }

        counts = counts with { Changes = standing.Difference.Summary, ChangeCount = standing.Difference.Changes.Count, QuestionCount = standing.Watched.Count };
        var watched = standing.Watched.Count == 0 ? null : Digest(standing.Watched.SelectMany(one => one.Keys));
        List<(LineKind, string, string)> lines =
        [
            .. standing.Watched.Select(one => (LineKind.Question, "", one.Sentence)),
            .. standing.Difference.Changes.Take(MostChanges).Select(change => (LineKind.Change, ChangeWords.Of(change.Subject, change.Kind, 2), change.Sentence)),
        ];
        if (asked.Trigger == RunTrigger.Test) await EndAsync(run, RunState.Tested, "Dit was een proef. Er is niets veranderd.", counts, watched, lines, cancel);
        else if (watched is not null && !await IsConfirmedAsync(asked, watched, cancel)) await EndAsync(run, RunState.Stopped, string.Join(' ', standing.Watched.Take(3).Select(one => one.Sentence)), counts, watched, lines, cancel);
        else await ApplyAsync(run, source, present, standing, counts, watched, lines, cancel);
    }

    private async Task<(PersonnelSource Source, SourceRun Asked)> LoadAsync(Guid run, CancellationToken cancel)
    {
        var row = await db.Set<SourceRun>().SingleAsync(one => one.Id == run, cancel);
        row.Start();
        db.Record(Of(SourceOperations.Run, row, "begonnen"));
        await db.SaveChangesAsync(cancel);
        db.Forget();
        return (await db.Set<PersonnelSource>().AsNoTracking().SingleAsync(source => source.Id == row.SourceId, cancel), row);
    }

    private Task FaultyAsync(Guid run, IReadOnlyList<ImportFault> faults, RunCounts counts, CancellationToken cancel) =>
        EndAsync(run, RunState.Failed, counts.FaultCount == 1 ? "Er zit één fout in de levering. Er is niets veranderd." : $"Er zitten {counts.FaultCount:N0} fouten in de levering. Er is niets veranderd.",
            counts, null, [.. faults.Take(MostFaults).Select(fault => (LineKind.Fault, PlaceOf(fault), fault.Sentence))], cancel);

    /// <summary>A yes holds for the people it was about. Who was added since is asked about anew.</summary>
    private async Task<bool> IsConfirmedAsync(SourceRun asked, string watched, CancellationToken cancel) => asked.ConfirmsId is { } stopped
        && await db.Set<SourceRun>().AnyAsync(row => row.Id == stopped && row.SourceId == asked.SourceId && row.State == RunState.Confirmed && row.Watched == watched, cancel);

    private async Task ApplyAsync(Guid run, PersonnelSource source, ImportSet? present, Standing standing, RunCounts counts, string? watched,
        IReadOnlyList<(LineKind, string, string)> lines, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!standing.Difference.IsEmpty)
        {
            await apply.RunAsync(standing.Set, calendar.Today,
                new AuditRecord(ApplyImport.Operation, null, null, null, null, "organisation", db.MunicipalityId, $"{standing.Difference.Changes.Count} wijzigingen", "job", calendar.Now), cancel);
            if (present is not null) await RecordPeopleAsync(standing.Difference, cancel);
        }

        await WriteAsync(run, RunState.Applied, standing.Difference.IsEmpty ? "Er was niets nieuws." : "Alles is overgenomen.", counts, watched, lines, cancel);
        if (await SourceTurn.GiveBackAsync(db, run, cancel)) await transaction.CommitAsync(CancellationToken.None);
    }

    // Everybody about whom something changed reads it among who has looked at the file.
    private async Task RecordPeopleAsync(ImportDifference difference, CancellationToken cancel)
    {
        var changed = difference.Changes.Where(change => change.Subject is ChangeSubject.Person or ChangeSubject.Position)
            .GroupBy(change => change.Key.Split(" / ")[0], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(change => (change.Subject, change.Kind)).ToHashSet(), StringComparer.Ordinal);
        foreach (var chunk in changed.Keys.Order(StringComparer.Ordinal).Chunk(1000))
        {
            foreach (var person in await db.Set<Employee>().AsNoTracking().Where(row => chunk.Contains(row.Number)).OrderBy(row => row.Id).Select(row => new { row.Id, row.Number }).ToListAsync(cancel))
            {
                var kinds = changed[person.Number];
                var operation = kinds.Contains((ChangeSubject.Person, ChangeKind.New)) ? ProvisioningOperations.Join
                    : kinds.Contains((ChangeSubject.Person, ChangeKind.OutOfService)) ? ProvisioningOperations.Leave : ProvisioningOperations.Change;
                db.Record(new AuditRecord(operation, null, null, null, person.Id, "employee", person.Id, "uit een bron", "job", calendar.Now));
            }
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task EndAsync(Guid run, RunState state, string why, RunCounts counts, string? watched, IReadOnlyList<(LineKind, string, string)> lines, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await WriteAsync(run, state, why, counts, watched, lines, cancel);
        if (await SourceTurn.GiveBackAsync(db, run, cancel)) await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task WriteAsync(Guid run, RunState state, string why, RunCounts counts, string? watched, IReadOnlyList<(LineKind Kind, string Place, string Sentence)> lines, CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var row = await db.Set<SourceRun>().SingleAsync(one => one.Id == run, cancel);
        row.End(state, why, counts, watched, calendar.Now);
        db.Record(Of(SourceOperations.Run, row, $"{state}: {counts.ChangeCount} wijzigingen, {counts.FaultCount} fouten"));
        db.AddRange(lines.Select((line, place) => new SourceRunLine(Ids.New(time), run, place, line.Kind, line.Place, line.Sentence)));
        if (row.Trigger != RunTrigger.Test)
        {
            foreach (var earlier in await db.Set<SourceRun>().Where(one => one.SourceId == row.SourceId && one.State == RunState.Stopped && one.Id != run).ToListAsync(cancel)) earlier.Pass();
        }

        var source = await db.Set<PersonnelSource>().SingleAsync(one => one.Id == row.SourceId, cancel);
        if (source.HostKey is null && met.TryGetValue("key", out var key))
        {
            source.Pin(key);
            db.Record(Of(SourceOperations.Meet, row, key));
        }

        await tell.AboutAsync(source, row, cancel);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private AuditRecord Of(Operation operation, SourceRun row, string detail) => new(operation, row.AskedById, null, null, null, "source", row.SourceId, detail, "job", calendar.Now);

    private static string Digest(IEnumerable<string> keys) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', keys.Order(StringComparer.Ordinal)))));

    private static string PlaceOf(ImportFault fault)
    {
        var parts = new List<string>();
        if (fault.File.Length > 0) parts.Add(fault.File);
        if (fault.Line > 0) parts.Add($"rij {fault.Line}");
        if (fault.Column.Length > 0) parts.Add($"veld {fault.Column}");
        return string.Join(", ", parts);
    }
}
