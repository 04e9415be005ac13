using Beweeg.Conversations.Decisions.Probation;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Conversations;

/// <summary>Dates around decisions that were taken elsewhere.</summary>
public sealed class DecisionDateTests
{
    private static readonly Regulation Regulation = Presets.Load(Presets.GoedeGesprek2014);
    private static readonly ConversationType Appraisal = Regulation.ConversationTypes.First(type => type.Kind == ConversationKind.Appraisal);
    private static readonly ConversationType Planning = Regulation.ConversationTypes.First(type => type.Kind == ConversationKind.Planning);
    private static readonly DateOnly Today = new(2026, 4, 15);

    [Theory]
    [InlineData("2026-07-01", "2026-06-16")]
    // Objections until 6 May, the day before: it just fits, with a conversation on the first day that can be.
    [InlineData("2026-05-07", "2026-04-22")]
    public void TermsFit_TheLatestDayIsTheLastOnWhichObjectionsAreOverBefore(string needed, string latest)
    {
        var plan = EarlierDate.For(Regulation, Appraisal, DateOnly.Parse(needed, System.Globalization.CultureInfo.InvariantCulture), Today)!;
        plan.TooTight.ShouldBeNull();
        plan.Latest.Date.ShouldBe(DateOnly.Parse(latest, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("2026-05-06", "2026-05-05")]
    [InlineData("2026-04-23", "2026-04-22")]
    public void TermsDoNotFit_TheDayBeforeIsTheLatest_AndItIsSaid(string needed, string latest)
    {
        var plan = EarlierDate.For(Regulation, Appraisal, DateOnly.Parse(needed, System.Globalization.CultureInfo.InvariantCulture), Today)!;
        plan.TooTight.ShouldNotBeNull();
        plan.Latest.Date.ShouldBe(DateOnly.Parse(latest, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void NoTimeToReadTheDraft_ThereIsNoPlan()
    {
        EarlierDate.For(Regulation, Appraisal, new DateOnly(2026, 4, 22), Today).ShouldBeNull();
        EarlierDate.FirstDayThatFits(Regulation, Appraisal, Today).ShouldBe(new DateOnly(2026, 5, 7));
    }

    [Fact]
    public void WhateverDayIsNeeded_NoTermBecomesShorter_AndOneDayLaterWouldNotFit() => Prop.ForAll(Gen.Choose(1, 700).ToArbitrary(), days =>
    {
        var needed = Today.AddDays(days);
        if (EarlierDate.For(Regulation, Appraisal, needed, Today) is not { } plan) return;
        plan.Latest.Date.ShouldBeInRange(AppraisalTerms.EarliestConversation(Regulation, Today).Date, needed.AddDays(-1));
        if (plan.TooTight is not null) return;
        AppraisalTerms.LastDayForObjections(Regulation, plan.Latest.Date).Date.ShouldBeLessThan(needed);
        AppraisalTerms.LastDayForObjections(Regulation, plan.Latest.Date.AddDays(1)).Date.ShouldBeGreaterThanOrEqualTo(needed);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(false, "2026-05-31", false)]
    [InlineData(false, "2026-06-01", true)]
    [InlineData(true, "2026-05-01", true)]
    public void OutcomeOfProbation_AfterTheSecondAppraisal_OrOnTheDayOfTheDecision(bool adopted, string day, bool can) =>
        (ProbationEnd.WhyNotYet("Tweede beoordelingsgesprek", adopted, new DateOnly(2026, 6, 1), DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)) is null).ShouldBe(can);

    [Theory]
    [InlineData(ProbationOutcomeKind.Permanent, true, false, false, true)]
    [InlineData(ProbationOutcomeKind.Permanent, true, true, false, false)]
    [InlineData(ProbationOutcomeKind.Permanent, true, false, true, false)]
    [InlineData(ProbationOutcomeKind.Permanent, false, false, false, false)]
    [InlineData(ProbationOutcomeKind.TemporaryAgain, true, false, true, true)]
    [InlineData(ProbationOutcomeKind.TemporaryAgain, true, true, false, true)]
    [InlineData(ProbationOutcomeKind.TemporaryAgain, true, false, false, false)]
    [InlineData(ProbationOutcomeKind.Ended, false, false, false, true)]
    [InlineData(ProbationOutcomeKind.Ended, true, false, false, false)]
    public void PersonnelSystemAgreesOrNot_FromTheFirstDayOn(ProbationOutcomeKind outcome, bool inService, bool probation, bool temporary, bool agrees)
    {
        var now = new AppointmentOnDay(inService, probation, temporary);
        (ProbationEnd.Difference(outcome, Today.AddDays(-7), now, Today) is null).ShouldBe(agrees);
        ProbationEnd.Difference(outcome, Today.AddDays(-6), now, Today).ShouldBeNull("the personnel system can still follow");
    }

    [Theory]
    [InlineData("2026-04-14", false, false)]
    [InlineData("2026-04-15", true, false)]
    [InlineData("2026-04-22", true, true)]
    [InlineData("2027-12-31", true, true)]
    [InlineData("2028-01-01", false, true)]
    [InlineData("2028-12-31", false, true)]
    [InlineData("2029-01-01", false, false)]
    public void DayOfAnException_InsideTheCycle_AndForAnAppraisalUpToAYearAfter(string day, bool planning, bool appraisal)
    {
        var latest = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var end = new DateOnly(2027, 12, 31);
        (ExceptionDate.WhyNot(Regulation, Planning, latest, end, Today) is null).ShouldBe(planning);
        (ExceptionDate.WhyNot(Regulation, Appraisal, latest, end, Today) is null).ShouldBe(appraisal);
    }
}
