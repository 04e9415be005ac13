using Beweeg.DesignSystem.Forms;

namespace Beweeg.Platform.Tables;

/// <summary>What stands in a file: one sheet for a CSV file, one or more for a workbook.</summary>
public sealed record FileTable(IReadOnlyList<FileSheet> Sheets)
{
    /// <summary>The same without what stands above the names of the columns: a title, a date, an empty line.</summary>
    /// <param name="columns">What is looked for: the names are where most of these are.</param>
    public FileTable HeadedBy(IReadOnlyList<FileColumn> columns) => new([.. Sheets.Select(sheet => sheet.HeadedBy(columns))]);

    /// <summary>The sheet with one of these names that is not the one with the rows; null when there is none.</summary>
    public FileSheet? Besides(FileSheet rows, params IReadOnlyList<string> names) =>
        Sheets.FirstOrDefault(sheet => sheet != rows && names.Any(name => FieldId.Slug(name) == FieldId.Slug(sheet.Name)));
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Rows">Rows in which something stands; the first holds the names of the columns.</param>
public sealed record FileSheet(string Name, IReadOnlyList<FileRow> Rows)
{
    /// <summary>The names of the columns, as they stand in the file.</summary>
    public IReadOnlyList<string> Header => Rows.Count == 0 ? [] : Rows[0].Cells;

    /// <summary>Where a column with one of these names stands; null when there is none.</summary>
    public int? Place(params IReadOnlyList<string> names)
    {
        for (var at = 0; at < Header.Count; at++)
        {
            if (FieldId.Slug(Header[at]) is { Length: > 0 } slug && names.Any(name => FieldId.Slug(name) == slug)) return at;
        }

        return null;
    }

    internal FileSheet HeadedBy(IReadOnlyList<FileColumn> columns)
    {
        // What looks like a list of names further down is not it when more of them are known above.
        var (best, known) = (0, Known(0));
        for (var at = 1; at < Math.Min(Rows.Count, MostAbove); at++)
        {
            if (Known(at) > known) (best, known) = (at, Known(at));
        }

        // A title alone in its row names no columns, even when the names below it are all unknown.
        if (known == 0) best = Enumerable.Range(0, Math.Min(Rows.Count, MostAbove)).FirstOrDefault(at => Filled(at) > 2, 0);
        return best == 0 ? this : this with { Rows = [.. Rows.Skip(best)] };

        int Known(int at) => at >= Rows.Count ? 0 : columns.Count(column => Rows[at].Cells.Any(column.IsCalled));

        int Filled(int at) => Rows[at].Cells.Count(cell => cell.Trim().Length > 0);
    }

    // So far down the names of the columns are looked for.
    private const int MostAbove = 20;
}

/// <summary>A row.</summary>
/// <param name="Number">As the program shows it in which the file was made, from 1.</param>
public sealed record FileRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The text of a cell; empty when the row is shorter.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";
}

/// <summary>Something that is wrong with a file.</summary>
/// <param name="Sheet">Which sheet; empty for a file with one.</param>
/// <param name="Row">The row, from 1; 0 when it is about the whole file.</param>
/// <param name="Column">Name of the column; empty when it is about the whole row.</param>
public sealed record FileFault(string Sheet, int Row, string Column, string Sentence)
{
    /// <summary>True when nothing is wrong yet: it has to be said in which column something stands.</summary>
    public bool IsUnnamed { get; init; }

    /// <summary>"blad Gids, rij 12, kolom Gedrag".</summary>
    public string Place => string.Join(", ", new[] { Sheet.Length == 0 ? "" : $"blad {Sheet}", Row == 0 ? "" : $"rij {Row}", Column.Length == 0 ? "" : $"kolom {Column}" }.Where(part => part.Length > 0));
}

/// <summary>A file that was read, or everything that is wrong with it.</summary>
public sealed record TableReading(FileTable? Table, IReadOnlyList<FileFault> Faults)
{
    public static TableReading Wrong(string sentence) => new(null, [new FileFault("", 0, "", sentence)]);
}

/// <summary>How much is read of a file. A guide of thirty competencies with five levels has some hundreds of rows, a job book some hundreds as well.</summary>
public static class FileLimits
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Largest = 5 * 1024 * 1024;

    /// <summary>How large a workbook may be when it is unpacked, in bytes: so much memory reading takes at most, whatever the file says.</summary>
    public const long LargestUnpacked = 40L * 1024 * 1024;

    public const int MostParts = 500;
    public const int MostSheets = 20;
    public const int MostRows = 5000;
    public const int MostColumns = 60;
    public const int LongestCell = 32_767;
    public const int MostFaults = 100;

    /// <param name="kind">What is expected: "een gids".</param>
    public static string TooManyRows(string kind) =>
        $"Er staan meer dan {MostRows.ToString("N0", DesignSystem.DutchDate.Culture)} rijen in. {char.ToUpperInvariant(kind[0])}{kind[1..]} heeft er een paar honderd; kies een ander bestand.";
}
