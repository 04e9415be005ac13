using Beweeg.Competencies.Checks;
using Beweeg.Competencies.Contracts;
using Beweeg.Platform.Sheets;

namespace Beweeg.Competencies.Editing;

/// <summary>The chapters about how a guide is built: its name, levels, clusters and degrees of developability.</summary>
internal static class Skeleton
{
    private static readonly KeyOf<GuideLevel> LevelKey = new(level => level.Key, level => level.Label, (level, key) => level with { Key = key });
    private static readonly KeyOf<GuideCluster> ClusterKey = new(cluster => cluster.Key, cluster => cluster.Name, (cluster, key) => cluster with { Key = key });
    private static readonly KeyOf<GuideDevelopability> DegreeKey = new(degree => degree.Key, degree => degree.Label, (degree, key) => degree with { Key = key });

    public static Guide Basics(Guide guide, Sheet sheet) => guide with
    {
        Title = sheet.Text("titel", "Titel", guide.Title, "Zoals mensen de gids noemen.", GuideCheck.LongestName, at: "title"),
        Version = sheet.Text("versie", "Naam van deze versie", guide.Version, "Bijvoorbeeld: 2027.1.", GuideCheck.LongestLabel, at: "version"),
    };

    /// <summary>Texts of a level that was removed go with it; those of a level that moved move along.</summary>
    public static Guide Levels(Guide guide, Sheet sheet)
    {
        var highest = guide.Levels.Select(level => level.ToScale).DefaultIfEmpty(0).Max();
        var blank = new GuideLevel("", highest is > 0 and < GuideCheck.HighestScale ? highest + 1 : 1, GuideCheck.HighestScale, "", "");
        var levels = sheet.Rows("niveaus", new RowText("Van licht naar zwaar", "een niveau", "De schalen sluiten op elkaar aan. Haal je een niveau weg, dan gaan zijn teksten mee."), guide.Levels, blank, (level, row) =>
        {
            var label = row.Text("naam", "Naam", level.Label, max: GuideCheck.LongestName);
            var (from, to) = row.Beside(line => (line.Number("van", "Van schaal", level.FromScale, 0, GuideCheck.HighestScale), line.Number("tot", "Tot en met schaal", level.ToScale, 0, GuideCheck.HighestScale)));
            return level with { Label = label, FromScale = from, ToScale = to, Explanation = row.Text("uitleg", "Uitleg", level.Explanation, lines: 3, required: false) };
        }, LevelKey, "levels");
        var order = levels.Select(level => level.Key).ToList();
        return guide with
        {
            Levels = levels,
            Competencies = [.. guide.Competencies.Select(competency => competency with { Levels = [.. competency.Levels.Where(texts => order.Contains(texts.Level, StringComparer.Ordinal)).OrderBy(texts => order.IndexOf(texts.Level))] })],
        };
    }

    /// <summary>Competencies follow the new name of their cluster; those of a cluster that was removed have none.</summary>
    public static Guide Clusters(Guide guide, Sheet sheet)
    {
        var clusters = sheet.Rows("clusters", new RowText("De clusters", "een cluster", Empty: "Er zijn geen clusters: de competenties staan bij elkaar."), guide.Clusters, new GuideCluster("", "", ""), (cluster, row) => cluster with
        {
            Name = row.Text("naam", "Naam", cluster.Name, max: GuideCheck.LongestName),
            Explanation = row.Text("uitleg", "Uitleg", cluster.Explanation, lines: 2, required: false),
        }, ClusterKey, "clusters");
        string Renamed(string name) => guide.Clusters.FirstOrDefault(cluster => cluster.Name == name) is { } was ? clusters.FirstOrDefault(cluster => cluster.Key == was.Key)?.Name ?? "" : name;
        return guide with { Clusters = clusters, Competencies = [.. guide.Competencies.Select(competency => competency with { Cluster = Renamed(competency.Cluster) })] };
    }

    public static Guide Degrees(Guide guide, Sheet sheet)
    {
        var degrees = sheet.Rows("graden", new RowText("De graden", "een graad", Empty: "Er zijn geen graden."), guide.Developability, new GuideDevelopability("", "", ""), (degree, row) => degree with
        {
            Label = row.Text("naam", "Naam", degree.Label, "Bijvoorbeeld: Goed te ontwikkelen.", GuideCheck.LongestName),
            Explanation = row.Text("uitleg", "Uitleg", degree.Explanation, lines: 3, required: false),
        }, DegreeKey, "developability");
        return guide with
        {
            Developability = degrees,
            Competencies = [.. guide.Competencies.Select(competency => degrees.Any(degree => degree.Key == competency.Developability) || guide.Developability.All(degree => degree.Key != competency.Developability)
                ? competency : competency with { Developability = "" })],
        };
    }
}
