using Beweeg.Conversations.Regulations;

namespace Beweeg.Conversations.Rules;

/// <summary>Where a term ends, counted and rolled as the regulation says.</summary>
internal static class TermEnd
{
    /// <summary>The last day of a term that runs forward from <paramref name="from"/>.</summary>
    internal static ExplainedDate After(Regulation regulation, Term term, DateOnly from, string firstStep) =>
        Roll(regulation, term, Count(regulation, term, from, 1, firstStep));

    /// <summary>The last day that is still a whole term before <paramref name="from"/>.</summary>
    internal static ExplainedDate Before(Regulation regulation, Term term, DateOnly from, string firstStep) =>
        Roll(regulation, term, Count(regulation, term, from, -1, firstStep));

    /// <summary>The first day that is a whole term after <paramref name="from"/>; not rolled, since any later day is right too.</summary>
    internal static ExplainedDate EarliestAfter(Regulation regulation, Term term, DateOnly from, string firstStep) =>
        Count(regulation, term, from, 1, firstStep);

    /// <summary>Adds (or, negative, subtracts) and says so.</summary>
    internal static ExplainedDate Step(ExplainedDate date, int amount, TimeUnit unit)
    {
        if (amount == 0)
        {
            return date;
        }

        var result = Dates.Add(date.Date, amount, unit);
        var size = Math.Abs(amount);
        var verb = (amount > 0, size == 1) switch
        {
            (true, true) => $"Daar komt {DutchText.Count(size, unit)} bij",
            (true, false) => $"Daar komen {DutchText.Count(size, unit)} bij",
            (false, true) => $"Daar gaat {DutchText.Count(size, unit)} af",
            (false, false) => $"Daar gaan {DutchText.Count(size, unit)} af",
        };
        return date.MovedTo(result, $"{verb}: {DutchText.Date(result)}.");
    }

    private static ExplainedDate Count(Regulation regulation, Term term, DateOnly from, int sign, string firstStep)
    {
        var start = new ExplainedDate(from, term.Explanation, regulation.Cite(term.Article), [firstStep]);
        var end = Step(start, sign * term.Amount, term.Unit);
        return regulation.TermCounting.DayItselfCounts && term.Amount > 0
            ? end.MovedTo(end.Date.AddDays(-sign), $"De eerste dag telt mee, dus de laatste dag is {DutchText.Date(end.Date.AddDays(-sign))}.")
            : end;
    }

    private static ExplainedDate Roll(Regulation regulation, Term term, ExplainedDate date)
    {
        if (term.Rolling == Rolling.None || WorkingDays.ReasonClosed(date.Date, regulation.TermCounting.ClosedDays) is not { } reason)
        {
            return date;
        }

        var rolled = term.Rolling == Rolling.NextWorkingDay
            ? WorkingDays.OnOrAfter(date.Date, regulation.TermCounting.ClosedDays)
            : WorkingDays.OnOrBefore(date.Date, regulation.TermCounting.ClosedDays);
        var direction = term.Rolling == Rolling.NextWorkingDay ? "eerstvolgende werkdag" : "laatste werkdag daarvoor";
        return date.MovedTo(rolled, $"Dat is {reason}. Het wordt de {direction}: {DutchText.DateWithWeekday(rolled)}.");
    }
}
