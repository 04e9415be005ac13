using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Versions;

namespace Beweeg.Competencies.Differences;

/// <summary>One thing that differs.</summary>
/// <param name="Sentence">A whole Dutch sentence.</param>
/// <param name="Marked">The text with the words that went and came; empty where the sentence says all.</param>
public sealed record GuideDifference(string Sentence, IReadOnlyList<ChangedPart> Marked);

/// <summary>What differs under one subject.</summary>
public sealed record GuideDifferenceGroup(string Subject, IReadOnlyList<GuideDifference> Differences);

/// <summary>
/// Tells in sentences what differs between two guides, with texts marked word by word. Parts are matched by their key; behaviours and tips, which
/// have none, by how much they are alike. Nothing is left out.
/// </summary>
internal static class GuideDifferences
{
    // From this likeness on, a line is the same line in other words.
    private const double SameLine = 0.5;

    /// <summary>By subject; subjects without a difference are left out.</summary>
    public static IReadOnlyList<GuideDifferenceGroup> Between(Guide before, Guide after) => [.. All(before, after).Where(group => group.Differences.Count > 0)];

    private static IEnumerable<GuideDifferenceGroup> All(Guide before, Guide after) =>
    [
        .. new GuideDifferenceGroup[]
        {
            new("Naam", [.. Value("De titel", before.Title, after.Title), .. Value("De naam van de versie", before.Version, after.Version)]),
            new("Niveaus", [.. Parts("Het niveau", "de niveaus", before.Levels, after.Levels, one => one.Key, one => one.Label, (old, now) =>
            [
                .. Value($"De schalen van ‘{now.Label}’", Scales(old), Scales(now), quoted: false), .. Text($"De uitleg van ‘{now.Label}’", old.Explanation, now.Explanation),
            ])]),
            new("Clusters", [.. Parts("Het cluster", "de clusters", before.Clusters, after.Clusters, one => one.Key, one => one.Name, (old, now) => Text($"De uitleg van ‘{now.Name}’", old.Explanation, now.Explanation))]),
            new("Ontwikkelbaarheid", [.. Parts("De graad", "de graden", before.Developability, after.Developability, one => one.Key, one => one.Label, (old, now) => Text($"De uitleg van ‘{now.Label}’", old.Explanation, now.Explanation))]),
            new("Welke competenties er zijn", [.. Parts("De competentie", "de competenties", before.Competencies, after.Competencies, one => one.Key, one => one.Name, (_, _) => [])]),
        },
        .. after.Competencies.Select(now => new GuideDifferenceGroup(now.Name, [.. OfCompetency(before, after, before.Find(now.Key) ?? now with { Cluster = "", Core = false, Developability = "", Definition = "", Levels = [], Esco = null, CompetentNl = null }, now)])),
        new GuideDifferenceGroup("Profielen", [.. Parts("Het profiel van", "de profielen", before.Profiles, after.Profiles, one => one.Key, one => one.JobGroup, (old, now) => OfProfile(before, after, old, now),
            now => OfProfile(before, after, now with { Competencies = [], Steering = false, Specialist = false, FreeChoices = 0 }, now))]),
    ];

    private static string Scales(GuideLevel level) => level.FromScale == 0 ? "niet genoemd" : level.Scales;

    private static IEnumerable<GuideDifference> OfCompetency(Guide before, Guide after, Competency old, Competency now)
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
            foreach (var one in Lines("gedrag", $"{name} op {at.ShortName}", was?.Behaviours ?? [], texts?.Behaviours ?? [])) yield return one;
            foreach (var one in Lines("tip", $"{name} op {at.ShortName}", was?.Tips ?? [], texts?.Tips ?? [])) yield return one;
        }

        foreach (var one in Value($"Het kenmerk in ESCO van {name}", string.Join(", ", old.Esco ?? []), string.Join(", ", now.Esco ?? []))) yield return one;
        foreach (var one in Value($"Het kenmerk in CompetentNL van {name}", string.Join(", ", old.CompetentNl ?? []), string.Join(", ", now.CompetentNl ?? []))) yield return one;
    }

    private static string Degree(Guide guide, Competency competency) => guide.Developability.FirstOrDefault(degree => degree.Key == competency.Developability)?.Label ?? competency.Developability;

    private static IEnumerable<GuideDifference> OfProfile(Guide before, Guide after, CompetencyProfile old, CompetencyProfile now)
    {
        foreach (var key in old.Competencies.Except(now.Competencies, StringComparer.Ordinal)) yield return new($"Het profiel van ‘{now.JobGroup}’ vraagt niet meer: ‘{before.Find(key)?.Name ?? key}’.", []);
        foreach (var key in now.Competencies.Except(old.Competencies, StringComparer.Ordinal)) yield return new($"Het profiel van ‘{now.JobGroup}’ vraagt voortaan ‘{after.Find(key)?.Name ?? key}’.", []);
        if (old.Competencies.Intersect(now.Competencies, StringComparer.Ordinal).SequenceEqual(now.Competencies.Intersect(old.Competencies, StringComparer.Ordinal), StringComparer.Ordinal) is false)
            yield return new($"De volgorde van de competenties van ‘{now.JobGroup}’ wordt: {GuideWords.List([.. now.Competencies.Select(key => after.Find(key)?.Name ?? key)])}.", []);
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

    private static IEnumerable<GuideDifference> Value(string subject, string old, string now, bool quoted = true)
    {
        if (old == now) yield break;
        string Word(string value) => value.Length == 0 ? "niets" : quoted ? $"‘{value}’" : value;
        yield return new($"{subject} wordt {Word(now)} in plaats van {Word(old)}.", []);
    }

    private static IEnumerable<GuideDifference> Text(string subject, string old, string now)
    {
        if (old == now) yield break;
        yield return new(old.Length == 0 ? $"{subject} komt erbij:" : now.Length == 0 ? $"{subject} vervalt:" : $"{subject} verandert:", WordDiff.Between(old, now));
    }

    // First the lines that are the same, then those that are most alike, then what is left went or came.
    private static IEnumerable<GuideDifference> Lines(string kind, string of, IReadOnlyList<string> old, IReadOnlyList<string> now)
    {
        if (old.SequenceEqual(now, StringComparer.Ordinal)) yield break;
        var (left, came) = (old.ToList(), now.ToList());
        foreach (var same in old) if (came.Remove(same)) left.Remove(same);
        var changed = new List<(string Old, string Now)>();
        while (left.SelectMany(_ => came, (was, becomes) => (Old: was, Now: becomes, Likeness: WordDiff.Likeness(was, becomes))).Where(pair => pair.Likeness >= SameLine)
            .OrderByDescending(pair => pair.Likeness).Select(pair => ((string Old, string Now)?)(pair.Old, pair.Now)).FirstOrDefault() is { } pair)
        {
            changed.Add(pair);
            left.Remove(pair.Old);
            came.Remove(pair.Now);
        }

        var what = kind == "gedrag" ? "Een gedrag" : "Een tip";
        foreach (var (was, becomes) in changed) yield return new($"{what} van {of} verandert:", WordDiff.Between(was, becomes));
        foreach (var line in left) yield return new($"{what} van {of} vervalt:", [new ChangedPart(line, Change.Removed)]);
        foreach (var line in came) yield return new($"{what} van {of} komt erbij:", [new ChangedPart(line, Change.Added)]);
        if (changed.Count == 0 && left.Count == 0 && came.Count == 0) yield return new($"{(kind == "gedrag" ? "Het gedrag" : "De tips")} van {of} {(kind == "gedrag" ? "staat" : "staan")} in een andere volgorde.", []);
    }

    private static IEnumerable<GuideDifference> Parts<T>(
        string kind, string all, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<T, string> name, Func<T, T, IEnumerable<GuideDifference>> within, Func<T, IEnumerable<GuideDifference>>? added = null) where T : class
    {
        foreach (var gone in before.Where(old => after.All(now => key(now) != key(old)))) yield return new($"{kind} ‘{name(gone)}’ vervalt.", []);
        foreach (var now in after)
        {
            if (before.FirstOrDefault(old => key(old) == key(now)) is not { } was)
            {
                yield return new($"{kind} ‘{name(now)}’ komt erbij.", []);
                foreach (var one in added?.Invoke(now) ?? []) yield return one;
                continue;
            }

            if (name(was) != name(now)) yield return new($"{kind} ‘{name(was)}’ heet voortaan ‘{name(now)}’.", []);
            foreach (var one in within(was, now)) yield return one;
        }

        var kept = before.Select(key).Where(one => after.Any(now => key(now) == one)).ToList();
        var order = after.Where(now => kept.Contains(key(now), StringComparer.Ordinal)).ToList();
        if (!kept.SequenceEqual(order.Select(key), StringComparer.Ordinal)) yield return new($"De volgorde van {all} wordt: {GuideWords.List([.. order.Select(name)])}.", []);
    }
}
