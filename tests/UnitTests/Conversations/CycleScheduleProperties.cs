using System.Globalization;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Conversations;

/// <summary>Every rule of the regulation about cycles and dates, on ten thousand appointments each.</summary>
public sealed class CycleScheduleProperties
{
    private const int YearsAhead = 10;
    private static readonly Regulation Regulation = Presets.Load(Presets.GoedeGesprek2014);

    [Fact]
    public void Cycles_FollowEachOtherFromEnteringServiceWithoutGapOrOverlap() => ForAll((appointment, cycles) =>
    {
        cycles[0].Start.Date.ShouldBe(appointment.Facts.EnteringService);
        foreach (var (cycle, next) in cycles.Zip(cycles.Skip(1)))
        {
            next.Start.Date.ShouldBe(cycle.End.Date.AddDays(1));
        }

        cycles.All(cycle => cycle.Start.Date <= cycle.End.Date).ShouldBeTrue();
        cycles[^1].End.Date.ShouldBeLessThanOrEqualTo(appointment.Facts.LastDay ?? DateOnly.MaxValue);
        (cycles[^1].End.Date == appointment.Facts.LastDay || cycles[^1].End.Date >= Until(appointment.Facts)).ShouldBeTrue();
    });

    [Fact]
    public void StandardCycle_StartsOn1JanuaryOfAnEvenYearAndLastsTwoYears() => ForAll((appointment, cycles) =>
    {
        foreach (var cycle in cycles.Where(cycle => cycle.ShapeKey is "standard"))
        {
            (cycle.Start.Date.Day, cycle.Start.Date.Month, cycle.Start.Date.Year % 2).ShouldBe((1, 1, 0));
            (cycle.End.Date == new DateOnly(cycle.Start.Date.Year + 1, 12, 31) || IsCut(appointment.Facts, cycle)).ShouldBeTrue();
        }
    });

    [Fact]
    public void OneYearCycle_IsACalendarYearAndOnlyByChoice() => ForAll((appointment, cycles) =>
    {
        foreach (var cycle in cycles.Where(cycle => cycle.ShapeKey is "one-year"))
        {
            appointment.OneYearChosen.ShouldBeTrue();
            (cycle.Start.Date.Day, cycle.Start.Date.Month).ShouldBe((1, 1));
            (cycle.End.Date == new DateOnly(cycle.Start.Date.Year, 12, 31) || IsCut(appointment.Facts, cycle)).ShouldBeTrue();
        }
    });

    [Fact]
    public void FirstAndBridgingCycle_EndOn31DecemberOfAnOddYear() => ForAll((appointment, cycles) =>
    {
        foreach (var cycle in cycles.Where(cycle => cycle.ShapeKey is "first" or "bridging" && !IsCut(appointment.Facts, cycle)))
        {
            (cycle.End.Date.Day, cycle.End.Date.Month).ShouldBe((31, 12));
            (cycle.End.Date.Year % 2 == 1 || appointment.OneYearChosen).ShouldBeTrue();
            cycle.Start.Date.AddMonths(3).ShouldBeLessThanOrEqualTo(cycle.End.Date.AddDays(1), "shorter than three months is no cycle of its own");
        }
    });

    [Fact]
    public void RunUpScale_AtMostAYearAndInsideThePeriod() => ForAll((appointment, cycles) =>
    {
        foreach (var cycle in cycles.Where(cycle => cycle.ShapeKey is "run-up-scale"))
        {
            cycle.End.Date.ShouldBeLessThan(cycle.Start.Date.AddYears(1));
            appointment.Facts.RunUpScale!.Any(period => period.Contains(cycle.Start.Date) && period.Contains(cycle.End.Date)).ShouldBeTrue();
        }
    });

    [Fact]
    public void Conversations_AreInsideTheCycleInOrderAndEndWithAnAppraisal() => ForAll((appointment, cycles) =>
    {
        foreach (var cycle in cycles)
        {
            var dates = cycle.Conversations.Select(conversation => conversation.Latest.Date).ToList();
            dates.All(date => date >= cycle.Start.Date && date <= cycle.End.Date).ShouldBeTrue();
            dates.ShouldBe(dates.Order());
            var isThreeMonths = cycle.Start.Date.AddMonths(3) <= cycle.End.Date.AddDays(1);
            if (isThreeMonths)
            {
                cycle.Conversations[^1].TypeKey.ShouldBe("appraisal");
                (dates.Distinct().Count() == dates.Count || appointment.Facts.Leave!.Count > 0).ShouldBeTrue();
            }
        }
    });

    [Fact]
    public void CycleOfAYearOrMoreOutsideProbation_HasPlanningProgressAndAppraisal() => ForAll((_, cycles) =>
    {
        foreach (var cycle in cycles.Where(cycle => cycle.ShapeKey is not "probation" && cycle.Start.Date.AddMonths(12) <= cycle.End.Date.AddDays(1)))
        {
            cycle.Conversations.Select(conversation => conversation.TypeKey).ShouldBe(["planning", "progress", "appraisal"]);
        }
    });

    [Fact]
    public void StandardCycleWithoutLeave_PlanningBefore31MayProgressHalfwayAppraisalAtTheEnd() => ForAll((appointment, cycles) =>
    {
        foreach (var cycle in cycles.Where(cycle => cycle.ShapeKey is "standard" && !IsCut(appointment.Facts, cycle)))
        {
            var year = cycle.Start.Date.Year;
            DateOnly[] expected = [new(year, 5, 30), new(year, 12, 31), new(year + 1, 12, 31)];
            if (!expected.Any(date => appointment.Facts.Leave!.Any(leave => leave.Contains(date))))
            {
                cycle.Conversations.Select(conversation => conversation.Latest.Date).ShouldBe(expected);
            }
        }
    });

    [Fact]
    public void DateMovedForLeave_IsNeverInsideThatLeaveAndNeverEarlier() => ForAll((appointment, cycles) =>
    {
        var without = Cycles(appointment with { Facts = appointment.Facts with { Leave = [] } });
        foreach (var (cycle, same) in cycles.Zip(without))
        {
            (cycle.Start.Date, cycle.End.Date).ShouldBe((same.Start.Date, same.End.Date), "leave never moves a cycle");
            foreach (var moved in cycle.Conversations.Where(conversation => conversation.Latest.Steps[^1].StartsWith("Op die dag is er verlof", StringComparison.Ordinal)))
            {
                appointment.Facts.Leave!.Any(leave => leave.Contains(moved.Latest.Date)).ShouldBeFalse();
                var original = same.Conversations.Single(conversation => string.Equals(conversation.Key, moved.Key, StringComparison.Ordinal)).Latest;
                var wasMovedForOrder = original.Steps[^1].StartsWith("Zo zou dit gesprek", StringComparison.Ordinal);
                (moved.Latest.Date > original.Date || wasMovedForOrder).ShouldBeTrue();
            }
        }
    });

    [Fact]
    public void Probation_OnePlanningWithinAMonthFirstAppraisalWithinFiveSecondAMonthBeforeTheDecision() => ForAll((appointment, cycles) =>
    {
        var facts = appointment.Facts;
        cycles.Count(cycle => cycle.ShapeKey is "probation").ShouldBe(facts.OnProbation ? 1 : 0);
        if (!facts.OnProbation)
        {
            return;
        }

        var entering = facts.EnteringService;
        var decision = facts.ProbationDecision ?? entering.AddYears(1);
        var probation = cycles[0];
        probation.Conversations.Select(conversation => conversation.TypeKey).ShouldBe(["planning", "appraisal", "appraisal"]);
        probation.Conversations[0].Latest.Date.ShouldBeLessThanOrEqualTo(entering.AddMonths(1));
        probation.Conversations[1].Latest.Date.ShouldBeLessThanOrEqualTo(entering.AddMonths(5));
        var second = decision.AddMonths(-1);
        var inside = second < entering ? entering : second > probation.End.Date ? probation.End.Date : second;
        probation.Conversations[2].Latest.Date.ShouldBe(inside);
        (probation.End.Date == decision.AddDays(-1) || probation.End.Date == facts.LastDay).ShouldBeTrue();
    });

    [Fact]
    public void FirstCycle_BeginsWithAPlanningWithinAMonthUnlessThereIsLeave() => ForAll((appointment, cycles) =>
    {
        var facts = appointment.Facts;
        var latestStart = CycleSchedule.LatestStart(Regulation, facts).Date;
        latestStart.ShouldBe(facts.EnteringService.AddMonths(1));
        if (cycles[0].ShapeKey is "first" or "standard" or "one-year"
            && !facts.Leave!.Any(leave => leave.Contains(latestStart)))
        {
            cycles[0].Conversations[0].TypeKey.ShouldBe("planning");
            cycles[0].Conversations[0].Latest.Date.ShouldBeLessThanOrEqualTo(latestStart);
        }
    });

    [Fact]
    public void EveryDate_SaysItsArticleItsRuleAndHowItCameAbout() => ForAll((_, cycles) =>
    {
        foreach (var date in cycles.SelectMany(cycle => cycle.Conversations.Select(conversation => conversation.Latest).Append(cycle.Start).Append(cycle.End)))
        {
            date.Article.ShouldStartWith("Regeling gesprekscyclus 2014, art. ");
            date.Rule.ShouldEndWith(".");
            date.Steps.ShouldNotBeEmpty();
            date.Steps.All(step => step.EndsWith('.') && !step.Contains("  ", StringComparison.Ordinal)).ShouldBeTrue();
        }
    });

    [Fact]
    public void LastStepOfTheExplanation_NamesTheDate() => ForAll((_, cycles) =>
    {
        foreach (var latest in cycles.SelectMany(cycle => cycle.Conversations).Select(conversation => conversation.Latest))
        {
            var day = latest.Date.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-NL"));
            string.Concat(latest.Steps).ShouldContain(day);
        }
    });

    [Fact]
    public void SameInput_GivesTheSameScheduleWhateverStretchIsAskedFor() => ForAll((appointment, cycles) =>
    {
        Cycles(appointment).Select(Text).ShouldBe(cycles.Select(Text));
        foreach (var cycle in cycles)
        {
            Text(CycleSchedule.On(Regulation, appointment.Facts, appointment.Choice, cycle.End.Date)!).ShouldBe(Text(cycle));
        }
    });

    private static void ForAll(Action<GeneratedAppointment, IReadOnlyList<ScheduledCycle>> holds) =>
        Prop.ForAll(AppointmentGenerator.Appointments, appointment => holds(appointment, Cycles(appointment)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

    private static IReadOnlyList<ScheduledCycle> Cycles(GeneratedAppointment appointment) =>
        CycleSchedule.For(Regulation, appointment.Facts, appointment.Choice, appointment.Facts.EnteringService, Until(appointment.Facts));

    private static DateOnly Until(AppointmentFacts facts) => facts.EnteringService.AddYears(YearsAhead);

    /// <summary>True when the cycle ends early because the person leaves or comes into a run-up scale.</summary>
    private static bool IsCut(AppointmentFacts facts, ScheduledCycle cycle) =>
        cycle.End.Date == facts.LastDay || facts.RunUpScale!.Any(period => period.First == cycle.End.Date.AddDays(1));

    private static string Text(ScheduledCycle cycle) => string.Join('\n',
    [
        $"{cycle.ShapeKey} {cycle.Start.Date:O} {cycle.End.Date:O}", .. cycle.Start.Steps, .. cycle.End.Steps,
        .. cycle.Conversations.SelectMany(conversation => conversation.Latest.Steps.Prepend($"{conversation.Key} {conversation.Latest.Date:O}")),
    ]);
}
