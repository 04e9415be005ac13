using Beweeg.DesignSystem;

namespace Beweeg.Platform.Adoption;

/// <summary>One thing that differs.</summary>
/// <param name="Sentence">A whole Dutch sentence.</param>
/// <param name="Marked">The text with the words that went and came; empty where the sentence says all.</param>
public sealed record Difference(string Sentence, IReadOnlyList<ChangedPart> Marked);

/// <summary>What differs under one subject.</summary>
public sealed record DifferenceGroup(string Subject, IReadOnlyList<Difference> Differences);

/// <summary>Tells in sentences what differs between two values, texts, lists of lines, or lists of parts. Nothing is left out.</summary>
public static class DifferenceSentences
{
    // From this likeness on, a line is the same line in other words.
    private const double SameLine = 0.5;

    // Below this, a text is another text: marking the few words that both happen to have makes it unreadable.
    private const double SameText = 0.35;

    /// <summary>A value that is told whole.</summary>
    /// <param name="quoted">False for a number, or words that need no quotes.</param>
    /// <param name="many">True when the subject is plural.</param>
    public static IEnumerable<Difference> Value(string subject, string old, string now, bool quoted = true, bool many = false)
    {
        if (old == now) yield break;
        string Word(string value) => quoted ? $"‘{value}’" : value;
        var becomes = many ? "worden" : "wordt";
        yield return new(now.Length == 0 ? $"{subject} {(many ? "vervallen" : "vervalt")}: {(many ? "het waren" : "het was")} {Word(old)}." : old.Length == 0 ? $"{subject} {becomes} {Word(now)}." : $"{subject} {becomes} {Word(now)} in plaats van {Word(old)}.", []);
    }

    /// <summary>A text, with the words marked that went and came.</summary>
    public static IEnumerable<Difference> Text(string subject, string old, string now)
    {
        if (old == now) yield break;
        if (old.Length > 0 && now.Length > 0 && WordDiff.Likeness(old, now) < SameText)
        {
            yield return new($"{subject} verandert:", [new ChangedPart(old, Change.Removed), new ChangedPart(now, Change.Added)]);
            yield break;
        }

        yield return new(old.Length == 0 ? $"{subject} komt erbij:" : now.Length == 0 ? $"{subject} vervalt:" : $"{subject} verandert:", WordDiff.Between(old, now));
    }

    /// <summary>Lines that are known by nothing: first those that are the same, then those that are most alike, then what is left went or came.</summary>
    /// <param name="one">As the beginning of a sentence: "Een tip".</param>
    /// <param name="all">All together with the verb: "De tips van X staan".</param>
    /// <param name="of">Whose lines: "‘Samenwerken’ op niveau A".</param>
    public static IEnumerable<Difference> Lines(string one, string all, string of, IReadOnlyList<string> old, IReadOnlyList<string> now)
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

        foreach (var (was, becomes) in changed) yield return new($"{one} van {of} verandert:", WordDiff.Between(was, becomes));
        foreach (var line in left) yield return new($"{one} van {of} vervalt:", [new ChangedPart(line, Change.Removed)]);
        foreach (var line in came) yield return new($"{one} van {of} komt erbij:", [new ChangedPart(line, Change.Added)]);
        if (changed.Count == 0 && left.Count == 0 && came.Count == 0) yield return new($"{all} in een andere volgorde.", []);
    }

    /// <summary>Parts that are known by a key: which went, came, changed their name, and what differs within.</summary>
    /// <param name="kind">One, as the beginning of a sentence: "Het niveau".</param>
    /// <param name="all">All, within a sentence: "de niveaus".</param>
    public static IEnumerable<Difference> Parts<T>(
        string kind, string all, IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<T, string> name, Func<T, T, IEnumerable<Difference>> within, Func<T, IEnumerable<Difference>>? added = null) where T : class
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
        if (!kept.SequenceEqual(order.Select(key), StringComparer.Ordinal)) yield return new($"De volgorde van {all} wordt: {DutchList.Text([.. after.Select(name)])}.", []);
    }
}
