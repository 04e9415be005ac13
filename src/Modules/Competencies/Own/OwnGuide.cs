using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Versions;

namespace Beweeg.Competencies.Own;

/// <summary>The guide that comes with Beweeg, with our own texts; a municipality starts with it or brings its own.</summary>
public static class OwnGuide
{
    private static readonly Lazy<Guide> Read = new(() =>
    {
        var head = Load<Head>("guide.json");
        return new Guide(head.Title, head.Version, head.Levels, head.Clusters, head.Developability,
            [.. new[] { "kern", "verbinden", "kiezen", "leren" }.SelectMany(cluster => Load<List<Competency>>($"Texts.{cluster}.json"))],
            Load<List<CompetencyProfile>>("profiles.json"));
    });

    /// <summary>The guide, read once.</summary>
    public static Guide Guide => Read.Value;

    private static T Load<T>(string name)
    {
        using var stream = typeof(OwnGuide).Assembly.GetManifestResourceStream($"Beweeg.Competencies.Own.{name}")!;
        return GuideJson.ReadPart<T>(stream);
    }

    private sealed record Head(
        string Title, string Version, IReadOnlyList<GuideLevel> Levels, IReadOnlyList<GuideCluster> Clusters, IReadOnlyList<GuideDevelopability> Developability);
}
