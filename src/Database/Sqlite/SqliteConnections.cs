using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Beweeg.Database.Sqlite;

/// <summary>
/// The open connections to one SQLite database. A context gets one that another context had before, with its settings
/// and its prepared statements (see <see cref="SqliteStatements"/>), and gives it back when it is disposed. At the end of the application
/// all are closed, and SQLite clears its log away.
/// </summary>
/// <param name="asked">The connection string as the administrator gave it.</param>
internal sealed class SqliteConnections(string asked) : DbConnectionInterceptor, IDisposable
{
    /// <summary>How many wait for a next context. SQLite works on the thread of the request, so few are in use at the same time.</summary>
    public const int MostIdle = 16;

    // The last one back is the first one out: in quiet times a few stay warm and the others cost nothing but memory once used.
    private readonly Stack<SqliteConnection> idle = new();
    private readonly Lock gate = new();
    private bool ended;

    private readonly string ours = StringFor(asked);
    private readonly bool keeps = CanKeep(new SqliteConnectionStringBuilder(asked));

    /// <summary>The connection string to open with: without the pool of the library, which would keep the file open below this one.</summary>
    /// <exception cref="ArgumentException">It is no connection string of SQLite.</exception>
    public static string StringFor(string connection) => new SqliteConnectionStringBuilder(connection) { Pooling = false }.ToString();

    // EF Core has just made a connection, not yet opened. It adds functions of its own to each one it makes, so the one that comes
    // instead is always one that it made before.
    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        if (!IsOurs(result)) return result;
        SqliteConnection? kept;
        lock (gate)
        {
            if (!idle.TryPop(out kept)) return result;
        }

        result.Dispose();
        return kept;
    }

    // Between two queries of one context it stays open: closing loses the prepared statements.
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        IsOurs(connection) ? InterceptionResult.Suppress() : result;

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(ConnectionClosing(connection, eventData, result));

    public override InterceptionResult ConnectionDisposing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        IsOurs(connection) && TakeBack((SqliteConnection)connection) ? InterceptionResult.Suppress() : result;

    public override ValueTask<InterceptionResult> ConnectionDisposingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        new(ConnectionDisposing(connection, eventData, result));

    public void Dispose()
    {
        lock (gate)
        {
            ended = true;
            while (idle.TryPop(out var connection)) connection.Dispose();
        }
    }

    // For a few questions EF Core opens the file in another way, read-only; that is no connection for a context.
    private bool IsOurs(DbConnection one) => keeps && string.Equals(one.ConnectionString, ours, StringComparison.Ordinal);

    private bool TakeBack(SqliteConnection connection)
    {
        if (!IsClean(connection)) return false;
        lock (gate)
        {
            if (ended || idle.Count == MostIdle) return false;
            idle.Push(connection);
            return true;
        }
    }

    // A transaction or a reader that was left open would hold the next context in the past, or the writers of everybody.
    private static bool IsClean(SqliteConnection connection) =>
        connection.State == ConnectionState.Open && raw.sqlite3_get_autocommit(connection.Handle) != 0 && !SqliteStatements.Of(connection).HasOpenReader;

    // Not when the administrator switched pooling off, nor in memory, where each connection is a database of its own.
    private static bool CanKeep(SqliteConnectionStringBuilder settings) =>
        settings is { Pooling: true, Mode: not SqliteOpenMode.Memory, DataSource: not "" }
        && !settings.DataSource.Contains(":memory:", StringComparison.OrdinalIgnoreCase)
        && !settings.DataSource.Contains("mode=memory", StringComparison.OrdinalIgnoreCase);
}
