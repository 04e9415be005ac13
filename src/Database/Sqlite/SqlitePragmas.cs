using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Beweeg.Database.Sqlite;

/// <summary>
/// Settings of every connection: write-ahead log with a flush at each commit (an acknowledged write survives a
/// power cut), foreign keys on, and a wait for the write lock instead of an error. The pool hands out connections that
/// have them already; those are left alone.
/// </summary>
internal sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Settings =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 15000; PRAGMA cache_size = -32000;";

    private static readonly ConditionalWeakTable<sqlite3, object> Done = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (((SqliteConnection)connection).Handle is not { } handle || Done.TryGetValue(handle, out _)) return;
        using var command = connection.CreateCommand();
        command.CommandText = Settings;
        command.ExecuteNonQuery();
        Done.AddOrUpdate(handle, Settings);
    }

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous calls: this is the same work on the same thread.
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
