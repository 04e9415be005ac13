using System.Globalization;

namespace Beweeg.Organisation.Import;

/// <summary>Days as deliveries write them and as sentences say them.</summary>
internal static class DutchDate
{
    private static readonly string[] Months =
    [
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ];

    private static readonly string[] Formats = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy"];

    /// <summary>Reads 2027-05-31, 31-05-2027, 31-5-2027 and 31/05/2027; false when it is no day of the calendar.</summary>
    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>2027-05-31; null for no day.</summary>
    public static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>31 mei 2027.</summary>
    public static string InWords(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]} {day.Year}");
}
