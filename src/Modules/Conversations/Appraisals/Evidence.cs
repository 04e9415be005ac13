using Beweeg.Conversations.Regulations;
using Beweeg.DesignSystem;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Appraisals;

/// <summary>One thing that must be in place before a low final qualification, and whether it is.</summary>
/// <param name="Sentence">How it stands, or what is missing and for which parts.</param>
/// <param name="Lines">What was found for the parts that came out low; parts of which the same was found stand together.</param>
public sealed record EvidenceFinding(string Label, bool IsThere, string Sentence, IReadOnlyList<string> Lines);

/// <summary>What the file holds that evidence is looked for in.</summary>
/// <param name="HasAgreedExpectation">True when at least one work or development agreement was recorded.</param>
/// <param name="Parts">By key of the item, what was said of it before. A part that is absent was never spoken of.</param>
public sealed record EvidenceFacts(bool HasAgreedExpectation, IReadOnlyDictionary<string, IReadOnlyList<SpokenOf>> Parts)
{
    public static EvidenceFacts None { get; } = new(false, new Dictionary<string, IReadOnlyList<SpokenOf>>(StringComparer.Ordinal));
}

/// <summary>A recorded conversation in which a part came up.</summary>
/// <param name="Words">What stands there, to be read after the date: "stond er ‘Op weg’".</param>
/// <param name="WentWell">True when it says that it went well: then nobody was warned.</param>
public sealed record SpokenOf(DateOnly On, string Words, bool WentWell);

/// <summary>Looks for the evidence that the regulation asks below a certain qualification. It advises; the manager decides.</summary>
public static class Evidence
{
    /// <summary>True when the regulation asks evidence for this final qualification.</summary>
    /// <param name="final">Key of the final qualification.</param>
    public static bool IsAsked(Regulation regulation, string final) => regulation.Evidence is { Below: { } below } && IsBelow(regulation, final, below);

    /// <summary>A finding for every requirement; empty when the final qualification is not low or the regulation asks nothing.</summary>
    /// <param name="final">Key of the final qualification.</param>
    /// <param name="items">Everything that is judged.</param>
    /// <param name="qualifications">Key of the qualification by key of the item; null while not judged.</param>
    /// <param name="today">The day of the draft.</param>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 6", Rule = "Een lage beoordeling is geen verrassing: er is iets afgesproken, er is over gesproken en er was tijd om te verbeteren",
        Remark = "We kijken per onderdeel dat laag uitkomt. Stond er eerder dat het goed ging, dan is er niet gewaarschuwd. De regeling noemt geen termijn; het aantal weken staat in de regeling als gegeven. "
            + "Wat ontbreekt wordt gezegd, de leidinggevende beslist en schrijft op waarom.")]
    public static IReadOnlyList<EvidenceFinding> Check(
        Regulation regulation, string final, IReadOnlyList<AppraisalItem> items, IReadOnlyDictionary<string, string?> qualifications, EvidenceFacts facts, DateOnly today)
    {
        if (regulation.Evidence is not { Below: { } below } check || !IsAsked(regulation, final)) return [];
        var low = items.Where(item => item.Kind is not null && qualifications.GetValueOrDefault(item.Key) is { } word && IsBelow(regulation, word, below)).ToList();
        return [.. check.Requirements.Select(requirement =>
        {
            var looked = low.Select(item => (item.Title, Found: requirement.Kind == EvidenceKind.Agreed ? Agreed(item, facts) : Spoken(item, facts, requirement, today))).ToList();
            var missing = looked.Where(one => !one.Found.IsThere).Select(one => $"‘{one.Title.TrimEnd('.')}’").ToList();
            if (requirement.Kind == EvidenceKind.ChanceToImprove && low.Count > 0 && low.TrueForAll(item => facts.Parts.GetValueOrDefault(item.Key) is not { Count: > 0 }))
                return new EvidenceFinding(requirement.Label, false, "Er is niet eerder over gesproken, dus ook geen tijd daarna om te verbeteren.", []);
            var there = low.Count == 0 ? facts.HasAgreedExpectation && requirement.Kind == EvidenceKind.Agreed : missing.Count == 0;
            return new EvidenceFinding(requirement.Label, there,
                there ? "Kijk na of dit klopt met wat jullie bespraken." : missing.Count == 0 || missing.Count == low.Count ? requirement.Missing : $"{requirement.Missing} Dat geldt voor {DutchList.Text(missing)}.",
                [.. looked.GroupBy(one => one.Found.Sentence, StringComparer.Ordinal).Select(group => $"{Named([.. group.Select(one => one.Title.TrimEnd('.'))], low.Count)}: {group.Key}")]);
        })];
    }

    private static (bool IsThere, string Sentence) Agreed(AppraisalItem item, EvidenceFacts facts) => item.Kind switch
    {
        JudgedKind.WorkAgreement or JudgedKind.DevelopmentAgreement => (true, "dit is als afspraak vastgelegd."),
        // What the job asks is on the table in the planning conversation; without a recorded one nobody was told.
        _ when facts.HasAgreedExpectation => (true, item.Level is { } level ? $"de functie vraagt dit op niveau {level}." : "de functie vraagt dit."),
        _ => (false, "er is nog niets vastgelegd."),
    };

    private static (bool IsThere, string Sentence) Spoken(AppraisalItem item, EvidenceFacts facts, EvidenceRequirement requirement, DateOnly today)
    {
        if (facts.Parts.GetValueOrDefault(item.Key) is not { Count: > 0 } spoken) return (false, "in geen eerder verslag gevonden.");
        if (spoken.FirstOrDefault(one => !one.WentWell) is not { } warned) return (false, $"op {DutchDate.Text(spoken[^1].On)} {spoken[^1].Words}. Dat het niet goed ging, staat daar niet.");
        var weeks = (today.DayNumber - warned.On.DayNumber) / 7;
        return requirement.Kind == EvidenceKind.SpokenAbout ? (true, $"op {DutchDate.Text(warned.On)} {warned.Words}.")
            : (warned.On.AddDays(7 * requirement.MinimumWeeks) <= today, $"sinds {DutchDate.Text(warned.On)}, {(weeks == 1 ? "1 week" : $"{weeks} weken")} geleden.");
    }

    // The same of every part is said once.
    private static string Named(List<string> titles, int all) => titles.Count > 3 && titles.Count == all ? $"Alle {all} onderdelen die laag uitkomen" : DutchList.Text(titles);

    private static bool IsBelow(Regulation regulation, string word, string below) =>
        regulation.ScaleOfAppraisal().Find(word).Value < regulation.ScaleOfAppraisal().Find(below).Value;
}
