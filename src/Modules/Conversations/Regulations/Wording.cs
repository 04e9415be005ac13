using System.Globalization;

namespace Beweeg.Conversations.Regulations;

/// <summary>Finds numbers, terms and days in Dutch sentences, in digits and in words.</summary>
internal static class Wording
{
    // Its place is the number; "een" without accents is one as well.
    private static readonly string[] Numbers =
        ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien", "twintig"];

    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    private static readonly string[] Ordinals = ["eerste", "tweede", "derde", "vierde"];

    /// <summary>"twee weken", "2 weken", "veertien dagen", "een half jaar". Not "een dag": that is any day.</summary>
    public static IReadOnlyList<Span> Durations(string text)
    {
        var words = Words(text);
        var found = new List<Span>();
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] is "halfjaar" || (words[at] == "half" && At(words, at + 1) == "jaar")) found.Add(new Span(0, 6));
            if (Number(words[at]) is not { } number) continue;
            switch (At(words, at + 1))
            {
                case "dag" or "dagen" when words[at] != "een": found.Add(new Span(number, 0)); break;
                case "week" or "weken": found.Add(new Span(7 * number, 0)); break;
                case "maand" or "maanden": found.Add(new Span(0, number)); break;
                case "jaar" or "jaren" or "kalenderjaar" or "kalenderjaren": found.Add(new Span(0, 12 * number)); break;
            }
        }

        return found;
    }

    /// <summary>"31 mei"; "de laatste dag van februari" is its 28th, as a regulation writes it.</summary>
    public static IReadOnlyList<(int Day, int Month)> Days(string text)
    {
        var words = Words(text);
        var found = new List<(int, int)>();
        for (var at = 0; at < words.Count; at++)
        {
            if (Array.IndexOf(Months, words[at]) is not (>= 0 and var month)) continue;
            if (At(words, at - 1) is { } before && Digits(before) is { } day) found.Add((day, month + 1));
            else if (At(words, at - 1) == "van" && At(words, at - 2) == "dag" && At(words, at - 3) == "laatste") found.Add((DateTime.DaysInMonth(2027, month + 1), month + 1));
        }

        return found;
    }

    /// <summary>"het tweede kwartaal": 2.</summary>
    public static IReadOnlyList<int> Quarters(string text)
    {
        var words = Words(text);
        return [.. Enumerable.Range(1, Math.Max(0, words.Count - 1)).Where(at => words[at] == "kwartaal").Select(at => Array.IndexOf(Ordinals, words[at - 1]) + 1).Where(quarter => quarter > 0)];
    }

    /// <summary>"60 procent", "60%", "de helft", "een kwart".</summary>
    public static IReadOnlyList<int> Percentages(string text)
    {
        var words = Words(text.Replace("%", " procent", StringComparison.Ordinal));
        var found = new List<int>();
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at] == "procent" && At(words, at - 1) is { } before && Number(before) is { } number) found.Add(number);
            else if (words[at] == "helft") found.Add(50);
            else if (words[at] == "kwart") found.Add(At(words, at - 1) is "drie" ? 75 : 25);
            else if (words[at] == "driekwart") found.Add(75);
        }

        return found;
    }

    /// <summary>How many of something a text names: "vier woorden"; not "tussen twee woorden", which says where something lies.</summary>
    public static IReadOnlyList<int> CountsOf(string text, string noun)
    {
        var words = Words(text);
        return [.. Enumerable.Range(1, Math.Max(0, words.Count - 1)).Where(at => words[at] == noun && At(words, at - 2) != "tussen").Select(at => Number(words[at - 1])).OfType<int>()];
    }

    /// <summary>"1 tot en met 5"; null when there is none.</summary>
    public static (int From, int To)? Range(string text)
    {
        var words = Words(text);
        for (var at = 0; at + 4 < words.Count; at++)
        {
            if (words[at + 1] == "tot" && words[at + 2] == "en" && words[at + 3] == "met" && Digits(words[at]) is { } from && Digits(words[at + 4]) is { } to) return (from, to);
        }

        return null;
    }

    /// <summary>"1, 2 en 3": numbers in digits after each other, the first such row; empty when there is none.</summary>
    public static IReadOnlyList<int> Enumeration(string text)
    {
        var row = new List<int>();
        foreach (var word in Words(text))
        {
            if (Digits(word) is { } number) row.Add(number);
            else if (word == "en" && row.Count > 0) continue;
            else if (row.Count > 1) return row;
            else row.Clear();
        }

        return row.Count > 1 ? row : [];
    }

    private static int? Number(string word) => word == "een" ? 1 : Array.IndexOf(Numbers, word) is >= 0 and var number ? number : Digits(word);

    private static int? Digits(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? At(IReadOnlyList<string> words, int at) => at >= 0 && at < words.Count ? words[at] : null;

    private static IReadOnlyList<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            if (at < text.Length && char.IsLetterOrDigit(text[at]))
            {
                if (start < 0) start = at;
            }
            else if (start >= 0)
            {
                words.Add(text[start..at].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }
}
