namespace Beweeg.DesignSystem;

/// <summary>Several words in a sentence.</summary>
public static class DutchList
{
    /// <summary>"a", "a en b", "a, b en c".</summary>
    public static string Of(IReadOnlyList<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.Take(words.Count - 1))} en {words[^1]}";
}
