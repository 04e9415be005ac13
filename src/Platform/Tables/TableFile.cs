using System.Text;

namespace Beweeg.Platform.Tables;

/// <summary>A file as somebody handed it in, of whatever kind: told by what is in it, never by its name.</summary>
public static class TableFile
{
    /// <summary>True for a file that was saved from Beweeg as JSON: its columns need no names.</summary>
    public static bool IsJson(byte[] content) => Encoding.UTF8.GetString(content.AsSpan(0, Math.Min(content.Length, 64))).TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('{');

    /// <summary>A sentence when a file is larger than may be; null when it is not.</summary>
    /// <param name="kind">What is expected: "een gids".</param>
    public static string? TooLarge(byte[] content, string kind) =>
        content.Length > FileLimits.Largest ? $"Dit bestand is groter dan 5 MB. {char.ToUpperInvariant(kind[0])}{kind[1..]} is veel kleiner; kies een ander bestand." : null;

    /// <summary>The tables of a workbook or a CSV file.</summary>
    /// <param name="kind">What is expected: "een gids".</param>
    public static TableReading Read(byte[] content, string kind)
    {
        if (TooLarge(content, kind) is { } sentence) return TableReading.Wrong(sentence);
        if (content.Length == 0) return TableReading.Wrong("Dit bestand is leeg.");
        if (Workbook.IsOld(content)) return TableReading.Wrong("Dit is een oud Excel-bestand (.xls), of een met een wachtwoord. Sla het op als gewone werkmap (.xlsx) zonder wachtwoord.");
        return Workbook.IsZip(content) ? Workbook.Read(content, kind) : CsvTable.Read(content, kind);
    }
}
