namespace Beweeg.Platform.Language;

/// <summary>A word in a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Stem">What it is searched by.</param>
public readonly record struct Word(int Start, int Length, string Text, string Stem);

/// <summary>Takes a text apart in words.</summary>
public static class Words
{
    public static IReadOnlyList<Word> Of(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || IsWithin(text, at))) at++;
            var word = text[start..at];
            words.Add(new Word(start, at - start, DutchStem.Plain(word), DutchStem.Of(word)));
        }

        return words;
    }

    // "auto's" is one word, and so is a letter with its accent apart.
    private static bool IsWithin(string text, int at) =>
        char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark
        || (text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && at > 0 && char.IsLetter(text[at - 1]));
}
