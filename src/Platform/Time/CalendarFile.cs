using System.Globalization;
using System.Text;

namespace Beweeg.Platform.Time;

/// <summary>One appointment as a calendar file (RFC 5545), for any calendar program.</summary>
public static class CalendarFile
{
    /// <summary>The text of the file: lines end in CRLF and are folded at 75 octets (RFC 5545, 3.1).</summary>
    public static string Of(CalendarEvent appointment) => Write(appointment, "PUBLISH", null);

    /// <summary>The same for an appointment that is cancelled: a calendar that has it takes it away (RFC 5546, 3.2.5), if the number is higher.</summary>
    public static string Cancelled(CalendarEvent appointment) => Write(appointment, "CANCEL", "STATUS:CANCELLED");

    private static string Write(CalendarEvent appointment, string method, string? status)
    {
        var lines = new[]
        {
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Beweeg//Gesprekken//NL",
            $"METHOD:{method}",
            "BEGIN:VEVENT",
            $"UID:{appointment.Id:D}@beweeg",
            $"SEQUENCE:{appointment.Sequence.ToString(CultureInfo.InvariantCulture)}",
            $"DTSTAMP:{Instant(appointment.MadeAt)}",
            $"DTSTART:{Instant(appointment.Start)}",
            $"DTEND:{Instant(appointment.Start + appointment.Length)}",
            $"SUMMARY:{Escape(appointment.Summary)}",
            $"LOCATION:{Escape(appointment.Location)}",
            $"DESCRIPTION:{Escape(appointment.Description)}",
            "CLASS:PRIVATE",
            status,
            "END:VEVENT",
            "END:VCALENDAR",
        };
        var file = new StringBuilder();
        foreach (var line in lines.OfType<string>()) Fold(file, line);
        return file.ToString();
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escape(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static void Fold(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > 75)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}

/// <summary>What stands in a calendar.</summary>
/// <param name="Sequence">0 at first, one higher at each change.</param>
/// <param name="MadeAt">UTC.</param>
/// <param name="Start">UTC.</param>
public sealed record CalendarEvent(
    Guid Id, int Sequence, DateTime MadeAt, DateTime Start, TimeSpan Length, string Summary, string Location, string Description);
