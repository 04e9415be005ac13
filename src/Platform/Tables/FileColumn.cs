using System.Globalization;
using Beweeg.DesignSystem.Forms;

namespace Beweeg.Platform.Tables;

/// <summary>A column of a file that somebody hands in.</summary>
/// <param name="Name">As in our own files.</param>
/// <param name="Meaning">What stands in it, for the template and the page on which columns are named.</param>
/// <param name="Width">In our own workbooks, in characters.</param>
/// <param name="Others">What it is called elsewhere.</param>
public sealed record FileColumn(string Key, string Name, string Meaning, int Width, IReadOnlyList<string> Others, bool IsNeeded = false)
{
    /// <summary>True when a column of a file is called like this one.</summary>
    public bool IsCalled(string name) => FieldId.Slug(name) is { Length: > 0 } slug && (slug == FieldId.Slug(Name) || Others.Any(other => slug == FieldId.Slug(other)));
}

/// <summary>Where each of our columns stands in a file.</summary>
/// <param name="Sheet">The sheet with the rows: its place among the sheets.</param>
/// <param name="Places">Per key of a column its place in the rows; what is not there is not in the file.</param>
public sealed record ColumnMapping(int Sheet, IReadOnlyDictionary<string, int> Places)
{
    /// <summary>Before the name of a column, in the fields with which columns are named.</summary>
    public const string Field = "kolom-";

    /// <summary>The field that holds the sheet, and the one that holds for which sheet the columns were named.</summary>
    public const string SheetField = "blad", NamedFor = "van-blad";

    public int? Of(FileColumn column) => Places.TryGetValue(column.Key, out var place) ? place : null;

    /// <summary>What it looks like by the names of the columns: the sheet of which most are known.</summary>
    public static ColumnMapping Guess(FileTable table, IReadOnlyList<FileColumn> columns) =>
        table.Sheets.Select((_, at) => Guess(table, columns, at)).MaxBy(one => one.Places.Count) ?? new ColumnMapping(0, new Dictionary<string, int>(StringComparer.Ordinal));

    /// <summary>The same for a sheet that was chosen.</summary>
    public static ColumnMapping Guess(FileTable table, IReadOnlyList<FileColumn> columns, int sheet)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            for (var at = 0; at < table.Sheets[sheet].Header.Count; at++)
            {
                if (column.IsCalled(table.Sheets[sheet].Header[at]) && !places.ContainsValue(at) && places.TryAdd(column.Key, at)) break;
            }
        }

        return new ColumnMapping(sheet, places);
    }

    /// <summary>What somebody chose on the page; what it looks like as long as nothing was chosen.</summary>
    public static ColumnMapping Chosen(FileTable table, IReadOnlyList<FileColumn> columns, IReadOnlyDictionary<string, string> chosen)
    {
        if (!chosen.TryGetValue(SheetField, out var typed) || !int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var sheet) || sheet >= table.Sheets.Count) return Guess(table, columns);
        // Another sheet than the columns were named for: look at its own names.
        if (!chosen.TryGetValue(NamedFor, out var from) || from != typed) return Guess(table, columns, sheet);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (chosen.TryGetValue(Field + column.Key, out var place) && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < table.Sheets[sheet].Header.Count) places[column.Key] = at;
        }

        return new ColumnMapping(sheet, places);
    }

    /// <summary>The fields that say the same again.</summary>
    public IEnumerable<(string Name, string Value)> Fields =>
    [
        (SheetField, $"{Sheet}"), (NamedFor, $"{Sheet}"), .. Places.Select(pair => (Field + pair.Key, $"{pair.Value}")),
    ];
}
