using Beweeg.Platform.Sheets;
using Option = Beweeg.DesignSystem.Forms.Choice;

namespace Beweeg.Conversations.Regulations.Studio.Chapters;

/// <summary>The questions of a conversation, and for each who reads the answer and from when.</summary>
internal static class QuestionsOfConversation
{
    private const string FromStep = "stap:";

    private static readonly KeyOf<Question> Key = new(question => question.Key, question => question.Label, (question, key) => question with { Key = key });

    public static Regulation Fields(Regulation regulation, string key, Sheet sheet)
    {
        if (regulation.ConversationTypes.FirstOrDefault(type => type.Key == key) is not { } type) return regulation;
        var first = type.Steps.FirstOrDefault(step => step.Kind == StepKind.Prepare) ?? type.Steps.FirstOrDefault();
        var blank = new Question("", Party.Employee, first?.Key ?? "", "", "", AnswerKind.LongText, Required: false, [Party.Manager], AnswerVisibility.WhenShared);
        var questions = sheet.Rows("vragen", new RowText("De vragen", "een vraag", "Weinig vragen geven een beter gesprek dan veel.", "Er zijn nog geen vragen. Dan schrijft iedereen op wat hij wil bespreken.", Folded: true),
            type.Questions, blank, (question, row) => OfQuestion(question, type, row), Key, $"conversationTypes.{key}.questions");
        return ConversationTypes.Change(regulation, key, one => one with { Questions = questions });
    }

    private static Question OfQuestion(Question question, ConversationType type, Sheet row)
    {
        var label = row.Text("vraag", "De vraag", question.Label, max: 300, lines: 2);
        var hint = row.Text("hulp", "Een zin die op weg helpt", question.Hint, "Staat klein onder de vraag.", 500, lines: 2, required: false);
        var by = row.One("wie", "Voor wie is deze vraag?", question.FilledBy, party => party.Dutch(), [Party.Employee, Party.Manager]);
        var step = row.One("stap", "In welke stap?", question.Step, [.. type.Steps.Where(one => one.Kind == StepKind.Prepare || one.Key == question.Step).Select(one => new Option(one.Key, one.Name))]);
        var kind = row.One("vorm", "Wat voor antwoord?", question.Kind, one => one.Dutch());
        var choices = row.When(kind.ToString(), nameof(AnswerKind.Choice), inside => inside.Lines("keuzes", "De antwoorden om uit te kiezen", [.. (question.Choices ?? []).Select(choice => choice.Label)], "Elk antwoord op een eigen regel."));
        var required = row.Tick("verplicht", "Een antwoord is nodig", question.Required);
        var readers = row.One("lezer", "Wie leest dit antwoord?", question.Visibility == AnswerVisibility.Private ? Readers.Writer : Readers.Both, one => Words(one));
        var from = row.When(readers.ToString(), nameof(Readers.Both), inside => inside.One("vanaf", "Vanaf wanneer?", question.Visibility == AnswerVisibility.FromStep ? FromStep + question.VisibleFromStep : nameof(AnswerVisibility.WhenShared),
        [
            new Option(nameof(AnswerVisibility.WhenShared), "Zodra de schrijver het deelt"),
            .. type.Steps.Where(one => one.Kind > StepKind.Prepare || FromStep + one.Key == FromStep + question.VisibleFromStep).Select(one => new Option(FromStep + one.Key, $"Vanaf de stap ‘{one.Name}’")),
        ]));
        var visibility = readers == Readers.Writer ? AnswerVisibility.Private : from.StartsWith(FromStep, StringComparison.Ordinal) ? AnswerVisibility.FromStep : AnswerVisibility.WhenShared;
        return question with
        {
            Label = label,
            Hint = hint,
            FilledBy = by,
            Step = step,
            Kind = kind,
            Required = required,
            Choices = kind == AnswerKind.Choice ? Choices(question.Choices ?? [], choices) : null,
            // Two people talk: the reader is the other one. Whom else a file named keeps reading.
            VisibleTo = readers == Readers.Writer ? [] : [.. question.VisibleTo.Where(party => party is not (Party.Employee or Party.Manager)).Prepend(by == Party.Employee ? Party.Manager : Party.Employee)],
            Visibility = visibility,
            VisibleFromStep = visibility == AnswerVisibility.FromStep ? from[FromStep.Length..] : null,
        };
    }

    // A line that was there keeps its key, and so does one that was rewritten in its place.
    private static List<Choice> Choices(IReadOnlyList<Choice> before, IReadOnlyList<string> lines)
    {
        var taken = before.Where(choice => lines.Contains(choice.Label, StringComparer.Ordinal)).Select(choice => choice.Key).ToHashSet(StringComparer.Ordinal);
        return [.. lines.Distinct(StringComparer.Ordinal).Select((line, at) =>
        {
            if (before.FirstOrDefault(choice => choice.Label == line) is { } same) return same;
            var key = at < before.Count && !taken.Contains(before[at].Key) ? before[at].Key : DesignSystem.Forms.FieldId.Slug(line);
            while (key.Length == 0 || !taken.Add(key)) key += "-2";
            return new Choice(key, line);
        })];
    }

    private static string Words(Readers readers) => readers == Readers.Writer ? "alleen wie het schrijft" : "ook de ander in het gesprek";

    private enum Readers { Both, Writer }
}
