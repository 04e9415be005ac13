using System.Globalization;
using System.Text.RegularExpressions;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Source;
using Beweeg.Organisation.Import.Tables;
using Beweeg.Organisation.Sources.Connecting;
using Beweeg.Organisation.Sources.Mapping;

namespace Beweeg.Organisation.Sources.Fetching;

/// <summary>
/// Asks a source for every dataset once, writes what it says as the files of a delivery (in memory, never on disk), and lets the import read and check those: there is one way in.
/// </summary>
internal sealed partial class FetchDelivery(IEnumerable<ISourceConnector> connectors)
{
    /// <param name="present">The organisation as it is; null while it is empty.</param>
    /// <param name="met">Told the key of an SFTP server that was never met before.</param>
    /// <exception cref="SourceFailure">The source cannot be read.</exception>
    public async Task<FetchedDelivery> RunAsync(PersonnelSource source, ImportSet? present, ImportOptions options, Action<string> met, CancellationToken cancel)
    {
        var mapping = source.ReadMapping();
        var connector = connectors.Single(one => one.Kind == source.Kind);
        var tables = new List<TableInWriting>();
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var faults = new List<ImportFault>();
        foreach (var same in mapping.Feeds.GroupBy(DatasetOf))
        {
            var writing = same.Select(feed => new TableInWriting(feed)).ToList();
            tables.AddRange(writing);
            rows[same.Key.Dataset] = rows.GetValueOrDefault(same.Key.Dataset) + await ReadAsync(connector, source, writing, faults, tables, met, cancel);
        }

        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var table in ImportTable.All)
            files[table.Name + ".csv"] = tables.Find(one => one.Table == table) is { } written ? written.Finish() : AsItIs(table, present);
        var read = ImportFolder.Read(new MemorySource(files), options with { Mapping = ImportMapping.None });
        faults.AddRange(read.Faults.Select(fault => InWordsOfSource(fault, tables)));
        var set = KeptRows.Beside(read.Set, present, mapping);
        return new FetchedDelivery(set, faults, read.FaultCount + faults.Count - read.Faults.Count, rows);
    }

    private static (string Dataset, string?, string?, string?) DatasetOf(TableFeed feed) => (feed.Dataset, feed.FilterFields, feed.FilterValues, feed.FilterOperators);

    private static async Task<int> ReadAsync(ISourceConnector connector, PersonnelSource source, List<TableInWriting> writing, List<ImportFault> faults,
        List<TableInWriting> all, Action<string> met, CancellationToken cancel)
    {
        var first = writing[0].Feed;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        IReadOnlyList<string>? named = null;
        var count = 0;
        var question = new SourceQuestion(first.Dataset, null)
        {
            OrderBy = writing[0].KeyFields,
            FilterFields = first.FilterFields,
            FilterValues = first.FilterValues,
            FilterOperators = first.FilterOperators,
            Fault = faults.Add,
            Named = names => named = names,
            Met = met,
        };
        await foreach (var row in connector.ReadAsync(source, question, cancel))
        {
            count++;
            if (count == 1 || named is null) seen.UnionWith(row.Fields.Keys);
            foreach (var table in writing) table.Add(row);
            if (count % 10_000 == 0 && all.Sum(table => table.Length) > SourceLimits.LargestDelivery)
                throw new SourceFailure($"De bron geeft meer dan {SourceLimits.LargestDelivery / (1024 * 1024)} MB. Beperk de velden en de rijen.");
        }

        // A forgotten or renamed field would silently empty what it filled; an empty list would send everybody home.
        if (count == 0) faults.Add(new ImportFault(first.Dataset, 0, "", "De bron gaf geen enkele rij. Kijk of de lijst gevuld is en of Beweeg haar mag lezen."));
        else
        {
            foreach (var field in writing.SelectMany(table => table.Fields).Distinct(StringComparer.Ordinal).Where(field => !seen.Contains(field)))
                faults.Add(new ImportFault(first.Dataset, 0, field, $"Het veld ‘{field}’ kwam in geen enkele rij voor. Heet het nu anders, kies het dan opnieuw."));
        }

        return count;
    }

    private static byte[] AsItIs(ImportTable table, ImportSet? present)
    {
        using var bytes = new MemoryStream();
        var set = present ?? ImportSet.Empty;
        // Who manages, who is away and who has a role is added afterwards: it ends with the service of a person and with the unit.
        var rows = table switch
        {
            UnitTable units => set.Units.Select(units.Write),
            JobTable jobs => set.Jobs.Select(jobs.Write),
            PersonTable people => set.People.Select(people.Write),
            PositionTable positions => set.Positions.Select(positions.Write),
            _ => [],
        };
        CsvFile.WriteCells(table, rows, bytes);
        return bytes.ToArray();
    }

    private static ImportFault InWordsOfSource(ImportFault fault, List<TableInWriting> tables)
    {
        var table = tables.Find(one => string.Equals(one.Table.Name + ".csv", fault.File, StringComparison.Ordinal));
        var sentence = FileName().Replace(fault.Sentence, "de tabel ${name}");
        if (table is null) return fault with { File = $"Beweeg, {fault.File.Replace(".csv", "", StringComparison.Ordinal)}", Sentence = sentence };
        sentence = LineInSentence().Replace(sentence, line => $"{(table.CountsLines ? "regel" : "rij")} {table.RowOf(int.Parse(line.Groups["line"].Value, CultureInfo.InvariantCulture))}");
        return new ImportFault(table.Feed.Dataset, table.RowOf(fault.Line), table.FieldOf(fault.Column), sentence);
    }

    [GeneratedRegex(@"\b(?<name>eenheden|functies|personen|dienstverbanden|leidinggevenden|verlof|rollen)\.csv\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileName();

    [GeneratedRegex(@"\bregel (?<line>\d+)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LineInSentence();
}
