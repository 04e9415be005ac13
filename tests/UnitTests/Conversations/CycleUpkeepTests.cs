using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Conversations;

/// <summary>Facts that change while a cycle runs.</summary>
public sealed class CycleUpkeepTests
{
    private static readonly Regulation Regulation = Presets.Load(Presets.GoedeGesprek2014);
    private static readonly AppointmentFacts Facts = new(new DateOnly(2015, 1, 1));
    private static readonly DateOnly Start = new(2026, 1, 1);

    [Fact]
    public void NothingChanged_NothingMoves() => Prop.ForAll(AppointmentGenerator.Appointments, appointment =>
        appointment.Facts.Problems().Count > 0
        || Cycles(appointment.Facts).All(cycle => Keep(appointment.Facts, cycle.ShapeKey, cycle.Start.Date, cycle.End.Date, Dated(cycle)) is null)).QuickCheckThrowOnFailure();

    [Fact]
    public void DateThatADecisionSet_StandsWhateverChanges_ExceptForTheEndOfService() =>
        Prop.ForAll(AppointmentGenerator.Appointments, AppointmentGenerator.Appointments, (appointment, other) =>
        {
            var before = appointment.Facts;
            var after = before with { Leave = other.Facts.Leave, LastDay = other.Facts.LastDay, RunUpScale = other.Facts.RunUpScale };
            if (before.Problems().Count > 0 || after.Problems().Count > 0) return;
            foreach (var cycle in Cycles(before))
            {
                var dated = Dated(cycle).Select(one => one with { IsFixed = true }).ToList();
                if (Keep(after, cycle.ShapeKey, cycle.Start.Date, cycle.End.Date, dated) is not { } change) continue;
                change.Lapsing.ShouldBeEmpty();
                foreach (var (key, moved) in change.Moved)
                {
                    moved.Date.ShouldBe(after.LastDay!.Value);
                    dated.Single(one => one.PlanKey == key).Latest.ShouldBeGreaterThan(moved.Date);
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhateverChanged_AfterwardsTheCycleIsAsTheNewFactsMakeIt_AndASecondTimeChangesNothing() =>
        Prop.ForAll(AppointmentGenerator.Appointments, AppointmentGenerator.Appointments, (appointment, other) =>
        {
            var before = appointment.Facts;
            // The same person with another leave, another end of service and another run-up scale.
            var after = before with { Leave = other.Facts.Leave, LastDay = other.Facts.LastDay, RunUpScale = other.Facts.RunUpScale };
            if (before.Problems().Count > 0 || after.Problems().Count > 0) return;
            foreach (var cycle in Cycles(before))
            {
                if (Keep(after, cycle.ShapeKey, cycle.Start.Date, cycle.End.Date, Dated(cycle)) is not { } change) continue;
                var now = Dated(cycle).Select(one => one with
                {
                    Latest = change.Moved.TryGetValue(one.PlanKey, out var moved) ? moved.Date : one.Latest,
                    CanMove = !change.Lapsing.ContainsKey(one.PlanKey),
                    HasLapsed = change.Lapsing.ContainsKey(one.PlanKey),
                }).ToList();
                Keep(after, cycle.ShapeKey, cycle.Start.Date, change.End, now).ShouldBeNull();
                change.End.ShouldBeGreaterThanOrEqualTo(cycle.Start.Date);
                foreach (var one in now.Where(one => one.CanMove && change.Moved.ContainsKey(one.PlanKey))) one.Latest.ShouldBeInRange(cycle.Start.Date, change.End);
                if (after.LastDay is { } last) change.End.ShouldBeLessThanOrEqualTo(last);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void HeldConversation_KeepsItsDay_WhateverTheLeave()
    {
        var onLeave = Facts with { Leave = [new Period(new DateOnly(2026, 5, 1), new DateOnly(2026, 8, 31))] };
        var dated = Standard().Select(one => one with { CanMove = false }).ToList();
        Keep(onLeave, "standard", Start, new DateOnly(2027, 12, 31), dated).ShouldBeNull();
    }

    [Fact]
    public void LeavesSoonAfterTheStart_WhatIsTooMuchForSoShortACycleLapses_AndComesBackWhenSheStays()
    {
        var cycle = CycleSchedule.On(Regulation, Facts, CycleChoice.Standard, Start)!;
        var leaving = Facts with { LastDay = new DateOnly(2026, 2, 15) };
        var change = Keep(leaving, cycle.ShapeKey, Start, cycle.End.Date, Standard())!;
        change.End.ShouldBe(new DateOnly(2026, 2, 15));
        change.Lapsing.ContainsKey("progress").ShouldBeTrue();
        change.Lapsing["progress"].ShouldBe("De cyclus loopt nu tot en met 15 februari 2026. In een cyclus die zo kort is, hoort dit gesprek niet.");

        var lapsed = Standard().Select(one => one with { CanMove = !change.Lapsing.ContainsKey(one.PlanKey), HasLapsed = change.Lapsing.ContainsKey(one.PlanKey) }).ToList();
        var back = Keep(Facts, cycle.ShapeKey, Start, change.End, lapsed)!;
        back.End.ShouldBe(cycle.End.Date);
        back.Returning.Order(StringComparer.Ordinal).ShouldBe(change.Lapsing.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ContractIsProlongedAfterTheAppraisal_TheCycleEndsAsItWas()
    {
        var cycle = CycleSchedule.On(Regulation, Facts with { LastDay = new DateOnly(2026, 12, 31) }, CycleChoice.Standard, Start)!;
        Keep(Facts, cycle.ShapeKey, Start, cycle.End.Date, [.. Dated(cycle).Select(one => one with { CanMove = false })]).ShouldBeNull();
        Keep(Facts, cycle.ShapeKey, Start, cycle.End.Date, Dated(cycle))!.End.ShouldBe(new DateOnly(2027, 12, 31));
    }

    [Fact]
    public void ProbationIsDecidedEarlier_TheSecondAppraisalComesAMonthBefore()
    {
        var entering = new DateOnly(2026, 4, 1);
        var facts = new AppointmentFacts(entering, OnProbation: true, ProbationDecision: new DateOnly(2027, 4, 1));
        var cycle = CycleSchedule.On(Regulation, facts, CycleChoice.Standard, entering)!;
        var change = Keep(facts with { ProbationDecision = new DateOnly(2027, 1, 1) }, cycle.ShapeKey, entering, cycle.End.Date, Dated(cycle))!;
        change.End.ShouldBe(new DateOnly(2026, 12, 31));
        change.Moved.Single().ShouldSatisfyAllConditions(pair => pair.Key.ShouldBe("second-appraisal"), pair => pair.Value.Date.ShouldBe(new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public void JobScaleIsReachedHalfway_TheYearlyCycleEndsThere()
    {
        var entering = new DateOnly(2025, 1, 1);
        var facts = new AppointmentFacts(entering, RunUpScale: [new Period(entering, new DateOnly(2027, 12, 31))]);
        var cycle = CycleSchedule.On(Regulation, facts, CycleChoice.Standard, Start)!;
        cycle.ShapeKey.ShouldBe("run-up-scale");
        var change = Keep(facts with { RunUpScale = [new Period(entering, new DateOnly(2026, 8, 31))] }, cycle.ShapeKey, cycle.Start.Date, cycle.End.Date, Dated(cycle))!;
        change.End.ShouldBe(new DateOnly(2026, 8, 31));
        change.Moved["appraisal"].Date.ShouldBe(new DateOnly(2026, 8, 31));
    }

    private static CycleChange? Keep(AppointmentFacts facts, string shape, DateOnly start, DateOnly end, IReadOnlyList<DatedConversation> conversations) =>
        CycleUpkeep.For(Regulation, facts, shape, start, end, conversations);

    private static IReadOnlyList<ScheduledCycle> Cycles(AppointmentFacts facts) =>
        CycleSchedule.For(Regulation, facts, CycleChoice.Standard, facts.EnteringService, facts.EnteringService.AddYears(6));

    private static IReadOnlyList<DatedConversation> Standard() => Dated(CycleSchedule.On(Regulation, Facts, CycleChoice.Standard, Start)!);

    private static IReadOnlyList<DatedConversation> Dated(ScheduledCycle cycle) =>
        [.. cycle.Conversations.Select(one => new DatedConversation(one.Key, one.Latest.Date, CanMove: true, HasLapsed: false))];
}
