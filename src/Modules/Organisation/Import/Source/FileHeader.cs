using Beweeg.Organisation.Import.Tables;
using static System.FormattableString;

namespace Beweeg.Organisation.Import.Source;

/// <summary>The row with column names of a file: where each of our columns stands, and how the file calls it.</summary>
internal sealed class FileHeader
{
    private readonly Dictionary<ImportColumn, int> places = [];
    private readonly ImportMapping mapping;
    private readonly string[] names;

    private FileHeader(string file, ImportMapping mapping, string[] names)
    {
        File = file;
        this.mapping = mapping;
        this.names = names;
    }

    public string File { get; }

    /// <summary>How many columns the file has.</summary>
    public int Width => names.Length;

    /// <summary>The names of columns that we do not ask for.</summary>
    public IEnumerable<string> UnreadColumns =>
        names.Where((name, place) => name.Length > 0 && !places.ContainsValue(place));

    /// <summary>Finds our columns in the first row; says which are missing or twice there.</summary>
    public static FileHeader Read(string file, CsvRow row, ImportTable table, ImportMapping mapping, FaultList faults)
    {
        var header = new FileHeader(file, mapping, [.. row.Cells.Select(cell => cell.Trim())]);
        foreach (var column in table.Columns)
            header.Find(column, row.Line, faults);
        return header;
    }

    public int? IndexOf(ImportColumn column) => places.TryGetValue(column, out var place) ? place : null;

    /// <summary>The name of a column as the user sees it in his file.</summary>
    public string NameOf(ImportColumn column) =>
        places.TryGetValue(column, out var place) ? names[place] : mapping.NameOf(column);

    /// <summary>Our word for a word of the HR system, where the mapping gives one.</summary>
    public string Translate(ImportColumn column, string text) => mapping.Translate(column, text);

    private void Find(ImportColumn column, int line, FaultList faults)
    {
        var name = mapping.NameOf(column);
        var found = Enumerable.Range(0, names.Length).Where(place => Same(names[place], name)).ToArray();
        if (found.Length > 0)
            places[column] = found[0];
        if (found.Length > 1)
            faults.Add(File, line, name, Invariant($"De kolom ‘{name}’ staat {found.Length} keer in dit bestand. Laat er één staan."));
        if (found.Length == 0 && !column.MayBeAbsent)
            faults.Add(File, line, name, $"De kolom ‘{name}’ ontbreekt. Voeg deze kolom toe{(column.MayBeEmpty ? "; de cellen mogen leeg zijn" : "")}.");
    }

    private static bool Same(string left, string right) =>
        string.Equals(left.Replace('_', ' '), right.Replace('_', ' '), StringComparison.OrdinalIgnoreCase);
}
