namespace Beweeg.Platform.Time;

/// <summary>
/// The clock on the wall of a Dutch town hall: instants are UTC, dates are dates in Europe/Amsterdam.
/// </summary>
public sealed class Calendar(TimeProvider time)
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    /// <summary>Now, in UTC, cut to microseconds so that both databases keep exactly what we wrote.</summary>
    public DateTime Now
    {
        get
        {
            var now = time.GetUtcNow().UtcDateTime;
            return new DateTime(now.Ticks - (now.Ticks % 10), DateTimeKind.Utc);
        }
    }

    /// <summary>Today's date in the Netherlands.</summary>
    public DateOnly Today => DateOnly.FromDateTime(ToLocal(Now));

    /// <summary>The wall-clock time in the Netherlands of an instant in UTC.</summary>
    public static DateTime ToLocal(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Amsterdam);

    /// <summary>
    /// The instant in UTC of a wall-clock time in the Netherlands. A time that the spring change skips is
    /// taken an hour later; a time that the autumn change repeats is taken as the second one (winter time).
    /// </summary>
    public static DateTime ToUtc(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (Amsterdam.IsInvalidTime(local)) local = local.AddHours(1);
        return TimeZoneInfo.ConvertTimeToUtc(local, Amsterdam);
    }
}
