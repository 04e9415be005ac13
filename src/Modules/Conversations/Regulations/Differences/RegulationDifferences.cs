using Beweeg.Conversations.Rules;

namespace Beweeg.Conversations.Regulations.Differences;

/// <summary>What differs under one subject.</summary>
/// <param name="Sentences">Whole Dutch sentences, in the order of the regulation.</param>
public sealed record DifferenceGroup(string Subject, IReadOnlyList<string> Sentences);

/// <summary>What differs, for a reader of whom nobody asks to know everything: what matters first, and the rest in short.</summary>
/// <param name="Groups">The rules that change, by subject; who reads what stands first.</param>
/// <param name="Wordings">Of what only the words change: explanations, articles, hints and letters.</param>
public sealed record DifferencesInShort(IReadOnlyList<DifferenceGroup> Groups, IReadOnlyList<string> Wordings);

/// <summary>Tells in sentences what differs between two regulations. Nothing is left out; the order of what does not matter is.</summary>
internal static class RegulationDifferences
{
    // First what touches people most, then the rest in the order of the regulation.
    private static readonly string[] FirstTopics = ["Termijnen", "Beoordelen", "Gesprekken", "Cycli", "Groepen", "Tekenen"];

    /// <summary>By subject; subjects without a difference are left out.</summary>
    public static IReadOnlyList<DifferenceGroup> Between(Regulation before, Regulation after) =>
        [.. ByTopic(before, after).Select(topic => new DifferenceGroup(topic.Name, [.. topic.Differences.SelectMany(difference => difference.Whole)])).Where(group => group.Sentences.Count > 0)];

    /// <summary>The same differences for a works council: see <see cref="DifferencesInShort"/>.</summary>
    public static DifferencesInShort InShort(Regulation before, Regulation after)
    {
        var topics = ByTopic(before, after).OrderBy(topic => Array.IndexOf(FirstTopics, topic.Name) is >= 0 and var at ? at : FirstTopics.Length).ToList();
        var readers = topics.SelectMany(topic => topic.Differences).Where(difference => difference.About == FactAbout.Readers).SelectMany(difference => difference.Short).ToList();
        var rules = topics.Select(topic => new DifferenceGroup(topic.Name, [.. topic.Differences.Where(difference => difference.About == FactAbout.Rule).SelectMany(difference => difference.Short)]));
        return new DifferencesInShort(
            [.. rules.Prepend(new DifferenceGroup("Wie wat leest", readers)).Where(group => group.Sentences.Count > 0)],
            [.. topics.SelectMany(topic => topic.Differences).Where(difference => difference.About == FactAbout.Wording).Select(difference => difference.Subject)]);
    }

    private static IEnumerable<(string Name, IReadOnlyList<Difference> Differences)> ByTopic(Regulation before, Regulation after) =>
        RegulationOutline.Of(before).Zip(RegulationOutline.Of(after), (old, now) => (now.Name, (IReadOnlyList<Difference>)[.. Facts(old.Facts, now.Facts), .. Lists(old.Lists, now.Lists)]));

    private static IEnumerable<Difference> Facts(IReadOnlyList<Fact> before, IReadOnlyList<Fact> after) =>
        before.Join(after, old => old.Key, now => now.Key, (old, now) => (old, now), StringComparer.Ordinal)
            .Where(pair => !string.Equals(pair.old.Compared ?? pair.old.Value, pair.now.Compared ?? pair.now.Value, StringComparison.Ordinal))
            .Select(pair => new Difference(pair.now.About, pair.now.Subject, Changed(pair.old, pair.now)));

    private static string Changed(Fact old, Fact now) => now.Kind switch
    {
        FactKind.Name => $"{old.Subject} heet voortaan {now.Value}.",
        FactKind.Text when old.Value.Length == 0 => $"{now.Subject} wordt: ‘{now.Value}’ Eerder stond er niets.",
        FactKind.Text when now.Value.Length == 0 => $"{now.Subject} vervalt. Er stond: ‘{old.Value}’",
        FactKind.Text => $"{now.Subject} wordt: ‘{now.Value}’ Eerder stond er: ‘{old.Value}’",
        // "De termijn wordt 3 weken"; what is no single thing cannot "worden": there stands what holds, and what held.
        _ when IsOneThing(now.Subject) => $"{now.Subject} wordt {now.Value} in plaats van {old.Value}.",
        _ => $"{now.Subject}: voortaan {now.Value}, nu {old.Value}.",
    };

    private static bool IsOneThing(string subject) => subject.Split(' ', 3) is ["De" or "Het", var noun, ..] && !Plurals.Contains(noun);

    private static readonly HashSet<string> Plurals = new(StringComparer.Ordinal)
        { "dagen", "groepen", "eenheden", "functiegroepen", "soorten", "manieren", "afspraken", "kwalificaties", "herinneringen" };

    private static IEnumerable<Difference> Lists(IReadOnlyList<PartList> before, IReadOnlyList<PartList> after) =>
        after.SelectMany(list => Parts(before.Single(other => string.Equals(other.Key, list.Key, StringComparison.Ordinal)), list));

    private static IEnumerable<Difference> Parts(PartList before, PartList after)
    {
        var old = before.Parts.ToDictionary(part => part.Key, StringComparer.Ordinal);
        var now = after.Parts.ToDictionary(part => part.Key, StringComparer.Ordinal);
        foreach (var gone in before.Parts.Where(part => !now.ContainsKey(part.Key))) yield return new Difference(FactAbout.Rule, gone.Name, $"{gone.Name} vervalt{gone.Within}.");
        foreach (var part in after.Parts)
        {
            if (!old.TryGetValue(part.Key, out var was))
            {
                yield return new Difference(FactAbout.Rule, part.Name, [.. Added(part)], [.. AddedInShort(part)]);
                continue;
            }

            foreach (var difference in Facts(was.Facts, part.Facts).Concat(Lists(was.Lists, part.Lists))) yield return difference;
        }

        var kept = before.Parts.Where(part => now.ContainsKey(part.Key)).Select(part => part.Key).ToList();
        var order = after.Parts.Where(part => old.ContainsKey(part.Key)).ToList();
        if (!kept.SequenceEqual(order.Select(part => part.Key), StringComparer.Ordinal))
            yield return new Difference(FactAbout.Rule, after.Name, $"De volgorde van {after.Name} wordt: {DutchText.List([.. order.Select(part => char.ToLowerInvariant(part.Name[0]) + part.Name[1..])])}.");
    }

    // What is new is told whole: a reader has nothing to compare it with.
    private static IEnumerable<string> Added(Part part)
    {
        yield return $"{part.Name} komt erbij{part.Within}.";
        foreach (var fact in part.Facts.Where(IsSaid)) yield return Said(fact);
        foreach (var sentence in part.Lists.SelectMany(list => list.Parts).SelectMany(Added)) yield return sentence;
    }

    // In short: its rules, and of what lies within it only the names.
    private static IEnumerable<string> AddedInShort(Part part)
    {
        yield return $"{part.Name} komt erbij{part.Within}.";
        foreach (var fact in part.Facts.Where(fact => IsSaid(fact) && fact.About != FactAbout.Wording)) yield return Said(fact);
        foreach (var list in part.Lists.Where(list => list.Parts.Count > 0 && list.Name.Length > 0))
            yield return $"{DutchText.Sentence(list.Name)}: {DutchText.List([.. list.Parts.Select(one => char.ToLowerInvariant(one.Name[0]) + one.Name[1..])])}.";
    }

    private static bool IsSaid(Fact fact) => fact.Kind != FactKind.Name && fact.Value is not ("" or RegulationOutline.Nothing);

    private static string Said(Fact fact) => fact.Kind == FactKind.Text ? $"{fact.Subject}: ‘{fact.Value}’"
        : IsOneThing(fact.Subject) ? $"{fact.Subject} is {fact.Value}." : $"{fact.Subject}: {fact.Value}.";

    /// <summary>One difference.</summary>
    /// <param name="Subject">What it is about, as the beginning of a sentence.</param>
    /// <param name="Whole">Everything there is to say.</param>
    /// <param name="Short">What a reader has to know.</param>
    private sealed record Difference(FactAbout About, string Subject, IReadOnlyList<string> Whole, IReadOnlyList<string> Short)
    {
        public Difference(FactAbout about, string subject, string sentence) : this(about, subject, [sentence], [sentence]) { }
    }
}
