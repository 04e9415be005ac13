using Beweeg.Competencies.Contracts;
using Beweeg.Platform.Adoption;

namespace Beweeg.Competencies.Editing;

/// <summary>All chapters of a guide, in the order in which somebody would write it.</summary>
internal static class GuideChapters
{
    public static DocumentChapters Of(Guide guide) => new(
    [
        new("De gids", "Hoe hij heet en hoe hij in elkaar zit.",
        [
            new DocumentChapter<Guide>("basis", "Naam", "Zo noemen mensen de gids, en zo heet deze versie.", ["title", "version"], Skeleton.Basics),
            new DocumentChapter<Guide>("niveaus", "Niveaus", "Van lichte naar zware functies. Een niveau zegt hoe zwaar een functie is, niet hoe goed iemand is.", ["levels"], Skeleton.Levels),
            new DocumentChapter<Guide>("clusters", "Clusters", "Groepen waarin de competenties staan. Een gids kan ook zonder.", ["clusters"], Skeleton.Clusters),
            new DocumentChapter<Guide>("ontwikkelbaarheid", "Ontwikkelbaarheid", "Hoe goed een competentie te ontwikkelen is. Een gids kan ook zonder.", ["developability"], Skeleton.Degrees),
        ]),
        new("De competenties", "Eerst welke er zijn, daarna per competentie de teksten.",
        [
            new DocumentChapter<Guide>("competenties", "Welke competenties er zijn", "Voeg toe, haal weg, zet op volgorde. De teksten schrijf je per competentie.", ["competencies"], CompetencyChapter.All),
            .. guide.Competencies.Select(OfCompetency),
        ]),
        new("De profielen", "Welke functiegroep welke competenties vraagt.",
        [
            new DocumentChapter<Guide>("profielen", "Welke profielen er zijn", "Elke functiegroep heeft er een. De naam is die uit het personeelssysteem.", ["profiles"], ProfileChapter.All),
            .. guide.Profiles.Select(OfProfile),
        ]),
    ]);

    private static DocumentChapter<Guide> OfCompetency(Competency competency) => new(
        $"competentie/{Uri.EscapeDataString(competency.Key)}", competency.Name, "Wat de competentie is, en per niveau het gedrag en de tips.",
        [$"competencies.{competency.Key}"], (guide, sheet) => CompetencyChapter.One(guide, competency.Key, sheet));

    private static DocumentChapter<Guide> OfProfile(CompetencyProfile profile) => new(
        $"profiel/{Uri.EscapeDataString(profile.Key)}", profile.JobGroup, "Welke competenties deze functiegroep vraagt.",
        [$"profiles.{profile.Key}"], (guide, sheet) => ProfileChapter.One(guide, profile.Key, sheet));
}
