using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Beweeg.Database.Sqlite;

/// <summary>
/// Settings of every connection: write-ahead log with a flush at each commit (an acknowledged write survives a
/// power cut), foreign keys on, and a wait for the write lock instead of an error. They last as long as the connection is open; see
/// <see cref="SqliteConnections"/>.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Settings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 15000; PRAGMA cache_size = -32000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous calls: this is the same work on the same thread.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
