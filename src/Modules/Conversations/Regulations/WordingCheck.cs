using System.Globalization;
using Beweeg.Conversations.Rules;

namespace Beweeg.Conversations.Regulations;

/// <summary>
/// Sentences that name another number, term or day than the one they explain. Words are never sure, so this is a question to who writes and
/// no contradiction: a draft with a doubt can be sent. A sentence that names no number of the kind gives no doubt, and so does one in which the
/// right number stands somewhere.
/// </summary>
internal static class WordingCheck
{
    /// <summary>In the order of the studio; the place is that of <see cref="RegulationCheck"/>.</summary>
    public static IReadOnlyList<RegulationProblem> Doubts(Regulation regulation)
    {
        var doubts = new List<RegulationProblem>();
        foreach (var shape in regulation.CycleShapes) CheckShape(regulation, shape, doubts);
        var terms = regulation.Terms;
        foreach (var (key, term) in new[] { ("startOfCycle", terms.StartOfCycle), ("draftBeforeConversation", terms.DraftBeforeConversation), ("objections", terms.Objections), ("hearing", terms.Hearing), ("decision", terms.Decision) })
        {
            if (term is not null) Duration($"terms.{key}", $"de termijn ‘{term.Label}’", [Of(term)], term.Explanation);
        }

        foreach (var type in regulation.ConversationTypes.Where(type => type.Kind == ConversationKind.Appraisal))
        {
            foreach (var step in type.Steps)
            {
                if (TermsOf(step.Kind, terms).OfType<Term>().Select(Of).ToList() is { Count: > 0 } known)
                    Duration($"conversationTypes.{type.Key}.steps.{step.Key}", $"de termijn bij de stap ‘{step.Name}’", known, step.Next);
            }
        }

        if (regulation.Assessment is { } assessment)
        {
            foreach (var part in assessment.Parts)
            {
                var said = Wording.Percentages(part.Explanation);
                if (said.Count > 0 && !said.Contains(part.Weight))
                    Doubt($"assessment.parts.{part.Key}", $"‘{part.Name}’ telt voor {part.Weight.ToString(CultureInfo.InvariantCulture)} procent", part.Explanation);
            }
        }

        if (regulation.Scale is { Qualifications.Count: > 0 } scale) CheckScale(scale);
        if (regulation is { HasAppraisal: true, Scale: { Qualifications.Count: > 0 } words } && Wording.CountsOf(regulation.Introduction, "woorden") is { Count: > 0 } counted && !counted.Contains(words.Qualifications.Count))
            Doubt("introduction", $"er zijn {DutchText.Number(words.Qualifications.Count)} woorden om mee te beoordelen", regulation.Introduction);
        if (regulation.Informants is { Maximum: > 0 } informants) Duration("informants.termDays", "de tijd van een informant", [new(informants.TermDays, 0)], informants.Explanation);
        Duration("leave", "de tijd na terugkeer van verlof", [new(7 * regulation.Leave.WeeksAfterReturn, 0)], regulation.Leave.Explanation);
        if (regulation.Reconsideration is { By: not ReconsiderationBy.Nobody } again && new[] { terms.Objections, terms.Hearing, terms.Decision }.OfType<Term>().Select(Of).ToList() is { Count: > 0 } around)
            Duration("reconsideration", $"de termijn om opnieuw te kijken", around, again.Explanation);
        return doubts;

        void CheckScale(Scale scale)
        {
            var values = scale.Qualifications.Select(word => word.Value).ToList();
            var counts = Wording.CountsOf(scale.RoundingReason, "woorden");
            var wrong = (counts.Count > 0 && !counts.Contains(values.Count))
                || Wording.Range(scale.RoundingReason) is { } range && range != (values.Min(), values.Max())
                || Wording.Enumeration(scale.RoundingReason) is { Count: > 1 } list && !list.Order().SequenceEqual(values.Order());
            if (wrong) Doubt("scale", $"de {DutchText.Number(values.Count)} woorden tellen als {DutchText.List([.. values.Select(value => value.ToString(CultureInfo.InvariantCulture))])}", scale.RoundingReason);
        }

        void Duration(string place, string subject, IReadOnlyList<Span> expected, string text)
        {
            var said = Wording.Durations(text);
            if (said.Count > 0 && !said.Any(expected.Contains)) Doubt(place, $"{subject} is {string.Join(" of ", expected.Distinct().Select(one => one.Dutch()))}", text);
        }

        void Doubt(string place, string holds, string text) => doubts.Add(Question(place, holds, text));
    }

    private static void CheckShape(Regulation regulation, CycleShape shape, List<RegulationProblem> doubts)
    {
        var months = shape.Calendar is { } calendar ? 12 * calendar.EveryYears : shape.Months;
        if (months is { } length && Wording.Durations($"{shape.Name}. {shape.Explanation}") is { Count: > 0 } said && !said.Contains(new Span(0, length)))
            doubts.Add(Question($"cycleShapes.{shape.Key}", $"‘{shape.Name}’ duurt {new Span(0, length).Dutch()}", $"{shape.Name}. {shape.Explanation}"));
        if (shape.Calendar is { } starts && Wording.Days(shape.Explanation) is { Count: > 0 } days && !days.Contains((starts.Day, starts.Month)))
            doubts.Add(Question($"cycleShapes.{shape.Key}", $"‘{shape.Name}’ begint op {Day(starts.Day, starts.Month)}", shape.Explanation));
        foreach (var one in shape.Conversations)
        {
            var place = $"cycleShapes.{shape.Key}.conversations.{one.Key}";
            var text = one.Deadline.Explanation;
            switch (one.Deadline)
            {
                case { Offset: { } offset } when Wording.Durations(text) is { Count: > 0 } named && !named.Contains(Of(offset.Amount, offset.Unit)):
                    doubts.Add(Question(place, $"de laatste dag van ‘{one.Name}’ ligt {RegulationWords.Amount(offset.Amount, offset.Unit)} {(offset.Direction == Direction.Before ? "ervoor" : "erna")}", text));
                    break;
                case { Anchor: Anchor.StartTerm, Offset: null } when Wording.Durations(text) is { Count: > 0 } named && !named.Contains(Of(regulation.Terms.StartOfCycle)):
                    doubts.Add(Question(place, $"de gesprekken beginnen binnen {RegulationWords.Amount(regulation.Terms.StartOfCycle.Amount, regulation.Terms.StartOfCycle.Unit)}", text));
                    break;
                case { Anchor: Anchor.FixedDay, Day: { } day } when (Wording.Days(text) is { Count: > 0 } named && !named.Contains((day.Day, day.Month))) || (Wording.Quarters(text) is { Count: > 0 } quarters && !quarters.Contains((day.Month + 2) / 3)):
                    doubts.Add(Question(place, $"de laatste dag van ‘{one.Name}’ is {(day.DayItselfCounts ? "" : "de dag vóór ")}{Day(day.Day, day.Month)}", text));
                    break;
            }
        }
    }

    private static IEnumerable<Term?> TermsOf(StepKind step, Terms terms) => step switch
    {
        StepKind.Draft or StepKind.Converse => [terms.DraftBeforeConversation],
        StepKind.SignOff => [terms.Objections],
        StepKind.Objections => [terms.Objections, terms.Hearing],
        StepKind.Hearing => [terms.Hearing, terms.Decision],
        StepKind.Decide => [terms.Decision],
        _ => [],
    };

    private static Span Of(Term term) => Of(term.Amount, term.Unit);

    private static Span Of(int amount, TimeUnit unit) => unit switch { TimeUnit.Days => new(amount, 0), TimeUnit.Weeks => new(7 * amount, 0), _ => new(0, amount) };

    private static string Day(int day, int month) => month is >= 1 and <= 12 ? DutchText.DayAndMonth(day, month) : $"dag {day} van maand {month}";

    private static RegulationProblem Question(string place, string holds, string text) => new(place, $"{DutchText.Sentence(holds)}. Klopt deze zin er nog bij: ‘{text}’");
}

/// <summary>A length of time: in days, or in months, which have no length in days.</summary>
internal sealed record Span(int Days, int Months)
{
    public string Dutch() => Months > 0
        ? Months % 12 == 0 ? $"{DutchText.Number(Months / 12)} jaar" : RegulationWords.Amount(Months, TimeUnit.Months)
        : Days % 7 == 0 ? RegulationWords.Amount(Days / 7, TimeUnit.Weeks) : RegulationWords.Amount(Days, TimeUnit.Days);
}
