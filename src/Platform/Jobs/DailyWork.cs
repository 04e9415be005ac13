using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Beweeg.Platform.Jobs;

/// <summary>
/// Does the daily jobs of all modules, municipality by municipality. Each is kept whole or not at all, counts once a day however
/// many nodes look, and is on record as done by the system. One that fails is logged and stands in nobody's way.
/// </summary>
public sealed class DailyWork(IServiceScopeFactory scopes, Calendar calendar, ILogger<DailyWork> log)
{
    public static readonly Operation Done = new("job.done", "deed het werk van de dag");
    public static readonly Operation Failed = new("job.fail", "kon het werk van de dag niet afmaken");

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(5);

    /// <summary>Everywhere, what is still to do today and of which the hour has come.</summary>
    public async Task RunDueAsync(CancellationToken cancel)
    {
        List<Guid> municipalities;
        await using (var scope = scopes.CreateAsyncScope())
        {
            municipalities = await scope.ServiceProvider.GetRequiredService<BeweegDb>().Set<Municipality>()
                .OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancel);
        }

        var hour = Calendar.ToLocal(calendar.Now).Hour;
        foreach (var municipality in municipalities) await RunAsync(municipality, job => job.Hour <= hour, cancel);
    }

    /// <summary>
    /// In one municipality, what is still to do today, whatever the hour. Not within a transaction: every job has its own.
    /// </summary>
    /// <returns>What was done, a sentence for each job that did anything now; empty when the work of today was done already.</returns>
    public Task<IReadOnlyList<string>> RunNowAsync(Guid municipality, CancellationToken cancel) => RunAsync(municipality, _ => true, cancel);

    private async Task<IReadOnlyList<string>> RunAsync(Guid municipality, Func<IDailyJob, bool> wanted, CancellationToken cancel)
    {
        List<string> keys;
        await using (var scope = scopes.CreateAsyncScope())
            keys = [.. scope.ServiceProvider.GetServices<IDailyJob>().Where(wanted).Select(job => job.Key)];
        var day = calendar.Today;
        var outcomes = new List<string>();
        foreach (var key in keys)
        {
            if (await RunOneAsync(municipality, key, day, cancel) is { } outcome) outcomes.Add(outcome);
        }

        return outcomes;
    }

    private async Task<string?> RunOneAsync(Guid municipality, string key, DateOnly day, CancellationToken cancel)
    {
        int? attempt = null;
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BeweegDb>();
            await db.EnterAsync(municipality, cancel);
            attempt = await JobRun.ClaimAsync(db, key, day, calendar.Now, cancel);
            if (attempt is not { } mine) return null;
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var outcome = await scope.ServiceProvider.GetServices<IDailyJob>().Single(job => string.Equals(job.Key, key, StringComparison.Ordinal)).RunAsync(day, cancel);
            db.Record(Of(Done, municipality, $"{key}: {outcome}"));
            await db.SaveChangesAsync(cancel);
            // Last, and within the transaction: whoever lost the lease meanwhile keeps nothing.
            if (!await JobRun.FinishAsync(db, key, day, mine, outcome, calendar.Now, cancel)) return null;
            await transaction.CommitAsync(CancellationToken.None);
            return outcome;
        }
        catch (Exception problem)
        {
            // The node stops: that is no failure, and another (or this one, when it is back) goes on at once.
            var stopping = problem is OperationCanceledException && cancel.IsCancellationRequested;
            if (!stopping) log.LogError(problem, "Job {Job} failed for municipality {Municipality} at attempt {Attempt}", key, municipality, attempt);
            if (attempt is { } mine) await LetGoAsync(municipality, key, day, mine, stopping);
            if (stopping) throw;
            return null;
        }
    }

    private async Task LetGoAsync(Guid municipality, string key, DateOnly day, int attempt, bool stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BeweegDb>();
            await db.EnterAsync(municipality, CancellationToken.None);
            await JobRun.FailAsync(db, key, day, attempt, stopping ? calendar.Now : calendar.Now + (FirstPause * attempt), CancellationToken.None);
            if (stopping) return;
            db.Record(Of(Failed, municipality, $"{key}: poging {attempt}"));
            await db.SaveChangesAsync(CancellationToken.None);
        }
        catch (Exception problem) when (problem is System.Data.Common.DbException or InvalidOperationException or DbUpdateException)
        {
            // The database itself is away: the lease ends by itself.
            log.LogError(problem, "The failure of job {Job} could not be recorded", key);
        }
    }

    private AuditRecord Of(Operation operation, Guid municipality, string detail) =>
        new(operation, null, null, null, null, "job", municipality, detail, "job", calendar.Now);
}
