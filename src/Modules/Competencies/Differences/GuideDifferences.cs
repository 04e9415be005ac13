using Beweeg.Competencies.Contracts;
using Beweeg.DesignSystem;
using Beweeg.Platform.Adoption;
using static Beweeg.Platform.Adoption.DifferenceSentences;

namespace Beweeg.Competencies.Differences;

/// <summary>
/// Tells in sentences what differs between two guides, with texts marked word by word. Parts are matched by their key; behaviours and tips, which
/// have none, by how much they are alike. Nothing is left out.
/// </summary>
internal static class GuideDifferences
{
    /// <summary>By subject; subjects without a difference are left out.</summary>
    public static IReadOnlyList<DifferenceGroup> Between(Guide before, Guide after) => [.. All(before, after).Where(group => group.Differences.Count > 0)];

    private static IEnumerable<DifferenceGroup> All(Guide before, Guide after) =>
    [
        .. new DifferenceGroup[]
        {
            new("Naam", [.. Value("De titel", before.Title, after.Title), .. Value("De naam van de versie", before.Version, after.Version)]),
            new("Niveaus", [.. Parts("Het niveau", "de niveaus", before.Levels, after.Levels, one => one.Key, one => one.Label, (old, now) =>
            [
                .. Value($"De schalen van ‘{now.Label}’", Scales(old), Scales(now), quoted: false, many: true), .. Text($"De uitleg van ‘{now.Label}’", old.Explanation, now.Explanation),
            ])]),
            new("Clusters", [.. Parts("Het cluster", "de clusters", before.Clusters, after.Clusters, one => one.Key, one => one.Name, (old, now) => Text($"De uitleg van ‘{now.Name}’", old.Explanation, now.Explanation))]),
            new("Ontwikkelbaarheid", [.. Parts("De graad", "de graden", before.Developability, after.Developability, one => one.Key, one => one.Label, (old, now) => Text($"De uitleg van ‘{now.Label}’", old.Explanation, now.Explanation))]),
            new("Welke competenties er zijn", [.. Parts("De competentie", "de competenties", before.Competencies, after.Competencies, one => one.Key, one => one.Name, (_, _) => [])]),
        },
        .. after.Competencies.Select(now => new DifferenceGroup(now.Name, [.. OfCompetency(before, after, before.Find(now.Key) ?? now with { Cluster = "", Core = false, Developability = "", Definition = "", Levels = [], Esco = null, CompetentNl = null }, now)])),
        new DifferenceGroup("Profielen", [.. Parts("Het profiel van", "de profielen", before.Profiles, after.Profiles, one => one.Key, one => one.JobGroup, (old, now) => OfProfile(before, after, old, now),
            now => OfProfile(before, after, now with { Competencies = [], Steering = false, Specialist = false, FreeChoices = 0 }, now))]),
    ];

    private static string Scales(GuideLevel level) => level.FromScale == 0 ? "" : level.Scales;

    private static IEnumerable<Difference> OfCompetency(Guide before, Guide after, Competency old, Competency now)
    {
        var name = $"‘{now.Name}’";
        foreach (var one in Value($"Het cluster van {name}", old.Cluster, now.Cluster)) yield return one;
        if (old.Core != now.Core) yield return new(now.Core ? $"{name} wordt een kerncompetentie." : $"{name} is geen kerncompetentie meer.", []);
        foreach (var one in Value($"De ontwikkelbaarheid van {name}", Degree(before, old), Degree(after, now))) yield return one;
        foreach (var one in Text($"De definitie van {name}", old.Definition, now.Definition)) yield return one;
        foreach (var level in before.Levels.Concat(after.Levels).DistinctBy(level => level.Key, StringComparer.Ordinal))
        {
            var at = after.Level(level.Key) ?? level;
            var (was, texts) = (old.Levels.FirstOrDefault(one => one.Level == level.Key), now.Levels.FirstOrDefault(one => one.Level == level.Key));
            foreach (var one in Text($"De kernzin van {name} op {at.ShortName}", was?.Summary ?? "", texts?.Summary ?? "")) yield return one;
            foreach (var one in Behaviours($"{name} op {at.ShortName}", was?.Behaviours ?? [], texts?.Behaviours ?? [])) yield return one;
            foreach (var one in Tips($"{name} op {at.ShortName}", was?.Tips ?? [], texts?.Tips ?? [])) yield return one;
        }

        foreach (var one in Value($"Het kenmerk in ESCO van {name}", string.Join(", ", old.Esco ?? []), string.Join(", ", now.Esco ?? []))) yield return one;
        foreach (var one in Value($"Het kenmerk in CompetentNL van {name}", string.Join(", ", old.CompetentNl ?? []), string.Join(", ", now.CompetentNl ?? []))) yield return one;
    }

    private static string Degree(Guide guide, Competency competency) => guide.Developability.FirstOrDefault(degree => degree.Key == competency.Developability)?.Label ?? competency.Developability;

    private static IEnumerable<Difference> OfProfile(Guide before, Guide after, CompetencyProfile old, CompetencyProfile now)
    {
        foreach (var key in old.Competencies.Except(now.Competencies, StringComparer.Ordinal)) yield return new($"Het profiel van ‘{now.JobGroup}’ vraagt niet meer: ‘{before.Find(key)?.Name ?? key}’.", []);
        foreach (var key in now.Competencies.Except(old.Competencies, StringComparer.Ordinal)) yield return new($"Het profiel van ‘{now.JobGroup}’ vraagt voortaan ‘{after.Find(key)?.Name ?? key}’.", []);
        if (old.Competencies.Intersect(now.Competencies, StringComparer.Ordinal).SequenceEqual(now.Competencies.Intersect(old.Competencies, StringComparer.Ordinal), StringComparer.Ordinal) is false)
            yield return new($"De volgorde van de competenties van ‘{now.JobGroup}’ wordt: {DutchList.Text([.. now.Competencies.Select(key => after.Find(key)?.Name ?? key)])}.", []);
        foreach (var one in Value($"Het soort functies van ‘{now.JobGroup}’", Kind(old), Kind(now))) yield return one;
        foreach (var one in Value($"Het aantal competenties dat erbij kan bij ‘{now.JobGroup}’", $"{old.FreeChoices}", $"{now.FreeChoices}", quoted: false)) yield return one;
    }

    private static string Kind(CompetencyProfile profile) => (profile.Steering, profile.Specialist) switch
    {
        (true, true) => "sturend en vakspecialist",
        (true, false) => "sturend",
        (false, true) => "vakspecialist",
        _ => "gewoon",
    };

    private static IEnumerable<Difference> Behaviours(string of, IReadOnlyList<string> old, IReadOnlyList<string> now) => Lines("Een gedrag", $"Het gedrag van {of} staat", of, old, now);

    private static IEnumerable<Difference> Tips(string of, IReadOnlyList<string> old, IReadOnlyList<string> now) => Lines("Een tip", $"De tips van {of} staan", of, old, now);
}
