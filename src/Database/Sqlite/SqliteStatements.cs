using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Beweeg.Database.Sqlite;

/// <summary>
/// The prepared statements of one connection. EF Core makes a command for each query, and SQLite would prepare its text each
/// time; commands therefore run by the statement that an earlier command with the same text left here. Used by one
/// context at a time, like its connection.
/// </summary>
internal sealed class SqliteStatements
{
    /// <summary>How many texts are kept; of more, the one that was not used for longest leaves.</summary>
    public const int MostKept = 150;

    /// <summary>The longest text that is kept, in characters. Longer ones come from large batches, never the same again.</summary>
    public const int LongestText = 8 * 1024;

    /// <summary>The largest value, in characters or bytes, that a kept statement is given: it holds its values until the next ones.</summary>
    public const int LargestValue = 4 * 1024;

    private static readonly ConditionalWeakTable<SqliteConnection, SqliteStatements> All = [];

    private readonly Dictionary<string, Statement> kept = new(StringComparer.Ordinal);
    private readonly List<Command> unkept = [];
    private readonly SqliteConnection connection;
    private long uses;

    private SqliteStatements(SqliteConnection connection)
    {
        this.connection = connection;
        // Closing ends the statements; there is nothing left to keep.
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Closed) kept.Clear();
        };
    }

    public static SqliteStatements Of(SqliteConnection connection) => All.GetValue(connection, open => new SqliteStatements(open));

    /// <summary>Whether somebody is still reading, or forgot to stop.</summary>
    public bool HasOpenReader => kept.Values.Any(statement => statement.IsReading) || unkept.Any(command => command.IsReading);

    /// <summary>A command for EF Core that runs by a kept statement where it can.</summary>
    public SqliteCommand CreateCommand() =>
        new Command(this) { Connection = connection, CommandTimeout = connection.DefaultTimeout };

    /// <summary>The statement of a text, free to be used; null when somebody is reading by it.</summary>
    private Statement? Find(string text)
    {
        if (!kept.TryGetValue(text, out var statement))
        {
            if (kept.Count == MostKept) Drop(kept.Values.Where(one => !one.IsReading).MinBy(one => one.LastUse));
            statement = new Statement { Connection = connection, CommandText = text };
            kept.Add(text, statement);
        }

        statement.LastUse = ++uses;
        return statement.IsReading ? null : statement;
    }

    private void Drop(Statement? statement)
    {
        if (statement is null) return;
        kept.Remove(statement.CommandText);
        statement.Dispose();
    }

    /// <summary>Gives EF Core its commands.</summary>
    public sealed class Interceptor : DbCommandInterceptor
    {
        public override InterceptionResult<DbCommand> CommandCreating(CommandCorrelatedEventData eventData, InterceptionResult<DbCommand> result) =>
            InterceptionResult<DbCommand>.SuppressWithResult(Of((SqliteConnection)eventData.Connection).CreateCommand());
    }

    // The command of SQLite keeps what it prepared until its text changes or it is disposed, and binds all values anew at each use.
    private sealed class Statement : SqliteCommand
    {
        public long LastUse { get; set; }
        public bool IsReading => DataReader is not null;
    }

    // Every way to execute a command ends in this one method.
    private sealed class Command(SqliteStatements statements) : SqliteCommand
    {
        public bool IsReading => DataReader is not null;

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            if (CommandText.Length > LongestText || HasLargeValue || statements.Find(CommandText) is not { } statement)
            {
                statements.unkept.Add(this);
                return base.ExecuteReader(behavior);
            }

            statement.Transaction = Transaction;
            statement.CommandTimeout = CommandTimeout;
            statement.Parameters.Clear();
            foreach (SqliteParameter parameter in Parameters) statement.Parameters.Add(parameter);
            try
            {
                return statement.ExecuteReader(behavior);
            }
            catch
            {
                statements.Drop(statement);
                throw;
            }
        }

        protected override void Dispose(bool disposing)
        {
            statements.unkept.Remove(this);
            base.Dispose(disposing);
        }

        private bool HasLargeValue
        {
            get
            {
                foreach (SqliteParameter parameter in Parameters)
                {
                    if (parameter.Value is string { Length: > LargestValue } or byte[] { Length: > LargestValue }) return true;
                }

                return false;
            }
        }
    }
}
