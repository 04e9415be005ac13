using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Jobs;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Beweeg.Organisation.Sources.Runs;

/// <summary>
/// Looks which runs are due, by plan or by hand, and does them: in a municipality one at a time, also with several nodes. A run of which the node died is closed as broken off,
/// and the plan begins another.
/// </summary>
internal sealed class RunSources(IServiceScopeFactory scopes, Calendar calendar, TimeProvider time, ILogger<RunSources> log) : IFrequentJob
{
    /// <summary>How often a source that cannot be read is tried on one day.</summary>
    public const int MostAttempts = 3;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMinutes(30);

    public async Task RunAsync(CancellationToken cancel)
    {
        List<Guid> municipalities;
        await using (var scope = scopes.CreateAsyncScope())
            municipalities = await scope.ServiceProvider.GetRequiredService<BeweegDb>().Set<Municipality>().OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancel);
        foreach (var municipality in municipalities)
        {
            try
            {
                await InAsync(municipality, cancel);
            }
            catch (Exception problem) when (problem is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                log.LogError(problem, "Sources of municipality {Municipality} could not be looked at", municipality);
            }
        }
    }

    /// <summary>In one municipality, everything that is due.</summary>
    public async Task InAsync(Guid municipality, CancellationToken cancel)
    {
        await PlanAsync(municipality, cancel);
        while (await NextAsync(municipality, cancel) is { } run)
        {
            try
            {
                using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
                limit.CancelAfter(SourceTurn.Longest - TimeSpan.FromMinutes(5));
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<BeweegDb>().EnterAsync(municipality, limit.Token);
                await scope.ServiceProvider.GetRequiredService<PerformRun>().RunAsync(run, limit.Token);
            }
            catch (Exception problem)
            {
                log.LogError(problem, "Run {Run} of municipality {Municipality} broke off", run, municipality);
                await BreakAsync(municipality, run, CancellationToken.None);
                if (cancel.IsCancellationRequested) throw;
            }
        }
    }

    private async Task PlanAsync(Guid municipality, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BeweegDb>();
        await db.EnterAsync(municipality, cancel);
        var (now, day) = (calendar.Now, calendar.Today);
        var hour = Calendar.ToLocal(now).Hour;
        foreach (var source in await db.Set<PersonnelSource>().AsNoTracking().Where(row => row.Hour != null && row.Hour <= hour).OrderBy(row => row.Id).ToListAsync(cancel))
        {
            var today = await db.Set<SourceRun>().AsNoTracking().Where(row => row.SourceId == source.Id && row.Day == day && row.Trigger == RunTrigger.Plan).OrderByDescending(row => row.Number).ThenBy(row => row.Id).ToListAsync(cancel);
            if (today.Count > 0 && (today[0].State != RunState.Broken || today.Count >= MostAttempts || today[0].EndedAt + BetweenAttempts > now)) continue;
            db.Add(new SourceRun(Ids.New(time), source.Id, await SourceRun.NextAsync(db, source.Id, cancel), RunTrigger.Plan, $"{day:yyyy-MM-dd}/{today.Count + 1}", day, null, now));
            db.Record(new AuditRecord(SourceOperations.Ask, null, null, null, null, "source", source.Id, "volgens plan", "job", now));
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException)
            {
                // Another node was first.
                db.Forget();
            }
        }
    }

    private async Task<Guid?> NextAsync(Guid municipality, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BeweegDb>();
        await db.EnterAsync(municipality, cancel);
        var now = calendar.Now;
        foreach (var left in await LeftBehindAsync(db, now, cancel)) await BreakAsync(municipality, left, cancel);
        var waiting = await db.Set<SourceRun>().Where(row => row.State == RunState.Waiting).OrderBy(row => row.AskedAt).ThenBy(row => row.Number).ThenBy(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancel);
        return waiting is { } run && await SourceTurn.TakeAsync(db, run, now, cancel) ? run : null;
    }

    // Running, while it is not its turn any more: the node that did it is gone.
    private static async Task<List<Guid>> LeftBehindAsync(BeweegDb db, DateTime now, CancellationToken cancel)
    {
        var turn = await db.Set<SourceTurn>().AsNoTracking().Where(row => row.RunId != null && row.Until >= now).Select(row => row.RunId).FirstOrDefaultAsync(cancel);
        return await db.Set<SourceRun>().Where(row => row.State == RunState.Running && row.Id != turn).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancel);
    }

    private async Task BreakAsync(Guid municipality, Guid run, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BeweegDb>();
        await db.EnterAsync(municipality, cancel);
        var row = await db.Set<SourceRun>().SingleOrDefaultAsync(one => one.Id == run, cancel);
        if (row is null || row.IsOver) return;
        row.End(RunState.Broken, "Het ophalen brak af. Er is niets veranderd; Beweeg begint de volgende keer van voren af aan.", new RunCounts(), null, calendar.Now);
        db.Record(new AuditRecord(SourceOperations.Run, null, null, null, null, "source", row.SourceId, "afgebroken", "job", calendar.Now));
        await scope.ServiceProvider.GetRequiredService<TellAdministrators>().AboutAsync(await db.Set<PersonnelSource>().SingleAsync(one => one.Id == row.SourceId, cancel), row, cancel);
        await db.SaveChangesAsync(cancel);
        await SourceTurn.GiveBackAsync(db, run, cancel);
    }
}
