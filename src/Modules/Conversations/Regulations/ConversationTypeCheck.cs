namespace Beweeg.Conversations.Regulations;

/// <summary>Contradictions in conversation types: their path, questions and outcomes.</summary>
internal static class ConversationTypeCheck
{
    /// <summary>The steps without which the software cannot carry out a conversation of a kind.</summary>
    internal static IReadOnlyList<StepKind> NeededSteps(ConversationKind kind) => kind == ConversationKind.Appraisal
        ? [StepKind.Invite, StepKind.Prepare, StepKind.Draft, StepKind.Converse, StepKind.SignOff, StepKind.Decide, StepKind.Closed]
        : [StepKind.Invite, StepKind.Prepare, StepKind.Converse, StepKind.Approve, StepKind.Closed];

    internal static void Check(Regulation regulation, ProblemList problems)
    {
        problems.When(regulation.ConversationTypes.Count == 0, "conversationTypes", "De regeling kent geen enkel gesprek.");
        problems.Duplicates("conversationTypes", "de soorten gesprek", regulation.ConversationTypes.Select(type => type.Key));
        problems.Duplicates("signOffOutcomes", "de manieren van tekenen", regulation.SignOffOutcomes.Select(outcome => outcome.Key));
        foreach (var outcome in regulation.SignOffOutcomes.Where(outcome => outcome.RecordedBy.Count == 0))
        {
            problems.Add($"signOffOutcomes.{outcome.Key}", $"Niemand kan '{outcome.Label}' kiezen.");
        }

        foreach (var kind in regulation.ConversationTypes.SelectMany(type => type.AgreementKinds).Distinct()
            .Where(kind => regulation.AgreementDescriptions.Count(description => description.Kind == kind) != 1))
        {
            problems.Add("agreementDescriptions", $"Voor elk soort afspraak is er precies één naam en uitleg. Dat klopt niet voor {Dutch(kind)}.");
        }

        foreach (var type in regulation.ConversationTypes)
        {
            Check(regulation, type, $"conversationTypes.{type.Key}", problems);
            // An appraisal can also be needed for one decision, outside any cycle.
            problems.When(type.Kind != ConversationKind.Appraisal && !IsHeld(regulation, type), $"conversationTypes.{type.Key}",
                $"'{type.Name}' is er nooit: het staat in geen cyclus, en niemand kan erom vragen. Zet het bij 'Gesprekken en data' in een cyclus, of haal het weg.");
        }
    }

    private static void Check(Regulation regulation, ConversationType type, string place, ProblemList problems)
    {
        CheckSteps(regulation, type, place, problems);
        CheckQuestions(type, place, problems);
        CheckProgress(type, place, problems);
        var approves = type.Steps.Any(step => step.Kind is StepKind.Approve or StepKind.SignOff);
        problems.When(approves && type.Outcomes.Count == 0, $"{place}.outcomes", $"In '{type.Name}' wordt getekend, maar er is geen manier van tekenen.");
        problems.When(approves && type.Approval.By.Count == 0, $"{place}.approval", $"In '{type.Name}' wordt getekend, maar door niemand.");
        problems.When(type.Steps.Any(step => step.Kind == StepKind.Approve) && type.Approval.NoAgreement is null, $"{place}.approval",
            $"In '{type.Name}' staat niet wie beslist als jullie er samen niet uitkomen. Tekent een van de twee niet, dan blijft het gesprek voor altijd open.");
        problems.When(type.Outcomes.Any(key => !regulation.SignOffOutcomes.Select(outcome => outcome.Key).Contains(key, StringComparer.Ordinal)), $"{place}.outcomes",
            $"In '{type.Name}' staat een manier van tekenen die er niet (meer) is. Kies opnieuw.");
    }

    private static bool IsHeld(Regulation regulation, ConversationType type) =>
        regulation.CycleShapes.SelectMany(shape => shape.Conversations).Any(one => string.Equals(one.Type, type.Key, StringComparison.Ordinal))
        || regulation.ExtraConversations.Types.Contains(type.Key, StringComparer.Ordinal);

    private static void CheckSteps(Regulation regulation, ConversationType type, string place, ProblemList problems)
    {
        problems.Duplicates($"{place}.steps", $"de stappen van '{type.Name}'", type.Steps.Select(step => step.Key));
        problems.When(type.Steps.Count == 0 || type.Steps[^1].Kind != StepKind.Closed, $"{place}.steps", $"'{type.Name}' heeft geen laatste stap waarin het gesprek klaar is.");
        foreach (var kind in NeededSteps(type.Kind).Where(kind => kind != StepKind.Closed && type.Steps.All(step => step.Kind != kind)))
        {
            problems.Add($"{place}.steps", $"'{type.Name}' mist een stap: {kind.Dutch()}. Zonder die stap kan dit gesprek niet.");
        }

        foreach (var (step, next) in type.Steps.Zip(type.Steps.Skip(1)).Where(pair => pair.First.Kind >= pair.Second.Kind))
        {
            problems.Add($"{place}.steps.{next.Key}", $"In '{type.Name}' staat '{next.Name}' na '{step.Name}'. Die volgorde kan niet.");
        }

        foreach (var step in type.Steps.Where(step => step.Kind != StepKind.Closed && step.AtTurn.Count == 0))
        {
            problems.Add($"{place}.steps.{step.Key}", $"Bij de stap '{step.Name}' van '{type.Name}' is niemand aan de beurt.");
        }

        if (type.Kind != ConversationKind.Appraisal)
        {
            foreach (var step in type.Steps.Where(step => step.Kind is StepKind.Draft or StepKind.Objections or StepKind.Hearing))
            {
                problems.Add($"{place}.steps.{step.Key}", $"De stap '{step.Name}' hoort bij een beoordeling, en '{type.Name}' is dat niet.");
            }
        }

        NeedsTerm(StepKind.Draft, regulation.Terms.DraftBeforeConversation);
        NeedsTerm(StepKind.Objections, regulation.Terms.Objections);
        NeedsTerm(StepKind.Hearing, regulation.Terms.Hearing);
        problems.When(type.Steps.Any(step => step.Kind == StepKind.Hearing) && regulation.Terms.Decision is null, $"{place}.steps",
            $"'{type.Name}' heeft een bedenkingengesprek, maar er is geen termijn voor het besluit daarna.");
        problems.When(type.Steps.Any(step => step.Kind == StepKind.Hearing) && type.Steps.All(step => step.Kind != StepKind.Objections), $"{place}.steps",
            $"'{type.Name}' heeft een bedenkingengesprek, maar geen stap om bedenkingen in te sturen.");
        problems.When(type.Steps.Any(step => step.Kind == StepKind.AskInformants) && !regulation.HasInformants, $"{place}.steps",
            $"'{type.Name}' heeft een stap voor informanten, maar er mag geen informant gevraagd worden.");

        void NeedsTerm(StepKind kind, Term? term)
        {
            if (term is null && type.Steps.FirstOrDefault(step => step.Kind == kind) is { } step)
            {
                problems.Add($"{place}.steps.{step.Key}", $"De stap '{step.Name}' van '{type.Name}' heeft een termijn nodig, en die is er niet.");
            }
        }
    }

    private static void CheckQuestions(ConversationType type, string place, ProblemList problems)
    {
        problems.Duplicates($"{place}.questions", $"de vragen van '{type.Name}'", type.Questions.Select(question => question.Key));
        var steps = type.Steps.Select(step => step.Key).ToList();
        foreach (var question in type.Questions)
        {
            var at = $"{place}.questions.{question.Key}";
            problems.When(!steps.Contains(question.Step, StringComparer.Ordinal), at, $"De vraag '{question.Label}' hoort bij een stap die er niet (meer) is. Kies een andere stap.");
            problems.When(question.Visibility == AnswerVisibility.FromStep && (question.VisibleFromStep is null || !steps.Contains(question.VisibleFromStep, StringComparer.Ordinal)), at,
                $"Kies voor de vraag '{question.Label}' een bestaande stap vanaf wanneer anderen het antwoord zien.");
            if (type.Steps.FirstOrDefault(step => step.Key == question.Step) is { } step)
            {
                problems.When(question.Required && !step.AtTurn.Contains(question.FilledBy), at,
                    $"Op de vraag '{question.Label}' is een antwoord nodig van {question.FilledBy.Dutch()}, maar die is in de stap '{step.Name}' niet aan zet.");
                problems.When(question.Visibility == AnswerVisibility.FromStep && type.Steps.FirstOrDefault(other => other.Key == question.VisibleFromStep) is { } from && from.Kind < step.Kind, at,
                    $"De vraag '{question.Label}' hoort bij de stap '{step.Name}', maar het antwoord is al eerder te lezen. Kies een stap die later komt.");
            }

            problems.When(question.Visibility != AnswerVisibility.Private && question.VisibleTo.All(party => party == question.FilledBy), at,
                $"Het antwoord op '{question.Label}' is voor anderen, maar er staat niet wie het leest.");
            problems.When(question.Visibility == AnswerVisibility.Private && question.VisibleTo.Count > 0, at,
                $"Het antwoord op '{question.Label}' is alleen voor de schrijver, maar er staat ook iemand anders bij die het mag lezen.");
            problems.When(question.Kind == AnswerKind.Choice && question.Choices is not { Count: > 1 }, at,
                $"Bij de vraag '{question.Label}' valt er niets te kiezen. Geef ten minste twee antwoorden.");
            problems.When(question.Kind != AnswerKind.Choice && question.Choices is not null, at,
                $"De vraag '{question.Label}' is geen keuzevraag, maar heeft wel antwoorden om uit te kiezen.");
            problems.Duplicates(at, $"de antwoorden op '{question.Label}'", (question.Choices ?? []).Select(choice => choice.Key));
        }
    }

    private static void CheckProgress(ConversationType type, string place, ProblemList problems)
    {
        if (type.Kind == ConversationKind.Progress != type.Progress is not null)
        {
            problems.Add($"{place}.progress", type.Progress is null
                ? $"In '{type.Name}' kijken jullie hoe het gaat, maar er staat niet wat jullie daarover opschrijven."
                : $"Opschrijven hoe het met de afspraken gaat hoort bij een voortgangsgesprek, en '{type.Name}' is dat niet.");
        }

        if (type.Progress is not { } form) return;
        problems.When(form.Words.Count < 2, $"{place}.progress.words", $"In '{type.Name}' valt er bij een afspraak niets te kiezen. Geef ten minste twee woorden.");
        problems.Duplicates($"{place}.progress.words", $"de woorden voor de voortgang in '{type.Name}'", form.Words.Select(word => word.Key));
        problems.Duplicates($"{place}.progress.topics", $"de onderwerpen van '{type.Name}'", form.Topics.Select(topic => topic.Key));
    }

    private static string Dutch(AgreementKind kind) => kind switch
    {
        AgreementKind.Work => "werkafspraken",
        AgreementKind.Development => "ontwikkelafspraken",
        AgreementKind.Career => "loopbaanafspraken",
        AgreementKind.Precondition => "randvoorwaarden",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
