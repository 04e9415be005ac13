using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Tables;

namespace Beweeg.Organisation.Sources.Mapping;

/// <summary>What the fields of a source mean: one feed for each of our tables that comes from it. Tables without one stay as they are in Beweeg.</summary>
public sealed record SourceMapping
{
    public IReadOnlyList<TableFeed> Feeds { get; init; } = [];

    /// <summary>Our tables that every table from the source needs beside it: people without positions would leave everybody without a place.</summary>
    private static readonly (string Table, string Needs)[] Together = [("personen", "dienstverbanden"), ("dienstverbanden", "personen")];

    public TableFeed? Of(string table) => Feeds.FirstOrDefault(feed => string.Equals(feed.Table, table, StringComparison.Ordinal));

    /// <summary>The same with another feed for a table; null leaves the table as it is in Beweeg.</summary>
    public SourceMapping With(string table, TableFeed? feed) => this with
    {
        Feeds = [.. ImportTable.All.Select(one => string.Equals(one.Name, table, StringComparison.Ordinal) ? feed : Of(one.Name)).OfType<TableFeed>()],
    };

    /// <summary>Why nothing can be fetched with it yet, sentence by sentence; empty when it can.</summary>
    public IReadOnlyList<string> Gaps()
    {
        if (Feeds.Count == 0) return ["Nog geen enkele tabel komt uit deze bron. Kies er een."];
        var gaps = new List<string>();
        foreach (var (table, needs) in Together)
        {
            if (Of(table) is not null && Of(needs) is null) gaps.Add($"De tabel {table} komt uit deze bron. Haal dan ook de tabel {needs} eruit.");
        }

        foreach (var feed in Feeds)
        {
            foreach (var column in ImportTable.All.First(table => string.Equals(table.Name, feed.Table, StringComparison.Ordinal)).Columns)
            {
                if (!column.MayBeEmpty && !column.MayBeAbsent && feed.Of(column) is null) gaps.Add($"In de tabel {feed.Table} is ‘{column.Name}’ nog niet gekozen.");
            }
        }

        return gaps;
    }
}

/// <summary>Where one of our tables comes from.</summary>
/// <param name="Table">Name of the table: "personen".</param>
/// <param name="Dataset">What it is called in the source: a GetConnector, a path, a file.</param>
public sealed record TableFeed(string Table, string Dataset)
{
    /// <summary>One rule for each of our columns that is filled.</summary>
    public IReadOnlyList<ColumnRule> Rules { get; init; } = [];

    /// <summary>The names of all fields of the source, as the sample showed them; no values.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>Rows in which this field is empty are no rows of the table: units without a manager, when these rows are about managers.</summary>
    public string? SkipWhenEmpty { get; init; }

    /// <summary>Rows that say exactly the same count once: the jobs, when they come out of the contracts.</summary>
    public bool SameCountsOnce { get; init; }

    /// <summary>Filter of an AFAS GetConnector: field, value and kind of comparison, each in AFAS's own writing; empty takes everything.</summary>
    public string? FilterFields { get; init; }

    public string? FilterValues { get; init; }

    public string? FilterOperators { get; init; }

    public ColumnRule? Of(ImportColumn column) => Rules.FirstOrDefault(rule => string.Equals(rule.Column, column.Name, StringComparison.Ordinal));
}

/// <summary>How one of our columns is filled.</summary>
/// <param name="Column">Our name.</param>
/// <param name="Field">The field of the source; null for a constant.</param>
/// <param name="Constant">The same for every row, when there is no field.</param>
public sealed record ColumnRule(string Column, string? Field, string? Constant)
{
    /// <summary>Their word, and ours: "V" is "vast".</summary>
    public IReadOnlyDictionary<string, string> Words { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}
