using Beweeg.Platform.Time;

namespace Beweeg.UnitTests.Platform;

public sealed class TimeTests
{
    [Theory]
    [InlineData(2026, 1, 15, 10, 9)]
    [InlineData(2026, 7, 15, 10, 8)]
    public void WallClockInSummerAndWinter_BecomesTheRightInstant(int year, int month, int day, int local, int utc) =>
        Calendar.ToUtc(new DateOnly(year, month, day), new TimeOnly(local, 0)).ShouldBe(new DateTime(year, month, day, utc, 0, 0, DateTimeKind.Utc));

    [Fact]
    public void HourThatTheSpringSkips_IsTakenAnHourLater() =>
        Calendar.ToUtc(new DateOnly(2026, 3, 29), new TimeOnly(2, 30)).ShouldBe(new DateTime(2026, 3, 29, 1, 30, 0, DateTimeKind.Utc));

    [Theory]
    [InlineData(22, 59, 31)]
    [InlineData(23, 0, 1)]
    public void JustBeforeAndAfterMidnightInTheNetherlands_IsAnotherDay(int hour, int minute, int day) =>
        new Calendar(new At(new DateTime(2026, 12, 31, hour, minute, 0, DateTimeKind.Utc))).Today.Day.ShouldBe(day);

    [Fact]
    public void CalendarFile_EscapesWhatHasMeaning_AndFoldsLongLinesByOctet()
    {
        var file = CalendarFile.Of(new CalendarEvent(Guid.Empty, 2, default, new DateTime(2026, 4, 29, 8, 0, 0, DateTimeKind.Utc), TimeSpan.FromMinutes(90),
            "Gesprek; met, komma's\nen regels " + new string('é', 60), "Kamer 1\\2", ""));

        file.ShouldContain("SEQUENCE:2\r\n");
        file.ShouldContain("DTEND:20260429T093000Z\r\n");
        file.ShouldContain("Gesprek\\; met\\, komma's\\nen regels");
        file.ShouldContain("LOCATION:Kamer 1\\\\2\r\n");
        file.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75);
        file.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain(new string('é', 60));
    }

    private sealed class At(DateTime utc) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(utc, TimeSpan.Zero);
    }
}
