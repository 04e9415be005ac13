using System.Globalization;
using Beweeg.Conversations.Rules;
using Beweeg.DesignSystem;

namespace Beweeg.Conversations.Regulations.Reading;

/// <summary>A subject of a regulation, told.</summary>
/// <param name="Sentences">Whole Dutch sentences for a reader without knowledge of personnel matters or of software.</param>
public sealed record AccountChapter(string Title, IReadOnlyList<string> Sentences);

/// <summary>
/// Tells a whole regulation in plain sentences, from its numbers and names: for who has to say yes or no to it and has nothing to compare it
/// with. It names no subject that the regulation does not have. What the regulation itself says in words is added where it says more.
/// </summary>
internal static class RegulationAccount
{
    public static IReadOnlyList<AccountChapter> Of(Regulation regulation) =>
    [
        .. new AccountChapter[]
        {
            new("Welke gesprekken er zijn", [.. regulation.ConversationTypes.Select(type => Conversation(regulation, type))]),
            new("Wanneer de gesprekken zijn", [.. regulation.CycleShapes.Select(shape => Cycle(regulation, shape)), .. Groups(regulation)]),
            new("Wie leest wat je vooraf schrijft", [.. Readers(regulation)]),
            new(regulation.HasAppraisal ? "Hoe er wordt beoordeeld" : "Geen beoordeling", [.. Appraisal(regulation)]),
            new("Tekenen, en het niet eens zijn", [.. Signing(regulation), .. Disagreeing(regulation)]),
            new("Termijnen en herinneringen", [.. Terms(regulation), .. Reminders(regulation)]),
            new("Verlof, extra gesprekken en uitzonderingen", [.. Others(regulation)]),
        }.Where(chapter => chapter.Sentences.Count > 0),
    ];

    /// <summary>What somebody can do who does not agree: also the answer to a question of the works council.</summary>
    public static IEnumerable<string> Disagreeing(Regulation regulation)
    {
        foreach (var outcome in regulation.SignOffOutcomes.Where(outcome => outcome.RecordedBy.Contains(Party.Employee) && (!outcome.CountsAsAgreement || outcome.ReasonRequired)
            && regulation.ConversationTypes.Any(type => type.Outcomes.Contains(outcome.Key, StringComparer.Ordinal))))
        {
            yield return $"De medewerker kan tekenen met ‘{outcome.Label}’. {(outcome.CountsAsAgreement ? "Wat die er anders in ziet, staat er dan bij." : "Dat telt niet als akkoord.")}";
        }

        if (regulation.ConversationTypes.Where(type => type.Approval.NoAgreement is not null).ToList() is { Count: > 0 } decided)
            yield return $"Worden ze het niet eens in het {DutchText.List([.. decided.Select(Low)])}, dan beslist {decided[0].Approval.NoAgreement!.DecidedBy.Dutch()}{(decided[0].Approval.NoAgreement!.ReasonRequired ? ", en schrijft op waarom" : "")}. Wat de medewerker ervan vindt, staat erbij.";
        if (!regulation.HasAppraisal) yield break;
        if (regulation.Terms.Objections is { } term && regulation.Reconsideration is not { By: ReconsiderationBy.Nobody })
        {
            var name = regulation.Reconsideration?.Name ?? term.Label;
            yield return $"{name}: tot en met {RegulationWords.Amount(term.Amount, term.Unit)} na het {Low(regulation.ConversationTypes.First(type => type.Kind == ConversationKind.Appraisal))} kan de medewerker vragen om er opnieuw naar te kijken."
                + (regulation.HasCommittee ? " Een commissie hoort de medewerker en geeft advies. De leidinggevende beslist, en legt uit waarom." : " De medewerker krijgt een gesprek om het uit te leggen. De leidinggevende beslist, en legt uit waarom.");
        }
        else if (regulation.Reconsideration is { By: ReconsiderationBy.Nobody } none)
        {
            yield return none.Explanation;
        }

        if (regulation.AfterAdoption is { } after) yield return $"Ligt de beoordeling vast: {Lower(after.Explanation)}";
    }

    private static string Conversation(Regulation regulation, ConversationType type)
    {
        var asked = type.Questions.GroupBy(question => question.FilledBy).Select(group => $"{group.Key.Dutch()} over {RegulationWords.Count(group.Count(), "vraag", "vragen")}").ToList();
        var before = asked.Count == 0 ? "Vooraf zijn er geen vragen." : $"Vooraf denkt {DutchText.List(asked)} na.";
        var after = type.Kind switch
        {
            ConversationKind.Planning => "Afspraken komen op papier.",
            ConversationKind.Progress => "Ze schrijven op hoe het met elke afspraak gaat, en passen aan wat niet meer klopt.",
            _ => "De leidinggevende schrijft vooraf een concept, en de medewerker leest dat voor het gesprek.",
        };
        return $"{type.Name}. {type.Purpose} {before} {after}{(type.Approval.By.Count > 1 ? $" {DutchText.Sentence(type.Approval.By.Dutch())} tekenen." : "")}{(IsInACycle(regulation, type) ? "" : " Dit gesprek is er alleen als iemand erom vraagt.")}";
    }

    private static bool IsInACycle(Regulation regulation, ConversationType type) =>
        regulation.CycleShapes.SelectMany(shape => shape.Conversations).Any(one => string.Equals(one.Type, type.Key, StringComparison.Ordinal));

    private static string Cycle(Regulation regulation, CycleShape shape)
    {
        var whom = shape.Groups is { } groups ? $"{Whom(regulation, shape.Use)}, alleen voor {DutchText.List([.. groups.Select(regulation.GroupName)])}" : Whom(regulation, shape.Use);
        var length = shape.Calendar is { } calendar ? $"Duurt {(calendar.EveryYears == 1 ? "een jaar" : $"{calendar.EveryYears} jaar")}, vanaf {DutchText.DayAndMonth(calendar.Day, calendar.Month)}."
            : shape.Months is { } months ? $"Duurt {RegulationWords.Amount(months, TimeUnit.Months)}." : "Duurt tot de gewone cyclus begint.";
        var years = shape.Calendar?.EveryYears ?? ((shape.Months ?? 12) + 11) / 12;
        return $"{shape.Name}: {whom}. {length} De gesprekken: {string.Join("; ", shape.Conversations.Select(one => $"{one.Name}, {Latest(regulation, one.Deadline, years)}"))}.";
    }

    // Where a run-up scale has no cycle of its own, nobody comes from one.
    private static string Whom(Regulation regulation, ShapeUse use) => use == ShapeUse.Bridging
        ? $"tussen {(Has(regulation, ShapeUse.Probation), Has(regulation, ShapeUse.RunUpScale)) switch { (true, true) => "de proeftijd of aanloopschaal", (true, false) => "de proeftijd", (false, true) => "de aanloopschaal", _ => "een eerdere cyclus" }} en de volgende gewone cyclus"
        : use.Dutch();

    private static bool Has(Regulation regulation, ShapeUse use) => regulation.CycleShapes.Any(shape => shape.Use == use);

    private static string Latest(Regulation regulation, Deadline deadline, int years)
    {
        var start = regulation.Terms.StartOfCycle;
        var day = deadline.Anchor switch
        {
            Anchor.FixedDay when deadline.Day is { } fixedDay => $"{(fixedDay.DayItselfCounts ? "" : "de dag vóór ")}{DutchText.DayAndMonth(fixedDay.Day, fixedDay.Month)}{(years == 1 ? "" : $" van jaar {fixedDay.YearOfCycle.ToString(CultureInfo.InvariantCulture)}")}",
            Anchor.StartTerm => $"{RegulationWords.Amount(start.Amount, start.Unit)} na het begin",
            Anchor.CycleStart => "de eerste dag",
            Anchor.CycleEnd => "de laatste dag",
            Anchor.Halfway => "halverwege",
            Anchor.EnteringService => "de dag van de indiensttreding",
            _ => "de dag van het besluit over de aanstelling",
        };
        return deadline.Offset is { } offset ? $"uiterlijk {RegulationWords.Amount(offset.Amount, offset.Unit)} {(offset.Direction == Direction.Before ? "voor" : "na")} {day}" : $"uiterlijk {day}";
    }

    private static IEnumerable<string> Groups(Regulation regulation) => (regulation.Groups ?? []).Select(group => $"Bij de groep {group.Name} hoort {group.Dutch()}.");

    private static IEnumerable<string> Readers(Regulation regulation)
    {
        var all = regulation.ConversationTypes.SelectMany(type => type.Questions, (type, question) => (type, question)).ToList();
        if (all.Count == 0) yield break;
        yield return "Voorbereiden mag, het moet niet. Wat iemand vooraf schrijft, leest niemand anders tot de schrijver het deelt." + (all.Any(row => row.question.Visibility == AnswerVisibility.FromStep) ? " Op die regel zijn uitzonderingen:" : "");
        foreach (var (type, question) in all.Where(row => row.question.Visibility == AnswerVisibility.FromStep))
            yield return $"Het antwoord van {question.FilledBy.Dutch()} op ‘{question.Label}’ ({type.Name}) {(question.VisibleTo.Count > 1 ? "lezen" : "leest")} {question.VisibleTo.Dutch()} vanaf de stap ‘{type.Steps.FirstOrDefault(step => string.Equals(step.Key, question.VisibleFromStep, StringComparison.Ordinal))?.Name ?? "die daarvoor is gekozen"}’, ook als het niet is gedeeld.";
        if (all.Where(row => row.question.Visibility == AnswerVisibility.Private).Select(row => $"‘{row.question.Label}’").Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } always)
            yield return $"Wat iemand schrijft bij {DutchText.List(always)} blijft altijd van de schrijver alleen.";
    }

    private static IEnumerable<string> Appraisal(Regulation regulation)
    {
        if (!regulation.HasAppraisal)
        {
            yield return "Onder deze regeling wordt niemand beoordeeld. Er zijn geen cijfers en er is geen eindkwalificatie.";
            yield break;
        }

        if (regulation.Scale is { Qualifications.Count: > 0 } scale)
        {
            yield return $"Er zijn {DutchText.Number(scale.Qualifications.Count)} woorden, van laag naar hoog: {DutchText.List([.. scale.Qualifications.Select(word => $"{word.Word} ({word.Value.ToString(CultureInfo.InvariantCulture)})")])}. Met het getal erachter rekent Beweeg de uitkomst uit. Een uitkomst tussen twee woorden gaat {scale.Rounding.Dutch()}.";
        }

        if (regulation.Assessment is { } assessment)
        {
            yield return $"{DutchText.Sentence(DutchText.List([.. assessment.Parts.Select(part => $"{DutchText.List([.. part.Holds.Select(kind => kind.Dutch())])} {(part.Holds.Count > 1 ? "tellen samen" : "tellen")} voor {part.Weight.ToString(CultureInfo.InvariantCulture)} procent")]))}. {(assessment.ReasonRequired ? "Bij elk oordeel hoort een uitleg." : "Een uitleg bij een oordeel mag, maar hoeft niet.")}";
            if (assessment.Parts.Where(part => part.WeightsSetBy is not null).ToList() is { Count: > 0 } weighed)
                yield return $"Bij {DutchText.List([.. weighed.Select(part => $"‘{part.Name}’")])} kan {weighed[0].WeightsSetBy!.Value.Dutch()} het ene onderdeel zwaarder laten wegen dan het andere.";
            if (assessment.NeverWeighed.Count > 0) yield return $"{DutchText.Sentence(DutchText.List([.. assessment.NeverWeighed.Select(kind => kind.Dutch())]))} tellen nooit mee.";
            if (assessment.CrucialCompetency is { } crucial) yield return $"Er is één uitzondering op de som. {crucial.Explanation}";
            if (assessment.Reward is { } reward)
                yield return $"Bij {DutchText.List([.. reward.At.Select(key => $"‘{Word(regulation, key)}’")])} kan de leidinggevende een extra beloning voorstellen. Een medewerker krijgt die niet vanzelf: er is een besluit voor nodig.";
        }

        if (regulation.Evidence is { Below: { } below } evidence)
            yield return $"Is de uitkomst lager dan ‘{Word(regulation, below)}’, dan kijkt Beweeg na: {string.Join("; ", evidence.Requirements.Select(one => Lower(one.Label)))}. Ontbreekt er iets, dan beslist de leidinggevende of het toch doorgaat{(evidence.ReasonToGoOnRequired ? ", en schrijft op waarom" : "")}. De medewerker leest dat.";
        if (regulation is { HasInformants: true, Informants: { } informants })
            yield return $"Ten hoogste {RegulationWords.Count(informants.Maximum, "informant", "informanten")} per beoordeling kunnen vertellen hoe iemand werkt. {(informants.VisibleToEmployee ? "De medewerker leest dat, met de naam erbij." : "De medewerker leest dat niet; de leidinggevende wel.")}";
    }

    private static IEnumerable<string> Signing(Regulation regulation)
    {
        var used = regulation.SignOffOutcomes.Where(outcome => regulation.ConversationTypes.Any(type => type.Outcomes.Contains(outcome.Key, StringComparer.Ordinal))).ToList();
        if (used.Count == 0) yield break;
        yield return $"Een gesprek wordt afgesloten met: {DutchText.List([.. used.Select(outcome => $"‘{outcome.Label}’")])}. Wie niet tekent, geldt nooit als akkoord.";
        if (used.Where(outcome => !outcome.RecordedBy.Contains(Party.Employee)).ToList() is { Count: > 0 } noted)
            yield return $"{DutchText.Sentence(DutchText.List([.. noted.Select(outcome => $"‘{outcome.Label}’")]))} noteert de leidinggevende. {(noted.All(outcome => outcome.ReasonRequired) ? "Daar hoort een toelichting bij, en de medewerker leest die." : "De medewerker leest dat.")}";
    }

    private static IEnumerable<string> Terms(Regulation regulation)
    {
        var terms = regulation.Terms;
        yield return $"Wie in dienst komt, begint binnen {RegulationWords.Amount(terms.StartOfCycle.Amount, terms.StartOfCycle.Unit)}.";
        if (!regulation.HasAppraisal) yield break;
        if (terms.DraftBeforeConversation is { } draft) yield return $"Het concept van de beoordeling is er ten minste {RegulationWords.Amount(draft.Amount, draft.Unit)} voor het gesprek.";
        foreach (var term in new[] { terms.Objections, terms.Hearing, terms.Decision }.OfType<Term>()) yield return $"{term.Label}: binnen {RegulationWords.Amount(term.Amount, term.Unit)}.";
        yield return regulation.TermCounting.DayItselfCounts ? "Bij het tellen is de dag zelf dag één." : "Bij het tellen telt de dag zelf niet mee.";
    }

    private static IEnumerable<string> Reminders(Regulation regulation)
    {
        if (regulation.Reminders.Before.Count > 0)
            yield return $"Is er nog geen dag gekozen, dan krijgen mensen een herinnering: {DutchText.List([.. regulation.Reminders.Before.Select(one => $"{one.To.Dutch()} {RegulationWords.Amount(one.WeeksBefore, TimeUnit.Weeks)} voor de laatste dag")])}.";
    }

    private static IEnumerable<string> Others(Regulation regulation)
    {
        yield return $"{Sentence(regulation.Leave.Explanation)} Na de terugkeer zijn er {RegulationWords.Amount(regulation.Leave.WeeksAfterReturn, TimeUnit.Weeks)} voor een gesprek dat in het verlof viel.";
        if (regulation.ExtraConversations is { Types.Count: > 0 } extra)
            yield return $"Tussendoor kan er een extra gesprek zijn: {DutchText.List([.. extra.Types.Select(key => Lower(regulation.ConversationTypes.FirstOrDefault(type => string.Equals(type.Key, key, StringComparison.Ordinal))?.Name ?? "een gesprek"))])}. {DutchText.Sentence(extra.RequestedBy.Dutch())} {(extra.RequestedBy.Count > 1 ? "kunnen" : "kan")} erom vragen{(extra.ReasonRequired ? ", met een reden" : "")}.";
        yield return $"Over een uitzondering op de regeling beslist {regulation.Hardship.DecidedBy.Dutch()}. {Sentence(regulation.Hardship.Explanation)}";
    }

    private static string Word(Regulation regulation, string key) =>
        regulation.Scale?.Qualifications.FirstOrDefault(word => string.Equals(word.Key, key, StringComparison.Ordinal))?.Word ?? "een woord dat er niet is";

    private static string Low(ConversationType type) => type.Name.ToLower(DutchDate.Culture);

    private static string Lower(string text) => text.Length == 0 ? text : char.ToLower(text[0], DutchDate.Culture) + text[1..];

    private static string Sentence(string text) => text.TrimEnd() is { Length: > 0 } trimmed ? trimmed[^1] is '.' or '!' or '?' ? trimmed : trimmed + "." : "";
}
