using System.Text.RegularExpressions;

namespace Beweeg.Platform.Tables;

/// <summary>Takes a cell apart in separate behaviours or tips, however somebody wrote the list.</summary>
public static partial class CellText
{
    /// <summary>
    /// Each line is one. Where lines begin with a bullet or a number, a line without is the rest of the line before. A bullet in the middle of a line begins
    /// the next one too, since a line end is easily lost between two programs.
    /// </summary>
    public static IReadOnlyList<string> Lines(string cell)
    {
        var lines = BulletWithin().Replace(cell.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace('\u2028', '\n').Replace('\v', '\n'), "\n${bullet} ").Split('\n');
        var isList = lines.Any(line => Bullet().IsMatch(line));
        var made = new List<string>();
        foreach (var line in lines)
        {
            var text = Clean(Bullet().Replace(line, ""));
            if (text.Length == 0) continue;
            if (isList && made.Count > 0 && !Bullet().IsMatch(line)) made[^1] += " " + text;
            else made.Add(text);
        }

        return made;
    }

    /// <summary>A text of one piece: line ends become spaces.</summary>
    public static string One(string cell) => Clean(cell);

    // Spaces of all kinds become one, and signs that cannot be seen or stored go.
    private static string Clean(string text) => Spaces().Replace(Unseen().Replace(text, " "), " ").Trim().Normalize();

    [GeneratedRegex(@"^\s*(?:[•●▪■◦‣▸►➢✓·–—*\uF0B7\uF0A7]|-(?=\s)|o(?=\s{2,}|\t)|\d{1,2}[.)](?=\s)|[a-z]\)(?=\s))\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"(?<=\S)\s*(?<bullet>[•●▪■◦‣▸►➢\uF0B7\uF0A7])\s*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BulletWithin();

    [GeneratedRegex(@"[\p{Cc}\u200B\uFEFF\u202A-\u202E\u2066-\u2069]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Spaces();
}
