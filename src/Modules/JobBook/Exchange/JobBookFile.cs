using System.Text;
using System.Text.Json;
using Beweeg.JobBook.Checks;
using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Versions;
using Beweeg.Platform.Tables;

namespace Beweeg.JobBook.Exchange;

/// <summary>A job book that was made of a file, or everything that is wrong with the file.</summary>
public sealed record JobBookReading(JobBookText? Book, IReadOnlyList<FileFault> Faults)
{
    /// <summary>What is not wrong, but probably not meant: sentences for who looks before saying yes.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    internal static JobBookReading Wrong(string sentence) => new(null, [new FileFault("", 0, "", sentence)]);
}

/// <summary>A file with a job book as somebody handed it in.</summary>
internal static class JobBookFile
{
    /// <summary>What is expected, in sentences about a file.</summary>
    public const string Kind = "een functieboek";

    public const int MostJobs = 1000;

    /// <summary>The tables of a workbook or a CSV file.</summary>
    public static TableReading Tables(byte[] content) =>
        TableFile.Read(content, Kind) is var reading && reading.Table is { } table ? reading with { Table = table.HeadedBy(JobColumn.All) } : reading;

    /// <summary>A job book as <see cref="JobBookJson"/> writes it.</summary>
    public static JobBookReading Json(byte[] content, string version)
    {
        if (TableFile.TooLarge(content, Kind) is { } sentence) return JobBookReading.Wrong(sentence);
        try
        {
            var book = JobBookJson.Read(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF'));
            return JobBookJson.Write(book).Any(char.IsControl) || book.Profiles.Count > MostJobs || book.Groups.Count > JobBookCheck.MostInGroup || book.Conversion.Count > JobBookCheck.MostInGroup
                || book.Groups.Any(group => book.Of(group).Count > JobBookCheck.MostInGroup) || book.Profiles.Select(one => one.Key).Distinct(StringComparer.Ordinal).Count() != book.Profiles.Count
                ? JobBookReading.Wrong("Dit bestand is geen functieboek zoals Beweeg dat bewaart.")
                : new JobBookReading(book with { Version = version }, []);
        }
        catch (Exception fault) when (fault is JsonException or DecoderFallbackException or NotSupportedException)
        {
            return JobBookReading.Wrong("Dit bestand is geen functieboek zoals Beweeg dat bewaart. Sla het functieboek opnieuw op als JSON, of lever een Excel- of CSV-bestand.");
        }
    }
}
