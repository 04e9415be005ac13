using Beweeg.Conversations.Rules;

namespace Beweeg.Conversations.Regulations.Reading;

/// <summary>A shape of the cycle laid on the calendar once, so that a reader sees real dates beside the rules.</summary>
/// <param name="Start">First day of the example.</param>
/// <param name="End">Last day of the example.</param>
/// <param name="Latest">The latest day of each conversation, by its key.</param>
internal sealed record ExampleDates(DateOnly Start, DateOnly End, IReadOnlyDictionary<string, DateOnly> Latest)
{
    /// <summary>The example from the first start in or after a year; null for a shape without a length of its own, and for a regulation that contradicts itself.</summary>
    public static ExampleDates? Of(Regulation regulation, CycleShape shape, int year)
    {
        if (RegulationCheck.Problems(regulation).Count > 0 || shape.Use is ShapeUse.First or ShapeUse.Bridging) return null;
        var start = shape.Calendar is { } calendar ? StartOf(calendar, year) : new DateOnly(year, 1, 1);
        var months = shape.Months ?? (12 * shape.Calendar!.EveryYears);
        var frame = new CycleFrame(shape, start, start.AddMonths(months).AddDays(-1), [], []);
        var facts = new AppointmentFacts(start, OnProbation: shape.Use == ShapeUse.Probation);
        return new ExampleDates(start, frame.End, shape.Conversations.ToDictionary(
            conversation => conversation.Key, conversation => ConversationDates.Compute(regulation, facts, frame, conversation.Deadline).Date, StringComparer.Ordinal));
    }

    private static DateOnly StartOf(CalendarStart calendar, int year)
    {
        var first = calendar.YearFrom(year);
        return new DateOnly(first, calendar.Month, Math.Min(calendar.Day, DateTime.DaysInMonth(first, calendar.Month)));
    }
}
