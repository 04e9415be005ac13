using Beweeg.Competencies.Contracts;

namespace Beweeg.Conversations.Regulations;

/// <summary>
/// Everything in which the conversation cycle of one municipality can differ from another: which conversations,
/// in what order, by when, with which questions, scale, weights and terms. It is data: the rules in
/// <c>Rules/</c> read it and hold no number of their own. Immutable; a running cycle keeps the version it began with.
/// </summary>
/// <param name="Key">Short name that never changes, such as "goede-gesprek-2014".</param>
/// <param name="Title">Name on the screen.</param>
/// <param name="Citation">How people cite it: "Regeling gesprekscyclus 2014".</param>
/// <param name="Version">Label of this version, such as "2014.1".</param>
/// <param name="Introduction">Two or three sentences that tell an employee what this is about.</param>
/// <param name="ConversationTypes">The kinds of conversation that exist here.</param>
/// <param name="AgreementDescriptions">What each kind of agreement is called and what it is for.</param>
/// <param name="CycleShapes">Which conversations make up a cycle, for every situation.</param>
/// <param name="ExtraConversations">Conversations on request, inside a running cycle.</param>
/// <param name="Leave">What a leave period does to the dates.</param>
/// <param name="Terms">Terms around the start of a cycle and around the appraisal.</param>
/// <param name="TermCounting">How a term is counted and where it may end.</param>
/// <param name="Scale">The qualifications, the numbers behind them, and the rounding.</param>
/// <param name="Assessment">What is judged and how that becomes one final qualification.</param>
/// <param name="SignOffOutcomes">How an approval or signature can end.</param>
/// <param name="Evidence">What must have happened before a low final qualification.</param>
/// <param name="Informants">Whom the manager may ask, what, and for how long.</param>
/// <param name="CompetencyChoice">How many competencies a profile may hold.</param>
/// <param name="Reminders">When someone is at turn and who is reminded.</param>
/// <param name="Hardship">Who decides where the regulation would be unreasonable.</param>
/// <param name="AfterAdoption">What the employee can still do once the appraisal is adopted.</param>
public sealed record Regulation(
    string Key,
    string Title,
    string Citation,
    string Version,
    string Introduction,
    IReadOnlyList<ConversationType> ConversationTypes,
    IReadOnlyList<AgreementDescription> AgreementDescriptions,
    IReadOnlyList<CycleShape> CycleShapes,
    ExtraConversations ExtraConversations,
    LeaveRule Leave,
    Terms Terms,
    TermCounting TermCounting,
    Scale Scale,
    Assessment Assessment,
    IReadOnlyList<SignOffOutcome> SignOffOutcomes,
    EvidenceCheck Evidence,
    InformantRules Informants,
    CompetencyChoiceRules CompetencyChoice,
    Reminders Reminders,
    Hardship Hardship,
    AfterAdoption AfterAdoption)
{
    /// <summary>The conversation type with this key; a checked regulation has it for every key it mentions.</summary>
    public ConversationType Type(string key) => ConversationTypes.Single(type => string.Equals(type.Key, key, StringComparison.Ordinal));

    /// <summary>The sign-off outcome with this key.</summary>
    public SignOffOutcome Outcome(string key) => SignOffOutcomes.Single(outcome => string.Equals(outcome.Key, key, StringComparison.Ordinal));

    /// <summary>Source and article as a reader would cite them: "Regeling gesprekscyclus 2014, art. 6.3".</summary>
    public string Cite(string article) => $"{Citation}, {article}";
}

/// <summary>Who can do something in a conversation.</summary>
public enum Party { Employee, Manager, Informant, HrAdviser, Executive }

/// <summary>Where the regulation would be unreasonable for someone, this body may decide otherwise.</summary>
public sealed record Hardship(string Article, Party DecidedBy, string Explanation);

/// <summary>
/// What an employee can do who still disagrees after adoption. Local: until 2020 public-law objection and appeal,
/// since then the road of labour law, the collective agreement or an own arrangement.
/// </summary>
public sealed record AfterAdoption(string Article, string Label, string Explanation);
