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
        using var text = new StreamWriter(Path.Combine(folder, table.Name + ".csv"), append: false, new UTF8Encoding(true), 1 << 16);
        using var csv = new CsvWriter(text, Format);
        foreach (var column in table.Columns)
            csv.WriteField(column.Name);
        csv.NextRecord();
        foreach (var row in rows)
        {
            foreach (var cell in table.Write(row))
                csv.WriteField(cell);
            csv.NextRecord();
        }
    }
}
