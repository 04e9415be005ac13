using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Database.PostgreSql;

/// <summary>
/// PostgreSQL, for production with several nodes. Row-level security holds the municipality below the application;
/// the audit chain of a municipality is locked by its head row until the transaction ends.
/// </summary>
public sealed class PostgreSqlBeweegDb(DbContextOptions<PostgreSqlBeweegDb> options, BeweegModel model) : BeweegDb(options, model)
{
    // Of the tables that are ours. The housekeeping of the server does the same, a minute or more after a large import.
    public override Task GatherStatisticsAsync(CancellationToken cancel) => Database.ExecuteSqlRawAsync("ANALYZE", cancel);

    protected override async Task<AuditHead> LockAuditHeadAsync(CancellationToken cancel) =>
        await Set<AuditHead>().FromSql($"""SELECT * FROM "AuditHeads" WHERE "MunicipalityId" = {MunicipalityId} FOR UPDATE""").SingleAsync(cancel);

    protected override async Task TellDatabaseAsync(Guid municipality, CancellationToken cancel) =>
        await Database.ExecuteSqlAsync($"SELECT set_config('beweeg.municipality', {municipality.ToString("D")}, false)", cancel);
}
