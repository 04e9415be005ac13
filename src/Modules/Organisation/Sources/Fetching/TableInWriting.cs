using System.Globalization;
using System.Text;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Tables;
using Beweeg.Organisation.Sources.Connecting;
using Beweeg.Organisation.Sources.Mapping;
using CsvHelper;
using CsvHelper.Configuration;

namespace Beweeg.Organisation.Sources.Fetching;

/// <summary>One of our tables while it is written from the rows of a source, as the file that an import reads; it remembers which line came from which row.</summary>
internal sealed class TableInWriting
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { Delimiter = ";", NewLine = "\n" };

    private readonly MemoryStream bytes = new();
    private readonly StreamWriter text;
    private readonly CsvWriter csv;
    private readonly List<int> rows = [];
    private readonly HashSet<string>? written;
    private readonly (ImportColumn Column, ColumnRule? Rule)[] rules;
    private readonly string[] cells;
    private bool hasSeen;

    public TableInWriting(TableFeed feed)
    {
        Feed = feed;
        Table = ImportTable.All.First(table => string.Equals(table.Name, feed.Table, StringComparison.Ordinal));
        rules = [.. Table.Columns.Select(column => (column, feed.Of(column)))];
        cells = new string[rules.Length];
        written = feed.SameCountsOnce ? new HashSet<string>(StringComparer.Ordinal) : null;
        text = new StreamWriter(bytes, new UTF8Encoding(false), 1 << 16);
        csv = new CsvWriter(text, Format);
        foreach (var column in Table.Columns) csv.WriteField(column.Name);
        csv.NextRecord();
    }

    public TableFeed Feed { get; }

    public ImportTable Table { get; }

    public long Length => bytes.Length;

    /// <summary>True when the numbers of rows are the lines of a file.</summary>
    public bool CountsLines { get; private set; }

    /// <summary>The fields that fill the key: they make the order of the rows fixed.</summary>
    public IReadOnlyList<string> KeyFields => [.. Table.Key.Select(column => Feed.Of(column)?.Field).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>All fields that are used.</summary>
    public IEnumerable<string> Fields => Feed.Rules.Select(rule => rule.Field).Append(Feed.SkipWhenEmpty).OfType<string>();

    public void Add(SourceRow row)
    {
        // Rows of a file begin on the line after the names.
        if (!hasSeen) CountsLines = row.Number > 1;
        hasSeen = true;
        if (Feed.SkipWhenEmpty is { } field && string.IsNullOrWhiteSpace(row.Fields.GetValueOrDefault(field))) return;
        for (var place = 0; place < rules.Length; place++)
        {
            var (column, rule) = rules[place];
            // One row stays one line, so that a fault finds its row again.
            cells[place] = rule is null ? "" : MappedCell.Of(rule, column, row.Fields).ReplaceLineEndings(" ");
        }

        if (written is not null && !written.Add(string.Join('\u001f', cells))) return;
        foreach (var cell in cells) csv.WriteField(cell);
        csv.NextRecord();
        rows.Add(row.Number);
    }

    public byte[] Finish()
    {
        csv.Flush();
        text.Flush();
        return bytes.ToArray();
    }

    /// <summary>The row of the source behind a line of the file; 0 for the whole.</summary>
    public int RowOf(int line) => line >= 2 && line - 2 < rows.Count ? rows[line - 2] : 0;

    /// <summary>The field of the source behind one of our columns; our name where a constant or nothing fills it.</summary>
    public string FieldOf(string column) => Feed.Rules.FirstOrDefault(rule => string.Equals(rule.Column, column, StringComparison.OrdinalIgnoreCase))?.Field ?? column;
}
