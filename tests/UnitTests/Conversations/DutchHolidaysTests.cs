using Beweeg.Conversations.Rules;

namespace Beweeg.UnitTests.Conversations;

public sealed class DutchHolidaysTests
{
    [Theory]
    [InlineData(2008, 3, 23)]
    [InlineData(2011, 4, 24)]
    [InlineData(2014, 4, 20)]
    [InlineData(2019, 4, 21)]
    [InlineData(2024, 3, 31)]
    [InlineData(2026, 4, 5)]
    [InlineData(2038, 4, 25)]
    [InlineData(1954, 4, 18)]
    [InlineData(1981, 4, 19)]
    public void EasterSunday_AsTheChurchCalendarSays(int year, int month, int day) =>
        DutchHolidays.EasterSunday(year).ShouldBe(new DateOnly(year, month, day));

    [Fact]
    public void EasterSunday_IsAlwaysASundayFrom22MarchUpTo25April()
    {
        foreach (var easter in Enumerable.Range(1900, 300).Select(DutchHolidays.EasterSunday))
        {
            easter.DayOfWeek.ShouldBe(DayOfWeek.Sunday);
            easter.ShouldBeInRange(new DateOnly(easter.Year, 3, 22), new DateOnly(easter.Year, 4, 25));
        }
    }

    [Fact]
    public void Holidays2026_AreTheOnesOfTheLaw()
    {
        DutchHolidays.In(2026).Select(holiday => $"{holiday.Date:O} {holiday.Name}").ShouldBe(
        [
            "2026-01-01 Nieuwjaarsdag", "2026-04-03 Goede Vrijdag", "2026-04-06 Tweede Paasdag", "2026-04-27 Koningsdag", "2026-05-05 Bevrijdingsdag",
            "2026-05-14 Hemelvaartsdag", "2026-05-25 Tweede Pinksterdag", "2026-12-25 Eerste Kerstdag", "2026-12-26 Tweede Kerstdag",
        ]);
    }

    [Theory]
    [InlineData(2014, "2014-04-26 Koningsdag")]
    [InlineData(2015, "2015-04-27 Koningsdag")]
    [InlineData(2025, "2025-04-26 Koningsdag")]
    [InlineData(2013, "2013-04-30 Koninginnedag")]
    [InlineData(2006, "2006-04-29 Koninginnedag")]
    public void KingsDayOnASunday_IsHeldTheDayBefore(int year, string expected) =>
        DutchHolidays.In(year).Select(holiday => $"{holiday.Date:O} {holiday.Name}").ShouldContain(expected, StringComparer.Ordinal);

    [Fact]
    public void WorkingDays_SkipWeekendsHolidaysAndClosedDays()
    {
        DateOnly[] closed = [new(2026, 5, 15)];

        WorkingDays.OnOrAfter(new DateOnly(2026, 5, 14), closed).ShouldBe(new DateOnly(2026, 5, 18));
        WorkingDays.OnOrAfter(new DateOnly(2026, 5, 14), []).ShouldBe(new DateOnly(2026, 5, 15));
        WorkingDays.OnOrBefore(new DateOnly(2026, 4, 6), closed).ShouldBe(new DateOnly(2026, 4, 2));
        WorkingDays.OnOrAfter(new DateOnly(2026, 5, 13), closed).ShouldBe(new DateOnly(2026, 5, 13));
    }
}
