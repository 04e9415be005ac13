using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Beweeg.Organisation.Import.Source;

/// <summary>
/// Reads a file row by row. A quote that does not match costs one line: reading goes on at the next
/// one, so that every other faulty row is still found.
/// </summary>
internal static class CsvRows
{
    // Longer than the longest list of tasks; a quote that is never closed is noticed after this many characters.
    private const int LongestCell = 40_000;

    // Every broken quote means going through the file again up to that line.
    private const int MostBrokenQuotes = 100;

    /// <summary>So many rows a file has at most: more than twice what all municipalities together would deliver.</summary>
    public const int MostRows = 500_000;

    private const string TooLong = "Dit bestand heeft meer dan 500.000 rijen. Zoveel mensen werken er niet; kijk of dit het goede bestand is. Vanaf deze regel is het niet gelezen.";
    private const string NotClosed = "Een aanhalingsteken in deze regel heeft geen begin of geen eind. Zet de hele cel tussen aanhalingstekens en schrijf een aanhalingsteken in de tekst dubbel.";
    private const string TooMany = "In dit bestand kloppen te veel aanhalingstekens niet. Vanaf deze regel is het niet gelezen. Sla het opnieuw op als CSV.";

    /// <summary>All rows, also the blank ones and the one with the column names.</summary>
    public static IEnumerable<CsvRow> Read(IImportSource source, string file, Encoding encoding)
    {
        var delimiter = DelimiterOf(source, file, encoding);
        var (nextLine, brokenQuotes, count) = (1, 0, 0);
        int? resumeAt = 1;
        while (resumeAt is { } firstLine)
        {
            resumeAt = null;
            using var text = new StreamReader(source.Open(file), encoding);
            for (var line = 1; line < firstLine; line++)
                text.ReadLine();
            var isBroken = false;
            using var parser = new CsvParser(text, Format(delimiter, () => isBroken = true));
            nextLine = firstLine;
            while (TryRead(parser, out var cells))
            {
                var line = nextLine;
                nextLine = firstLine + parser.RawRow;
                if (++count > MostRows)
                {
                    yield return new CsvRow(line, [], TooLong);
                    yield break;
                }

                if (cells is not null && !isBroken)
                {
                    yield return new CsvRow(line, cells, null);
                    continue;
                }

                if (++brokenQuotes > MostBrokenQuotes)
                {
                    yield return new CsvRow(line, [], TooMany);
                    yield break;
                }

                isBroken = false;
                yield return new CsvRow(line, [], NotClosed);
                if (cells is null || nextLine > line + 1)
                {
                    resumeAt = line + 1;
                    break;
                }
            }
        }
    }

    // Cells are looked at here because CsvHelper only notices a broken quote while making the cell.
    private static bool TryRead(CsvParser parser, out string[]? cells)
    {
        cells = null;
        try
        {
            if (!parser.Read())
                return false;
            cells = parser.Record;
            return true;
        }
        catch (MaxFieldSizeException)
        {
            return true;
        }
    }

    private static CsvConfiguration Format(string delimiter, Action onBrokenQuote) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter,
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        DetectDelimiter = false,
        MaxFieldSize = LongestCell,
        BadDataFound = _ => onBrokenQuote(),
    };

    private static string DelimiterOf(IImportSource source, string file, Encoding encoding)
    {
        using var text = new StreamReader(source.Open(file), encoding);
        var names = text.ReadLine() ?? "";
        return names.Count(character => character == ',') > names.Count(character => character == ';') ? "," : ";";
    }
}
