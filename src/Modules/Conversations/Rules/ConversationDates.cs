using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Rules;

/// <summary>The latest dates of the conversations of one cycle: computed, kept inside the cycle, moved for leave, kept in order.</summary>
internal static class ConversationDates
{
    [LegalBasis("Regeling gesprekscyclus 2014, art. 4", Rule = "Het planningsgesprek is vóór 31 mei van het eerste jaar",
        Remark = "Vóór 31 mei is tot en met 30 mei. Voor een datum in verlof: vier weken na terugkeer, als dat nog in de cyclus is.")]
    [LegalBasis("Regeling gesprekscyclus 2014, art. 5", Rule = "Het voortgangsgesprek is halverwege",
        Remark = "De laatste dag van de eerste helft, gerekend in hele maanden: van twee kalenderjaren is dat 31 december van het eerste, schrikkeljaar of niet.")]
    [LegalBasis("Regeling gesprekscyclus 2014, art. 6", Rule = "De beoordeling is vóór het einde van de cyclus",
        Remark = "De laatste dag van de cyclus hoort er nog bij. Een uiterste datum schuift niet voor weekend of feestdag.")]
    [LegalBasis("Regeling gesprekscyclus 2014, art. 6", Rule = "In de proeftijd: eerste beoordeling binnen vijf maanden, tweede een maand voor het besluit",
        Remark = "Vijf maanden na 30 september is 28 of 29 februari. Een maand voor 31 maart ook. In een korte proeftijd komt de eerste eerder, nooit later. Verlof schuift deze data niet.")]
    internal static IReadOnlyList<ScheduledConversation> For(Regulation regulation, AppointmentFacts facts, CycleFrame frame)
    {
        var months = Dates.WholeMonths(frame.Start, frame.End);
        var planned = frame.Shape.Conversations.Where(conversation => months >= conversation.MinimumMonths).ToList();
        var dates = planned
            .Select(conversation => AfterLeave(regulation, facts, frame, conversation, Inside(frame, Compute(regulation, facts, frame, conversation.Deadline))))
            .ToList();
        KeepInOrder(frame, dates);
        return [.. planned.Zip(dates, (conversation, latest) => new ScheduledConversation(conversation.Key, conversation.Type, conversation.Name, latest))];
    }

    internal static ExplainedDate Compute(Regulation regulation, AppointmentFacts facts, CycleFrame frame, Deadline deadline)
    {
        var date = From(regulation, facts, frame, deadline);
        if (deadline.Offset is not { } offset)
        {
            return date;
        }

        var sign = offset.Direction == Direction.Before ? -1 : 1;
        return TermEnd.Step(date, sign * offset.Amount, offset.Unit);
    }

    private static ExplainedDate From(Regulation regulation, AppointmentFacts facts, CycleFrame frame, Deadline deadline)
    {
        var (date, steps) = deadline.Anchor switch
        {
            Anchor.CycleStart => (frame.Start, [$"De cyclus begint op {DutchText.Date(frame.Start)}."]),
            Anchor.CycleEnd => (frame.End, [$"De cyclus loopt tot en met {DutchText.Date(frame.End)}."]),
            Anchor.Halfway => Halfway(frame),
            Anchor.EnteringService => (facts.EnteringService, [$"De indiensttreding is op {DutchText.Date(facts.EnteringService)}."]),
            Anchor.StartTerm => StartTerm(regulation, facts, frame),
            Anchor.ProbationDecision => Decision(facts, frame),
            Anchor.FixedDay => Fixed(frame, deadline.Day!),
            _ => throw new ArgumentOutOfRangeException(nameof(deadline)),
        };
        return new ExplainedDate(date, deadline.Explanation, regulation.Cite(deadline.Article), steps);
    }

    private static (DateOnly, IReadOnlyList<string>) Halfway(CycleFrame frame)
    {
        var date = Dates.EndOfFirstHalf(frame.Start, frame.End);
        return (date,
        [
            $"De cyclus loopt van {DutchText.Date(frame.Start)} tot en met {DutchText.Date(frame.End)}.",
            $"De eerste helft eindigt op {DutchText.Date(date)}.",
        ]);
    }

    private static (DateOnly, IReadOnlyList<string>) StartTerm(Regulation regulation, AppointmentFacts facts, CycleFrame frame)
    {
        var what = frame.Start == facts.EnteringService ? "De indiensttreding is" : "De cyclus begint";
        var date = TermEnd.After(regulation, regulation.Terms.StartOfCycle, frame.Start, $"{what} op {DutchText.Date(frame.Start)}.");
        return (date.Date, date.Steps);
    }

    private static (DateOnly, IReadOnlyList<string>) Decision(AppointmentFacts facts, CycleFrame frame)
    {
        var date = CycleFrames.ProbationDecision(facts, frame.Shape);
        return (date, [$"Op {DutchText.Date(date)} wordt besloten over de vaste aanstelling."]);
    }

    private static (DateOnly, IReadOnlyList<string>) Fixed(CycleFrame frame, FixedDay day)
    {
        var year = frame.Start.Year + day.YearOfCycle - 1;
        var date = new DateOnly(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));
        return day.DayItselfCounts
            ? (date, [$"De cyclus begint op {DutchText.Date(frame.Start)}. De laatste dag is {DutchText.Date(date)}."])
            : (date.AddDays(-1), [$"De cyclus begint op {DutchText.Date(frame.Start)}. Vóór {DutchText.Date(date)} betekent: uiterlijk {DutchText.Date(date.AddDays(-1))}."]);
    }

    private static ExplainedDate Inside(CycleFrame frame, ExplainedDate date)
    {
        if (date.Date > frame.End)
        {
            return date.InsteadOn(frame.End, $"De cyclus eindigt eerder. Daarom is de laatste dag van de cyclus de uiterste datum: {DutchText.Date(frame.End)}.");
        }

        return date.Date < frame.Start
            ? date.InsteadOn(frame.Start, $"De cyclus begint later. Daarom is de eerste dag van de cyclus de uiterste datum: {DutchText.Date(frame.Start)}.")
            : date;
    }

    private static ExplainedDate AfterLeave(
        Regulation regulation, AppointmentFacts facts, CycleFrame frame, PlannedConversation conversation, ExplainedDate original)
    {
        if (conversation.DuringLeave == DuringLeave.Keep)
        {
            return original;
        }

        var moved = original;
        while ((facts.Leave ?? []).Where(period => period.Contains(moved.Date)).MaxBy(period => period.Last ?? DateOnly.MaxValue) is { } leave)
        {
            var target = leave.Last?.AddDays(1 + (7 * regulation.Leave.WeeksAfterReturn));
            if (target is not { } afterReturn || afterReturn > frame.End)
            {
                return original.With(
                    $"Op deze dag is er verlof, en dat duurt te lang om het gesprek erna nog in deze cyclus te houden. De datum blijft daarom staan. {regulation.Leave.Explanation}");
            }

            moved = moved.InsteadOn(afterReturn,
                $"Op die dag is er verlof, tot en met {DutchText.Date(leave.Last!.Value)}. Na terugkeer is er {DutchText.Count(regulation.Leave.WeeksAfterReturn, TimeUnit.Weeks)} de tijd: {DutchText.Date(afterReturn)}.");
        }

        return moved;
    }

    /// <summary>
    /// The last conversation stands: an end of a cycle or a decision hangs on it. One before it that would come too late
    /// or not after its predecessor goes to the middle of the room that is left.
    /// </summary>
    private static void KeepInOrder(CycleFrame frame, List<ExplainedDate> dates)
    {
        for (var i = 0; i < dates.Count - 1; i++)
        {
            var earliest = i == 0 ? frame.Start : dates[i - 1].Date;
            var last = dates[^1].Date;
            var inOrder = dates[i].Date < last && (i == 0 || dates[i].Date > earliest);
            if (!inOrder)
            {
                var middle = Dates.Middle(earliest, last);
                dates[i] = dates[i].InsteadOn(middle,
                    $"Zo zou dit gesprek niet op zijn plaats in de volgorde komen. Daarom ligt de datum in het midden tussen {DutchText.Date(earliest)} en {DutchText.Date(last)}: {DutchText.Date(middle)}.");
            }
        }
    }
}
