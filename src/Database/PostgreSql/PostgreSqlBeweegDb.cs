using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

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

    // In one question with the municipality: what is prepared is planned once for each connection. Left to itself the server plans the
    // questions that matter here anew at every execution, which takes longer than answering them (docs/benchmarks.md).
    protected override async Task TellDatabaseAsync(Guid municipality, CancellationToken cancel)
    {
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = "SELECT set_config('beweeg.municipality', $1, false), set_config('plan_cache_mode', 'force_generic_plan', false)";
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = municipality.ToString("D") });
        await command.ExecuteNonQueryAsync(cancel);
    }
}
