using Beweeg.Conversations.Regulations;
using Beweeg.DesignSystem;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Appraisals;

/// <summary>One thing that must be in place before a low final qualification, and whether it is.</summary>
public sealed record EvidenceFinding(string Label, bool IsThere, string Sentence);

/// <summary>What the file holds that evidence is looked for in.</summary>
/// <param name="HasAgreedExpectation">True when at least one work or development agreement was recorded.</param>
/// <param name="SpokenOn">The first recorded conversation after the agreements were made; null when there was none.</param>
public sealed record EvidenceFacts(bool HasAgreedExpectation, DateOnly? SpokenOn);

/// <summary>Looks for the evidence that the regulation asks below a certain qualification. It advises; the manager decides.</summary>
public static class Evidence
{
    /// <summary>A finding for every requirement; empty when the final qualification is not low or the regulation asks nothing.</summary>
    /// <param name="final">Key of the final qualification.</param>
    /// <param name="today">The day of the draft.</param>
    [LegalBasis("Regeling gesprekscyclus 2014, art. 6", Rule = "Een lage beoordeling is geen verrassing: er is iets afgesproken, er is over gesproken en er was tijd om te verbeteren",
        Remark = "De regeling noemt geen termijn; het aantal weken staat in de regeling als gegeven. Wat ontbreekt wordt gezegd, de leidinggevende beslist en schrijft op waarom.")]
    public static IReadOnlyList<EvidenceFinding> Check(Regulation regulation, string final, EvidenceFacts facts, DateOnly today)
    {
        if (regulation.Evidence is not { Below: { } below } check) return [];
        if (regulation.ScaleOfAppraisal().Find(final).Value >= regulation.ScaleOfAppraisal().Find(below).Value) return [];
        return [.. check.Requirements.Select(requirement =>
        {
            var there = requirement.Kind switch
            {
                EvidenceKind.Agreed => facts.HasAgreedExpectation,
                EvidenceKind.SpokenAbout => facts.SpokenOn is not null,
                _ => facts.SpokenOn is { } spoken && spoken.AddDays(7 * requirement.MinimumWeeks) <= today,
            };
            return new EvidenceFinding(requirement.Label, there, there ? Basis(requirement.Kind, facts, today)
                : requirement.Kind == EvidenceKind.ChanceToImprove && facts.SpokenOn is null ? "Er is nog geen gesprek over geweest, dus ook geen tijd daarna." : requirement.Missing);
        })];
    }

    private static string Basis(EvidenceKind kind, EvidenceFacts facts, DateOnly today) => kind switch
    {
        EvidenceKind.Agreed => "Er staat een werkafspraak of ontwikkelafspraak vast.",
        EvidenceKind.SpokenAbout => $"Op {DutchDate.Text(facts.SpokenOn!.Value)} is een gesprek vastgelegd. Of dit daar aan bod kwam, kan Beweeg niet lezen: kijk het na in het verslag.",
        _ => $"Dat gesprek was op {DutchDate.Text(facts.SpokenOn!.Value)}, {(today.DayNumber - facts.SpokenOn.Value.DayNumber) / 7} weken geleden.",
    };
}
