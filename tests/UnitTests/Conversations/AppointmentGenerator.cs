using System.Text.Json;
using Beweeg.Conversations.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Conversations;

/// <summary>An appointment and the choice of its manager, as they come by chance.</summary>
public sealed record GeneratedAppointment(AppointmentFacts Facts, CycleChoice Choice, bool OneYearChosen)
{
    public override string ToString() => JsonSerializer.Serialize(this);
}

/// <summary>
/// Appointments from 2010 up to 2035, with more month ends and days in February than chance would give, since dates go wrong there.
/// </summary>
internal static class AppointmentGenerator
{
    private static readonly Gen<DateOnly> AnyDay =
        Gen.Choose(new DateOnly(2010, 1, 1).DayNumber, new DateOnly(2035, 12, 31).DayNumber).Select(DateOnly.FromDayNumber);

    private static readonly Gen<DateOnly> MonthEnd = AnyDay.Select(day => new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)));

    private static readonly Gen<DateOnly> LeapDay = Gen.Elements(2012, 2016, 2020, 2024, 2028, 2032).Select(year => new DateOnly(year, 2, 29));

    private static readonly Gen<DateOnly> NewYear = Gen.Choose(2010, 2035).Select(year => new DateOnly(year, 1, 1));

    private static readonly Gen<DateOnly> EnteringService = Gen.Frequency((6, AnyDay), (3, MonthEnd), (1, LeapDay), (1, NewYear));

    internal static Arbitrary<GeneratedAppointment> Appointments { get; } = (
        from entering in EnteringService
        from onProbation in Gen.Elements(false, false, true)
        from decisionAfter in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(10, 760)))
        from runUp in Periods(entering, most: 2)
        from leave in Periods(entering, most: 3)
        from lastDayAfter in Gen.Frequency((3, Gen.Constant(-1)), (1, Gen.Choose(0, 4000)))
        from choice in Gen.Frequency(
            (3, Gen.Constant(CycleChoice.Standard)),
            (1, Gen.Constant(CycleChoice.OneYear)),
            (1, Gen.Choose(0, 9).Select(years => CycleChoice.OneYearIn(entering.Year + years))))
        let facts = new AppointmentFacts(
            entering,
            lastDayAfter < 0 ? null : entering.AddDays(lastDayAfter),
            onProbation,
            onProbation && decisionAfter > 0 ? entering.AddDays(decisionAfter) : null,
            runUp,
            leave)
        select new GeneratedAppointment(facts, choice, !ReferenceEquals(choice, CycleChoice.Standard))).ToArbitrary();

    private static Gen<IReadOnlyList<Period>> Periods(DateOnly entering, int most) =>
        from count in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, most)))
        from periods in Gen.ListOf(Period(entering), count)
        select (IReadOnlyList<Period>)[.. periods];

    private static Gen<Period> Period(DateOnly entering) =>
        from after in Gen.Frequency((1, Gen.Constant(0)), (4, Gen.Choose(0, 2500)))
        from length in Gen.Choose(0, 900)
        from open in Gen.Elements(false, false, false, false, true)
        select new Period(entering.AddDays(after), open ? null : entering.AddDays(after + length));
}
