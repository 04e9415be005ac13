using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Beweeg.Database.Sqlite;

/// <summary>
/// The connections of one SQLite database. A context gets one that another context had before, open and with its prepared
/// statements (see <see cref="KeptConnection"/>), and gives it back when it is disposed. At the end of the application all are
/// closed, and SQLite clears its log away.
/// </summary>
/// <param name="asked">The connection string as the administrator gave it.</param>
/// <param name="time">How old a connection is.</param>
internal sealed class SqliteConnections(string asked, TimeProvider time) : DbConnectionInterceptor, IDisposable
{
    /// <summary>How many wait for a next context. SQLite works on the thread of the request, so few are in use at the same time.</summary>
    public const int MostIdle = 16;

    /// <summary>A connection reads how much the tables hold when it opens, and never again; so after this time it makes way for a new one.</summary>
    public static readonly TimeSpan LongestOpen = TimeSpan.FromHours(1);

    private readonly string ours = StringFor(asked);
    private readonly bool keeps = CanKeep(new SqliteConnectionStringBuilder(asked));

    // The last one back is the first one out: in quiet times the same few do all the work.
    private readonly Stack<KeptConnection> idle = new();
    private readonly Lock gate = new();
    private bool ended;

    /// <summary>The connection string to open with: without the pool of the library, which would keep the file open below this one.</summary>
    /// <exception cref="ArgumentException">It is no connection string of SQLite.</exception>
    public static string StringFor(string asked) => new SqliteConnectionStringBuilder(asked) { Pooling = false }.ToString();

    // EF Core has made a connection and not yet opened it. For a few questions it wants to open the file read-only; that one is its own.
    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        if (!keeps || !string.Equals(result.ConnectionString, ours, StringComparison.Ordinal)) return result;
        result.Dispose();
        lock (gate)
        {
            if (idle.TryPop(out var kept)) return kept;
        }

        return Create();
    }

    /// <summary>Takes back what a context no longer needs. What cannot be used again is closed.</summary>
    public void TakeBack(KeptConnection connection)
    {
        var isUsable = connection.IsClean && time.GetUtcNow() - connection.Since < LongestOpen;
        lock (gate)
        {
            if (idle.Contains(connection)) return; // given back twice
            if (isUsable && !ended && idle.Count < MostIdle)
            {
                idle.Push(connection);
                return;
            }

            // One after the other: the last one to close clears the log away, and of two at once each sees the other.
            connection.End();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            ended = true;
            while (idle.TryPop(out var connection)) connection.End();
        }
    }

    private KeptConnection Create()
    {
        var connection = new KeptConnection(ours, this, time.GetUtcNow());
        // A context of EF Core that is given a connection adds its functions to it (decimals, regular expressions), which is all that this one is for.
        using var context = new DbContext(new DbContextOptionsBuilder().UseSqlite(connection).Options);
        context.Database.GetDbConnection();
        return connection;
    }

    // Not when the administrator switched pooling off, nor in memory, where each connection is a database of its own.
    private static bool CanKeep(SqliteConnectionStringBuilder settings) =>
        settings is { Pooling: true, Mode: not SqliteOpenMode.Memory, DataSource: not "" }
        && !settings.DataSource.Contains(":memory:", StringComparison.OrdinalIgnoreCase)
        && !settings.DataSource.Contains("mode=memory", StringComparison.OrdinalIgnoreCase);
}
