using System.Text.Json;
using Beweeg.Competencies.Contracts;

namespace Beweeg.Competencies.Guide;

/// <summary>The guide that comes with Beweeg, with our own texts; a municipality starts with it or brings its own.</summary>
public static class OwnGuide
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Lazy<Contracts.Guide> Read = new(() =>
    {
        var head = Load<Head>("guide.json");
        return new Contracts.Guide(head.Title, head.Version, head.Levels, head.Clusters, head.Developability,
            [.. new[] { "kern", "verbinden", "kiezen", "leren" }.SelectMany(cluster => Load<List<Competency>>($"Texts.{cluster}.json"))],
            Load<List<CompetencyProfile>>("profiles.json"));
    });

    /// <summary>The guide, read once.</summary>
    public static Contracts.Guide Guide => Read.Value;

    /// <summary>As stored in a version.</summary>
    internal static string ToContent(Contracts.Guide guide) => JsonSerializer.Serialize(guide, Json);

    internal static Contracts.Guide FromContent(string content) => JsonSerializer.Deserialize<Contracts.Guide>(content, Json)!;

    private static T Load<T>(string name)
    {
        using var stream = typeof(OwnGuide).Assembly.GetManifestResourceStream($"Beweeg.Competencies.Guide.{name}")!;
        return JsonSerializer.Deserialize<T>(stream, Json)!;
    }

    private sealed record Head(
        string Title, string Version, IReadOnlyList<GuideLevel> Levels, IReadOnlyList<GuideCluster> Clusters, IReadOnlyList<GuideDevelopability> Developability);
}
