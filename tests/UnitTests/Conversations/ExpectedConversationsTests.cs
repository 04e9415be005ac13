using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Conversations;

public sealed class ExpectedConversationsTests
{
    private static readonly Regulation TwoYears = Presets.Load(Presets.GoedeGesprek2014);
    private static readonly Regulation EveryYear = Presets.Load(Presets.CaoGemeenten);
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void AnotherRegulationTakesOver_TheRunningCycleIsFinishedFirst_AndWhatBeginsBeforeKeepsThePresentRules()
    {
        var years = new AppointmentFacts(new DateOnly(2015, 1, 1));
        var expected = ExpectedConversations.Of(TwoYears, years, EveryYear, years, new DateOnly(2027, 1, 1), new DateOnly(2027, 12, 31), Today, new DateOnly(2028, 12, 31)).ToList();
        expected.ShouldAllBe(one => one.Latest.Year == 2028, "the cycle that runs goes on until the end of 2027");
        expected.Count.ShouldBe(CycleSchedule.On(EveryYear, years, CycleChoice.Standard, new DateOnly(2028, 6, 1))!.Conversations.Count(one => one.Latest.Date.Year == 2028));

        var later = ExpectedConversations.Of(TwoYears, years, EveryYear, years, new DateOnly(2029, 1, 1), new DateOnly(2027, 12, 31), Today, new DateOnly(2029, 12, 31)).ToList();
        later.Select(one => one.Kind).ShouldBe([ConversationKind.Planning, ConversationKind.Progress, ConversationKind.Appraisal], "a two-year cycle begins in 2028, before the new regulation");
    }

    [Fact]
    public void NothingHoldsYet_TheFirstCycleBeginsOnTheDayOfTheRegulation()
    {
        var years = new AppointmentFacts(new DateOnly(2015, 1, 1));
        ExpectedConversations.Of(null, years, EveryYear, years, new DateOnly(2027, 1, 1), null, Today, new DateOnly(2027, 12, 31)).ShouldNotBeEmpty();
        ExpectedConversations.Of(null, years, EveryYear, years, new DateOnly(2027, 1, 1), null, Today, new DateOnly(2026, 12, 31)).ShouldBeEmpty();
    }

    [Fact]
    public void SameRegulation_CountsExactlyWhatTheScheduleSays() => Prop.ForAll(AppointmentGenerator.Appointments, appointment =>
    {
        var facts = appointment.Facts;
        var running = CycleSchedule.On(TwoYears, facts, CycleChoice.Standard, Today);
        if (running is null) return true;
        var until = new DateOnly(2032, 12, 31);
        var counted = ExpectedConversations.Of(TwoYears, facts, TwoYears, facts, Today, running.End.Date, Today, until).Select(one => one.Latest).Order();
        var scheduled = CycleSchedule.For(TwoYears, facts, CycleChoice.Standard, running.End.Date.AddDays(1), until)
            .SelectMany(cycle => cycle.Conversations.Where(one => one.Latest.Date >= cycle.Start.Date)).Select(one => one.Latest.Date).Where(day => day <= until).Order();
        return counted.SequenceEqual(scheduled);
    }).QuickCheckThrowOnFailure();
}
