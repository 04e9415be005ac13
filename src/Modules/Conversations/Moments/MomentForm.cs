using System.Globalization;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Forms;

namespace Beweeg.Conversations.Moments;

/// <summary>The four fields of a moment: to fill in, to read and to show again.</summary>
internal static class MomentForm
{
    /// <summary>Longest text, in characters: a moment, not a report.</summary>
    public const int Longest = 2000;

    public const string Alone = "alleen";
    public const string Together = "samen";

    public static FormState Empty(DateOnly today) => new() { ["datum"] = Date(today), ["wie"] = Alone };

    public static FormState Of(Moment moment) => new()
    {
        ["datum"] = Date(moment.On),
        ["wat"] = moment.Text.Reveal(),
        ["soort"] = moment.Kind.ToString(),
        ["wie"] = moment.SharedAt is null ? Alone : Together,
        ["_versie"] = moment.Version.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Reads the fields; with something wrong the form is no longer valid and the answer says nothing.</summary>
    public static MomentFields Read(Submission form, Person person, DateOnly today)
    {
        var on = form.Date("datum", "de dag waarop het gebeurde", required: true);
        var text = form.Text("wat", "wat er gebeurde", Longest, required: true);
        var kind = form.Choice<MomentKind>("soort", "hoe het ging", required: true);
        var shared = string.Equals(form.Choice("wie", "wie dit mag lezen", [Alone, Together], required: true), Together, StringComparison.Ordinal);
        if (on > today) form.Wrong("datum", $"{DutchDate.Text(on.Value)} moet nog komen. Kies vandaag of een dag die voorbij is.");
        else if (on < person.InServiceFrom) form.Wrong("datum", $"{DutchDate.Text(on.Value)} is van voor de eerste werkdag hier ({DutchDate.Text(person.InServiceFrom)}). Kijk of het jaartal klopt.");
        return new MomentFields(on ?? today, kind ?? MomentKind.Other, text, shared);
    }

    private static string Date(DateOnly date) => date.ToString("dd-MM-yyyy", DutchDate.Culture);
}

/// <summary>What somebody filled in.</summary>
internal sealed record MomentFields(DateOnly On, MomentKind Kind, string Text, bool Shared);
