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
        RegulationJson.Read(RegulationJson.Write(regulation)).Problems.ShouldBeEmpty();
    }
}
