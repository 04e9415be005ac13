using System.Text.Json;

namespace Beweeg.Conversations.Regulations.Studio.Starts;

/// <summary>With what a new conversation begins, so that it works at once and only the words need a look.</summary>
internal static class ConversationStart
{
    private static readonly IReadOnlyList<Party> Both = [Party.Employee, Party.Manager];

    /// <summary>The manager decides when two people do not agree, as the presets have it.</summary>
    public static readonly NoAgreement ManagerDecides = new(Party.Manager, ReasonRequired: true, "",
        "Komen jullie er samen niet uit, dan beslist de leidinggevende. De reden wordt opgeschreven, en ook hoe jij erover denkt.");

    /// <summary>A conversation without a name or steps yet. Its articles are those of the first conversation: usually all of them stand together.</summary>
    public static ConversationType Blank(Regulation regulation)
    {
        var first = regulation.ConversationTypes.FirstOrDefault();
        return new("", "", ConversationKind.Planning, first?.Article ?? "", "",
            [.. regulation.AgreementDescriptions.Select(description => description.Kind).Distinct()], [], [],
            new Approval(Both, first?.Approval.Article ?? "", "Met je akkoord zeg je: dit hebben we besproken en afgesproken.",
                ManagerDecides with { Article = first?.Approval.NoAgreement?.Article ?? first?.Approval.Article ?? "" }),
            [.. regulation.SignOffOutcomes.Select(outcome => outcome.Key)]);
    }

    /// <summary>Gives a conversation without steps the usual ones for its kind, a question for both, and what is written down in it.</summary>
    public static ConversationType Complete(ConversationType type) => type with
    {
        // A conversation that was there, has the questions that somebody wanted; also when that is none.
        Questions = type is { Steps.Count: 0, Questions.Count: 0 } ? Questions : type.Questions,
        Steps = type.Steps.Count > 0 ? type.Steps : [.. ConversationTypeCheck.NeededSteps(type.Kind).Select(Step)],
        Progress = type.Kind == ConversationKind.Progress ? type.Progress ?? Progress : null,
    };

    /// <summary>The steps that a conversation of a kind can have.</summary>
    public static IEnumerable<StepKind> StepsOf(ConversationKind kind) => kind == ConversationKind.Appraisal
        ? [.. ConversationTypeCheck.NeededSteps(kind), StepKind.AskInformants, StepKind.Objections, StepKind.Hearing]
        : ConversationTypeCheck.NeededSteps(kind);

    /// <summary>A step of a kind, with words to begin with.</summary>
    public static ConversationStep Step(StepKind kind) => kind switch
    {
        StepKind.Invite => Of(kind, "Uitnodigen", [Party.Manager], "Eerst komt er een dag en een plek. Daarna bereiden jullie je allebei voor."),
        StepKind.Prepare => Of(kind, "Voorbereiden", Both, "Jullie schrijven ieder op wat je wilt bespreken. Wat je niet deelt, ziet alleen jijzelf."),
        StepKind.AskInformants => Of(kind, "Informanten", [Party.Manager], "Collega’s die het werk van dichtbij zien, beantwoorden een paar vragen. Wat zij schrijven, lezen jullie allebei.") with { Optional = true },
        StepKind.Draft => Of(kind, "Concept", [Party.Manager], "De leidinggevende beoordeelt en legt elke keuze uit. Het concept komt op tijd om het rustig te lezen."),
        StepKind.Converse => Of(kind, "Gesprek", Both, "Jullie bespreken samen wat er op tafel ligt. Daarna leggen jullie het vast."),
        StepKind.Approve => Of(kind, "Tekenen", Both, "Als jullie allebei akkoord zijn, ligt het gesprek vast."),
        StepKind.SignOff => Of(kind, "Tekenen", Both, "Wie het niet eens is, tekent ‘Gezien, niet akkoord’."),
        StepKind.Objections => Of(kind, "Heroverweging vragen", [Party.Employee], "In de vraag staat wat er niet klopt.") with { Optional = true },
        StepKind.Hearing => Of(kind, "Gesprek over de heroverweging", Both, "In dit gesprek wordt uitgelegd wat er niet klopt.") with { Optional = true },
        StepKind.Decide => Of(kind, "Vaststellen", [Party.Manager], "De leidinggevende stelt de beoordeling vast en legt uit waarom."),
        StepKind.Closed => Of(kind, "Vastgelegd", [], "Het gesprek ligt vast."),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    private static readonly ProgressForm Progress = new(
        [
            new("notBegun", "Nog niet begonnen", ProgressMeaning.NotBegun), new("underWay", "Op weg", ProgressMeaning.UnderWay),
            new("done", "Klaar", ProgressMeaning.Done), new("stuck", "Lukt niet zo", ProgressMeaning.Stuck),
        ], []);

    private static readonly IReadOnlyList<Question> Questions =
    [
        new("bespreken", Party.Employee, "prepare", "Wat wil je bespreken?", "Een paar woorden zijn genoeg.", AnswerKind.LongText, Required: false, [Party.Manager], AnswerVisibility.WhenShared),
        new("zien", Party.Manager, "prepare", "Wat zag je, en wat wil je zeggen?", "Noem een moment.", AnswerKind.LongText, Required: false, [Party.Employee], AnswerVisibility.WhenShared),
    ];

    private static ConversationStep Of(StepKind kind, string name, IReadOnlyList<Party> atTurn, string next) =>
        new(JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), kind, name, atTurn, next);
}
