using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Reading;
using Beweeg.Conversations.Regulations.Studio.Starts;

namespace Beweeg.UnitTests.Conversations;

public sealed class RegulationStartTests
{
    [Theory]
    [InlineData("Yearly", true)]
    [InlineData("Yearly", false)]
    [InlineData("TwoYearly", true)]
    [InlineData("TwoYearly", false)]
    [InlineData("Continuous", true)]
    [InlineData("Continuous", false)]
    public void RegulationFromScratch_ContradictsNothing_AndHasDates(string rhythm, bool withScore)
    {
        var regulation = RegulationStart.Of("nieuw", "Nieuw", "Regeling nieuw", "1", Enum.Parse<Rhythm>(rhythm), withScore, 2027);

        RegulationCheck.Problems(regulation).ShouldBeEmpty();
        regulation.HasAppraisal.ShouldBe(withScore);
        var example = ExampleDates.Of(regulation, regulation.CycleShapes[0], 2027).ShouldNotBeNull();
        example.Latest.Values.ShouldBeInOrder(SortDirection.Ascending);
        example.End.ShouldBe(new DateOnly(rhythm == "TwoYearly" ? 2028 : 2027, 12, 31));
        // Between two conversations there is one to ask for, and it is no second planning.
        regulation.ExtraConversations.Types.ShouldAllBe(key => regulation.Type(key).Kind == ConversationKind.Progress);
        regulation.ExtraConversations.Types.ShouldNotBeEmpty();
        RegulationJson.Read(RegulationJson.Write(regulation)).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void NewConversationWithAName_WorksAtOnce_AndOneWithoutQuestionsKeepsNone()
    {
        var regulation = RegulationStart.Of("nieuw", "Nieuw", "Regeling nieuw", "1", Rhythm.Yearly, withScore: true, 2027);
        var made = ConversationStart.Complete(ConversationStart.Blank(regulation) with { Key = "tussen", Name = "Tussengesprek", Kind = ConversationKind.Progress, Purpose = "Even stilstaan." });

        RegulationCheck.Problems(regulation with { ConversationTypes = [.. regulation.ConversationTypes, made], ExtraConversations = regulation.ExtraConversations with { Types = ["tussen", "gesprek"] } }).ShouldBeEmpty();
        made.Questions.Select(question => question.FilledBy).ShouldBe([Party.Employee, Party.Manager]);
        ConversationStart.Complete(made with { Questions = [] }).Questions.ShouldBeEmpty();
    }
}
