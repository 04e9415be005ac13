namespace Beweeg.Conversations.Rules;

/// <summary>What must be known about someone's appointment to make the schedule of conversations.</summary>
/// <param name="EnteringService">First day in service.</param>
/// <param name="LastDay">Last day in service, when it is known.</param>
/// <param name="OnProbation">True for an appointment "bij wijze van proef".</param>
/// <param name="ProbationDecision">Day on which the probation is decided; null: when the probation shape of the regulation ends.</param>
/// <param name="RunUpScale">Periods in a run-up scale ("aanloopschaal").</param>
/// <param name="Leave">Leave periods that pause the cycle.</param>
/// <param name="Groups">Keys of the groups of people that this person belongs to, for regulations that differ per group.</param>
public sealed record AppointmentFacts(
    DateOnly EnteringService,
    DateOnly? LastDay = null,
    bool OnProbation = false,
    DateOnly? ProbationDecision = null,
    IReadOnlyList<Period>? RunUpScale = null,
    IReadOnlyList<Period>? Leave = null,
    IReadOnlyList<string>? Groups = null)
{
    /// <summary>What cannot be right, in sentences; a schedule is made only when there is none.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (LastDay < EnteringService)
        {
            problems.Add($"De laatste werkdag ({DutchText.Date(LastDay.Value)}) ligt vóór de indiensttreding ({DutchText.Date(EnteringService)}).");
        }

        if (ProbationDecision is { } decision)
        {
            if (!OnProbation)
            {
                problems.Add("Er is een besluitdatum voor de proeftijd, maar de aanstelling is niet op proef.");
            }
            else if (decision <= EnteringService)
            {
                problems.Add($"Het besluit over de proeftijd ({DutchText.Date(decision)}) ligt niet na de indiensttreding ({DutchText.Date(EnteringService)}).");
            }
        }

        foreach (var period in (RunUpScale ?? []).Concat(Leave ?? []).Where(period => period.Last < period.First))
        {
            problems.Add($"De periode die begint op {DutchText.Date(period.First)} eindigt eerder dan ze begint.");
        }

        return problems;
    }
}

/// <summary>A period of whole days; both days belong to it.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day; null when the end is not known.</param>
public sealed record Period(DateOnly First, DateOnly? Last)
{
    public bool Contains(DateOnly date) => date >= First && (Last is null || date <= Last);
}

/// <summary>In which calendar years the manager chose a cycle of one year. It counts for a cycle that starts in that year.</summary>
public sealed record CycleChoice
{
    private readonly bool _always;
    private readonly IReadOnlySet<int> _years = new HashSet<int>();

    private CycleChoice(bool always, IReadOnlySet<int> years) => (_always, _years) = (always, years);

    /// <summary>No choice: the regular cycle.</summary>
    public static CycleChoice Standard { get; } = new(always: false, new HashSet<int>());

    /// <summary>One year, every time.</summary>
    public static CycleChoice OneYear { get; } = new(always: true, new HashSet<int>());

    /// <summary>One year for cycles that start in these years.</summary>
    public static CycleChoice OneYearIn(params IEnumerable<int> years) => new(always: false, years.ToHashSet());

    internal bool IsOneYear(int year) => _always || _years.Contains(year);
}
