namespace Beweeg.Platform.Adoption;

/// <summary>What happened to a part of a text.</summary>
public enum Change { Kept, Added, Removed }

/// <summary>A part of a text with what happened to it.</summary>
public sealed record ChangedPart(string Text, Change Change);

/// <summary>
/// Tells which words of a text were added and removed: the longest sequence of words that both have stays. The kept and removed parts together are
/// the old text, the kept and added ones the new text, to the letter.
/// </summary>
public static class WordDiff
{
    // Beyond this the table of the comparison would be large; such texts are told as removed and added whole.
    private const int MostWords = 2000;

    public static IReadOnlyList<ChangedPart> Between(string before, string after)
    {
        if (before == after) return before.Length == 0 ? [] : [new ChangedPart(before, Change.Kept)];
        var (old, now) = (Pieces(before), Pieces(after));
        if (old.Count > MostWords || now.Count > MostWords) return Joined([new ChangedPart(before, Change.Removed), new ChangedPart(after, Change.Added)]);
        var longest = Longest(old, now);
        var parts = new List<ChangedPart>();
        var (i, j) = (0, 0);
        while (i < old.Count || j < now.Count)
        {
            if (i < old.Count && j < now.Count && old[i] == now[j])
            {
                parts.Add(new ChangedPart(old[i], Change.Kept));
                (i, j) = (i + 1, j + 1);
            }
            else if (j == now.Count || (i < old.Count && longest[i + 1, j] >= longest[i, j + 1]))
            {
                parts.Add(new ChangedPart(old[i++], Change.Removed));
            }
            else
            {
                parts.Add(new ChangedPart(now[j++], Change.Added));
            }
        }

        return Joined(parts);
    }

    /// <summary>How much two texts have in common: 0 is nothing, 1 is the same.</summary>
    public static double Likeness(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        if (old.Count == 0 || now.Count == 0) return before == after ? 1 : 0;
        if (old.Count > MostWords || now.Count > MostWords) return 0;
        return 2.0 * Longest(old, now)[0, 0] / (old.Count + now.Count);
    }

    private static List<string> Words(string text) => [.. Pieces(text).Where(piece => piece.Length > 0 && char.IsLetterOrDigit(piece[0])).Select(piece => piece.ToLowerInvariant())];

    // Words, and what stands between them: together the whole text.
    private static List<string> Pieces(string text)
    {
        var pieces = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var start = at++;
            while (at < text.Length && IsWord(text[start]) && IsWord(text[at])) at++;
            pieces.Add(text[start..at]);
        }

        return pieces;
    }

    private static bool IsWord(char sign) => !char.IsWhiteSpace(sign) && !char.IsPunctuation(sign);

    // How long the longest common sequence is of what begins at each pair of places.
    private static int[,] Longest(List<string> old, List<string> now)
    {
        var longest = new int[old.Count + 1, now.Count + 1];
        for (var i = old.Count - 1; i >= 0; i--)
        {
            for (var j = now.Count - 1; j >= 0; j--) longest[i, j] = old[i] == now[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }

        return longest;
    }

    private static List<ChangedPart> Joined(List<ChangedPart> parts)
    {
        var joined = new List<ChangedPart>();
        foreach (var part in parts.Where(part => part.Text.Length > 0))
        {
            if (joined.Count > 0 && joined[^1].Change == part.Change) joined[^1] = joined[^1] with { Text = joined[^1].Text + part.Text };
            else joined.Add(part);
        }

        return joined;
    }
}
