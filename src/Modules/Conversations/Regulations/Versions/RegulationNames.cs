using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Forms;

namespace Beweeg.Conversations.Regulations.Versions;

/// <summary>What a draft is called: its short name, title, citation and label, as typed in a form.</summary>
/// <param name="Key">Short name that all versions of one regulation share.</param>
internal sealed record RegulationNames(string Key, string Title, string Citation, string Label)
{
    public const int LongestKey = NameCheck.LongestKey;
    public const int LongestVersion = NameCheck.LongestLabel;
    private const int LongestText = 200;

    public static RegulationNames Of(Regulation regulation) => new(regulation.Key, regulation.Title, regulation.Citation, regulation.Version);

    /// <summary>Reads the fields; what is wrong gets a sentence at its field.</summary>
    /// <param name="taken">The versions that exist: one label is used once.</param>
    public static RegulationNames Read(Submission form, IEnumerable<RegulationVersion> taken)
    {
        var names = new RegulationNames(
            form.Text("sleutel", "de korte naam", LongestKey, required: true),
            form.Text("titel", "de titel", LongestText, required: true),
            form.Text("aanhaling", "hoe je de regeling aanhaalt", LongestText, required: true),
            form.Text("versie", "de naam van deze versie", LongestVersion, required: true));
        if (names.Key.Length > 0 && !NameCheck.IsShortName(names.Key))
            form.Wrong("sleutel", "Gebruik voor de korte naam alleen kleine letters, cijfers en streepjes, zoals goede-gesprek-waterrijk.");
        if (names.TakenBy(taken) is { } sentence) form.Wrong("versie", sentence);
        return names;
    }

    /// <summary>A sentence when another version is called the same already; null when it is free.</summary>
    public string? TakenBy(IEnumerable<RegulationVersion> versions) =>
        versions.Any(other => string.Equals(other.Key, Key, StringComparison.Ordinal) && string.Equals(other.Label, Label, StringComparison.OrdinalIgnoreCase))
            ? $"Er is al een versie ‘{Label}’ van ‘{Key}’. Geef deze een andere naam." : null;

    /// <summary>The regulation under these names.</summary>
    public Regulation On(Regulation regulation) => regulation with { Key = Key, Title = Title, Citation = Citation, Version = Label };

    public FormState State => new() { ["sleutel"] = Key, ["titel"] = Title, ["aanhaling"] = Citation, ["versie"] = Label };
}
