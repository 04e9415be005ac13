using System.Text;
using System.Text.Json;
using Beweeg.Competencies.Exchange.Tables;
using Beweeg.Competencies.Versions;

namespace Beweeg.Competencies.Exchange;

/// <summary>A file with a guide as somebody handed it in, of whatever kind: told by what is in it, never by its name.</summary>
internal static class GuideFile
{
    /// <summary>True for a file that was saved from Beweeg as JSON: its columns need no names.</summary>
    public static bool IsJson(byte[] content) => Encoding.UTF8.GetString(content.AsSpan(0, Math.Min(content.Length, 64))).TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('{');

    /// <summary>The tables of a workbook or a CSV file.</summary>
    public static TableReading Tables(byte[] content)
    {
        if (content.Length > FileLimits.Largest) return TableReading.Wrong("Dit bestand is groter dan 5 MB. Een gids is veel kleiner; kies een ander bestand.");
        if (content.Length == 0) return TableReading.Wrong("Dit bestand is leeg.");
        if (Workbook.IsOld(content)) return TableReading.Wrong("Dit is een oud Excel-bestand (.xls), of een met een wachtwoord. Sla het op als gewone werkmap (.xlsx) zonder wachtwoord.");
        return Workbook.IsZip(content) ? Workbook.Read(content) : CsvTable.Read(content);
    }

    /// <summary>A guide as <see cref="GuideJson"/> writes it.</summary>
    public static GuideReading Json(byte[] content, string version)
    {
        if (content.Length > FileLimits.Largest) return GuideReading.Wrong("Dit bestand is groter dan 5 MB. Een gids is veel kleiner; kies een ander bestand.");
        try
        {
            var guide = GuideJson.Read(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF'));
            return GuideJson.Write(guide).Any(sign => char.IsControl(sign)) || guide.Competencies.Any(one => one.Levels.Count == 0) || guide.Competencies.Count > 200 || guide.Levels.Count > 20
                ? GuideReading.Wrong("Dit bestand is geen competentiegids zoals Beweeg die bewaart.")
                : new GuideReading(guide with { Version = version }, []);
        }
        catch (Exception fault) when (fault is JsonException or DecoderFallbackException or NotSupportedException)
        {
            return GuideReading.Wrong("Dit bestand is geen competentiegids zoals Beweeg die bewaart. Sla de gids opnieuw op met ‘Bewaar als JSON’, of lever een Excel- of CSV-bestand.");
        }
    }
}
