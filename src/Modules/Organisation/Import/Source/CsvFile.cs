using System.Globalization;
using System.Text;
using Beweeg.Organisation.Import.Tables;
using CsvHelper;
using CsvHelper.Configuration;

namespace Beweeg.Organisation.Import.Source;

/// <summary>Writes a file of a delivery: semicolons, ISO days, and UTF-8 with a mark so that Excel shows the accents.</summary>
internal static class CsvFile
{
    private static readonly CsvConfiguration Format = new(CultureInfo.InvariantCulture) { Delimiter = ";", NewLine = "\r\n" };

    public static void Write<TRow>(ImportTable<TRow> table, IEnumerable<TRow> rows, string folder)
    {
        using var file = new FileStream(Path.Combine(folder, table.Name + ".csv"), FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        WriteCells(table, rows.Select(table.Write), file);
    }

    /// <summary>Writes cells that may still be wrong: what another system said, before it is checked.</summary>
    public static void WriteCells(ImportTable table, IEnumerable<IEnumerable<string?>> rows, Stream to)
    {
        using var text = new StreamWriter(to, new UTF8Encoding(true), 1 << 16, leaveOpen: true);
        using var csv = new CsvWriter(text, Format);
        foreach (var column in table.Columns)
            csv.WriteField(column.Name);
        csv.NextRecord();
        foreach (var row in rows)
        {
            foreach (var cell in row)
                csv.WriteField(cell);
            csv.NextRecord();
        }
    }
}
