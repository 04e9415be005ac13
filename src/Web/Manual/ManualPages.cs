using System.Collections.Frozen;
using System.Text;

namespace Beweeg.Web.Manual;

/// <summary>The pages of the manual: the files of <c>docs/handboek</c>, carried in this assembly, in the order of the menu.</summary>
internal static class ManualPages
{
    /// <summary>The first page; its address is /handboek itself.</summary>
    public const string First = "index";

    /// <summary>Name of the file, which is also the address, with the words in the menu.</summary>
    public static IReadOnlyList<(string Name, string MenuText)> Menu { get; } =
    [
        (First, "Begin hier"),
        ("voor-medewerkers", "Voor medewerkers"),
        ("voor-leidinggevenden", "Voor leidinggevenden"),
        ("voor-coordinatoren", "Voor coördinatoren"),
        ("voor-po-adviseurs", "Voor P&O-adviseurs"),
        ("voor-beheerders", "Voor beheerders"),
        ("koppeling", "De koppeling"),
        ("bronnen", "Bronnen"),
        ("bestemmingen", "Bestemmingen"),
        ("regeling", "De regeling"),
        ("regeling-wijzigen", "De regeling wijzigen"),
        ("competentiegids", "De competentiegids"),
        ("competentiegids-wijzigen", "De competentiegids wijzigen"),
        ("functieboek", "Het functieboek"),
        ("functieboek-wijzigen", "Het functieboek wijzigen"),
        ("wie-houdt-het-gesprek", "Wie houdt het gesprek?"),
        ("momenten", "Momenten"),
        ("voortgangsgesprek", "Het voortgangsgesprek"),
        ("beoordeling", "De beoordeling"),
        ("bijzondere-situaties", "Bijzondere situaties"),
        ("bewaren-als-pdf", "Bewaren als PDF"),
        ("proefgemeente", "De proefgemeente"),
        ("privacy", "Privacy"),
        ("woordenlijst", "Woordenlijst"),
    ];

    private static readonly FrozenDictionary<string, ManualText> Texts =
        Menu.ToFrozenDictionary(page => page.Name, page => ManualText.Read(Stored(page.Name)), StringComparer.Ordinal);

    /// <summary>The page with this name; null when the manual has none.</summary>
    public static ManualText? Find(string name) => Texts.GetValueOrDefault(name);

    /// <summary>The address of a page.</summary>
    public static string Address(string name) => string.Equals(name, First, StringComparison.Ordinal) ? "/handboek" : "/handboek/" + name;

    private static string Stored(string name)
    {
        using var stream = typeof(ManualPages).Assembly.GetManifestResourceStream($"handboek/{name}.md")
            ?? throw new InvalidOperationException($"The manual names a page ‘{name}’ that is not in docs/handboek.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
