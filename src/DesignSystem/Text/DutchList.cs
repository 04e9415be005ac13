namespace Beweeg.DesignSystem;

/// <summary>Words one after the other, as in a sentence.</summary>
public static class DutchList
{
    /// <summary>"a", "a en b", "a, b en c".</summary>
    public static string Text(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} en {words[^1]}",
    };
}
