using System.Text;
using System.Text.Json;
using Beweeg.Competencies.Versions;
using Beweeg.Platform.Tables;

namespace Beweeg.Competencies.Exchange;

/// <summary>A file with a guide as somebody handed it in.</summary>
internal static class GuideFile
{
    /// <summary>What is expected, in sentences about a file.</summary>
    public const string Kind = "een gids";

    /// <summary>The tables of a workbook or a CSV file.</summary>
    public static TableReading Tables(byte[] content) =>
        TableFile.Read(content, Kind) is var reading && reading.Table is { } table ? reading with { Table = LevelsSideBySide.Unfolded(table.HeadedBy(GuideColumn.All)) } : reading;

    /// <summary>A guide as <see cref="GuideJson"/> writes it.</summary>
    public static GuideReading Json(byte[] content, string version)
    {
        if (TableFile.TooLarge(content, Kind) is { } sentence) return GuideReading.Wrong(sentence);
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
