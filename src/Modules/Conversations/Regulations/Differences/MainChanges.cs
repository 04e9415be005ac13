using Beweeg.Conversations.Rules;
using Beweeg.DesignSystem;

namespace Beweeg.Conversations.Regulations.Differences;

/// <summary>What becomes different for people when another regulation takes over, whatever the two call it: what there was, and is no more.</summary>
internal static class MainChanges
{
    /// <summary>What a reader must know of a wholly new regulation beside the regulation itself; empty when nothing of this kind changes.</summary>
    public static IReadOnlyList<string> Between(Regulation before, Regulation after)
    {
        var sentences = new List<string>();
        if (Usual(before) is { } usual && Usual(after) is { } next && !string.Equals(usual, next, StringComparison.Ordinal))
            sentences.Add($"De gewone cyclus wordt: {next}. Nu is dat: {usual}.");
        Say(before.HasAppraisal, after.HasAppraisal, "Er is geen beoordeling meer.", "Er komt een beoordeling; die is er nu niet.");
        foreach (var use in Dropped(before, after)) sentences.Add($"{Now(use)} {Then(use)}");
        if (before.HasAppraisal && after.HasAppraisal)
        {
            if (before.Scale is { } old && after.Scale is { } now && !old.Qualifications.Select(word => word.Word).SequenceEqual(now.Qualifications.Select(word => word.Word), StringComparer.Ordinal))
                sentences.Add($"De woorden waarmee wordt beoordeeld, worden: {DutchText.List([.. now.Qualifications.Select(word => word.Word)])}. Nu zijn dat: {DutchText.List([.. old.Qualifications.Select(word => word.Word)])}.");
            Say(CanBeLookedAtAgain(before), CanBeLookedAtAgain(after), "Vragen om opnieuw naar de beoordeling te kijken, kan niet meer.", "Een medewerker kan voortaan vragen om opnieuw naar de beoordeling te kijken.");
            Say(before.Evidence?.Below is not null, after.Evidence?.Below is not null, "Beweeg kijkt bij een lage beoordeling niet meer na of er eerder over is gesproken.", "Bij een lage beoordeling kijkt Beweeg voortaan na of er eerder over is gesproken.");
            Say(before.HasInformants, after.HasInformants, "Er worden geen informanten meer gevraagd.", "Er kunnen voortaan informanten worden gevraagd.");
            Say(before.Assessment?.Reward is not null, after.Assessment?.Reward is not null, "Een extra beloning hoort er niet meer bij.", "Een extra beloning kan er voortaan bij horen.");
        }

        Say(before.ExtraConversations.Types.Count > 0, after.ExtraConversations.Types.Count > 0, "Om een extra gesprek vragen kan niet meer.", "Om een extra gesprek vragen kan voortaan.");
        return sentences;

        void Say(bool was, bool becomes, string gone, string come)
        {
            if (was != becomes) sentences.Add(was ? gone : come);
        }
    }

    /// <summary>The situations that have a cycle of their own now, and no longer; in the order of the vocabulary.</summary>
    public static IReadOnlyList<ShapeUse> Dropped(Regulation before, Regulation after) =>
        [.. Enum.GetValues<ShapeUse>().Where(use => use is not (ShapeUse.Regular or ShapeUse.Bridging) && Has(before, use) && !Has(after, use))];

    /// <summary>What comes instead of the own cycle of a situation.</summary>
    public static string Then(ShapeUse use) => use switch
    {
        ShapeUse.Probation => "In de nieuwe regeling krijgt wie op proef komt een gewone cyclus: zonder beoordelingen vóór het besluit over de aanstelling, en zonder dat Beweeg om de uitkomst vraagt.",
        ShapeUse.RunUpScale => "In de nieuwe regeling krijgt wie in een aanloopschaal zit een gewone cyclus.",
        ShapeUse.First => "In de nieuwe regeling krijgt wie in dienst komt een gewone cyclus, tot de volgende begint.",
        _ => "In de nieuwe regeling kan de leidinggevende niet meer voor een kortere cyclus kiezen.",
    };

    private static string Now(ShapeUse use) => use switch
    {
        ShapeUse.Probation => "Wie op proef is aangesteld, heeft nu een eigen cyclus.",
        ShapeUse.RunUpScale => "Wie in een aanloopschaal zit, heeft nu een eigen cyclus.",
        ShapeUse.First => "Wie in dienst komt, heeft nu een eigen eerste cyclus.",
        _ => "De leidinggevende kan nu kiezen voor een kortere cyclus.",
    };

    // How long the cycle of most people is, and which conversations it has; null where that follows from no calendar.
    private static string? Usual(Regulation regulation) =>
        regulation.CycleShapes.FirstOrDefault(shape => shape is { Use: ShapeUse.Regular, Groups: null }) is { Calendar: { } calendar } shape
            ? $"{(calendar.EveryYears == 1 ? "elk jaar" : $"elke {DutchText.Number(calendar.EveryYears)} jaar")} een {DutchText.List([.. shape.Conversations.Select(one => one.Name.ToLower(DutchDate.Culture))])}" : null;

    private static bool Has(Regulation regulation, ShapeUse use) => regulation.CycleShapes.Any(shape => shape.Use == use);

    private static bool CanBeLookedAtAgain(Regulation regulation) => regulation.Terms.Objections is not null && regulation.Reconsideration is not { By: ReconsiderationBy.Nobody };
}
