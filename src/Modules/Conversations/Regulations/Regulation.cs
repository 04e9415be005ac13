using System.Text.Json.Serialization;
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
/// <param name="SignOffOutcomes">How an approval or signature can end.</param>
/// <param name="CompetencyChoice">How many competencies a profile may hold.</param>
/// <param name="Reminders">When someone is at turn and who is reminded.</param>
/// <param name="Hardship">Who decides where the regulation would be unreasonable.</param>
/// <param name="Scale">The qualifications, the numbers behind them, and the rounding; null where nobody is appraised.</param>
/// <param name="Assessment">What is judged and how that becomes one final qualification; null where nobody is appraised.</param>
/// <param name="Evidence">What must have happened before a low final qualification; null: no check.</param>
/// <param name="Informants">Whom the manager may ask, what, and for how long; null: nobody is asked.</param>
/// <param name="Reconsideration">Who looks at an appraisal again when the employee does not agree; null in regulations from before this was a choice, then it follows from the terms.</param>
/// <param name="AfterAdoption">What the employee can still do once the appraisal is adopted; null where nobody is appraised.</param>
/// <param name="Groups">Groups of people for whom a cycle can differ; null where everybody has the same.</param>
/// <param name="Letters">Letters in the municipality's own words; null where Beweeg's are used.</param>
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
    IReadOnlyList<SignOffOutcome> SignOffOutcomes,
    CompetencyChoiceRules CompetencyChoice,
    Reminders Reminders,
    Hardship Hardship,
    Scale? Scale = null,
    Assessment? Assessment = null,
    EvidenceCheck? Evidence = null,
    InformantRules? Informants = null,
    Reconsideration? Reconsideration = null,
    AfterAdoption? AfterAdoption = null,
    IReadOnlyList<PeopleGroup>? Groups = null,
    Letters? Letters = null)
{
    /// <summary>The scale, for what only happens in an appraisal; a checked regulation with an appraisal has one.</summary>
    /// <exception cref="InvalidOperationException">Nobody is appraised under this regulation.</exception>
    public Scale ScaleOfAppraisal() => Scale ?? throw NobodyIsAppraised();

    /// <summary>What is judged, for what only happens in an appraisal.</summary>
    /// <exception cref="InvalidOperationException">Nobody is appraised under this regulation.</exception>
    public Assessment AssessmentOfAppraisal() => Assessment ?? throw NobodyIsAppraised();

    /// <summary>The rules for informants, where one was asked.</summary>
    /// <exception cref="InvalidOperationException">This regulation has no informants.</exception>
    public InformantRules InformantsOfAppraisal() => Informants ?? throw new InvalidOperationException($"Regulation '{Key}' has no informants.");

    /// <summary>True when the manager can ask informants in an appraisal.</summary>
    [JsonIgnore]
    public bool HasInformants => Informants is { Maximum: > 0 };

    /// <summary>True when work agreements count in an appraisal, so that their weights mean something.</summary>
    [JsonIgnore]
    public bool WeighsWork => HasAppraisal && Assessment?.Parts.Any(part => part.Holds.Contains(JudgedKind.WorkAgreement)) == true;

    /// <summary>True when a committee hears the employee who does not agree, and advises the manager.</summary>
    [JsonIgnore]
    public bool HasCommittee => Reconsideration is { By: ReconsiderationBy.Committee };

    /// <summary>True when somebody is appraised under this regulation.</summary>
    [JsonIgnore]
    public bool HasAppraisal => ConversationTypes.Any(type => type.Kind == ConversationKind.Appraisal);

    /// <summary>The conversation type with this key; a checked regulation has it for every key it mentions.</summary>
    public ConversationType Type(string key) => ConversationTypes.Single(type => string.Equals(type.Key, key, StringComparison.Ordinal));

    /// <summary>The sign-off outcome with this key.</summary>
    public SignOffOutcome Outcome(string key) => SignOffOutcomes.Single(outcome => string.Equals(outcome.Key, key, StringComparison.Ordinal));

    /// <summary>What a group of people is called; its key where a draft names a group that is not there.</summary>
    public string GroupName(string key) => Groups?.FirstOrDefault(group => string.Equals(group.Key, key, StringComparison.Ordinal))?.Name ?? key;

    /// <summary>Source and article as a reader would cite them: "Regeling gesprekscyclus 2014, art. 6.3".</summary>
    public string Cite(string article) => $"{Citation}, {article}";

    private InvalidOperationException NobodyIsAppraised() => new($"Under regulation '{Key}' nobody is appraised.");
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

/// <summary>
/// Looking at an appraisal again before it is adopted. Local: since 2020 neither law nor collective agreement prescribes it, so a
/// municipality chooses whether there is one, and who does it.
/// </summary>
/// <param name="By">Who looks again.</param>
/// <param name="Name">What it is called: "Bedenkingen", "Heroverweging door de commissie".</param>
/// <param name="Article">Article to cite.</param>
/// <param name="Explanation">What the employee can do and what happens then.</param>
public sealed record Reconsideration(ReconsiderationBy By, string Name, string Article, string Explanation);

/// <summary>Nobody: there is no such step. Manager: who appraised. Committee: a committee hears the employee and advises; the manager decides.</summary>
public enum ReconsiderationBy { Nobody, Manager, Committee }
