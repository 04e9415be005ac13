using Beweeg.Conversations.Rules;

namespace Beweeg.UnitTests.Conversations;

public sealed class SmartCheckTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly DateOnly End = new(2027, 12, 31);

    private static readonly WorkAgreementText Clear = new(
        "Ik handel de bezwaren over parkeerbelasting af",
        "90 % is binnen zes weken beantwoord",
        "elke maand",
        null,
        "Twee dagen per week zonder baliedienst");

    [Fact]
    public void ClearAgreement_NoHints() => Hints(Clear).ShouldBeEmpty();

    [Fact]
    public void EmptyAgreement_AsksForEveryField() =>
        Hints(new WorkAgreementText(null, " ", "", null, null)).Select(hint => hint.Field)
            .ShouldBe([SmartField.What, SmartField.Result, SmartField.ByWhen, SmartField.Means]);

    [Theory]
    [InlineData("Bijdragen aan een prettige sfeer in het team", "Met 'bijdragen' kan het nog alle kanten op. Wat is er straks klaar, of anders dan nu?")]
    [InlineData("Aandacht voor de kwaliteit van brieven", "Met 'aandacht' kan het nog alle kanten op. Wat is er straks klaar, of anders dan nu?")]
    [InlineData("De website van de gemeente", "Wat is er straks klaar, of anders dan nu? Een woord als 'maken', 'afronden' of 'verminderen' helpt.")]
    [InlineData("Brieven schrijven", "Dit is nog erg kort. Vertel wat je gaat doen, en voor wie.")]
    public void WhatWithoutAResult_AsksWhatWillBeDone(string what, string sentence) =>
        Only(Clear with { What = what }, SmartField.What).ShouldBe(sentence);

    [Theory]
    [InlineData("Bijdragen aan het beleid en de nota verkeer schrijven")]
    [InlineData("De nieuwe collega begeleiden bij het inwerken")]
    [InlineData("Het achterstallig snoeiwerk is klaar in alle wijken")]
    public void WhatWithAResult_IsFine(string what) => Hints(Clear with { What = what }).ShouldBeEmpty();

    [Fact]
    public void ResultThatCannotBeSeen_AsksHowToMeasure() =>
        Only(Clear with { Result = "Het gaat beter dan nu" }, SmartField.Result).ShouldStartWith("Hoe meten jullie dit?");

    [Theory]
    [InlineData("Het college heeft het besluit genomen")]
    [InlineData("Ten minste acht op tien bewoners is tevreden")]
    [InlineData("Doorlooptijd van 30 naar 20 dagen")]
    public void ResultThatCanBeSeen_IsFine(string result) => Hints(Clear with { Result = result }).ShouldBeEmpty();

    [Fact]
    public void MomentInVagueWords_AsksForAMoment() =>
        Only(Clear with { ByWhen = "zo snel mogelijk" }, SmartField.ByWhen).ShouldStartWith("Wanneer is het klaar?");

    [Fact]
    public void DateAfterTheCycle_SaysWhenTheCycleEnds()
    {
        Only(Clear with { ByDate = End.AddDays(1) }, SmartField.ByWhen)
            .ShouldBe("Deze datum ligt na het einde van de cyclus op 31 december 2027. Wat is er dan al wel klaar?");
        Hints(Clear with { ByDate = End, ByWhen = null }).ShouldBeEmpty();
        Only(Clear with { ByDate = Start.AddDays(-1) }, SmartField.ByWhen).ShouldContain("vóór het begin");
    }

    [Fact]
    public void AMegabyteOfText_AnswersAtOnce() =>
        Hints(Clear with { What = new string('a', 1_000_000), Result = string.Concat(Enumerable.Repeat("op en ", 170_000)) }).Count.ShouldBe(2);

    private static IReadOnlyList<SmartHint> Hints(WorkAgreementText agreement) => SmartCheck.Hints(agreement, Start, End);

    private static string Only(WorkAgreementText agreement, SmartField field)
    {
        var hint = Hints(agreement).ShouldHaveSingleItem();
        hint.Field.ShouldBe(field);
        return hint.Sentence;
    }
}
