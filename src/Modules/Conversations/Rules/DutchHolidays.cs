using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>A public holiday.</summary>
public sealed record Holiday(DateOnly Date, string Name);

/// <summary>The generally recognised holidays of the Netherlands.</summary>
public static class DutchHolidays
{
    /// <summary>The holidays of a year, in order of date. Easter and Whit Sunday are left out: every Sunday is closed already.</summary>
    [LegalBasis("Algemene termijnenwet, art. 3", Rule = "Algemeen erkende feestdagen",
        Remark = "Goede Vrijdag is gelijkgesteld. Koningsdag is 27 april, of 26 april als de 27e een zondag is; vóór 2014 Koninginnedag, 30 of 29 april. "
            + "Extra dagen bij koninklijk besluit staan in de regeling, niet hier.")]
    public static IReadOnlyList<Holiday> In(int year)
    {
        var easter = EasterSunday(year);
        var (kingsDay, kingsDayName) = KingsDay(year);
        Holiday[] holidays =
        [
            new(new DateOnly(year, 1, 1), "Nieuwjaarsdag"),
            new(easter.AddDays(-2), "Goede Vrijdag"),
            new(easter.AddDays(1), "Tweede Paasdag"),
            new(kingsDay, kingsDayName),
            new(new DateOnly(year, 5, 5), "Bevrijdingsdag"),
            new(easter.AddDays(39), "Hemelvaartsdag"),
            new(easter.AddDays(50), "Tweede Pinksterdag"),
            new(new DateOnly(year, 12, 25), "Eerste Kerstdag"),
            new(new DateOnly(year, 12, 26), "Tweede Kerstdag"),
        ];
        return [.. holidays.OrderBy(holiday => holiday.Date)];
    }

    /// <summary>Easter Sunday in the Gregorian calendar: the first Sunday after the church's full moon on or after 21 March.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var century = year / 100;
        var golden = year % 19;
        // Age of the moon on 1 January with the corrections of 1582 for leap years and for the moon itself.
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (year % 100 / 4)) - epact - (year % 100 % 4)) % 7;
        // In two rare cases the church moves the full moon a day, so that Easter never falls after 25 April.
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }

    private static (DateOnly Date, string Name) KingsDay(int year)
    {
        var (day, name) = year >= 2014 ? (27, "Koningsdag") : (30, "Koninginnedag");
        var date = new DateOnly(year, 4, day);
        return (date.DayOfWeek == DayOfWeek.Sunday ? date.AddDays(-1) : date, name);
    }
}

/// <summary>Monday to Friday, except public holidays and the days that a regulation adds.</summary>
public static class WorkingDays
{
    public static bool Is(DateOnly date, IReadOnlyList<DateOnly> closedDays) => ReasonClosed(date, closedDays) is null;

    /// <summary>Why this is no working day, to fit in "Dat is ...": "een zaterdag", "Tweede Kerstdag"; null when it is one.</summary>
    public static string? ReasonClosed(DateOnly date, IReadOnlyList<DateOnly> closedDays) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => "een zaterdag",
        DayOfWeek.Sunday => "een zondag",
        _ => DutchHolidays.In(date.Year).FirstOrDefault(holiday => holiday.Date == date)?.Name
            ?? (closedDays.Contains(date) ? "een dag waarop de gemeente dicht is" : null),
    };

    /// <summary>The day itself, or else the first working day after it.</summary>
    [LegalBasis("Algemene termijnenwet, art. 1", Rule = "Een termijn die op een zaterdag, zondag of feestdag eindigt, loopt door tot de volgende werkdag",
        Remark = "Geldt hier niet uit de wet zelf, maar omdat de regeling er per termijn voor kiest.")]
    public static DateOnly OnOrAfter(DateOnly date, IReadOnlyList<DateOnly> closedDays)
    {
        while (!Is(date, closedDays))
        {
            date = date.AddDays(1);
        }

        return date;
    }

    /// <summary>The day itself, or else the last working day before it.</summary>
    public static DateOnly OnOrBefore(DateOnly date, IReadOnlyList<DateOnly> closedDays)
    {
        while (!Is(date, closedDays))
        {
            date = date.AddDays(-1);
        }

        return date;
    }
}
