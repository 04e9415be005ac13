using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;

namespace Beweeg.UnitTests.Conversations;

public sealed class CycleLengthTests
{
    private static readonly Regulation Regulation = Presets.Load(Presets.GoedeGesprek2014);
    private static readonly AppointmentFacts Facts = new(new DateOnly(2015, 1, 1));
    private static readonly DateOnly Spring = new(2026, 4, 15);

    [Fact]
    public void TwoYears_BecomeOne_AndOneBecomesTwoAgain()
    {
        var two = Running(CycleSchedule.On(Regulation, Facts, CycleChoice.Standard, Spring)!);
        var one = CycleLength.Change(Regulation, Facts, two, Spring).Cycle!;
        one.End.Date.ShouldBe(new DateOnly(2026, 12, 31));
        one.Conversations.Select(conversation => conversation.Latest.Date).ShouldBe([new(2026, 5, 30), new(2026, 6, 30), new(2026, 12, 31)]);
        one.End.Article.ShouldBe("Regeling gesprekscyclus 2014, art. 2.2");

        var back = CycleLength.Change(Regulation, Facts, Running(one), Spring).Cycle!;
        back.Conversations.Select(conversation => conversation.Latest.Date).ShouldBe(two.Conversations.Select(conversation => conversation.Latest));
    }

    [Theory]
    [InlineData(2026, 6, 30, true)]
    [InlineData(2026, 7, 1, false)]
    public void ItCan_UpToTheDayOnWhichTheProgressConversationWouldBeDue(int year, int month, int day, bool can)
    {
        var running = Running(CycleSchedule.On(Regulation, Facts, CycleChoice.Standard, Spring)!);
        (CycleLength.Change(Regulation, Facts, running, new DateOnly(year, month, day)).Cycle is not null).ShouldBe(can);
    }

    [Fact]
    public void ProgressRecordedAlready_ItCanUntilTheEndOfTheYear()
    {
        var running = Running(CycleSchedule.On(Regulation, Facts, CycleChoice.Standard, Spring)!);
        running = running with { Conversations = [.. running.Conversations.Select((one, at) => at < 2 ? one with { HasBegun = true, IsClosed = true } : one)] };
        CycleLength.Change(Regulation, Facts, running, new DateOnly(2026, 12, 31)).Cycle.ShouldNotBeNull();
        CycleLength.Change(Regulation, Facts, running, new DateOnly(2027, 1, 1)).Because.ShouldNotBeNull().ShouldContain("31 december 2026");
    }

    [Fact]
    public void AppraisalHasBegun_ItCannot()
    {
        var running = Running(CycleSchedule.On(Regulation, Facts, CycleChoice.Standard, Spring)!);
        running = running with { Conversations = [.. running.Conversations.Select(one => one.Kind == ConversationKind.Appraisal ? one with { HasBegun = true } : one)] };
        CycleLength.Change(Regulation, Facts, running, Spring).Because.ShouldNotBeNull().ShouldContain("De beoordeling is al begonnen");
    }

    [Fact]
    public void Probation_RunUpScale_AndTheStretchUpToTheCalendar_HaveALengthOfTheirOwn()
    {
        AppointmentFacts[] others =
        [
            new(new DateOnly(2026, 3, 1), OnProbation: true),
            new(new DateOnly(2020, 1, 1), RunUpScale: [new Period(new DateOnly(2026, 1, 1), null)]),
            new(new DateOnly(2026, 3, 1)),
        ];
        foreach (var facts in others)
        {
            var running = Running(CycleSchedule.On(Regulation, facts, CycleChoice.Standard, Spring)!);
            CycleLength.Change(Regulation, facts, running, Spring).Because.ShouldNotBeNull(running.ShapeKey).ShouldContain("ligt vast in de regeling");
        }
    }

    [Fact]
    public void RegulationWithoutAShortCycle_SaysSo()
    {
        var without = Regulation with { CycleShapes = [.. Regulation.CycleShapes.Where(shape => shape.Use != ShapeUse.OneYear)] };
        CycleLength.Change(without, Facts, Running(CycleSchedule.On(without, Facts, CycleChoice.Standard, Spring)!), Spring).Because
            .ShouldBe("De regeling van je gemeente kent geen cyclus van één jaar.");
    }

    private static RunningCycle Running(ScheduledCycle cycle) => new(cycle.ShapeKey, cycle.Start.Date, cycle.End.Date,
        [.. cycle.Conversations.Select(one => new RunningConversation(one.TypeKey, Regulation.Type(one.TypeKey).Kind, one.Name, one.Latest.Date, false, false))]);
}
