using System.Globalization;
using Beweeg.Conversations.Regulations;

namespace Beweeg.Conversations.Rules;

/// <summary>Dates, numbers and small counts in Dutch words, the same on every machine whatever its language settings.</summary>
internal static class DutchText
{
    private static readonly string[] Months =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] Weekdays = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];

    private static readonly string[] SmallNumbers =
        ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>"1 september 2014".</summary>
    internal static string Date(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year}");

    /// <summary>"31 mei".</summary>
    internal static string DayAndMonth(int day, int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{day} {Months[month - 1]}");

    /// <summary>"zaterdag 3 mei 2014".</summary>
    internal static string DateWithWeekday(DateOnly date) => $"{Weekdays[(int)date.DayOfWeek]} {Date(date)}";

    /// <summary>"één maand", "vijf maanden", "14 dagen".</summary>
    internal static string Count(int amount, TimeUnit unit) => $"{Number(amount)} {(amount == 1 ? One(unit) : Many(unit))}";

    /// <summary>Numbers up to twelve in a word, the rest in digits.</summary>
    internal static string Number(int number) =>
        number >= 0 && number < SmallNumbers.Length ? SmallNumbers[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>At most two decimals and a comma: "3,67", "4".</summary>
    internal static string Decimal(decimal number) => number.ToString("0.##", Numbers);

    /// <summary>The first letter as a capital.</summary>
    internal static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>"a", "a en b", "a, b en c".</summary>
    internal static string List(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} en {words[^1]}",
    };

    private static string One(TimeUnit unit) => unit switch
    {
        TimeUnit.Days => "dag",
        TimeUnit.Weeks => "week",
        TimeUnit.Months => "maand",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    private static string Many(TimeUnit unit) => unit switch
    {
        TimeUnit.Days => "dagen",
        TimeUnit.Weeks => "weken",
        TimeUnit.Months => "maanden",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };
}
