using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;

namespace Beweeg.UnitTests.Conversations;

public sealed class CycleScheduleTests
{
    private static readonly Regulation Regulation = Presets.Load(Presets.GoedeGesprek2014);

    [Fact]
    public void HiredOn1April2014OnProbation_OnePlanningTwoAppraisalsThenAnAppraisalThenTheSharedCycle()
    {
        var hired = new AppointmentFacts(new DateOnly(2014, 4, 1), OnProbation: true);

        Schedule(hired, until: new DateOnly(2016, 1, 1)).ShouldBe(
        [
            "probation 2014-04-01..2015-03-31: planning 2014-05-01, first-appraisal 2014-09-01, second-appraisal 2015-03-01",
            "bridging 2015-04-01..2015-12-31: appraisal 2015-12-31",
            "standard 2016-01-01..2017-12-31: planning 2016-05-30, progress 2016-12-31, appraisal 2017-12-31",
        ]);
    }

    [Fact]
    public void FirstAppraisalInProbation_SaysWhyThisDate()
    {
        var hired = new AppointmentFacts(new DateOnly(2014, 4, 1), OnProbation: true);

        var latest = CycleSchedule.On(Regulation, hired, CycleChoice.Standard, new DateOnly(2014, 6, 1))!.Conversations[1].Latest;

        latest.Rule.ShouldBe("De eerste beoordeling in de proeftijd is uiterlijk vijf maanden na indiensttreding.");
        latest.Article.ShouldBe("Regeling gesprekscyclus 2014, art. 6");
        latest.Steps.ShouldBe(["De indiensttreding is op 1 april 2014.", "Daar komen vijf maanden bij: 1 september 2014."]);
    }

    [Fact]
    public void InServiceForYears_TwoCalendarYearsFromAnEvenYear()
    {
        Schedule(new AppointmentFacts(new DateOnly(2003, 9, 1)), new DateOnly(2027, 2, 1), new DateOnly(2027, 2, 1)).ShouldBe(
            ["standard 2026-01-01..2027-12-31: planning 2026-05-30, progress 2026-12-31, appraisal 2027-12-31"]);
    }

    [Fact]
    public void HiredHalfwayWithoutProbation_ShortFirstCycleWithPlanningWithinAMonthAndAnAppraisal()
    {
        Schedule(new AppointmentFacts(new DateOnly(2015, 4, 1)), until: new DateOnly(2015, 12, 31)).ShouldBe(
            ["first 2015-04-01..2015-12-31: planning 2015-05-01, appraisal 2015-12-31"]);
    }

    [Fact]
    public void DateThatIsNotTheOneOfTheRule_SaysWhatItIsInstead_AndAnotherSaysNothing()
    {
        var regulation = Beweeg.Conversations.Regulations.Studio.Starts.RegulationStart.Of("nieuw", "Nieuw", "Regeling nieuw", "1", Beweeg.Conversations.Regulations.Studio.Starts.Rhythm.Continuous, withScore: false, 2027);
        var day = new DateOnly(2027, 4, 1);
        var cycle = CycleSchedule.On(regulation, new AppointmentFacts(day), CycleChoice.Standard, day).ShouldNotBeNull();

        // Nine months after the first of April lie past the end of the year.
        var autumn = cycle.Conversations.Single(one => one.Key == "najaar").Latest;
        (autumn.Date, autumn.Instead).ShouldBe((new DateOnly(2027, 10, 31), autumn.Steps[^1]));
        autumn.Instead.ShouldNotBeNull().ShouldContain("in het midden tussen 1 september 2027 en 31 december 2027");
        cycle.Conversations.Single(one => one.Key == "voorjaar").Latest.Instead.ShouldBeNull();
    }

    [Fact]
    public void HiredEarlyInTheCycle_FirstCycleLongEnoughForAllThree()
    {
        Schedule(new AppointmentFacts(new DateOnly(2014, 7, 1)), until: new DateOnly(2014, 7, 1)).ShouldBe(
            ["first 2014-07-01..2015-12-31: planning 2014-08-01, progress 2015-03-31, appraisal 2015-12-31"]);
    }

    [Fact]
    public void HiredOn1JanuaryOfAnEvenYear_AWholeCycleThatStillBeginsWithPlanningWithinAMonth()
    {
        Schedule(new AppointmentFacts(new DateOnly(2014, 1, 1)), until: new DateOnly(2014, 1, 1)).ShouldBe(
            ["first 2014-01-01..2015-12-31: planning 2014-02-01, progress 2014-12-31, appraisal 2015-12-31"]);
    }

    [Fact]
    public void HiredInDecemberOfAnOddYear_FirstCycleRunsOnToTheEndOfTheNext()
    {
        Schedule(new AppointmentFacts(new DateOnly(2015, 12, 15)), until: new DateOnly(2018, 1, 1)).ShouldBe(
        [
            "first 2015-12-15..2017-12-31: planning 2016-01-15, progress 2016-12-22, appraisal 2017-12-31",
            "standard 2018-01-01..2019-12-31: planning 2018-05-30, progress 2018-12-31, appraisal 2019-12-31",
        ]);
    }

    [Fact]
    public void ManagerChoseOneYearIn2014_TheRestUpTo2016IsBridged()
    {
        var facts = new AppointmentFacts(new DateOnly(2010, 1, 1));

        Schedule(facts, new DateOnly(2014, 1, 1), new DateOnly(2016, 1, 1), CycleChoice.OneYearIn(2014)).ShouldBe(
        [
            "one-year 2014-01-01..2014-12-31: planning 2014-05-30, progress 2014-06-30, appraisal 2014-12-31",
            "bridging 2015-01-01..2015-12-31: planning 2015-02-01, progress 2015-06-30, appraisal 2015-12-31",
            "standard 2016-01-01..2017-12-31: planning 2016-05-30, progress 2016-12-31, appraisal 2017-12-31",
        ]);
    }

    [Fact]
    public void InRunUpScale_AYearAtATimeUntilTheJobScale()
    {
        var facts = new AppointmentFacts(new DateOnly(2014, 5, 1), RunUpScale: [new Period(new DateOnly(2014, 5, 1), new DateOnly(2015, 10, 31))]);

        Schedule(facts, until: new DateOnly(2016, 1, 1)).ShouldBe(
        [
            "run-up-scale 2014-05-01..2015-04-30: planning 2014-06-01, progress 2014-10-31, appraisal 2015-04-30",
            "run-up-scale 2015-05-01..2015-10-31: planning 2015-06-01, progress 2015-07-31, appraisal 2015-10-31",
            "bridging 2015-11-01..2017-12-31: planning 2015-12-01, progress 2016-11-30, appraisal 2017-12-31",
        ]);
    }

    [Fact]
    public void RunUpScaleBeginsDuringACycle_ANewCycleBeginsThatDay()
    {
        var facts = new AppointmentFacts(new DateOnly(2012, 1, 1), RunUpScale: [new Period(new DateOnly(2014, 9, 1), null)]);

        Schedule(facts, new DateOnly(2014, 1, 1), new DateOnly(2014, 9, 1)).ShouldBe(
        [
            "standard 2014-01-01..2014-08-31: planning 2014-05-30, appraisal 2014-08-31",
            "run-up-scale 2014-09-01..2015-08-31: planning 2014-10-01, progress 2015-02-28, appraisal 2015-08-31",
        ]);
    }

    [Fact]
    public void LeaveOverAPlanningDate_FourWeeksAfterTheReturn()
    {
        var facts = new AppointmentFacts(new DateOnly(2010, 1, 1), Leave: [new Period(new DateOnly(2014, 4, 1), new DateOnly(2014, 7, 31))]);

        var planning = CycleSchedule.On(Regulation, facts, CycleChoice.Standard, new DateOnly(2014, 4, 1))!.Conversations[0].Latest;

        planning.Date.ShouldBe(new DateOnly(2014, 8, 29));
        planning.Steps[^1].ShouldBe("Op die dag is er verlof, tot en met 31 juli 2014. Na terugkeer is er vier weken de tijd: 29 augustus 2014.");
    }

    [Fact]
    public void LeaveUntilAfterTheCycle_TheDateStandsAndSaysSo()
    {
        var facts = new AppointmentFacts(new DateOnly(2010, 1, 1), Leave: [new Period(new DateOnly(2015, 11, 1), new DateOnly(2016, 2, 1))]);

        var appraisal = CycleSchedule.On(Regulation, facts, CycleChoice.Standard, new DateOnly(2015, 1, 1))!.Conversations[2].Latest;

        appraisal.Date.ShouldBe(new DateOnly(2015, 12, 31));
        appraisal.Steps[^1].ShouldContain("De datum blijft daarom staan.");
    }

    [Fact]
    public void LastDayInServiceIsKnown_TheCycleEndsThenAndTheAppraisalIsBefore()
    {
        Schedule(new AppointmentFacts(new DateOnly(2014, 3, 1), LastDay: new DateOnly(2015, 2, 28)), until: new DateOnly(2030, 1, 1)).ShouldBe(
            ["first 2014-03-01..2015-02-28: planning 2014-04-01, progress 2014-08-31, appraisal 2015-02-28"]);
    }

    [Fact]
    public void ShortProbation_FirstAppraisalStillComesBetweenPlanningAndTheSecond()
    {
        var facts = new AppointmentFacts(new DateOnly(2014, 1, 1), OnProbation: true, ProbationDecision: new DateOnly(2014, 5, 1));

        Schedule(facts, until: new DateOnly(2014, 1, 1)).ShouldBe(
            ["probation 2014-01-01..2014-04-30: planning 2014-02-01, first-appraisal 2014-03-02, second-appraisal 2014-04-01"]);
    }

    [Theory]
    [InlineData("2014-01-31", "2014-02-28")]
    [InlineData("2016-01-31", "2016-02-29")]
    [InlineData("2016-02-29", "2016-03-29")]
    [InlineData("2014-08-31", "2014-09-30")]
    [InlineData("2014-12-31", "2015-01-31")]
    public void CycleStartsWithinAMonthAfterEnteringService(string enteringService, string latest)
    {
        CycleSchedule.LatestStart(Regulation, new AppointmentFacts(Day(enteringService))).Date.ShouldBe(Day(latest));
    }

    [Fact]
    public void HiredOn29FebruaryOnProbation_DecidedOn28FebruaryAYearLater()
    {
        Schedule(new AppointmentFacts(new DateOnly(2016, 2, 29), OnProbation: true), until: new DateOnly(2016, 2, 29)).ShouldBe(
            ["probation 2016-02-29..2017-02-27: planning 2016-03-29, first-appraisal 2016-07-29, second-appraisal 2017-01-28"]);
    }

    [Fact]
    public void ShapeForAGroup_GoesBeforeTheShapeForEveryone()
    {
        var yearly = Regulation.CycleShapes.Single(shape => shape.Use == ShapeUse.OneYear) with { Key = "yearly-for-buitendienst", Use = ShapeUse.Regular, Groups = ["buitendienst"] };
        var regulation = Regulation with { CycleShapes = [.. Regulation.CycleShapes, yearly] };
        var facts = new AppointmentFacts(new DateOnly(2010, 1, 1));

        CycleSchedule.On(regulation, facts with { Groups = ["buitendienst"] }, CycleChoice.Standard, new DateOnly(2015, 6, 1))!.ShapeKey.ShouldBe("yearly-for-buitendienst");
        CycleSchedule.On(regulation, facts with { Groups = ["griffie"] }, CycleChoice.Standard, new DateOnly(2015, 6, 1))!.ShapeKey.ShouldBe("standard");
    }

    [Fact]
    public void RegulationWithoutCalendar_CyclesFollowEachOtherFromEnteringService()
    {
        var yearly = Regulation.CycleShapes.Single(shape => shape.Use == ShapeUse.RunUpScale) with { Key = "yearly", Use = ShapeUse.Regular };
        var regulation = Regulation with { CycleShapes = [yearly] };

        CycleSchedule.For(regulation, new AppointmentFacts(new DateOnly(2024, 3, 15)), CycleChoice.Standard, new DateOnly(2024, 1, 1), new DateOnly(2025, 12, 31))
            .Select(cycle => cycle.Start.Date).ShouldBe([new DateOnly(2024, 3, 15), new DateOnly(2025, 3, 15)]);
    }

    [Fact]
    public void BeforeEnteringServiceAndAfterTheLastDay_NoCycle()
    {
        var facts = new AppointmentFacts(new DateOnly(2014, 4, 1), LastDay: new DateOnly(2014, 12, 31));

        CycleSchedule.On(Regulation, facts, CycleChoice.Standard, new DateOnly(2014, 3, 31)).ShouldBeNull();
        CycleSchedule.On(Regulation, facts, CycleChoice.Standard, new DateOnly(2015, 1, 1)).ShouldBeNull();
    }

    [Fact]
    public void ContradictoryFacts_AreNamedAndGiveNoSchedule()
    {
        var facts = new AppointmentFacts(new DateOnly(2014, 4, 1), LastDay: new DateOnly(2014, 3, 1), ProbationDecision: new DateOnly(2015, 4, 1));

        facts.Problems().ShouldBe(
        [
            "De laatste werkdag (1 maart 2014) ligt vóór de indiensttreding (1 april 2014).",
            "Er is een besluitdatum voor de proeftijd, maar de aanstelling is niet op proef.",
        ]);
        Should.Throw<ArgumentException>(() => CycleSchedule.On(Regulation, facts, CycleChoice.Standard, new DateOnly(2014, 4, 1)));
    }

    private static IReadOnlyList<string> Schedule(AppointmentFacts facts, DateOnly until) => Schedule(facts, facts.EnteringService, until);

    private static IReadOnlyList<string> Schedule(AppointmentFacts facts, DateOnly from, DateOnly until, CycleChoice? choice = null) =>
        [.. CycleSchedule.For(Regulation, facts, choice ?? CycleChoice.Standard, from, until).Select(Line)];

    private static string Line(ScheduledCycle cycle) =>
        $"{cycle.ShapeKey} {cycle.Start.Date:O}..{cycle.End.Date:O}: "
        + string.Join(", ", cycle.Conversations.Select(conversation => $"{conversation.Key} {conversation.Latest.Date:O}"));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture);
}
