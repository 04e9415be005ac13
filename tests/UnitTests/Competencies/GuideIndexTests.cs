using Beweeg.Competencies.Own;
using Beweeg.Competencies.Search;
using Beweeg.Platform.Language;

namespace Beweeg.UnitTests.Competencies;

/// <summary>Searching our own guide as people would ask.</summary>
public sealed class GuideIndexTests
{
    private static readonly GuideIndex Index = GuideIndex.Of(OwnGuide.Guide);

    [Theory]
    [InlineData("samen werken met lastige mensen", "Samenwerken")]
    [InlineData("samenwerken", "Samenwerken")]
    [InlineData("samenwrken", "Samenwerken")]
    [InlineData("SAMENWERKING", "Samenwerken")]
    [InlineData("accuraat", "Accuraat werken")]
    [InlineData("nauwkeurig", "Accuraat werken")]
    [InlineData("integer zijn", "Integriteit")]
    [InlineData("integriteid", "Integriteit")]
    [InlineData("klant gericht", "Klantgericht werken")]
    [InlineData("flexibel", "Flexibel zijn")]
    public void WordsOfEveryDay_FindTheCompetencyFirst(string question, string competency) =>
        Index.Find(question)[0].Competency.Name.ShouldBe(competency);

    [Theory]
    [InlineData("luisteren", "luister")]
    [InlineData("leiding geven", "leidinggev")]
    [InlineData("afspraken nakomen", "afgesproken")]
    [InlineData("ruzie tussen collega's", "collega")]
    public void WordsOfEveryDay_FindBehaviourAndTipsWithTheHitMarked(string question, string marked)
    {
        var hits = Index.Find(question).SelectMany(found => found.Hits).ToList();
        hits.SelectMany(hit => hit.Text).Where(part => part.IsMarked).Select(part => part.Text.ToLowerInvariant()).ShouldContain(text => text.Contains(marked, StringComparison.Ordinal));
        hits.ShouldContain(hit => hit.Kind == PassageKind.Behaviour || hit.Kind == PassageKind.Tip);
    }

    [Fact]
    public void WordThatPeopleUse_IsNotTakenForASlipOfThePen() =>
        Index.Find("stress").SelectMany(found => found.Hits).SelectMany(hit => hit.Text).Where(part => part.IsMarked).Select(part => part.Text.ToLowerInvariant())
            .ShouldAllBe(text => !text.StartsWith("streep", StringComparison.Ordinal));

    [Fact]
    public void EveryCompetency_IsFoundFirstByItsName()
    {
        foreach (var competency in OwnGuide.Guide.Competencies) Index.Find(competency.Name)[0].Competency.Name.ShouldBe(competency.Name);
    }

    [Fact]
    public void EveryBehaviour_IsFoundByItsOwnWords()
    {
        var missed = (from competency in OwnGuide.Guide.Competencies
                      from level in competency.Levels
                      from behaviour in level.Behaviours
                      where !Index.Find(behaviour).Take(3).Any(found => found.Competency == competency)
                      select behaviour).ToList();
        missed.ShouldBeEmpty();
    }

    [Fact]
    public void Hits_SayTheWholeTextAndWhere()
    {
        foreach (var found in Index.Find("luisteren"))
        {
            foreach (var hit in found.Hits)
            {
                var text = string.Concat(hit.Text.Select(part => part.Text));
                var there = hit.Kind switch
                {
                    PassageKind.Name => [found.Competency.Name],
                    PassageKind.Definition => [found.Competency.Definition],
                    _ => found.Competency.Levels.Where(texts => texts.Level == hit.Level!.Key).SelectMany(texts => hit.Kind == PassageKind.Summary ? [texts.Summary] : hit.Kind == PassageKind.Behaviour ? texts.Behaviours : texts.Tips),
                };
                there.ShouldContain(text, StringComparer.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("de het een")]
    [InlineData("?!…")]
    [InlineData("xqzwvk")]
    [InlineData("😀")]
    public void NothingToFind_FindsNothing(string question) => Index.Find(question).ShouldBeEmpty();

    [Fact]
    public void NothingFound_SuggestsNamesThatLookLikeIt() => Index.Suggestions("intgrtei").ShouldContain("Integriteit", StringComparer.Ordinal);

    [Fact]
    public void VeryLongQuestion_IsAnswered() => Should.NotThrow(() => Index.Find(string.Join(' ', Enumerable.Repeat("samenwerken", 5000)) + new string('a', 5000)));

    [Theory]
    [InlineData("luisteren", "luitseren", 1)]
    [InlineData("gesprek", "gesprk", 1)]
    [InlineData("gesprek", "gesprekk", 1)]
    [InlineData("team", "team", 0)]
    [InlineData("team", "tuin", 3)]
    public void TypingErrors_AreCounted(string one, string other, int errors) => Distance.Between(one, other, 4).ShouldBe(errors);
}
