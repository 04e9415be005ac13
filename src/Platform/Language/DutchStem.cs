using System.Globalization;
using System.Text;

namespace Beweeg.Platform.Language;

/// <summary>
/// Brings the forms of a Dutch word to one stem, that nobody reads: "luisteren", "luistert" and "luisterend" are the same in a search. It
/// follows the steps that are usual for Dutch (endings of nouns, adjectives and verbs within the part of the word behind the first vowels),
/// and adds what search in plain Dutch needs: the t of "luistert", and the f and s of "geef" and "lees" beside "geven" and "lezen".
/// </summary>
public static class DutchStem
{
    private const string Vowels = "aeiouyè";

    /// <summary>The stem of a word; small letters, without accents.</summary>
    public static string Of(string word)
    {
        var text = Plain(word);
        if (text.Length < 3) return text;
        var stem = new Work(text);
        stem.Plural();
        stem.FinalE();
        stem.Suffixes();
        stem.VerbT();
        stem.DoubleVowel();
        return stem.Text;
    }

    /// <summary>Small letters without accents.</summary>
    public static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var sign in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark) plain.Append(char.ToLowerInvariant(sign));
        }

        return plain.ToString();
    }

    private static bool IsVowel(char letter) => Vowels.Contains(letter, StringComparison.Ordinal);

    private sealed class Work
    {
        private readonly int first;
        private readonly int second;
        private bool lostE;

        public Work(string text)
        {
            Text = text;
            first = Math.Max(3, Behind(0));
            second = Behind(first);
        }

        public string Text { get; private set; }

        // "-heden", "-en", "-s".
        public void Plural()
        {
            if (Text.EndsWith("heden", StringComparison.Ordinal))
            {
                if (Text.Length - 5 >= first) Text = Text[..^5] + "heid";
            }
            else
            {
                // "mensen" and "mens" lose the same.
                if (!TakeEn("ene")) TakeEn("en");
                if (!TakeS("se")) TakeS("s");
            }
        }

        public void FinalE()
        {
            if (!Text.EndsWith('e') || Text.Length - 1 < first || IsVowel(Text[^2])) return;
            Text = Text[..^1];
            Undouble();
            lostE = true;
        }

        public void Suffixes()
        {
            if (Ends("heid", second) && Text[^5] != 'c')
            {
                Text = Text[..^4];
                TakeEn("en");
            }

            if (Ends("end", second) || Ends("ing", second))
            {
                Text = Text[..^3];
                if (Ends("ig", second) && Text.Length > 2 && Text[^3] != 'e') Text = Text[..^2];
                else Undouble();
            }
            else if (Ends("ig", second) && Text[^3] != 'e')
            {
                Text = Text[..^2];
            }
            else if (Ends("lijk", second))
            {
                Text = Text[..^4];
                FinalE();
            }
            else if (Ends("baar", second))
            {
                Text = Text[..^4];
            }
            else if (lostE && Ends("bar", second))
            {
                Text = Text[..^3];
            }
        }

        // "luistert", "houdt", "spreekt" beside "luister", "houd", "spreek".
        public void VerbT()
        {
            if (Text.Length >= 5 && Text[^1] == 't' && !IsVowel(Text[^2]) && Text[^2] != 'h') Text = Text[..^1];
        }

        // "spreek" beside "sprek(en)", "geef" beside "gev(en)", "lees" beside "lez(en)".
        public void DoubleVowel()
        {
            if (Text.Length >= 4 && !IsVowel(Text[^1]) && Text[^2] == Text[^3] && Text[^2] is 'a' or 'e' or 'o' or 'u' && !IsVowel(Text[^4])) Text = Text[..^2] + Text[^1];
            Text = Text[^1] switch
            {
                'v' => Text[..^1] + 'f',
                'z' => Text[..^1] + 's',
                _ => Text,
            };
        }

        private bool TakeEn(string ending)
        {
            if (!Text.EndsWith(ending, StringComparison.Ordinal)) return false;
            var at = Text.Length - ending.Length;
            if (at < first || IsVowel(Text[at - 1]) || Text[..at].EndsWith("gem", StringComparison.Ordinal)) return true;
            Text = Text[..at];
            Undouble();
            return true;
        }

        private bool TakeS(string ending)
        {
            if (!Text.EndsWith(ending, StringComparison.Ordinal)) return false;
            var at = Text.Length - ending.Length;
            // "teams" and "keuzes", not "advies".
            if (at >= first && ((!IsVowel(Text[at - 1]) && Text[at - 1] != 'j') || (Text[at - 1] == 'e' && !IsVowel(Text[at - 2])))) Text = Text[..at];
            return true;
        }

        private void Undouble()
        {
            if (Text.Length > 2 && Text[^1] == Text[^2] && !IsVowel(Text[^1])) Text = Text[..^1];
        }

        private bool Ends(string ending, int from) => Text.Length > ending.Length && Text.EndsWith(ending, StringComparison.Ordinal) && Text.Length - ending.Length >= from;

        // Behind the first consonant that follows a vowel.
        private int Behind(int start)
        {
            for (var at = start + 1; at < Text.Length; at++)
            {
                if (IsVowel(Text[at - 1]) && !IsVowel(Text[at])) return at + 1;
            }

            return Text.Length;
        }
    }
}
