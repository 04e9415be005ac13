using Beweeg.Conversations.Rules;

namespace Beweeg.Conversations.Regulations.Differences;

/// <summary>What differs under one subject.</summary>
/// <param name="Sentences">Whole Dutch sentences, in the order of the regulation.</param>
public sealed record DifferenceGroup(string Subject, IReadOnlyList<string> Sentences);

/// <summary>Tells in sentences what differs between two regulations. Nothing is left out; the order of what does not matter is.</summary>
internal static class RegulationDifferences
{
    /// <summary>By subject; subjects without a difference are left out.</summary>
    public static IReadOnlyList<DifferenceGroup> Between(Regulation before, Regulation after) =>
    [
        .. RegulationOutline.Of(before).Zip(RegulationOutline.Of(after), (old, now) => new DifferenceGroup(now.Name, [.. Facts(old.Facts, now.Facts), .. Lists(old.Lists, now.Lists)]))
            .Where(group => group.Sentences.Count > 0),
    ];

    private static IEnumerable<string> Facts(IReadOnlyList<Fact> before, IReadOnlyList<Fact> after) =>
        before.Join(after, old => old.Key, now => now.Key, (old, now) => (old, now), StringComparer.Ordinal)
            .Where(pair => !string.Equals(pair.old.Value, pair.now.Value, StringComparison.Ordinal)).Select(pair => Changed(pair.old, pair.now));

    private static string Changed(Fact old, Fact now) => now.Kind switch
    {
        FactKind.Name => $"{old.Subject} heet voortaan {now.Value}.",
        FactKind.Text when old.Value.Length == 0 => $"{now.Subject} wordt: ‘{now.Value}’ Eerder stond er niets.",
        FactKind.Text when now.Value.Length == 0 => $"{now.Subject} vervalt. Er stond: ‘{old.Value}’",
        FactKind.Text => $"{now.Subject} wordt: ‘{now.Value}’ Eerder stond er: ‘{old.Value}’",
        _ => $"{now.Subject} wordt {now.Value} in plaats van {old.Value}.",
    };

    private static IEnumerable<string> Lists(IReadOnlyList<PartList> before, IReadOnlyList<PartList> after) =>
        after.SelectMany(list => Parts(before.Single(other => string.Equals(other.Key, list.Key, StringComparison.Ordinal)), list));

    private static IEnumerable<string> Parts(PartList before, PartList after)
    {
        var old = before.Parts.ToDictionary(part => part.Key, StringComparer.Ordinal);
        var now = after.Parts.ToDictionary(part => part.Key, StringComparer.Ordinal);
        foreach (var gone in before.Parts.Where(part => !now.ContainsKey(part.Key))) yield return $"{gone.Name} vervalt{gone.Within}.";
        foreach (var part in after.Parts)
        {
            foreach (var sentence in old.TryGetValue(part.Key, out var was) ? [.. Facts(was.Facts, part.Facts), .. Lists(was.Lists, part.Lists)] : Added(part)) yield return sentence;
        }

        var kept = before.Parts.Where(part => now.ContainsKey(part.Key)).Select(part => part.Key).ToList();
        var order = after.Parts.Where(part => old.ContainsKey(part.Key)).ToList();
        if (!kept.SequenceEqual(order.Select(part => part.Key), StringComparer.Ordinal))
            yield return $"De volgorde van {after.Name} wordt: {DutchText.List([.. order.Select(part => char.ToLowerInvariant(part.Name[0]) + part.Name[1..])])}.";
    }

    // What is new is told whole: a reader has nothing to compare it with.
    private static IEnumerable<string> Added(Part part)
    {
        yield return $"{part.Name} komt erbij{part.Within}.";
        foreach (var fact in part.Facts.Where(fact => fact.Kind != FactKind.Name && fact.Value is not ("" or RegulationOutline.Nothing)))
            yield return fact.Kind == FactKind.Text ? $"{fact.Subject}: ‘{fact.Value}’" : $"{fact.Subject} is {fact.Value}.";
        foreach (var sentence in part.Lists.SelectMany(list => list.Parts).SelectMany(Added)) yield return sentence;
    }
}
