using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;

namespace Beweeg.UnitTests.Conversations;

public sealed class GroupMembershipTests
{
    private static readonly GroupFacts Mechanic = new(["Beheer en techniek", "T-04", "Openbare ruimte", "OR"], "Techniek", "Monteur", GroupAppointment.Permanent);

    private static readonly PeopleGroup Nobody = new("groep", "Groep", [], [], [], []);

    public static TheoryData<PeopleGroup, bool> Groups => new()
    {
        { Nobody, false },
        { Nobody with { Units = ["Openbare ruimte"] }, true },
        { Nobody with { Units = ["or"] }, true },
        { Nobody with { Units = ["Sociaal domein", "T-04"] }, true },
        { Nobody with { Units = ["Sociaal domein"] }, false },
        { Nobody with { Units = ["Openbare ruimte"], JobGroups = ["techniek"] }, true },
        { Nobody with { Units = ["Openbare ruimte"], JobGroups = ["Beleid"] }, false },
        { Nobody with { Jobs = ["Monteur"], Appointments = [GroupAppointment.Temporary, GroupAppointment.Permanent] }, true },
        { Nobody with { Jobs = ["Monteur"], Appointments = [GroupAppointment.Temporary] }, false },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void Somebody_BelongsToAGroup_WhenEveryListFits(PeopleGroup group, bool belongs) =>
        GroupMembership.Of(Presets.Load(Presets.CaoGemeenten) with { Groups = [group] }, Mechanic).Count.ShouldBe(belongs ? 1 : 0);

    [Fact]
    public void GroupsWithOtherJobs_AreApart_AndUnitsNeverSaySo()
    {
        GroupMembership.AreApart(Nobody with { Jobs = ["Monteur"] }, Nobody with { Jobs = ["Jurist"] }).ShouldBeTrue();
        GroupMembership.AreApart(Nobody with { Jobs = ["Monteur"] }, Nobody with { JobGroups = ["Techniek"] }).ShouldBeFalse();
        GroupMembership.AreApart(Nobody with { Units = ["A"] }, Nobody with { Units = ["B"] }).ShouldBeFalse();
    }
}
