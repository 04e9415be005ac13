using Beweeg.Competencies.Checks;
using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Own;

namespace Beweeg.UnitTests.Competencies;

public sealed class GuideCheckTests
{
    private static readonly Guide Own = OwnGuide.Guide;

    [Fact]
    public void OurOwnGuide_HasNoProblems() => Sentences(Own).ShouldBeEmpty();

    [Theory]
    [InlineData(3, 7, 7, 10, "overlappen")]
    [InlineData(3, 7, 9, 10, "Schaal 8 valt tussen")]
    [InlineData(3, 7, 10, 10, "Schaal 8 tot en met 9 vallen tussen")]
    [InlineData(8, 10, 3, 7, "Zet de niveaus van licht naar zwaar")]
    [InlineData(7, 3, 8, 10, "is de laagste schaal (7) hoger dan de hoogste (3)")]
    [InlineData(0, 0, 8, 10, "bij welke schalen")]
    [InlineData(3, 7, 8, 19, "een schaal die niet bestaat")]
    public void ScalesThatDoNotJoin_AreNamed(int from, int to, int nextFrom, int nextTo, string part) =>
        Sentences(Own with { Levels = [Own.Levels[0] with { FromScale = from, ToScale = to }, Own.Levels[1] with { FromScale = nextFrom, ToScale = nextTo }, Own.Levels[2] with { FromScale = 19, ToScale = 19 }] })
            .ShouldContain(sentence => sentence.Contains(part, StringComparison.Ordinal));

    [Fact]
    public void ScalesThatJoin_AreRight() =>
        Sentences(Own with { Levels = [Own.Levels[0] with { FromScale = 1, ToScale = 1 }, Own.Levels[1] with { FromScale = 2, ToScale = 17 }, Own.Levels[2] with { FromScale = 18, ToScale = 18 }] }).ShouldBeEmpty();

    [Fact]
    public void ProfileWithACompetencyThatIsNotThere_IsNamed() =>
        Sentences(Own with { Profiles = [Own.Profiles[0] with { Competencies = [.. Own.Profiles[0].Competencies, "toveren"] }] }).ShouldBe(["Het profiel van ‘Assistent Uitvoering’ vraagt een competentie die er niet is: ‘toveren’."]);

    [Fact]
    public void ProfileWithoutTheCore_IsNamed() =>
        Sentences(Own with { Profiles = [Own.Profiles[0] with { Competencies = [.. Own.Profiles[0].Competencies.Skip(1)] }] }).ShouldBe(["Het profiel van ‘Assistent Uitvoering’ mist ‘Samenwerken’. Dat is een kerncompetentie, en die geldt voor iedereen."]);

    [Fact]
    public void LevelWithoutBehaviour_IsNamedWithItsPlace()
    {
        var competency = Own.Competencies[0];
        var guide = Own with { Competencies = [competency with { Levels = [competency.Levels[0] with { Behaviours = [] }, .. competency.Levels.Skip(1)] }, .. Own.Competencies.Skip(1)] };
        var problem = GuideCheck.Problems(guide).ShouldHaveSingleItem();
        problem.Sentence.ShouldStartWith("‘Samenwerken’ heeft op niveau A nog geen gedrag.");
        problem.Place.ShouldBe("competencies.samenwerken.levels.A");
    }

    [Theory]
    [InlineData("samenwerken")]
    [InlineData("SAMENWERKEN ")]
    public void TwoOfOneName_AreNamed(string name) =>
        Sentences(Own with { Competencies = [.. Own.Competencies, Own.Competencies[1] with { Key = "nog-een", Name = name }] }).ShouldContain("Er is meer dan één competentie met de naam ‘Samenwerken’. Geef ze elk een eigen naam.", StringComparer.Ordinal);

    [Fact]
    public void ClusterThatIsNotThere_IsNamed() =>
        Sentences(Own with { Clusters = [.. Own.Clusters.Skip(1)] }).ShouldContain("‘Samenwerken’ hoort bij het cluster ‘Kern’, en dat is er niet.", StringComparer.Ordinal);

    [Fact]
    public void GuideWithoutClustersAndDegrees_WithFiveLevels_IsRight()
    {
        IReadOnlyList<GuideLevel> levels = [.. Enumerable.Range(1, 5).Select(number => new GuideLevel($"stap-{number}", (number * 3) - 2, number * 3, $"Stap {number}", ""))];
        var guide = Own with
        {
            Levels = levels,
            Clusters = [],
            Developability = [],
            Competencies = [.. Own.Competencies.Select(one => one with { Cluster = "", Developability = "", Levels = [.. levels.Select(level => one.Levels[0] with { Level = level.Key })] })],
        };
        Sentences(guide).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://data.europa.eu/esco/skill/5f3f8a2b-0c4e-4a51-9a7e-0f2a5d9c1b11", true)]
    [InlineData("5f3f8a2b-0c4e-4a51-9a7e-0f2a5d9c1b11", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("http://elders.example/5f3f8a2b-0c4e-4a51-9a7e-0f2a5d9c1b11", false)]
    public void IdentifierOfEsco_IsAUuid(string id, bool right) => SkillId.IsEsco(id).ShouldBe(right);

    [Theory]
    [InlineData("https://linkeddata.competentnl.nl/id/humancapability/123", true)]
    [InlineData("id/humancapability/123", true)]
    [InlineData("//elders.example", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("a b", false)]
    [InlineData("../..", false)]
    public void IdentifierOfCompetentNl_StaysOnItsSite(string id, bool right)
    {
        SkillId.IsCompetentNl(id).ShouldBe(right);
        if (right) new Uri(SkillId.CompetentNlUrl(id)).Host.ShouldBe("linkeddata.competentnl.nl");
    }

    [Fact]
    public void TextsAtALevelThatACompetencyDoesNotHave_AreThoseBelow()
    {
        var competency = Own.Competencies[0] with { Levels = [Own.Competencies[0].Levels[0], Own.Competencies[0].Levels[2]] };
        Own.TextsAt(competency, "B").Level.ShouldBe("A");
        Own.TextsAt(competency with { Levels = [competency.Levels[1]] }, "A").Level.ShouldBe("C");
    }

    private static IReadOnlyList<string> Sentences(Guide guide) => [.. GuideCheck.Problems(guide).Select(problem => problem.Sentence)];
}
