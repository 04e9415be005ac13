namespace Beweeg.Platform.Jobs;

/// <summary>
/// Work that a module does once a day in every municipality, without anybody asking. It looks at how things stand on the day and
/// does what is still to do: days that were skipped need no work of their own, and doing it twice changes nothing more.
/// </summary>
public interface IDailyJob
{
    /// <summary>Module and verb, English, never renamed: it stands in the log of the municipality. At most 80 characters.</summary>
    string Key { get; }

    /// <summary>From this hour on (0 to 23, Europe/Amsterdam) the work of the day can be done.</summary>
    int Hour { get; }

    /// <summary>
    /// Does the work of a day, in a transaction and within a municipality. It puts on record what it does, as the system.
    /// </summary>
    /// <returns>What was done, in one Dutch sentence without names: "3 cycli begonnen."</returns>
    Task<string> RunAsync(DateOnly day, CancellationToken cancel);
}
