namespace Beweeg.Competencies.Contracts;

/// <summary>What modules above know of the use of guides; a cycle keeps the version it began with.</summary>
public interface IGuideUse
{
    /// <summary>The first day of the newest cycle of anybody; null without cycles.</summary>
    Task<DateOnly?> NewestStartAsync(CancellationToken cancel);

    /// <summary>How many cycles run with a version on a day. A number of everybody together.</summary>
    Task<int> RunningAsync(Guid version, DateOnly day, CancellationToken cancel);

    /// <summary>How many cycles run on a day that began on or between two days. A number of everybody together.</summary>
    Task<int> BegunBetweenAsync(DateOnly first, DateOnly last, DateOnly day, CancellationToken cancel);

    /// <summary>The version that somebody's running cycle keeps; null without one.</summary>
    Task<Guid?> VersionOfAsync(Guid employee, DateOnly day, CancellationToken cancel);
}
