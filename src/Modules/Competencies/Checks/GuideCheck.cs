using Beweeg.Competencies.Contracts;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Adoption;

namespace Beweeg.Competencies.Checks;

/// <summary>
/// What stands in the way of using a guide. A draft may have problems while somebody works on it; it is not sent to the works council
/// before there are none.
/// </summary>
internal static class GuideCheck
{
    public const int LongestLabel = DocumentMapping.LongestLabel;
    public const int LongestName = 120;

    /// <summary>The highest salary scale there is.</summary>
    public const int HighestScale = 18;

    public static IReadOnlyList<DocumentProblem> Problems(Guide guide) =>
    [
        .. Basics(guide), .. Levels(guide), .. Clusters(guide), .. Degrees(guide), .. Competencies(guide), .. Profiles(guide),
    ];

    private static IEnumerable<DocumentProblem> Basics(Guide guide)
    {
        if (guide.Title.Length == 0) yield return new("title", "Geef de gids een titel.");
        if (guide.Version.Length == 0) yield return new("version", "Geef deze versie een naam.");
        else if (guide.Version.Length > LongestLabel) yield return new("version", $"De naam van deze versie is te lang. Er passen {LongestLabel} tekens.");
        if (guide.Competencies.Count == 0) yield return new("competencies", "Er is nog geen competentie. Voeg er een toe.");
    }

    private static IEnumerable<DocumentProblem> Levels(Guide guide)
    {
        if (guide.Levels.Count == 0) yield return new("levels", "Er is nog geen niveau. Een gids heeft er ten minste een.");
        foreach (var level in guide.Levels)
        {
            var place = $"levels.{level.Key}";
            if (level.Label.Length == 0) yield return new(place, "Geef elk niveau een naam.");
            if (level.FromScale == 0 || level.ToScale == 0) yield return new(place, $"Zeg bij ‘{level.Label}’ bij welke schalen dit niveau hoort.");
            else if (level.FromScale > level.ToScale) yield return new(place, $"Bij ‘{level.Label}’ is de laagste schaal ({level.FromScale}) hoger dan de hoogste ({level.ToScale}).");
            else if (level.FromScale < 1 || level.ToScale > HighestScale) yield return new(place, $"Bij ‘{level.Label}’ staat een schaal die niet bestaat. Schalen gaan van 1 tot en met {HighestScale}.");
        }

        foreach (var (below, above) in guide.Levels.Zip(guide.Levels.Skip(1)).Where(pair => HasScales(pair.First) && HasScales(pair.Second)))
        {
            var place = $"levels.{above.Key}";
            if (above.FromScale <= below.ToScale)
            {
                yield return new(place, above.FromScale < below.FromScale
                    ? $"‘{above.Label}’ staat na ‘{below.Label}’, maar hoort bij lagere schalen. Zet de niveaus van licht naar zwaar."
                    : $"De schalen van ‘{below.Label}’ en ‘{above.Label}’ overlappen. Elke schaal hoort bij één niveau.");
            }
            else if (above.FromScale > below.ToScale + 1)
            {
                yield return new(place, above.FromScale == below.ToScale + 2
                    ? $"Schaal {below.ToScale + 1} valt tussen ‘{below.Label}’ en ‘{above.Label}’. Laat de schalen op elkaar aansluiten."
                    : $"Schaal {below.ToScale + 1} tot en met {above.FromScale - 1} vallen tussen ‘{below.Label}’ en ‘{above.Label}’. Laat de schalen op elkaar aansluiten.");
            }
        }

        foreach (var problem in Twice("levels", "niveau", guide.Levels, level => level.Key, level => level.Label)) yield return problem;
    }

    private static bool HasScales(GuideLevel level) => level.FromScale > 0 && level.FromScale <= level.ToScale;

    private static IEnumerable<DocumentProblem> Clusters(Guide guide)
    {
        foreach (var cluster in guide.Clusters.Where(cluster => cluster.Name.Length == 0)) yield return new($"clusters.{cluster.Key}", "Geef elk cluster een naam.");
        foreach (var problem in Twice("clusters", "cluster", guide.Clusters, cluster => cluster.Key, cluster => cluster.Name)) yield return problem;
    }

    private static IEnumerable<DocumentProblem> Degrees(Guide guide)
    {
        foreach (var degree in guide.Developability.Where(degree => degree.Label.Length == 0)) yield return new($"developability.{degree.Key}", "Zeg bij elke graad hoe goed iets te ontwikkelen is.");
        foreach (var problem in Twice("developability", "graad van ontwikkelbaarheid", guide.Developability, degree => degree.Key, degree => degree.Label)) yield return problem;
    }

    private static IEnumerable<DocumentProblem> Competencies(Guide guide)
    {
        var clusters = guide.Clusters.Select(cluster => cluster.Name).ToHashSet(StringComparer.Ordinal);
        var degrees = guide.Developability.Select(degree => degree.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var competency in guide.Competencies)
        {
            var place = $"competencies.{competency.Key}";
            var name = competency.Name.Length == 0 ? "een competentie zonder naam" : $"‘{competency.Name}’";
            if (competency.Name.Length == 0) yield return new(place, "Geef elke competentie een naam.");
            else if (competency.Name.Length > LongestName) yield return new(place, $"De naam {name} is te lang. Er passen {LongestName} tekens.");
            if (competency.Definition.Length == 0) yield return new(place, $"Schrijf op wat {name} is: de definitie ontbreekt.");
            if (competency.Cluster.Length > 0 && !clusters.Contains(competency.Cluster)) yield return new(place, $"{Sentence(name)} hoort bij het cluster ‘{competency.Cluster}’, en dat is er niet.");
            if (competency.Cluster.Length == 0 && clusters.Count > 0) yield return new(place, $"Kies bij welk cluster {name} hoort.");
            if (competency.Developability.Length > 0 ? !degrees.Contains(competency.Developability) : degrees.Count > 0) yield return new(place, $"Kies hoe goed {name} te ontwikkelen is.");
            foreach (var level in guide.Levels)
            {
                var texts = competency.Levels.Where(one => one.Level == level.Key).ToList();
                if (texts.Count == 0 || texts[0].Behaviours.Count == 0) yield return new($"{place}.levels.{level.Key}", $"{Sentence(name)} heeft op {level.ShortName} nog geen gedrag. Schrijf op wat je iemand ziet doen.");
                if (texts.Count > 1) yield return new($"{place}.levels.{level.Key}", $"{Sentence(name)} heeft {level.ShortName} twee keer.");
            }

            foreach (var level in competency.Levels.Where(one => guide.Level(one.Level) is null)) yield return new(place, $"{Sentence(name)} heeft teksten bij een niveau dat er niet is: ‘{level.Level}’.");
            foreach (var id in (competency.Esco ?? []).Where(id => !SkillId.IsEsco(id))) yield return new(place, $"Bij {name} staat ‘{id}’. Dat is geen kenmerk van ESCO.");
            foreach (var id in (competency.CompetentNl ?? []).Where(id => !SkillId.IsCompetentNl(id))) yield return new(place, $"Bij {name} staat ‘{id}’. Dat is geen kenmerk van CompetentNL.");
        }

        foreach (var problem in Twice("competencies", "competentie", guide.Competencies, competency => competency.Key, competency => competency.Name)) yield return problem;
    }

    private static IEnumerable<DocumentProblem> Profiles(Guide guide)
    {
        if (guide.Profiles.Count == 0) yield return new("profiles", "Er is nog geen profiel. Zonder profiel weet niemand welke competenties zijn functie vraagt.");
        var core = guide.Competencies.Where(competency => competency.Core).ToList();
        foreach (var profile in guide.Profiles)
        {
            var place = $"profiles.{profile.Key}";
            if (profile.JobGroup.Length == 0) yield return new(place, "Zeg bij elk profiel voor welke functiegroep het is.");
            foreach (var key in profile.Competencies.Where(key => guide.Find(key) is null)) yield return new(place, $"Het profiel van ‘{profile.JobGroup}’ vraagt een competentie die er niet is: ‘{key}’.");
            foreach (var twice in profile.Competencies.GroupBy(key => key, StringComparer.Ordinal).Where(same => same.Count() > 1)) yield return new(place, $"Het profiel van ‘{profile.JobGroup}’ vraagt ‘{guide.Find(twice.Key)?.Name ?? twice.Key}’ twee keer.");
            foreach (var missing in core.Where(competency => !profile.Competencies.Contains(competency.Key, StringComparer.Ordinal)))
                yield return new(place, $"Het profiel van ‘{profile.JobGroup}’ mist ‘{missing.Name}’. Dat is een kerncompetentie, en die geldt voor iedereen.");
            if (profile.Competencies.Count == 0 && core.Count == 0) yield return new(place, $"Het profiel van ‘{profile.JobGroup}’ vraagt nog geen enkele competentie.");
            if (profile.FreeChoices < 0) yield return new(place, $"Het aantal vrije keuzes van ‘{profile.JobGroup}’ is lager dan nul.");
            if (profile is { Steering: true, Specialist: true }) yield return new(place, $"‘{profile.JobGroup}’ kan niet sturend én vakspecialist zijn. Kies een van de twee.");
        }

        foreach (var problem in Twice("profiles", "profiel", guide.Profiles, profile => profile.Key, profile => profile.JobGroup)) yield return problem;
    }

    private static IEnumerable<DocumentProblem> Twice<T>(string place, string kind, IReadOnlyList<T> all, Func<T, string> key, Func<T, string> name)
    {
        foreach (var same in all.Where(one => name(one).Length > 0).GroupBy(one => FieldId.Slug(name(one)), StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return new($"{place}.{key(same.Last())}", $"Er is meer dan één {kind} met de naam ‘{name(same.First())}’. Geef ze elk een eigen naam.");
        foreach (var same in all.GroupBy(key, StringComparer.Ordinal).Where(same => same.Count() > 1 && same.Select(name).Distinct(StringComparer.Ordinal).Count() > 1))
            yield return new($"{place}.{same.Key}", $"Twee keer een {kind} met dezelfde sleutel ‘{same.Key}’.");
    }

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
