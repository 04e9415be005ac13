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
    protected override async Task<AuditHead> LockAuditHeadAsync(CancellationToken cancel) =>
        await Set<AuditHead>().SingleAsync(head => head.MunicipalityId == MunicipalityId, cancel);

    protected override Task TellDatabaseAsync(Guid municipality, CancellationToken cancel) => Task.CompletedTask;
}
