using Beweeg.Competencies.Contracts;
using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Profile;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Organisation.Contracts;

namespace Beweeg.Conversations.Appraisals;

/// <summary>One thing in an appraisal: judged separately, or only talked over.</summary>
/// <param name="Key">Unique within the appraisal, and the same each time.</param>
/// <param name="Kind">What is judged; null for what is talked over and never weighed.</param>
/// <param name="Title">What it is.</param>
/// <param name="Expected">What was agreed or what the job asks, in a sentence; may be empty.</param>
/// <param name="Signs">By what it shows: the behaviours at the level of the job.</param>
/// <param name="Weight">Whole percent for a work agreement with a weight of its own; null means equal.</param>
/// <param name="Level">The level that the job asks of a competency; null for everything else.</param>
/// <param name="CompetencyKey">The competency, for a competency and for a development agreement about one.</param>
/// <param name="Crucial">True for a competency that the job cannot do without.</param>
/// <param name="AgreementId">The agreement, where it is one.</param>
public sealed record AppraisalItem(
    string Key, JudgedKind? Kind, string Title, string Expected, IReadOnlyList<string> Signs,
    int? Weight = null, string? Level = null, string? CompetencyKey = null, bool Crucial = false, Guid? AgreementId = null);

/// <summary>A part of the appraisal as the regulation names it, with its items.</summary>
/// <param name="Key">Key of the part; <see cref="TalkedOver"/> for what is never weighed.</param>
public sealed record AppraisalPart(string Key, string Name, string Explanation, IReadOnlyList<AppraisalItem> Items)
{
    /// <summary>Key of the part with what is talked over and never weighed.</summary>
    public const string TalkedOver = "besproken";
}

/// <summary>What there is to judge: from the regulation, the agreements of the cycle and the profile of the job.</summary>
public static class AppraisalParts
{
    /// <summary>All parts in the order of the regulation; what is never weighed comes last, where there is any.</summary>
    /// <param name="weighsEqually">True when all work agreements of the cycle weigh the same.</param>
    /// <param name="added">Keys of the competencies that were put on the profile in this cycle.</param>
    public static IReadOnlyList<AppraisalPart> Of(
        Regulation regulation, Guide guide, PersonPosition? position, IReadOnlyList<Agreement> agreements, bool weighsEqually,
        IReadOnlyCollection<string>? added = null)
    {
        var agreed = agreements.Where(agreement => agreement.State == AgreementState.Agreed).ToList();
        var parts = regulation.AssessmentOfAppraisal().Parts
            .Select(part => new AppraisalPart(part.Key, part.Name, part.Explanation,
                [.. part.Holds.SelectMany(kind => Items(kind, guide, position, agreed, weighsEqually, added ?? []))]))
            .Where(part => part.Items.Count > 0).ToList();
        var talkedOver = agreed.Where(agreement => regulation.AssessmentOfAppraisal().NeverWeighed.Contains(agreement.Kind)).Select(agreement => OfAgreement(agreement, null, null)).ToList();
        if (talkedOver.Count > 0)
            parts.Add(new AppraisalPart(AppraisalPart.TalkedOver, "Samen besproken", regulation.AssessmentOfAppraisal().NeverWeighedExplanation, talkedOver));
        return parts;
    }

    /// <summary>The same items as the sum takes them.</summary>
    public static IReadOnlyList<JudgedItem> ForSum(IReadOnlyList<AppraisalPart> parts, IReadOnlyDictionary<string, string?> qualifications) =>
        [.. parts.SelectMany(part => part.Items).Where(item => item.Kind is not null)
            .Select(item => new JudgedItem(item.Title, item.Kind!.Value, qualifications.GetValueOrDefault(item.Key), item.Weight, item.Crucial))];

    private static IEnumerable<AppraisalItem> Items(
        JudgedKind kind, Guide guide, PersonPosition? position, IReadOnlyList<Agreement> agreed, bool weighsEqually, IReadOnlyCollection<string> added)
    {
        switch (kind)
        {
            case JudgedKind.WorkAgreement:
                var work = agreed.Where(agreement => agreement.Kind == AgreementKind.Work).ToList();
                var weighted = !weighsEqually && work.TrueForAll(agreement => agreement.Weight is not null);
                return work.Select(agreement => OfAgreement(agreement, kind, null) with { Weight = weighted ? agreement.Weight : null });
            case JudgedKind.DevelopmentAgreement:
                return agreed.Where(agreement => agreement.Kind == AgreementKind.Development).Select(agreement => OfAgreement(agreement, kind, guide));
            case JudgedKind.Knowledge:
                return position is null ? [] : [new AppraisalItem("knowledge", kind, "Kennis voor de functie", $"De kennis die hoort bij {position.JobName}, schaal {position.JobScale}.", [])];
            default:
                return ProfileInCycle.Of(guide, position, added) is not { } profile ? []
                    : profile.All.Select(competency => OfCompetency(competency, profile.Texts(competency), position!));
        }
    }

    private static AppraisalItem OfAgreement(Agreement agreement, JudgedKind? kind, Guide? guide)
    {
        var text = agreement.Reveal();
        var about = text.CompetencyKey is { } key ? guide?.Find(key) : null;
        var expected = string.Join(' ', new[] { about is null ? "" : $"Competentie: {about.Name}.", text.Result.Length == 0 ? "" : $"Gelukt als: {text.Result}" }.Where(one => one.Length > 0));
        return new AppraisalItem($"{agreement.Kind.ToString().ToLowerInvariant()}-{agreement.Id:N}", kind, text.What, expected, [], CompetencyKey: about?.Key, AgreementId: agreement.Id);
    }

    private static AppraisalItem OfCompetency(Competency competency, CompetencyLevel level, PersonPosition position) =>
        new AppraisalItem("competency-" + competency.Key, JudgedKind.Competency, competency.Name, level.Summary, level.Behaviours,
            Level: level.Level, CompetencyKey: competency.Key, Crucial: position.CrucialCompetencies.Any(crucial =>
                string.Equals(crucial, competency.Key, StringComparison.Ordinal) || string.Equals(crucial, competency.Name, StringComparison.OrdinalIgnoreCase)));
}
