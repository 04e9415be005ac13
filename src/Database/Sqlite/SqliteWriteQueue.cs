using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Beweeg.Database.Sqlite;

/// <summary>
/// SQLite has one writer at a time, and lets who comes second sleep and look again: unfair, and slow when many write. Within
/// this process writers therefore wait for their turn here, first come first served, and find the lock of the file free.
/// Another process (an import, say) is still waited for by SQLite itself.
/// </summary>
internal sealed class SqliteWriteQueue : DbTransactionInterceptor
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Turns = new(StringComparer.Ordinal);

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (Of(eventData) is { Turn: null } db)
        {
            var turn = Turns.GetOrAdd(connection.DataSource, _ => new SemaphoreSlim(1));
            await turn.WaitAsync(cancellationToken);
            db.Turn = turn;
        }

        return result;
    }

    public override InterceptionResult<DbTransaction> TransactionStarting(DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (Of(eventData) is { Turn: null } db)
        {
            var turn = Turns.GetOrAdd(connection.DataSource, _ => new SemaphoreSlim(1));
            turn.Wait();
            db.Turn = turn;
        }

        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Of(eventData)?.LeaveTurn();

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Of(eventData)?.LeaveTurn();
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Of(eventData)?.LeaveTurn();

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Of(eventData)?.LeaveTurn();
        return Task.CompletedTask;
    }

    private static SqliteBeweegDb? Of(DbContextEventData eventData) => eventData.Context as SqliteBeweegDb;
}
