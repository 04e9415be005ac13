using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;

namespace Beweeg.UnitTests.Conversations;

public sealed class CycleScheduleTests
{
    private static readonly Regulation Regulation = Presets.Load(Presets.GoedeGesprek2014);

    [Fact]
    public void HiredOn1April2014OnProbation_OnePlanningTwoAppraisalsThenAnAppraisalThenTheSharedCycle()
    {
        var facts = new AppointmentFacts(new DateOnly(2014, 4, 1), OnProbation: true);

        var cycles = CycleSchedule.For(Regulation, facts, CycleChoice.Standard, new DateOnly(2014, 4, 1), new DateOnly(2016, 1, 1));

        cycles.Select(Line).ShouldBe(
        [
            "probation 2014-04-01..2015-03-31: planning 2014-05-01, appraisal 2014-09-01, appraisal 2015-03-01",
            "bridging 2015-04-01..2015-12-31: appraisal 2015-12-31",
            "standard 2016-01-01..2017-12-31: planning 2016-05-30, progress 2016-12-31, appraisal 2017-12-31",
        ]);
    }

    private static string Line(ScheduledCycle cycle) =>
        $"{cycle.ShapeKey} {cycle.Start.Date:O}..{cycle.End.Date:O}: "
        + string.Join(", ", cycle.Conversations.Select(conversation => $"{conversation.TypeKey} {conversation.Latest.Date:O}"));
}
