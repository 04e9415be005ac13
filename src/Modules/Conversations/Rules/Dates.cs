using Beweeg.Conversations.Regulations;

namespace Beweeg.Conversations.Rules;

/// <summary>
/// Arithmetic on dates. A month later is the same day of the next month, or its last day where that month is shorter:
/// 31 January + 1 month = 28 or 29 February; 29 February + 12 months = 28 February.
/// </summary>
internal static class Dates
{
    internal static DateOnly Add(DateOnly date, int amount, TimeUnit unit) => unit switch
    {
        TimeUnit.Days => date.AddDays(amount),
        TimeUnit.Weeks => date.AddDays(7 * amount),
        TimeUnit.Months => date.AddMonths(amount),
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>Whole months from <paramref name="first"/> up to and including <paramref name="last"/>: 1 January to 31 December is 12.</summary>
    internal static int WholeMonths(DateOnly first, DateOnly last)
    {
        var end = last.AddDays(1);
        var months = (12 * (end.Year - first.Year)) + end.Month - first.Month;
        return first.AddMonths(months) > end ? months - 1 : months;
    }

    /// <summary>
    /// Last day of the first half. Halves in whole months as far as they go, and the rest in days, so that the first half
    /// of two calendar years is the first calendar year, also when one of the two is a leap year.
    /// </summary>
    internal static DateOnly EndOfFirstHalf(DateOnly first, DateOnly last)
    {
        var months = WholeMonths(first, last) / 2;
        var end = last.AddDays(1);
        var restDays = end.DayNumber - first.AddMonths(2 * months).DayNumber;
        var middle = first.AddMonths(months).AddDays((restDays / 2) - 1);
        return middle < first ? first : middle;
    }

    internal static DateOnly Middle(DateOnly a, DateOnly b) => a.AddDays((b.DayNumber - a.DayNumber) / 2);
}
