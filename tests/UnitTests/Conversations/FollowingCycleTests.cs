using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Conversations;

public sealed class FollowingCycleTests
{
    private static readonly Regulation Regulation = Presets.Load(Presets.GoedeGesprek2014);

    [Fact]
    public void FollowingTheScheduledCycle_IsTheNextScheduledOne() => Prop.ForAll(AppointmentGenerator.Appointments, appointment =>
    {
        var facts = appointment.Facts;
        if (facts.Problems().Count > 0) return true;
        var first = CycleSchedule.On(Regulation, facts, CycleChoice.Standard, facts.EnteringService)!;
        var day = first.End.Date.AddDays(40);
        return Dates(CycleSchedule.Following(Regulation, facts, first.End.Date, day)) == Dates(CycleSchedule.On(Regulation, facts, CycleChoice.Standard, day));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void WhateverTheFactsBecame_TheNextCycleNeverOverlapsTheRecordedOne() => Prop.ForAll(AppointmentGenerator.Appointments, appointment =>
    {
        var facts = appointment.Facts;
        if (facts.Problems().Count > 0) return true;
        var end = facts.EnteringService.AddDays(200);
        var next = CycleSchedule.Following(Regulation, facts, end, end.AddDays(1));
        return next is null ? facts.LastDay <= end : next.Start.Date == end.AddDays(1) && next.End.Date >= next.Start.Date;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AfterACycleOfOneYear_ABridgeUpToTheCalendar()
    {
        var facts = new AppointmentFacts(new DateOnly(2015, 1, 1));
        var next = CycleSchedule.Following(Regulation, facts, new DateOnly(2026, 12, 31), new DateOnly(2027, 1, 10))!;
        (next.ShapeKey, next.Start.Date, next.End.Date).ShouldBe(("bridging", new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31)));
    }

    [Fact]
    public void WhoLeftAndCameBack_BeginsAnew()
    {
        var facts = new AppointmentFacts(new DateOnly(2026, 3, 1));
        CycleSchedule.Following(Regulation, facts, new DateOnly(2021, 6, 30), new DateOnly(2026, 3, 5))!.Start.Date.ShouldBe(new DateOnly(2026, 3, 1));
    }

    private static (DateOnly, DateOnly, string)? Dates(ScheduledCycle? cycle) => cycle is null ? null : (cycle.Start.Date, cycle.End.Date, cycle.ShapeKey);
}
