using System.Globalization;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;

namespace Beweeg.UnitTests.Conversations;

public sealed class AppraisalTermsTests
{
    private static readonly Regulation Regulation = Presets.Load(Presets.GoedeGesprek2014);

    [Theory]
    [InlineData("2014-11-03", "2014-11-10")]
    [InlineData("2016-02-22", "2016-02-29")]
    [InlineData("2015-02-22", "2015-03-01")]
    [InlineData("2014-12-25", "2015-01-01")]
    public void DraftSent_ConversationAtLeastAWholeWeekLater(string sent, string earliest) =>
        AppraisalTerms.EarliestConversation(Regulation, Day(sent)).Date.ShouldBe(Day(earliest));

    [Theory]
    [InlineData("2014-11-10", "2014-11-03", "an ordinary Monday")]
    [InlineData("2014-05-03", "2014-04-25", "Koningsdag on Saturday 26 April rolls back to Friday")]
    [InlineData("2015-01-02", "2014-12-24", "the second day of Christmas and the first roll back to Christmas Eve")]
    [InlineData("2014-04-28", "2014-04-17", "Easter Monday rolls back past Good Friday to Thursday")]
    [InlineData("2016-03-07", "2016-02-29", "the leap day is a working day")]
    public void ConversationPlanned_DraftByTheWorkingDayAWeekBefore(string conversation, string latest, string why) =>
        AppraisalTerms.LatestDraft(Regulation, Day(conversation)).Date.ShouldBe(Day(latest), why);

    [Theory]
    [InlineData("2014-11-03", "2014-11-17", "the day of the conversation does not count")]
    [InlineData("2014-11-01", "2014-11-17", "Saturday the 15th rolls to Monday")]
    [InlineData("2014-11-02", "2014-11-17", "Sunday the 16th rolls to Monday")]
    [InlineData("2014-12-11", "2014-12-29", "Christmas, then a weekend")]
    [InlineData("2014-04-04", "2014-04-22", "Good Friday, then Easter")]
    [InlineData("2016-02-15", "2016-02-29", "the leap day")]
    [InlineData("2015-02-14", "2015-03-02", "no leap day: 28 February is a Saturday")]
    [InlineData("2015-12-18", "2016-01-04", "New Year, then a weekend")]
    [InlineData("2026-05-01", "2026-05-18", "the Friday after Ascension is closed by the regulation")]
    [InlineData("2014-04-21", "2014-05-06", "5 May")]
    public void ConversationHeld_ObjectionsTwoWeeksAndNeverEndingOnADayOff(string conversation, string last, string why) =>
        AppraisalTerms.LastDayForObjections(Regulation, Day(conversation)).Date.ShouldBe(Day(last), why);

    [Theory]
    [InlineData("2014-11-17", "2014-12-01")]
    [InlineData("2014-12-12", "2014-12-29")]
    public void ObjectionsFiled_HearingWithinTwoWeeks(string filed, string last) =>
        AppraisalTerms.LastDayForHearing(Regulation, Day(filed)).Date.ShouldBe(Day(last));

    [Theory]
    [InlineData("2014-12-01", "2014-12-29")]
    [InlineData("2014-11-28", "2014-12-29")]
    [InlineData("2016-02-01", "2016-02-29")]
    public void HearingHeld_DecisionWithinFourWeeks(string hearing, string last) =>
        AppraisalTerms.LastDayForDecision(Regulation, Day(hearing)).Date.ShouldBe(Day(last));

    [Fact]
    public void TermThatRolls_SaysEveryStep()
    {
        var last = AppraisalTerms.LastDayForObjections(Regulation, Day("2014-12-11"));

        last.Rule.ShouldBe("Bedenkingen kunnen tot en met twee weken na het gesprek.");
        last.Article.ShouldBe("Regeling gesprekscyclus 2014, art. 6");
        last.Steps.ShouldBe(
        [
            "Het gesprek was op 11 december 2014.",
            "Daar komen twee weken bij: 25 december 2014.",
            "Dat is Eerste Kerstdag. Het wordt de eerstvolgende werkdag: maandag 29 december 2014.",
        ]);
    }

    [Fact]
    public void RegulationWithoutRollingAndWithTheDayItselfCounting_OneDayEarlierAndOnTheSaturday()
    {
        var regulation = Regulation with
        {
            TermCounting = Regulation.TermCounting with { DayItselfCounts = true },
            Terms = Regulation.Terms with { Objections = Regulation.Terms.Objections! with { Rolling = Rolling.None } },
        };

        AppraisalTerms.LastDayForObjections(regulation, Day("2014-11-02")).Date.ShouldBe(Day("2014-11-15"));
        AppraisalTerms.EarliestConversation(regulation, Day("2014-11-03")).Date.ShouldBe(Day("2014-11-09"));
    }

    [Fact]
    public void RegulationWithoutObjections_AskingForTheTermIsABug()
    {
        var regulation = Regulation with { Terms = Regulation.Terms with { Objections = null } };

        Should.Throw<InvalidOperationException>(() => AppraisalTerms.LastDayForObjections(regulation, Day("2014-11-03")));
    }

    [Fact]
    public void AnyDay_TermsEndOnWorkingDaysAndTheEmployeeNeverLosesADay()
    {
        for (var day = Day("2013-12-01"); day < Day("2030-03-01"); day = day.AddDays(1))
        {
            var objections = AppraisalTerms.LastDayForObjections(Regulation, day).Date;
            WorkingDays.Is(objections, Regulation.TermCounting.ClosedDays).ShouldBeTrue();
            objections.ShouldBeGreaterThanOrEqualTo(day.AddDays(14));

            var draft = AppraisalTerms.LatestDraft(Regulation, day).Date;
            AppraisalTerms.EarliestConversation(Regulation, draft).Date.ShouldBeLessThanOrEqualTo(day);
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
