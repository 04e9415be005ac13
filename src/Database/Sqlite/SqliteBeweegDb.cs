using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Database.Sqlite;

/// <summary>
/// The embedded database. One writer at a time: every transaction begins by taking the write lock, so the head of
/// the audit chain needs no lock of its own.
/// </summary>
public sealed class SqliteBeweegDb(DbContextOptions<SqliteBeweegDb> options, BeweegModel model) : BeweegDb(options, model)
{
    /// <summary>Our turn to write, while we have it; see <see cref="SqliteWriteQueue"/>.</summary>
    internal SemaphoreSlim? Turn { get; set; }

    internal void LeaveTurn()
    {
        Turn?.Release();
        Turn = null;
    }

    // A transaction that was neither kept nor undone (something broke) ends here, and the turn with it.
    public override void Dispose()
    {
        base.Dispose();
        LeaveTurn();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        LeaveTurn();
    }

    // A limit on the rows that are looked at for each index: enough to tell one municipality in a column from one person.
    public override Task GatherStatisticsAsync(CancellationToken cancel) =>
        Database.ExecuteSqlRawAsync("PRAGMA analysis_limit = 1000; ANALYZE;", cancel);

    protected override async Task<AuditHead> LockAuditHeadAsync(CancellationToken cancel) =>
        await Set<AuditHead>().SingleAsync(head => head.MunicipalityId == MunicipalityId, cancel);

    protected override Task TellDatabaseAsync(Guid municipality, CancellationToken cancel) => Task.CompletedTask;
}
