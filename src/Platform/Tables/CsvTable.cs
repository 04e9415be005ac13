using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Beweeg.Platform.Tables;

/// <summary>Reads and writes a table as CSV: semicolons or commas, UTF-8 or as Excel on a Dutch computer saves it.</summary>
public static class CsvTable
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads at most <see cref="FileLimits.MostRows"/> rows; a file that goes on is refused without reading the rest.</summary>
    /// <param name="kind">What is expected: "een gids".</param>
    public static TableReading Read(byte[] content, string kind)
    {
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return TableReading.Wrong("Dit bestand is opgeslagen als Unicode (UTF-16). Sla het op als ‘CSV UTF-8’.");
        if (content.AsSpan().Contains((byte)0)) return TableReading.Wrong("Dit is geen tekstbestand. Kies een Excel-bestand (.xlsx) of een CSV-bestand.");
        string text;
        try
        {
            text = Strict.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            text = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(content);
            // "Ã©" is what UTF-8 looks like when half of the file was saved otherwise.
            if (text.Contains("Ã©", StringComparison.Ordinal) || text.Contains("Ã«", StringComparison.Ordinal) || text.Any(sign => sign is >= '\u0080' and <= '\u009F'))
                return TableReading.Wrong("De letters met accenten in dit bestand kloppen niet. Sla het opnieuw op als ‘CSV UTF-8’.");
        }

        text = text.TrimStart('\uFEFF');
        var broken = 0;
        var first = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is var end && end < 0 ? text.Length : end);
        using var reader = new StringReader(text);
        using var csv = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = first.Count(';') >= first.Count(',') ? first.Count(';') == 0 && first.Contains('\t') ? "\t" : ";" : ",",
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            MaxFieldSize = FileLimits.LongestCell,
            BadDataFound = _ => broken++,
        });
        var rows = new List<FileRow>();
        var faults = new List<FileFault>();
        try
        {
            for (var number = 1; csv.Read(); number++)
            {
                var cells = csv.Record ?? [];
                for (var at = 0; at < cells.Length && faults.Count < FileLimits.MostFaults; at++)
                {
                    if (Safe.IsFormula(cells[at])) faults.Add(new FileFault("", number, rows.Count == 0 ? "" : rows[0][at].Trim(), "In deze cel staat een formule. Zet er de tekst zelf neer."));
                }

                if (broken > 0 && faults.Count > 0) break;
                if (broken > 0) return new TableReading(null, [new FileFault("", number, "", "Een aanhalingsteken in deze rij heeft geen begin of geen eind. Zet de hele cel tussen aanhalingstekens en schrijf een aanhalingsteken in de tekst dubbel.")]);
                if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace)) continue;
                if (cells.Length > FileLimits.MostColumns) return TableReading.Wrong($"Er staan meer dan {FileLimits.MostColumns} kolommen in. Kies een ander bestand.");
                if (rows.Count > FileLimits.MostRows) return TableReading.Wrong(FileLimits.TooManyRows(kind));
                rows.Add(new FileRow(number, [.. cells.Select(Safe.Unquoted)]));
            }
        }
        catch (CsvHelperException)
        {
            return TableReading.Wrong("Dit bestand is niet te lezen als CSV: er staat een cel in die te lang is, of een aanhalingsteken dat niet sluit.");
        }

        if (faults.Count > 0) return new TableReading(null, faults);
        return rows.Count < 2 ? TableReading.Wrong("Er staat niets in dit bestand onder de namen van de kolommen.") : new TableReading(new FileTable([new FileSheet("", rows)]), []);
    }

    /// <summary>Writes a sheet: semicolons, and UTF-8 with a mark so that Excel shows the accents. No cell can be taken for a formula.</summary>
    public static byte[] Write(FileSheet sheet)
    {
        using var content = new MemoryStream();
        using (var text = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)))
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = ";", NewLine = "\r\n", ShouldQuote = _ => true }))
        {
            foreach (var row in sheet.Rows)
            {
                foreach (var cell in row.Cells) csv.WriteField(Safe.Quoted(cell));
                csv.NextRecord();
            }
        }

        return content.ToArray();
    }
}

/// <summary>Keeps a spreadsheet program from taking text for a formula, as OWASP advises: an apostrophe before it.</summary>
public static class Safe
{
    /// <summary>
    /// True for a text that a spreadsheet program would count out, or ask for at another place: nobody means that as a text. A list may begin with a
    /// hyphen, and a formula has no space behind its sign.
    /// </summary>
    public static bool IsFormula(string cell) => cell.Length > 1 && cell[0] is '=' or '@' && !char.IsWhiteSpace(cell[1]);

    private const string Signs = "=+-@\t\r\n\0＝＋－＠";

    public static string Quoted(string cell) => cell.Length > 0 && Signs.Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;

    /// <summary>What <see cref="Quoted"/> was given.</summary>
    public static string Unquoted(string cell) => cell.Length > 1 && cell[0] == '\'' && Signs.Contains(cell[1], StringComparison.Ordinal) ? cell[1..] : cell;
}
