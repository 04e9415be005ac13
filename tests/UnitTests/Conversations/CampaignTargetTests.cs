using Beweeg.Conversations.Campaigns;
using FsCheck;
using FsCheck.Fluent;

namespace Beweeg.UnitTests.Conversations;

public sealed class CampaignTargetTests
{
    private static readonly DateOnly Day = new(2027, 1, 1);

    [Fact]
    public void GroupHasAnotherDay_ItGoesBeforeTheRound_AlsoWhenItIsEarlier()
    {
        CampaignTarget.For(Day.AddDays(30), [], Day.AddDays(90)).ShouldBe(Day.AddDays(30));
        CampaignTarget.For(Day.AddDays(30), [Day.AddDays(10)], Day.AddDays(90)).ShouldBe(Day.AddDays(10));
        CampaignTarget.For(Day.AddDays(30), [Day.AddDays(10), Day.AddDays(60)], Day.AddDays(90)).ShouldBe(Day.AddDays(60));
    }

    [Fact]
    public void WhateverIsAsked_ItIsNeverLaterThanTheRegulation() => Prop.ForAll<ushort, ushort[], ushort>((round, groups, latest) =>
        CampaignTarget.For(Day.AddDays(round), groups.Select(day => Day.AddDays(day)), Day.AddDays(latest)) <= Day.AddDays(latest)).QuickCheckThrowOnFailure();
}
