using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;

namespace Beweeg.UnitTests.Conversations;

public sealed class RegulationVersionTests
{
    private static readonly Regulation Preset = Presets.Load(Presets.GoedeGesprek2014);
    private static readonly DateOnly Day = new(2026, 4, 15);

    [Fact]
    public void SentVersion_CannotBeRewritten()
    {
        var version = Draft();
        version.Rewrite(Preset with { Title = "Anders" });
        version.Content.ShouldContain("\"Anders\"");
        version.Send(Day, "Z1");

        Should.Throw<InvalidOperationException>(() => version.Rewrite(Preset));
    }

    [Fact]
    public void VersionWithoutConsent_CannotBeAdopted()
    {
        var draft = Draft();
        Should.Throw<InvalidOperationException>(() => draft.Adopt(Day, "B1", Day));
        draft.Send(Day, "Z1");
        Should.Throw<InvalidOperationException>(() => draft.Adopt(Day, "B1", Day));
        draft.Refuse(Day, "OR1", "Te veel gesprekken.");
        Should.Throw<InvalidOperationException>(() => draft.Adopt(Day, "B1", Day));
        Should.Throw<InvalidOperationException>(() => draft.Withdraw(Day, "toch niet"));
    }

    [Fact]
    public void Standing_FollowsTheDays()
    {
        var first = Adopted(new DateOnly(2024, 1, 1));
        var second = Adopted(new DateOnly(2026, 1, 1));
        var third = Adopted(new DateOnly(2027, 1, 1));
        var draft = Draft();

        var all = VersionStanding.Of([first, second, third, draft], Day);

        all.Select(at => (at.Version, at.Standing)).ShouldBe(
        [
            (draft, StandingOfVersion.Draft), (third, StandingOfVersion.Coming), (second, StandingOfVersion.InForce), (first, StandingOfVersion.Former),
        ]);
        all[2].Until.ShouldBe(new DateOnly(2026, 12, 31));
        all[3].Until.ShouldBe(new DateOnly(2025, 12, 31));
        VersionStanding.Of([second, third], new DateOnly(2027, 1, 1))[0].Standing.ShouldBe(StandingOfVersion.InForce, "the day itself counts");
        VersionStanding.Of([second, third], new DateOnly(2026, 12, 31))[0].Standing.ShouldBe(StandingOfVersion.Coming);
    }

    [Fact]
    public void PresetWithoutDecisions_IsInForceAndSaysThatTheyLack()
    {
        var version = RegulationVersion.OfPreset(Guid.CreateVersion7(), Preset, Presets.Text(Preset.Key), new DateOnly(2014, 1, 1));
        VersionStanding.Of([version], Day)[0].Standing.ShouldBe(StandingOfVersion.InForceUndecided);

        version.Decided(Day, "OR1", Day, "B1");

        VersionStanding.Of([version], Day)[0].Standing.ShouldBe(StandingOfVersion.InForce);
        Should.Throw<InvalidOperationException>(() => version.Decided(Day, "OR2", Day, "B2"));
    }

    [Theory]
    [InlineData("2026-04-15", null)]
    [InlineData("2026-04-16", null)]
    [InlineData("2026-04-14", "Een regeling gaat niet met terugwerkende kracht in. Kies vandaag of een latere dag.")]
    [InlineData("2026-04-09", "De regeling kan niet ingaan vóór het besluit van 10 april 2026.")]
    public void InForce_IsNeverBackwards(string from, string? wrong) =>
        VersionDates.InForce(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), new DateOnly(2026, 4, 10), Day, null, []).ShouldBe(wrong);

    [Fact]
    public void InForce_IsAfterTheNewestCycleThatBegan_AndOnADayOfItsOwn()
    {
        VersionDates.InForce(new DateOnly(2026, 5, 1), Day, Day, new DateOnly(2026, 5, 1), []).ShouldNotBeNull().ShouldContain("Kies een latere dag");
        VersionDates.InForce(new DateOnly(2026, 5, 2), Day, Day, new DateOnly(2026, 5, 1), []).ShouldBeNull();
        VersionDates.InForce(new DateOnly(2027, 1, 1), Day, Day, null, [new DateOnly(2027, 1, 1)]).ShouldNotBeNull().ShouldContain("al een andere versie");
        VersionDates.InForce(Day, Day, Day, null, []).ShouldBeNull("from the day of the decision itself");
    }

    [Fact]
    public void WhatHappened_IsNotAheadAndNotBeforeWhatComesFirst()
    {
        VersionDates.Happened(Day.AddDays(1), Day, null, "").ShouldNotBeNull();
        VersionDates.Happened(Day, Day, Day, "de brief").ShouldBeNull();
        VersionDates.Happened(Day.AddDays(-1), Day, Day, "de brief").ShouldBe("Dit kan niet eerder zijn dan de brief: 15 april 2026.");
    }

    private static RegulationVersion Draft() => RegulationVersion.Draft(Guid.CreateVersion7(), Preset);

    private static RegulationVersion Adopted(DateOnly from)
    {
        var version = Draft();
        version.Send(from, "Z1");
        version.Consent(from, "OR1", null);
        version.Adopt(from, "B1", from);
        return version;
    }
}
