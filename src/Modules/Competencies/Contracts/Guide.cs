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

    /// <summary>The level with this key; null when this version does not have it.</summary>
    public GuideLevel? Level(string key) => Levels.FirstOrDefault(level => string.Equals(level.Key, key, StringComparison.Ordinal));

    /// <summary>The texts of a competency at a level; those of the nearest lower level where it has none there, and else of its first.</summary>
    public CompetencyLevel TextsAt(Competency competency, string level)
    {
        var order = Levels.Select(one => one.Key).ToList();
        var at = order.IndexOf(level);
        return competency.Levels.Where(texts => order.IndexOf(texts.Level) is var place && place >= 0 && place <= at).MaxBy(texts => order.IndexOf(texts.Level))
            ?? competency.Levels[0];
    }

    /// <summary>The level that belongs to a salary scale ("10A" counts as 10); null outside the scales of the guide.</summary>
    public GuideLevel? LevelOf(string scale) =>
        int.TryParse(scale.TrimEnd('A', 'a'), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? Levels.FirstOrDefault(level => number >= level.FromScale && number <= level.ToScale)
            : null;
}

/// <summary>A level: the scales whose jobs it belongs to.</summary>
/// <param name="FromScale">The lowest scale, 1 to 18; 0 in a draft that does not say yet.</param>
/// <param name="ToScale">The highest scale.</param>
public sealed record GuideLevel(string Key, int FromScale, int ToScale, string Label, string Explanation)
{
    /// <summary>"Niveau B: Eigen vakgebied"; a guide whose levels have no letter has only the words.</summary>
    public string Name => Key.Length <= 2 ? $"Niveau {Key}: {Label}" : Label;

    /// <summary>"niveau B", or the words of the level.</summary>
    public string ShortName => Key.Length <= 2 ? $"niveau {Key}" : Label;

    /// <summary>"schaal 3 tot en met 7", "schaal 9".</summary>
    public string Scales => FromScale == ToScale ? $"schaal {FromScale}" : $"schaal {FromScale} tot en met {ToScale}";
}

/// <summary>A group of competencies.</summary>
public sealed record GuideCluster(string Key, string Name, string Explanation);

/// <summary>A degree of developability.</summary>
public sealed record GuideDevelopability(string Key, string Label, string Explanation);

/// <summary>Knowledge, skills and attitude, visible in daily work.</summary>
/// <param name="Cluster">Name of the cluster; empty in a guide without clusters.</param>
/// <param name="Core">True for those that count for everybody.</param>
/// <param name="Developability">Key of a degree; empty in a guide without degrees.</param>
/// <param name="Levels">The texts per level, in the order of the levels of the guide.</param>
/// <param name="Esco">Identifiers of the same skills in ESCO; null for none. Only what they are called there, never their texts.</param>
/// <param name="CompetentNl">The same for CompetentNL.</param>
public sealed record Competency(
    string Key, string Name, string Cluster, bool Core, string Developability, string Definition, IReadOnlyList<CompetencyLevel> Levels,
    IReadOnlyList<string>? Esco = null, IReadOnlyList<string>? CompetentNl = null);

/// <summary>What a competency looks like at a level, and what helps to develop it.</summary>
public sealed record CompetencyLevel(string Level, string Summary, IReadOnlyList<string> Behaviours, IReadOnlyList<string> Tips);

/// <summary>The competencies that a job group asks.</summary>
/// <param name="Steering">True for management and programme jobs: nine competencies, no additions.</param>
/// <param name="Specialist">True for the vakspecialist: only the core is given, the manager chooses the rest.</param>
/// <param name="FreeChoices">How many the manager may choose.</param>
public sealed record CompetencyProfile(
    string Key, string JobGroup, bool Steering, bool Specialist, IReadOnlyList<string> Competencies, int FreeChoices);
