using Beweeg.Competencies.Checks;
using Beweeg.Competencies.Contracts;

namespace Beweeg.Competencies.Editing;

/// <summary>All chapters of a guide, in the order in which somebody would write it.</summary>
internal static class GuideChapters
{
    public static IReadOnlyList<GuideChapterGroup> Of(Guide guide) =>
    [
        new("De gids", "Hoe hij heet en hoe hij in elkaar zit.",
        [
            new("basis", "Naam", "Zo noemen mensen de gids, en zo heet deze versie.", ["title", "version"], Skeleton.Basics),
            new("niveaus", "Niveaus", "Van lichte naar zware functies. Een niveau zegt hoe zwaar een functie is, niet hoe goed iemand is.", ["levels"], Skeleton.Levels),
            new("clusters", "Clusters", "Groepen waarin de competenties staan. Een gids kan ook zonder.", ["clusters"], Skeleton.Clusters),
            new("ontwikkelbaarheid", "Ontwikkelbaarheid", "Hoe goed een competentie te ontwikkelen is. Een gids kan ook zonder.", ["developability"], Skeleton.Degrees),
        ]),
        new("De competenties", "Eerst welke er zijn, daarna per competentie de teksten.",
        [
            new("competenties", "Welke competenties er zijn", "Voeg toe, haal weg, zet op volgorde. De teksten schrijf je per competentie.", ["competencies"], CompetencyChapter.All),
            .. guide.Competencies.Select(OfCompetency),
        ]),
        new("De profielen", "Welke functiegroep welke competenties vraagt.",
        [
            new("profielen", "Welke profielen er zijn", "Elke functiegroep heeft er een. De naam is die uit het personeelssysteem.", ["profiles"], ProfileChapter.All),
            .. guide.Profiles.Select(OfProfile),
        ]),
    ];

    /// <summary>The chapter with an address; null when there is none.</summary>
    public static GuideChapter? Find(Guide guide, string address) =>
        Of(guide).SelectMany(group => group.Chapters).FirstOrDefault(chapter => Uri.UnescapeDataString(chapter.Address) == address);

    /// <summary>The chapter to which a problem belongs: the one whose places say it most exactly. Null when none does.</summary>
    public static GuideChapter? Of(Guide guide, GuideProblem problem) =>
        Of(guide).SelectMany(group => group.Chapters).SelectMany(chapter => chapter.Places, (chapter, place) => (Chapter: chapter, Place: place))
            .Where(pair => IsWithin(problem.Place, pair.Place)).MaxBy(pair => pair.Place.Length).Chapter;

    /// <summary>How many problems each chapter has, by its address.</summary>
    public static IReadOnlyDictionary<string, int> Count(Guide guide, IReadOnlyList<GuideProblem> problems) =>
        problems.Select(problem => Of(guide, problem)?.Address ?? "").GroupBy(address => address, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.Count(), StringComparer.Ordinal);

    /// <summary>True when a path is this place or lies below it.</summary>
    public static bool IsWithin(string path, string place) =>
        path.StartsWith(place, StringComparison.Ordinal) && (path.Length == place.Length || path[place.Length] == '.');

    private static GuideChapter OfCompetency(Competency competency) => new(
        $"competentie/{Uri.EscapeDataString(competency.Key)}", competency.Name, "Wat de competentie is, en per niveau het gedrag en de tips.",
        [$"competencies.{competency.Key}"], (guide, sheet) => CompetencyChapter.One(guide, competency.Key, sheet));

    private static GuideChapter OfProfile(CompetencyProfile profile) => new(
        $"profiel/{Uri.EscapeDataString(profile.Key)}", profile.JobGroup, "Welke competenties deze functiegroep vraagt.",
        [$"profiles.{profile.Key}"], (guide, sheet) => ProfileChapter.One(guide, profile.Key, sheet));
}
