using System.Globalization;

namespace Beweeg.DesignSystem;

/// <summary>How a date is written.</summary>
public enum DateStyle
{
    /// <summary>31 mei 2027</summary>
    Long,

    /// <summary>maandag 31 mei 2027</summary>
    WithWeekday,

    /// <summary>31-05-2027</summary>
    Short,

    /// <summary>ma 31 mei</summary>
    Brief,
}

/// <summary>Dates as the Dutch write them, whatever the culture of the server.</summary>
public static class DutchDate
{
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("nl-NL");

    public static string Text(DateOnly date, DateStyle style = DateStyle.Long) => style switch
    {
        DateStyle.WithWeekday => date.ToString("dddd d MMMM yyyy", Culture),
        DateStyle.Short => date.ToString("dd-MM-yyyy", Culture),
        DateStyle.Brief => date.ToString("ddd d MMM", Culture),
        _ => date.ToString("d MMMM yyyy", Culture),
    };
}
