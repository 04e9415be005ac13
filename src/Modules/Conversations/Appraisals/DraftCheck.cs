using Beweeg.Conversations.Regulations;

namespace Beweeg.Conversations.Appraisals;

/// <summary>Something that must be done before the draft can be sent.</summary>
/// <param name="Part">Key of the part in which the item is.</param>
/// <param name="Field">Name of the field to go to.</param>
public sealed record DraftGap(string Part, string Field, string Sentence);

/// <summary>Says what is missing before an appraisal can be sent or laid down: every item judged, every qualification explained.</summary>
public static class DraftCheck
{
    private const string QualificationPrefix = "oordeel-";
    private const string ReasonPrefix = "uitleg-";

    /// <param name="judged">Per key of an item: the qualification and the reason, so far.</param>
    public static IReadOnlyList<DraftGap> Gaps(
        Regulation regulation, IReadOnlyList<AppraisalPart> parts, IReadOnlyDictionary<string, (string? Qualification, string Reason)> judged)
    {
        var gaps = new List<DraftGap>();
        foreach (var part in parts)
        {
            foreach (var item in part.Items.Where(item => item.Kind is not null))
            {
                var (qualification, reason) = judged.GetValueOrDefault(item.Key, (null, ""));
                if (qualification is null) gaps.Add(new DraftGap(part.Key, QualificationField(item.Key), $"‘{item.Title}’ is nog niet beoordeeld."));
                if (regulation.AssessmentOfAppraisal().ReasonRequired && string.IsNullOrWhiteSpace(reason))
                    gaps.Add(new DraftGap(part.Key, ReasonField(item.Key), $"Bij ‘{item.Title}’ staat nog geen uitleg."));
            }
        }

        return gaps;
    }

    /// <summary>Name of the field with the qualification of an item.</summary>
    public static string QualificationField(string item) => QualificationPrefix + item;

    /// <summary>Name of the field with the reason.</summary>
    public static string ReasonField(string item) => ReasonPrefix + item;

    /// <summary>The item of which a field is the qualification; null for another field.</summary>
    public static string? ItemOfQualification(string field) => After(QualificationPrefix, field);

    /// <summary>The item of which a field is the reason; null for another field.</summary>
    public static string? ItemOfReason(string field) => After(ReasonPrefix, field);

    private static string? After(string prefix, string field) => field.StartsWith(prefix, StringComparison.Ordinal) ? field[prefix.Length..] : null;
}
