using System.Text.RegularExpressions;
using Beweeg.Conversations.Rules;

namespace Beweeg.Conversations.Regulations;

/// <summary>A word between braces that Beweeg fills in.</summary>
/// <param name="Name">As it stands between the braces.</param>
/// <param name="Example">What it could become, for a preview.</param>
internal sealed record LetterField(string Name, string Example);

/// <summary>Which words can be filled in, in which letter.</summary>
internal static partial class LetterFields
{
    private static readonly LetterField[] Conversation =
    [
        new("voornaam", "Noor"), new("naam", "Noor Bakker"), new("leidinggevende", "Karim Haddou"), new("gesprek", "planningsgesprek"), new("cyclus", "1 januari 2026 tot en met 31 december 2027"),
    ];

    /// <summary>The words of a letter, in the order in which they are shown to who writes it.</summary>
    public static IReadOnlyList<LetterField> Of(LetterKind kind) => kind switch
    {
        LetterKind.Invitation => [.. Conversation, new("datum", "dinsdag 12 mei 2026"), new("tijd", "10.00 uur"), new("plek", "Stadskantoor, kamer 2.14")],
        LetterKind.Draft => [.. Conversation, new("concept", "dinsdag 2 november 2027"), new("gesprek op", "donderdag 11 november 2027")],
        LetterKind.Adoption => [.. Conversation, new("datum", "vrijdag 3 december 2027"), new("kwalificatie", "goed")],
        _ => [new("informant", "Sam de Wit"), new("vrager", "Karim Haddou"), new("link", "https://beweeg.example/informant/…"), new("uiterlijk", "12 november 2027")],
    };

    /// <summary>The words between braces that a letter of this kind cannot have.</summary>
    public static IEnumerable<string> UnknownIn(Letter letter, LetterKind kind)
    {
        var known = Of(kind).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return Braces().Matches(letter.Subject + "\n" + letter.Text).Select(match => match.Groups["name"].Value).Where(name => !known.Contains(name)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>True when a text has this word.</summary>
    public static bool Has(Letter letter, string name) => letter.Text.Contains($"{{{name}}}", StringComparison.Ordinal);

    /// <summary>The words between braces, as a list for who writes: "{voornaam}, {naam} en {gesprek}".</summary>
    public static string List(LetterKind kind) => DutchText.List([.. Of(kind).Select(field => $"{{{field.Name}}}")]);

    /// <summary>Fills a text in. What is not among the values stays as it is; what is filled in is never read again.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Braces().Replace(text, match => values.GetValueOrDefault(match.Groups["name"].Value, match.Value));

    [GeneratedRegex(@"\{(?<name>[^{}\n]{0,40})\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
