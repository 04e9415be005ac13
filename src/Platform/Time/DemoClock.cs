using System.Globalization;

namespace Beweeg.Platform.Time;

/// <summary>
/// The time in the demo: runs as the machine's clock does, some days ahead of it. It only goes forward, so that nothing
/// that was done is ever in the future. Kept in a file, so that a restart keeps the day.
/// </summary>
public sealed class DemoClock : TimeProvider
{
    /// <summary>So far ahead of the machine the demo may be: two whole cycles and a year.</summary>
    public const int MostYearsAhead = 5;

    private readonly TimeProvider machine;
    private readonly string file;
    private readonly Calendar calendar;
    private readonly Lock moving = new();
    private long aheadInTicks;

    /// <summary>Takes up the day where it was left.</summary>
    /// <param name="machine">The clock that it runs ahead of.</param>
    /// <param name="file">Where the time ahead is kept; absent as long as the demo lives today.</param>
    /// <exception cref="InvalidDataException">The file holds something else than a time ahead.</exception>
    public DemoClock(TimeProvider machine, string file)
    {
        this.machine = machine;
        this.file = file;
        calendar = new Calendar(this);
        if (!File.Exists(file)) return;
        if (!TimeSpan.TryParseExact(File.ReadAllText(file).Trim(), "c", CultureInfo.InvariantCulture, out var ahead) || ahead < TimeSpan.Zero)
            throw new InvalidDataException($"In {file} staat niet hoe ver de proefklok vooruit is. Haal het bestand weg; dan is het in de proef weer vandaag.");
        aheadInTicks = ahead.Ticks;
    }

    /// <summary>True when the demo lives ahead of the machine.</summary>
    public bool IsAhead => Interlocked.Read(ref aheadInTicks) > 0;

    /// <summary>The last day to which the clock can go now.</summary>
    public DateOnly LastDay => new Calendar(machine).Today.AddYears(MostYearsAhead);

    public override DateTimeOffset GetUtcNow() => machine.GetUtcNow().AddTicks(Interlocked.Read(ref aheadInTicks));

    public override long GetTimestamp() => machine.GetTimestamp();

    public override long TimestampFrequency => machine.TimestampFrequency;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        machine.CreateTimer(callback, state, dueTime, period);

    /// <summary>What is wrong with going to a day, in a sentence; null when the clock can go there.</summary>
    public string? ProblemWith(DateOnly day)
    {
        var today = calendar.Today;
        if (day == today) return "In de proef is het die dag al.";
        if (day < today) return $"De proefklok gaat alleen vooruit. Kies een dag na {Text(today)}.";
        return day > LastDay ? $"Verder dan {Text(LastDay)} gaat de proefklok niet." : null;
    }

    /// <summary>Goes to the same time of day on a later day, and keeps that before it returns.</summary>
    /// <returns>What is wrong, in a sentence; null when the clock went there.</returns>
    public string? MoveTo(DateOnly day)
    {
        lock (moving)
        {
            if (ProblemWith(day) is { } problem) return problem;
            // By the clock on the wall, so that a day in which the hour changes is a day too.
            var there = Calendar.ToUtc(day, TimeOnly.FromDateTime(Calendar.ToLocal(calendar.Now)));
            var ahead = there - machine.GetUtcNow().UtcDateTime;
            var next = file + ".nieuw";
            File.WriteAllText(next, ahead.ToString("c", CultureInfo.InvariantCulture));
            File.Move(next, file, overwrite: true);
            Interlocked.Exchange(ref aheadInTicks, ahead.Ticks);
            return null;
        }
    }

    private static string Text(DateOnly day) => DesignSystem.DutchDate.Text(day);
}
