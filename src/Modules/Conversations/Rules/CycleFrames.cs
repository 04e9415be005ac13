using Beweeg.Conversations.Regulations;

namespace Beweeg.Conversations.Rules;

/// <summary>First and last day of one cycle, its shape, and why.</summary>
internal sealed record CycleFrame(
    CycleShape Shape, DateOnly Start, DateOnly End, IReadOnlyList<string> StartSteps, IReadOnlyList<string> EndSteps);

/// <summary>Cuts the time in service into cycles, one after the other.</summary>
internal sealed class CycleFrames(Regulation regulation, AppointmentFacts facts, CycleChoice choice)
{
    internal IEnumerable<CycleFrame> Between(DateOnly from, DateOnly until) => Between(from, until, facts.EnteringService);

    /// <param name="start">The first day of the cycle to begin with.</param>
    internal IEnumerable<CycleFrame> Between(DateOnly from, DateOnly until, DateOnly start)
    {
        while (start <= until && !(start > facts.LastDay))
        {
            var frame = StartingOn(start);
            if (frame.End >= from)
            {
                yield return frame;
            }

            start = frame.End.AddDays(1);
        }
    }

    private CycleFrame StartingOn(DateOnly start)
    {
        var frame = Probation(start) ?? UntilRunUpScaleBegins(RunUpScale(start) ?? ByCalendar(start));
        return facts.LastDay is { } lastDay && lastDay < frame.End
            ? frame with { End = lastDay, EndSteps = [$"De laatste dag in dienst is {DutchText.Date(lastDay)}. Dan eindigt ook de cyclus."] }
            : frame;
    }

    private CycleFrame? Probation(DateOnly start)
    {
        if (!facts.OnProbation || start != facts.EnteringService || Shape(ShapeUse.Probation) is not { } shape)
        {
            return null;
        }

        var decision = ProbationDecision(facts, shape);
        return Frame(shape, start, decision.AddDays(-1),
            $"Op {DutchText.Date(decision)} wordt besloten over de vaste aanstelling. De dag ervoor is de laatste dag van deze cyclus.");
    }

    /// <summary>The day on which the probation is decided: the known day, or else when the probation cycle has lasted its months.</summary>
    internal static DateOnly ProbationDecision(AppointmentFacts facts, CycleShape shape) =>
        facts.ProbationDecision ?? facts.EnteringService.AddMonths(shape.Months!.Value);

    private CycleFrame? RunUpScale(DateOnly start)
    {
        if (Shape(ShapeUse.RunUpScale) is not { } shape || RunUpPeriods(shape).FirstOrDefault(period => LongEnough(period, start, shape)) is not { } period)
        {
            return null;
        }

        var yearEnd = start.AddMonths(shape.Months!.Value).AddDays(-1);
        return period.Last < yearEnd
            ? Frame(shape, start, period.Last.Value,
                $"De aanloopschaal duurt tot en met {DutchText.Date(period.Last.Value)}. Daarna geldt de schaal van de functie en begint een andere cyclus.")
            : Frame(shape, start, yearEnd,
                $"In een aanloopschaal duurt een cyclus {DutchText.Count(shape.Months.Value, TimeUnit.Months)}: tot en met {DutchText.Date(yearEnd)}.");
    }

    private CycleFrame ByCalendar(DateOnly start)
    {
        var regular = RegularShape(start.Year);
        if (regular.Calendar is not { } calendar)
        {
            var lastDay = start.AddMonths(regular.Months!.Value).AddDays(-1);
            return Frame(regular, start, lastDay,
                $"Een cyclus duurt {DutchText.Count(regular.Months.Value, TimeUnit.Months)}: tot en met {DutchText.Date(lastDay)}.");
        }

        var next = NextStart(calendar, start);
        var shape = start == facts.EnteringService ? Shape(ShapeUse.First) ?? regular
            : IsStart(calendar, start) ? regular
            : Shape(ShapeUse.Bridging) ?? regular;
        if (Dates.WholeMonths(start, next.AddDays(-1)) >= shape.MinimumMonths)
        {
            return Frame(shape, start, next.AddDays(-1),
                $"Op {DutchText.Date(next)} begint een nieuwe cyclus. De dag ervoor is de laatste dag van deze.");
        }

        var after = NextStart(RegularShape(next.Year).Calendar ?? calendar, next);
        return Frame(shape, start, after.AddDays(-1),
            $"Tot {DutchText.Date(next)} zijn er minder dan {DutchText.Count(shape.MinimumMonths, TimeUnit.Months)}. Dat is te kort voor een eigen cyclus.",
            $"Deze cyclus loopt daarom door tot en met {DutchText.Date(after.AddDays(-1))}.");
    }

    private CycleFrame UntilRunUpScaleBegins(CycleFrame frame)
    {
        var begin = Shape(ShapeUse.RunUpScale) is not { } shape ? null : RunUpPeriods(shape)
            .Where(period => period.First > frame.Start && period.First <= frame.End && LongEnough(period, period.First, shape))
            .Select(period => (DateOnly?)period.First)
            .Min();
        return begin is not { } first
            ? frame
            : frame with
            {
                End = first.AddDays(-1),
                EndSteps = [$"Op {DutchText.Date(first)} begint een aanloopschaal, met een cyclus van een jaar. De dag ervoor is de laatste dag van deze cyclus."],
            };
    }

    private IEnumerable<Period> RunUpPeriods(CycleShape shape) =>
        (facts.RunUpScale ?? []).Where(period => LongEnough(period, period.First, shape)).OrderBy(period => period.First);

    private static bool LongEnough(Period period, DateOnly from, CycleShape shape) =>
        period.Contains(from) && (period.Last is not { } last || Dates.WholeMonths(from, last) >= shape.MinimumMonths);

    private CycleShape RegularShape(int year) =>
        (choice.IsOneYear(year) ? Shape(ShapeUse.OneYear) : null) ?? Shape(ShapeUse.Regular)!;

    private CycleShape? Shape(ShapeUse use)
    {
        var shapes = regulation.CycleShapes.Where(shape => shape.Use == use).ToList();
        return shapes.Find(shape => shape.Groups is { } groups && groups.Intersect(facts.Groups ?? [], StringComparer.Ordinal).Any())
            ?? shapes.Find(shape => shape.Groups is null);
    }

    private CycleFrame Frame(CycleShape shape, DateOnly start, DateOnly end, params string[] endSteps) =>
        new(shape, start, end,
            start == facts.EnteringService
                ? [$"De indiensttreding is op {DutchText.Date(start)}. Dan begint de eerste cyclus."]
                : [$"De vorige cyclus eindigt op {DutchText.Date(start.AddDays(-1))}. De dag erna begint deze."],
            endSteps);

    private static bool IsStart(CalendarStart calendar, DateOnly date) =>
        date == InYear(calendar, date.Year) && (date.Year - calendar.SampleYear) % calendar.EveryYears == 0;

    private static DateOnly NextStart(CalendarStart calendar, DateOnly after)
    {
        var year = after.Year;
        while (InYear(calendar, year) <= after || (year - calendar.SampleYear) % calendar.EveryYears != 0)
        {
            year++;
        }

        return InYear(calendar, year);
    }

    private static DateOnly InYear(CalendarStart calendar, int year) =>
        new(year, calendar.Month, Math.Min(calendar.Day, DateTime.DaysInMonth(year, calendar.Month)));
}
