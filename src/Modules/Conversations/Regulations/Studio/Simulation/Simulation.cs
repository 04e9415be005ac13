namespace Beweeg.Conversations.Regulations.Studio.Simulation;

/// <summary>What a version would mean for the people who work here now.</summary>
/// <param name="People">How many were counted.</param>
/// <param name="Left">How many could not be: no position on the day, or facts that contradict each other.</param>
/// <param name="Groups">The groups of people of the version, with how many belong to each; the last is everybody else.</param>
/// <param name="InSeveral">How many belong to more than one group that has a regular cycle of its own.</param>
public sealed record Simulation(IReadOnlyList<SimulatedYear> Years, int People, int Left, IReadOnlyList<GroupSize> Groups, int InSeveral);

/// <summary>How many people belong to a group.</summary>
public sealed record GroupSize(string Name, int People);

/// <summary>The conversations of a calendar year, by the last day on which each is in time.</summary>
/// <param name="Months">January first.</param>
/// <param name="UnderPresent">How many there would be when the present regulation went on; null without one.</param>
public sealed record SimulatedYear(int Year, IReadOnlyList<SimulatedMonth> Months, int? UnderPresent)
{
    public int Total => Months.Sum(month => month.Total);

    /// <summary>The month with most; the first of equals.</summary>
    public SimulatedMonth Peak => Months.MaxBy(month => month.Total)!;
}

/// <summary>The conversations of a month.</summary>
/// <param name="Running">Of cycles that run now, whatever kind: they keep their own rules.</param>
public sealed record SimulatedMonth(int Month, int Planning, int Progress, int Appraisals, int Running)
{
    public int Total => Planning + Progress + Appraisals + Running;
}
