using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;

namespace Beweeg.UnitTests.Conversations;

public sealed class CycleProgressTests
{
    private static readonly Regulation Regulation = Presets.Load(Presets.GoedeGesprek2014);

    private static readonly ScheduledCycle Cycle =
        CycleSchedule.On(Regulation, new AppointmentFacts(new DateOnly(2005, 1, 1)), CycleChoice.Standard, new DateOnly(2014, 1, 1))!;

    [Fact]
    public void LongBeforeTheFirstDate_NothingToDoYet()
    {
        var standing = On(new DateOnly(2014, 1, 15));

        standing.NextStep.ShouldBe("Er hoeft nu niets. Het eerstvolgende gesprek is: Planningsgesprek, uiterlijk op 30 mei 2014.");
        States(standing).ShouldBe([ConversationState.Upcoming, ConversationState.Upcoming, ConversationState.Upcoming]);
    }

    [Theory]
    [InlineData(2014, 4, 3, ConversationState.Upcoming)]
    [InlineData(2014, 4, 4, ConversationState.AtTurn)]
    [InlineData(2014, 5, 30, ConversationState.AtTurn)]
    [InlineData(2014, 5, 31, ConversationState.Late)]
    public void Planning_IsAtTurnEightWeeksAheadAndLateOnlyAfterItsDate(int year, int month, int day, ConversationState state) =>
        On(new DateOnly(year, month, day)).Conversations[0].State.ShouldBe(state);

    [Fact]
    public void Late_SaysToMakeAnAppointment() => On(new DateOnly(2014, 6, 2)).NextStep.ShouldBe(
        "Planningsgesprek. Te laat: de uiterste datum was 30 mei 2014. Spreek samen zo snel mogelijk een dag af.");

    [Fact]
    public void OnLeave_APassedDateIsPausedAndNotLate()
    {
        var standing = CycleProgress.On(Regulation, Cycle, Recorded(), [new Period(new DateOnly(2014, 4, 1), null)], new DateOnly(2014, 7, 1));

        standing.Conversations[0].State.ShouldBe(ConversationState.Paused);
        standing.NextStep.ShouldBe("Planningsgesprek. Er is nu verlof. Dit gesprek is aan de beurt na terugkeer.");
    }

    [Fact]
    public void RecordedAfterTheDate_IsDoneAndTellsTheTruth()
    {
        var standing = On(new DateOnly(2014, 7, 1), ("planning", new DateOnly(2014, 6, 5)));

        standing.Conversations[0].Sentence.ShouldBe("Vastgelegd op 5 juni 2014. De uiterste datum was 30 mei 2014.");
        States(standing).ShouldBe([ConversationState.Done, ConversationState.Upcoming, ConversationState.Upcoming]);
    }

    [Fact]
    public void LaterConversationRecorded_AnEarlierOneIsNotHeldAnymore()
    {
        var standing = On(new DateOnly(2016, 2, 1), ("planning", new DateOnly(2014, 5, 1)), ("appraisal", new DateOnly(2015, 12, 1)));

        States(standing).ShouldBe([ConversationState.Done, ConversationState.NotHeld, ConversationState.Done]);
        standing.Next.ShouldBeNull();
        standing.NextStep.ShouldBe("Alle gesprekken van deze cyclus zijn vastgelegd. De volgende cyclus begint op 1 januari 2016.");
    }

    [Fact]
    public void TwoDatesPassed_BothAreLateAndTheFirstComesFirst()
    {
        var standing = On(new DateOnly(2015, 1, 5));

        States(standing).ShouldBe([ConversationState.Late, ConversationState.Late, ConversationState.Upcoming]);
        standing.Next!.Conversation.Key.ShouldBe("planning");
    }

    [Fact]
    public void FirstIsLateAndTheSecondComesNear_OnlyTheFirstIsAtTurn() =>
        States(On(new DateOnly(2014, 12, 15))).ShouldBe([ConversationState.Late, ConversationState.Upcoming, ConversationState.Upcoming]);

    private static CycleStanding On(DateOnly today, params (string Key, DateOnly On)[] recorded) =>
        CycleProgress.On(Regulation, Cycle, Recorded(recorded), [], today);

    private static Dictionary<string, DateOnly> Recorded(params (string Key, DateOnly On)[] recorded) =>
        recorded.ToDictionary(one => one.Key, one => one.On, StringComparer.Ordinal);

    private static ConversationState[] States(CycleStanding standing) => [.. standing.Conversations.Select(one => one.State)];
}
