namespace Beweeg.TestKit;

/// <summary>The time in a test: it stands still, until a test moves it.</summary>
public sealed class TestClock(DateTime utc) : TimeProvider
{
    private DateTime now = utc;

    public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);

    /// <summary>Noon in winter time, one o'clock in summer time, of a day.</summary>
    internal static DateTime NoonOf(DateOnly day) => day.ToDateTime(new TimeOnly(11, 0), DateTimeKind.Utc);

    internal void MoveTo(DateOnly day) => now = NoonOf(day);
}
