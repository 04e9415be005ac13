using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Platform.Jobs;

/// <summary>
/// The work of one day for one municipality, and the lease on it: of all nodes that look, one gets the row. Who dies while working
/// loses the lease after a while, and with it everything that was not kept.
/// </summary>
public sealed class JobRun : IOwnedByMunicipality
{
    /// <summary>After this many failures the work waits for the next day.</summary>
    public const int MostAttempts = 5;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(30);

    private JobRun() { }

    public Guid MunicipalityId { get; private set; }
    public string Job { get; private set; } = "";
    public DateOnly Day { get; private set; }
    public JobState State { get; private set; }

    /// <summary>1 for the first; it tells who holds the lease.</summary>
    public int Attempt { get; private set; }

    /// <summary>While working: after this moment (UTC) another may take over. After a failure: not before this moment.</summary>
    public DateTime WaitUntil { get; private set; }
    public DateTime? FinishedAt { get; private set; }

    /// <summary>What was done, in a sentence.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Takes the work of a day up.</summary>
    /// <returns>The number of the attempt; null when it is done, when somebody else is at it, or when it has to wait.</returns>
    internal static async Task<int?> ClaimAsync(BeweegDb db, string job, DateOnly day, DateTime now, CancellationToken cancel)
    {
        var until = now + Lease;
        if (await db.Database.ExecuteSqlAsync(
            $"""INSERT INTO "JobRuns" ("MunicipalityId", "Job", "Day", "State", "Attempt", "WaitUntil") VALUES ({db.MunicipalityId}, {job}, {day}, {nameof(JobState.Working)}, 1, {until}) ON CONFLICT DO NOTHING""",
            cancel) == 1) return 1;
        var open = await db.Set<JobRun>().AsNoTracking()
            .SingleOrDefaultAsync(row => row.Job == job && row.Day == day && row.State != JobState.Done && row.WaitUntil <= now && row.Attempt < MostAttempts, cancel);
        if (open is null) return null;
        var taken = await db.Set<JobRun>().Where(row => row.Job == job && row.Day == day && row.State != JobState.Done && row.Attempt == open.Attempt)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, JobState.Working)
                .SetProperty(row => row.Attempt, open.Attempt + 1)
                .SetProperty(row => row.WaitUntil, until), cancel);
        return taken == 1 ? open.Attempt + 1 : null;
    }

    /// <summary>Marks the work done within the transaction that keeps it.</summary>
    /// <returns>False when the lease was lost: then nothing may be kept.</returns>
    internal static async Task<bool> FinishAsync(BeweegDb db, string job, DateOnly day, int attempt, string outcome, DateTime now, CancellationToken cancel) =>
        await db.Set<JobRun>().Where(row => row.Job == job && row.Day == day && row.State == JobState.Working && row.Attempt == attempt)
            .ExecuteUpdateAsync(set => set
                .SetProperty(row => row.State, JobState.Done)
                .SetProperty(row => row.FinishedAt, now)
                .SetProperty(row => row.Outcome, outcome), cancel) == 1;

    /// <summary>Lets the lease go after a failure; the next attempt waits longer each time.</summary>
    internal static Task FailAsync(BeweegDb db, string job, DateOnly day, int attempt, DateTime again, CancellationToken cancel) =>
        db.Set<JobRun>().Where(row => row.Job == job && row.Day == day && row.State == JobState.Working && row.Attempt == attempt)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, JobState.Failed).SetProperty(row => row.WaitUntil, again), cancel);
}

/// <summary>Somebody is at it; done; failed and to be tried again.</summary>
public enum JobState
{
    Working,
    Done,
    Failed,
}

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> entity)
    {
        entity.ToTable("JobRuns");
        entity.HasKey(row => new { row.MunicipalityId, row.Job, row.Day });
        entity.Property(row => row.Job).HasMaxLength(80);
        entity.Property(row => row.Outcome).HasMaxLength(500);
    }
}
