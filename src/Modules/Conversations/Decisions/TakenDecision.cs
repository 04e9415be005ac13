using Beweeg.DesignSystem;
using Beweeg.Platform.Forms;

namespace Beweeg.Conversations.Decisions;

/// <summary>A decision that was taken outside Beweeg and is put on record: by whom, on what day, and under which reference it can be found.</summary>
/// <param name="By">A function or a body, such as the college.</param>
public sealed record TakenDecision(string By, DateOnly On, string Reference)
{
    /// <summary>Longest name and longest reference, in characters.</summary>
    internal const int Longest = 200;

    /// <summary>"Het college, 1 april 2026, kenmerk B-14."</summary>
    public string Sentence => $"{char.ToUpper(By[0], DutchDate.Culture)}{By[1..]}, {DutchDate.Text(On)}, kenmerk {Reference}.";

    /// <summary>Reads the three fields; null while one of them is wrong.</summary>
    internal static TakenDecision? Read(Submission form, DateOnly today)
    {
        var by = form.Text("besluit-van", "wie het besluit nam", Longest, required: true);
        var on = form.Date("besluit-op", "de dag van het besluit", required: true);
        var reference = form.Text("kenmerk", "het kenmerk van het besluit", Longest, required: true);
        if (on > today) form.Wrong("besluit-op", $"{DutchDate.Text(on.Value)} moet nog komen. Leg een besluit vast als het is genomen.");
        return by.Length == 0 || on is not { } day || reference.Length == 0 || day > today ? null : new TakenDecision(by, day, reference);
    }
}
