using Beweeg.Organisation.Contracts;

namespace Beweeg.JobBook.Rules;

/// <summary>How far somebody is with a competency that a job asks.</summary>
public enum Shown
{
    /// <summary>Adopted as enough, at the level of the job or above.</summary>
    Enough,

    /// <summary>Asked in the own job at that level or above, and not judged yet.</summary>
    AskedNow,

    /// <summary>Adopted as enough, or asked in the own job, at a lower level.</summary>
    LowerLevel,

    /// <summary>Judged, at whatever level, and not enough yet.</summary>
    NotYet,

    /// <summary>Nothing is known: neither judged nor asked.</summary>
    Unknown,
}

/// <summary>An adopted judgement, with the level as a number.</summary>
/// <param name="Level">The place of the level among those of the guide; -1 when the job was outside them.</param>
/// <param name="Word">The qualification as people read it.</param>
public sealed record KnownCompetency(string Key, int Level, bool Meets, string Word, DateOnly On);

/// <summary>How far somebody is with one competency.</summary>
/// <param name="Known">The judgement that says so; null without.</param>
public sealed record CompetencyGap(NamedCompetency Competency, Shown Shown, KnownCompetency? Known);

/// <summary>A job as it lies for somebody.</summary>
/// <param name="Points">What is there already, out of <see cref="Most"/>: two for each competency that is enough, one for one that is on the way.</param>
/// <param name="Steps">How many scales it is higher than the own job; negative for lower, null when that is not known.</param>
public sealed record FittingJob(JobView Job, IReadOnlyList<CompetencyGap> Gaps, int Points, int Most, int? Steps, bool IsOwnGroup)
{
    /// <summary>The part of what the job asks that is there already, 0 to 1.</summary>
    public double Share => Most == 0 ? 0 : (double)Points / Most;

    public int Count(Shown shown) => Gaps.Count(gap => gap.Shown == shown);
}

/// <summary>
/// Puts all jobs in order of how close they lie to somebody, from what is known: adopted judgements and the own job. It helps somebody look around; it decides
/// nothing, and it knows nothing of age, sex, absence or hours.
/// </summary>
public static class JobFit
{
    private const int Whole = 2;
    private const int Half = 1;

    /// <summary>How far somebody is for one job.</summary>
    /// <param name="own">The own job; null for somebody without.</param>
    /// <param name="known">The newest judgement of each competency.</param>
    public static FittingJob Of(JobView? own, IReadOnlyCollection<KnownCompetency> known, JobView job)
    {
        var gaps = job.Competencies.Select(competency => Gap(own, known.FirstOrDefault(one => one.Key == competency.Key), competency, job.Level)).ToList();
        return new FittingJob(job, gaps, gaps.Sum(gap => gap.Shown switch { Shown.Enough or Shown.AskedNow => Whole, Shown.LowerLevel or Shown.NotYet => Half, _ => 0 }), gaps.Count * Whole,
            own is null ? null : SalaryScales.StepsBetween(own.Scale, job.Scale), own is not null && string.Equals(own.Group, job.Group, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>All jobs, the closest first: by what is there already, then by how near the scale is, then the own group, then by name. The own job is left out.</summary>
    public static IReadOnlyList<FittingJob> Ranked(JobView? own, IReadOnlyCollection<KnownCompetency> known, IEnumerable<JobView> jobs) =>
    [
        .. jobs.Where(job => job.Key != own?.Key).Select(job => Of(own, known, job))
            .OrderByDescending(fit => fit.Share).ThenBy(fit => Math.Abs(fit.Steps ?? int.MaxValue)).ThenByDescending(fit => fit.IsOwnGroup)
            .ThenBy(fit => fit.Job.Name, StringComparer.OrdinalIgnoreCase).ThenBy(fit => fit.Job.Key, StringComparer.Ordinal),
    ];

    private static CompetencyGap Gap(JobView? own, KnownCompetency? known, NamedCompetency competency, int level)
    {
        var asked = own is not null && own.Competencies.Any(one => one.Key == competency.Key) ? own.Level : (int?)null;
        // A judgement says more than what the own job asks, also when it is not good news.
        var shown = known is { Meets: true } && known.Level >= level ? Shown.Enough
            : known is { Meets: false } ? Shown.NotYet
            : known is not null ? Shown.LowerLevel
            : asked is null ? Shown.Unknown
            : asked >= level ? Shown.AskedNow : Shown.LowerLevel;
        return new CompetencyGap(competency, shown, known);
    }
}
