using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Rules;
using Beweeg.Conversations.Regulations;

namespace Beweeg.UnitTests.Competencies;

public sealed class CompetencyChoiceTests
{
    private static readonly CompetencyChoiceRules Rules = Presets.Load(Presets.GoedeGesprek2014).CompetencyChoice;

    private static readonly LevelBand[] Bands = [new("A", 3, 7), new("B", 8, 10), new("C", 11, 18)];

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void OrdinaryProfile_UpToTwoAdded(int added) => Problems(Profile(ProfileKind.Ordinary, given: 4, added: added)).ShouldBeEmpty();

    [Fact]
    public void OrdinaryProfile_ThreeAdded_OneTooMany() =>
        Problems(Profile(ProfileKind.Ordinary, given: 4, added: 3)).ShouldBe(["Je kunt ten hoogste 2 competenties toevoegen. Haal er 1 weg."]);

    [Fact]
    public void SteeringProfile_IsFullAlready()
    {
        Problems(Profile(ProfileKind.Steering, given: 6)).ShouldBeEmpty();
        Problems(Profile(ProfileKind.Steering, given: 6, added: 1)).ShouldBe(["Bij dit profiel kan er geen competentie meer bij."]);
        CompetencyChoice.RoomToAdd(Rules, Profile(ProfileKind.Steering, given: 6)).ShouldBe(0);
    }

    [Fact]
    public void Specialist_FourChosenAndTwoAdded_IsSixOwnChoicesAndTheMost()
    {
        Problems(Profile(ProfileKind.Specialist, chosen: 4, added: 2)).ShouldBeEmpty();
        Problems(Profile(ProfileKind.Specialist, chosen: 4, added: 3)).ShouldBe(["Je kunt ten hoogste 2 competenties toevoegen. Haal er 1 weg."]);
        Problems(Profile(ProfileKind.Specialist, chosen: 3)).ShouldBe(["Kies voor deze functie 4 competenties. Het zijn er nu 3."]);
    }

    [Fact]
    public void OrdinaryProfile_OwnChoiceOfJobCompetencies_CannotBe() =>
        Problems(Profile(ProfileKind.Ordinary, given: 4, chosen: 1)).ShouldContain("Bij deze functie liggen de functiecompetenties vast. Je kunt ze niet zelf kiezen.", StringComparer.Ordinal);

    [Fact]
    public void ChoiceWithoutTheEmployee_AsksToTalkFirst() =>
        Problems(Profile(ProfileKind.Ordinary, given: 4, added: 1) with { EmployeeConsulted = false }).ShouldBe(["Bespreek je keuze eerst met de medewerker."]);

    [Fact]
    public void SameCompetencyTwice_IsNamed() =>
        Problems(Profile(ProfileKind.Ordinary, given: 4) with { Added = ["kern 1"] }).ShouldBe(["Kern 1 staat twee keer in het profiel."]);

    [Fact]
    public void ProfileWithFewJobCompetencies_StillAtMostTwoAdded() =>
        CompetencyChoice.RoomToAdd(Rules, Profile(ProfileKind.Ordinary, given: 2)).ShouldBe(2);

    [Fact]
    public void NoProfile_EverGoesOverTheMaximum()
    {
        foreach (var given in Enumerable.Range(0, 9))
        {
            var profile = Profile(ProfileKind.Ordinary, given: given);
            (3 + given + CompetencyChoice.RoomToAdd(Rules, profile)).ShouldBeLessThanOrEqualTo(Math.Max(9, 3 + given));
        }
    }

    [Theory]
    [InlineData(2, null)]
    [InlineData(3, "A")]
    [InlineData(7, "A")]
    [InlineData(8, "B")]
    [InlineData(10, "B")]
    [InlineData(11, "C")]
    [InlineData(18, "C")]
    [InlineData(19, null)]
    public void LevelFollowsTheScaleOfTheJob(int scale, string? level) => LevelByScale.For(scale, Bands).ShouldBe(level);

    private static IReadOnlyList<string> Problems(ChosenCompetencies profile) => CompetencyChoice.Problems(Rules, profile);

    private static ChosenCompetencies Profile(ProfileKind kind, int given = 0, int chosen = 0, int added = 0) =>
        new(kind, Names("Kern", 3), Names("Functie", given), Names("Gekozen", chosen), Names("Erbij", added), EmployeeConsulted: true);

    private static string[] Names(string name, int count) => [.. Enumerable.Range(1, count).Select(number => FormattableString.Invariant($"{name} {number}"))];
}
