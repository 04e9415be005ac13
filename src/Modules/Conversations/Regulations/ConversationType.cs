namespace Beweeg.Conversations.Regulations;

/// <summary>One kind of conversation: why it is held, the path it follows, the questions beforehand and how it is approved.</summary>
/// <param name="Key">"planning", "progress", "appraisal".</param>
/// <param name="Name">Name on the screen.</param>
/// <param name="Kind">What the software does with it; name and path are free.</param>
/// <param name="Article">Article that prescribes it.</param>
/// <param name="Purpose">One sentence: what this conversation is for.</param>
/// <param name="AgreementKinds">Kinds of agreement that are made or looked at here.</param>
/// <param name="Steps">The path, in order.</param>
/// <param name="Questions">Questions to prepare with.</param>
/// <param name="Approval">Who approves, and what if they do not agree.</param>
/// <param name="Outcomes">Keys of the sign-off outcomes that are possible here.</param>
/// <param name="Progress">What is written down about how things go; only for a conversation that follows agreements.</param>
public sealed record ConversationType(
    string Key,
    string Name,
    ConversationKind Kind,
    string Article,
    string Purpose,
    IReadOnlyList<AgreementKind> AgreementKinds,
    IReadOnlyList<ConversationStep> Steps,
    IReadOnlyList<Question> Questions,
    Approval Approval,
    IReadOnlyList<string> Outcomes,
    ProgressForm? Progress = null);

/// <summary>Planning makes agreements, progress follows and adjusts them, an appraisal judges them.</summary>
public enum ConversationKind { Planning, Progress, Appraisal }

/// <summary>What an agreement is about. Only work and development agreements can be judged.</summary>
public enum AgreementKind { Work, Development, Career, Precondition }

/// <summary>What a kind of agreement is called on screen, what it is for, and the article that asks for it.</summary>
public sealed record AgreementDescription(AgreementKind Kind, string Name, string Plural, string Explanation, string Article);

/// <summary>One step of the path.</summary>
/// <param name="Key">Unique within the conversation type.</param>
/// <param name="Kind">What the software does in this step.</param>
/// <param name="Name">Name on the screen.</param>
/// <param name="AtTurn">Who has to do something; empty when nobody has.</param>
/// <param name="Next">One sentence: what happens now and what comes after.</param>
/// <param name="Optional">True when the conversation can go on without it.</param>
public sealed record ConversationStep(
    string Key, StepKind Kind, string Name, IReadOnlyList<Party> AtTurn, string Next, bool Optional = false);

/// <summary>The steps that the software can carry out, in the only order in which they can follow each other.</summary>
public enum StepKind { Invite, Prepare, AskInformants, Draft, Converse, Approve, SignOff, Objections, Hearing, Decide, Closed }

/// <summary>A question to prepare a conversation with.</summary>
/// <param name="Key">Unique within the conversation type.</param>
/// <param name="FilledBy">Whose question this is.</param>
/// <param name="Step">Key of the step in which it is answered.</param>
/// <param name="Label">The question itself.</param>
/// <param name="Hint">A sentence that helps to answer it.</param>
/// <param name="Kind">The form of the answer.</param>
/// <param name="Required">True when the step cannot be finished without an answer.</param>
/// <param name="VisibleTo">Who else may read the answer, once it is visible.</param>
/// <param name="Visibility">When those others see it.</param>
/// <param name="VisibleFromStep">Key of the step, when <paramref name="Visibility"/> is <see cref="AnswerVisibility.FromStep"/>.</param>
/// <param name="Choices">The answers to choose from, when <paramref name="Kind"/> is <see cref="AnswerKind.Choice"/>.</param>
public sealed record Question(
    string Key,
    Party FilledBy,
    string Step,
    string Label,
    string Hint,
    AnswerKind Kind,
    bool Required,
    IReadOnlyList<Party> VisibleTo,
    AnswerVisibility Visibility,
    string? VisibleFromStep = null,
    IReadOnlyList<Choice>? Choices = null);

public enum AnswerKind { ShortText, LongText, Choice, Date }

/// <summary>Private: never for others. WhenShared: when the writer shares it. FromStep: as soon as the conversation reaches a step.</summary>
public enum AnswerVisibility { Private, WhenShared, FromStep }

/// <summary>One answer to choose.</summary>
public sealed record Choice(string Key, string Label);

/// <summary>What both write down in a progress conversation.</summary>
/// <param name="Words">The words for how far an agreement is, to choose one from.</param>
/// <param name="Topics">What is talked about besides the agreements: circumstances, preconditions, what both bring in.</param>
public sealed record ProgressForm(IReadOnlyList<ProgressWord> Words, IReadOnlyList<ProgressTopic> Topics);

/// <summary>One word for how far an agreement is.</summary>
/// <param name="Meaning">What the software makes of it; the word itself is free.</param>
public sealed record ProgressWord(string Key, string Label, ProgressMeaning Meaning);

/// <summary>How far an agreement is, for colours and for what comes after.</summary>
public enum ProgressMeaning { NotBegun, UnderWay, Done, Stuck }

/// <summary>Something that is talked about and written down, once per conversation.</summary>
public sealed record ProgressTopic(string Key, string Label, string Hint, string Article);

/// <summary>Who approves a conversation, and what happens without agreement.</summary>
/// <param name="By">Everyone whose approval is asked.</param>
/// <param name="Article">Article about approving.</param>
/// <param name="Explanation">What approving means, in a sentence.</param>
/// <param name="NoAgreement">What happens when they do not agree; null when the sign-off outcomes say it all.</param>
public sealed record Approval(IReadOnlyList<Party> By, string Article, string Explanation, NoAgreement? NoAgreement = null);

/// <summary>Someone cuts the knot when no agreement is reached, and that it went so is recorded.</summary>
public sealed record NoAgreement(Party DecidedBy, bool ReasonRequired, string Article, string Explanation);

/// <summary>How a signature can end. The truth is recorded: a missing signature never becomes agreement.</summary>
/// <param name="Key">"agreed", "seen", ...</param>
/// <param name="Label">Words on the button and on paper.</param>
/// <param name="Explanation">What it means, for the person who chooses it.</param>
/// <param name="RecordedBy">Who records it: people sign for themselves, but a manager notes that someone refused or cannot be reached.</param>
/// <param name="CountsAsAgreement">True only when the person agrees.</param>
/// <param name="ReasonRequired">True when a reason must be written down.</param>
/// <param name="AtOnce">
/// True when it can be noted about somebody else as soon as the text lies there, because that person said so. Otherwise there is first time to
/// read; so where nothing is said about it, too.
/// </param>
public sealed record SignOffOutcome(
    string Key, string Label, string Explanation, IReadOnlyList<Party> RecordedBy, bool CountsAsAgreement, bool ReasonRequired, bool? AtOnce = null);
