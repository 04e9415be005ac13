namespace Beweeg.Conversations.Regulations;

/// <summary>The words in which people are judged.</summary>
/// <param name="Article">Article that names the words.</param>
/// <param name="Qualifications">From low to high; empty for a cycle without a score.</param>
/// <param name="Rounding">How a score between two values becomes a word.</param>
/// <param name="RoundingReason">Why these numbers and this rounding: the regulation names only the words.</param>
public sealed record Scale(string Article, IReadOnlyList<Qualification> Qualifications, Rounding Rounding, string RoundingReason)
{
    /// <summary>The qualification with this key; a checked regulation has it for every key it mentions.</summary>
    public Qualification Find(string key) => Qualifications.Single(qualification => string.Equals(qualification.Key, key, StringComparison.Ordinal));
}

/// <summary>One word of the scale with the number to calculate with.</summary>
public sealed record Qualification(string Key, string Word, int Value, string Explanation);

/// <summary>To the nearest value, where exactly halfway goes up or down; or always up or down.</summary>
public enum Rounding { NearestHalfUp, NearestHalfDown, Up, Down }

/// <summary>What is judged and how that becomes one final qualification.</summary>
/// <param name="Article">Article about the final qualification.</param>
/// <param name="Parts">The parts; together 100 percent.</param>
/// <param name="NeverWeighed">Agreements that are talked over, never weighed.</param>
/// <param name="NeverWeighedExplanation">The sentence that tells so.</param>
/// <param name="ReasonRequired">True when every qualification needs a reason in words.</param>
/// <param name="ReasonExplanation">The sentence that asks for it.</param>
/// <param name="CrucialCompetency">The exception to the sum; null where there is none.</param>
/// <param name="Reward">The extra reward; null where there is none.</param>
public sealed record Assessment(
    string Article,
    IReadOnlyList<AssessmentPart> Parts,
    IReadOnlyList<AgreementKind> NeverWeighed,
    string NeverWeighedExplanation,
    bool ReasonRequired,
    string ReasonExplanation,
    CrucialCompetencyException? CrucialCompetency = null,
    ExtraReward? Reward = null);

/// <summary>A part of the final qualification.</summary>
/// <param name="Key">Unique within the assessment.</param>
/// <param name="Name">Name on the screen.</param>
/// <param name="Weight">Whole percent of the final qualification.</param>
/// <param name="Holds">What is judged in it, each item separately.</param>
/// <param name="WeightsSetBy">Who may give items another weight; null: all items always weigh the same.</param>
/// <param name="Explanation">One sentence for the reader of the sum.</param>
public sealed record AssessmentPart(
    string Key, string Name, int Weight, IReadOnlyList<JudgedKind> Holds, string Explanation, Party? WeightsSetBy = null);

/// <summary>What can get a qualification.</summary>
public enum JudgedKind { WorkAgreement, Competency, Knowledge, DevelopmentAgreement }

/// <summary>A competency that is crucial for the job and got one word may set the final qualification, whatever the sum says.</summary>
/// <param name="When">Key of the qualification of the competency.</param>
/// <param name="FinalBecomes">Key of the final qualification.</param>
/// <param name="DecidedBy">Who may decide so.</param>
/// <param name="Article">Article to cite.</param>
/// <param name="Explanation">The rule in one sentence.</param>
public sealed record CrucialCompetencyException(string When, string FinalBecomes, Party DecidedBy, string Article, string Explanation);

/// <summary>At these final qualifications an extra reward is possible.</summary>
/// <param name="Kinds">The words for what can be proposed; null or empty: in words of one's own.</param>
public sealed record ExtraReward(IReadOnlyList<string> At, Party DecidedBy, string Article, string Explanation, IReadOnlyList<string>? Kinds = null);

/// <summary>What must be in place before a final qualification below a certain word; it advises, the manager decides.</summary>
/// <param name="Below">Key of the qualification: anything lower is checked; null: no check.</param>
/// <param name="Explanation">Why we ask.</param>
/// <param name="ReasonToGoOnRequired">True when going on without it needs a written reason.</param>
/// <param name="Requirements">What must be there.</param>
public sealed record EvidenceCheck(
    string? Below, string Explanation, bool ReasonToGoOnRequired, IReadOnlyList<EvidenceRequirement> Requirements);

/// <summary>One thing that must be in place.</summary>
/// <param name="Kind">What the software looks for.</param>
/// <param name="Label">What must be there.</param>
/// <param name="Missing">The sentence when it is not.</param>
/// <param name="MinimumWeeks">How long before the draft it must have happened.</param>
public sealed record EvidenceRequirement(EvidenceKind Kind, string Label, string Missing, int MinimumWeeks);

/// <summary>Agreed: the expectation is an agreement. SpokenAbout: an earlier conversation went about it. ChanceToImprove: there was time after that.</summary>
public enum EvidenceKind { Agreed, SpokenAbout, ChanceToImprove }

/// <summary>People with a work relation who tell what they saw; the employee reads their words.</summary>
/// <param name="Article">Article to cite.</param>
/// <param name="Explanation">What an informant is and who reads what they write.</param>
/// <param name="RequestedBy">Who may ask for informants.</param>
/// <param name="Maximum">The most informants per appraisal.</param>
/// <param name="TermDays">Days to answer in, counted from the day of asking.</param>
/// <param name="ReminderDays">Days after asking on which a reminder goes out.</param>
/// <param name="VisibleToEmployee">True when the employee reads their words, with their name.</param>
/// <param name="Questions">The questions.</param>
public sealed record InformantRules(
    string Article,
    string Explanation,
    IReadOnlyList<Party> RequestedBy,
    int Maximum,
    int TermDays,
    IReadOnlyList<int> ReminderDays,
    bool VisibleToEmployee,
    IReadOnlyList<InformantQuestion> Questions);

/// <summary>One short question to an informant.</summary>
public sealed record InformantQuestion(string Key, string Label, string Hint, bool Required);
