namespace Beweeg.Competencies.Contracts;

/// <summary>The competency guide (competentiegids) of a municipality, in one version: read-only.</summary>
/// <param name="Title">Name on screen.</param>
/// <param name="Version">Label of the version.</param>
/// <param name="Levels">From light to heavy jobs; a level says how heavy the job is, not how good somebody is (art. 3).</param>
/// <param name="Clusters">In the order of the guide.</param>
/// <param name="Developability">How well a competency can be developed.</param>
/// <param name="Competencies">All of them, in the order of the guide.</param>
/// <param name="Profiles">One for each job group.</param>
public sealed record Guide(
    string Title,
    string Version,
    IReadOnlyList<GuideLevel> Levels,
    IReadOnlyList<GuideCluster> Clusters,
    IReadOnlyList<GuideDevelopability> Developability,
    IReadOnlyList<Competency> Competencies,
    IReadOnlyList<CompetencyProfile> Profiles)
{
    /// <summary>The competency with this key; null when this version does not have it.</summary>
    public Competency? Find(string key) => Competencies.FirstOrDefault(competency => string.Equals(competency.Key, key, StringComparison.Ordinal));

    /// <summary>The profile of a job group; null when the guide has none.</summary>
    public CompetencyProfile? ProfileOf(string jobGroup) =>
        Profiles.FirstOrDefault(profile => string.Equals(profile.JobGroup, jobGroup, StringComparison.OrdinalIgnoreCase));

    /// <summary>The level that belongs to a salary scale ("10A" counts as 10); null outside the scales of the guide.</summary>
    public GuideLevel? LevelOf(string scale) =>
        int.TryParse(scale.TrimEnd('A', 'a'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? Levels.FirstOrDefault(level => number >= level.FromScale && number <= level.ToScale)
            : null;
}

/// <summary>A level: the scales whose jobs it belongs to.</summary>
public sealed record GuideLevel(string Key, int FromScale, int ToScale, string Label, string Explanation);

/// <summary>A group of competencies.</summary>
public sealed record GuideCluster(string Key, string Name, string Explanation);

/// <summary>A degree of developability.</summary>
public sealed record GuideDevelopability(string Key, string Label, string Explanation);

/// <summary>Knowledge, skills and attitude, visible in daily work.</summary>
/// <param name="Cluster">Name of the cluster.</param>
/// <param name="Core">True for the three that count for everybody.</param>
public sealed record Competency(
    string Key, string Name, string Cluster, bool Core, string Developability, string Definition, IReadOnlyList<CompetencyLevel> Levels)
{
    /// <summary>The texts of a level; the nearest lower one where a competency does not have it.</summary>
    public CompetencyLevel At(string level) =>
        Levels.LastOrDefault(candidate => string.CompareOrdinal(candidate.Level, level) <= 0) ?? Levels[0];
}

/// <summary>What a competency looks like at a level, and what helps to develop it.</summary>
public sealed record CompetencyLevel(string Level, string Summary, IReadOnlyList<string> Behaviours, IReadOnlyList<string> Tips);

/// <summary>The competencies that a job group asks.</summary>
/// <param name="Steering">True for management and programme jobs: nine competencies, no additions.</param>
/// <param name="Specialist">True for the vakspecialist: only the core is given, the manager chooses the rest.</param>
/// <param name="FreeChoices">How many the manager may choose.</param>
public sealed record CompetencyProfile(
    string Key, string JobGroup, bool Steering, bool Specialist, IReadOnlyList<string> Competencies, int FreeChoices);
