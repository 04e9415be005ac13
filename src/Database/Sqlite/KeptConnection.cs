using System.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Beweeg.Database.Sqlite;

/// <summary>
/// A connection that stays open from one context to the next, with the statements that were prepared on it. EF Core makes a command
/// for each query, and SQLite would prepare its text each time; here commands run by the statement that an
/// earlier command with the same text left. Used by one context at a time.
/// </summary>
internal sealed class KeptConnection(string connection, SqliteConnections home, DateTimeOffset since) : SqliteConnection(connection)
{
    /// <summary>How many texts are kept; of more, the one that was not used for longest leaves.</summary>
    public const int MostStatements = 150;

    /// <summary>The longest text that is kept, in characters. Longer ones come from large batches, hardly ever the same again.</summary>
    public const int LongestText = 8 * 1024;

    /// <summary>The largest value, in characters or bytes, that a kept statement is given: it holds its values until the next ones.</summary>
    public const int LargestValue = 4 * 1024;

    private readonly Dictionary<string, Statement> statements = new(StringComparer.Ordinal);
    private readonly List<Command> others = [];
    private long uses;

    /// <summary>
    /// Whether a next context can have it: open, and without a transaction or a reader left open. Those would hold it in the past,
    /// or hold up the writers of everybody.
    /// </summary>
    public bool IsClean =>
        State == ConnectionState.Open && Transaction is null && raw.sqlite3_get_autocommit(Handle) != 0
        && !statements.Values.Any(statement => statement.IsReading) && !others.Exists(command => command.IsReading);

    /// <summary>When it was made.</summary>
    public DateTimeOffset Since => since;

    /// <summary>Really closes it.</summary>
    public void End()
    {
        base.Close();
        statements.Clear();
    }

    /// <summary>Nothing: a context closes when it has nothing to ask for the moment, and the statements would be lost.</summary>
    public override void Close() { }

    public override SqliteCommand CreateCommand() =>
        new Command(this) { Connection = this, CommandTimeout = DefaultTimeout, Transaction = Transaction };

    protected override void Dispose(bool disposing)
    {
        if (disposing) home.TakeBack(this);
    }

    /// <summary>The statement of a text; null when somebody is still reading by it.</summary>
    private Statement? Find(string text)
    {
        if (!statements.TryGetValue(text, out var statement))
        {
            if (statements.Count >= MostStatements && statements.Values.Where(one => !one.IsReading).MinBy(one => one.LastUse) is { } oldest) Drop(oldest);
            statement = new Statement { Connection = this, CommandText = text };
            statements.Add(text, statement);
        }

        statement.LastUse = ++uses;
        return statement.IsReading ? null : statement;
    }

    private void Drop(Statement statement)
    {
        statements.Remove(statement.CommandText);
        statement.Dispose();
    }

    // A command of this library keeps what it prepared until it is disposed, and binds all values anew each time it runs.
    private sealed class Statement : SqliteCommand
    {
        public long LastUse { get; set; }
        public bool IsReading => DataReader is not null;
    }

    // However a command is executed, it ends in the one method here.
    private sealed class Command(KeptConnection connection) : SqliteCommand
    {
        public bool IsReading => DataReader is not null;

        public override SqliteDataReader ExecuteReader(CommandBehavior behavior)
        {
            if (CommandText.Length > LongestText || HasLargeValue() || connection.Find(CommandText) is not { } statement)
            {
                connection.others.Add(this);
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
                connection.Drop(statement);
                throw;
            }
        }

        protected override void Dispose(bool disposing)
        {
            connection.others.Remove(this);
            base.Dispose(disposing);
        }

        private bool HasLargeValue()
        {
            foreach (SqliteParameter parameter in Parameters)
            {
                if (parameter.Value is string { Length: > LargestValue } or byte[] { Length: > LargestValue }) return true;
            }

            return false;
        }
    }
}
