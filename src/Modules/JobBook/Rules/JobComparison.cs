namespace Beweeg.JobBook.Rules;

/// <summary>How the other job stands to the one that somebody looks from.</summary>
public enum Stand
{
    /// <summary>Asked by both, as much.</summary>
    Same,

    /// <summary>The other job asks more, or asks it while this one does not.</summary>
    More,

    /// <summary>The other job asks less, or does not ask it.</summary>
    Less,

    /// <summary>Of another kind: neither more nor less.</summary>
    Different,
}

/// <summary>One line of a comparison.</summary>
/// <param name="About">What it is about: the name of a competency, or a task.</param>
/// <param name="This">What this job says; empty when it says nothing.</param>
/// <param name="Other">What the other says.</param>
public sealed record ComparedLine(string About, Stand Stand, string This, string Other);

/// <summary>Two jobs beside each other.</summary>
public sealed record ComparedJobs(ComparedLine Scale, ComparedLine Level, ComparedLine Group, ComparedLine Knowledge, IReadOnlyList<ComparedLine> Competencies, IReadOnlyList<ComparedLine> Tasks)
{
    /// <summary>Every line.</summary>
    public IEnumerable<ComparedLine> All => [Scale, Level, Group, Knowledge, .. Competencies, .. Tasks];
}

/// <summary>Compares two jobs. What is the same comes first, then what the other asks more, then what it asks less.</summary>
public static class JobComparison
{
    public static ComparedJobs Between(JobView one, JobView other) => new(
        new("Schaal", Weighed(one.Weight, other.Weight, one.Scale == other.Scale), one.Scale, other.Scale),
        new("Niveau", Weighed(one.Level, other.Level, one.LevelName == other.LevelName), one.LevelName, other.LevelName),
        new("Functiegroep", Same(one.Group, other.Group), one.Group, other.Group),
        new("Kennisniveau", Same(one.Knowledge, other.Knowledge), one.Knowledge, other.Knowledge),
        InOrder(Competencies(one, other)), InOrder(Tasks(one, other)));

    private static IEnumerable<ComparedLine> Competencies(JobView one, JobView other)
    {
        foreach (var competency in one.Competencies)
        {
            yield return other.Competencies.Any(asked => asked.Key == competency.Key)
                ? new(competency.Name, Weighed(one.Level, other.Level, one.LevelName == other.LevelName), one.LevelName, other.LevelName)
                : new(competency.Name, Stand.Less, one.LevelName, "");
        }

        foreach (var competency in other.Competencies.Where(asked => one.Competencies.All(known => known.Key != asked.Key))) yield return new(competency.Name, Stand.More, "", other.LevelName);
    }

    private static IEnumerable<ComparedLine> Tasks(JobView one, JobView other)
    {
        foreach (var task in one.MainTasks) yield return Has(other, task) ? new(task, Stand.Same, task, task) : new(task, Stand.Less, task, "");
        foreach (var task in other.MainTasks.Where(task => !Has(one, task))) yield return new(task, Stand.More, "", task);
    }

    private static bool Has(JobView job, string task) => job.MainTasks.Contains(task, StringComparer.OrdinalIgnoreCase);

    // Where one of them is not on the ladder, nobody can say which asks more.
    private static Stand Weighed(int one, int other, bool isSame) => isSame ? Stand.Same : one < 0 || other < 0 ? Stand.Different : other > one ? Stand.More : other < one ? Stand.Less : Stand.Same;

    private static Stand Same(string one, string other) => string.Equals(one.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase) ? Stand.Same : Stand.Different;

    private static IReadOnlyList<ComparedLine> InOrder(IEnumerable<ComparedLine> lines) => [.. lines.OrderBy(line => line.Stand == Stand.Different ? Stand.Same : line.Stand)];
}
