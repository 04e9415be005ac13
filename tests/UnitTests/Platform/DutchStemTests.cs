using Beweeg.Platform.Language;

namespace Beweeg.UnitTests.Platform;

public sealed class DutchStemTests
{
    [Theory]
    [InlineData("luisteren", "luistert")]
    [InlineData("luisteren", "luisterend")]
    [InlineData("samenwerken", "samenwerking")]
    [InlineData("samenwerken", "samenwerkt")]
    [InlineData("geven", "geeft")]
    [InlineData("lezen", "leest")]
    [InlineData("spreken", "spreekt")]
    [InlineData("vragen", "vraagt")]
    [InlineData("lopen", "loopt")]
    [InlineData("houden", "houdt")]
    [InlineData("afspraak", "afspraken")]
    [InlineData("mensen", "mens")]
    [InlineData("lastige", "lastig")]
    [InlineData("leidinggevende", "leidinggeven")]
    [InlineData("leidinggevenden", "leidinggeven")]
    [InlineData("mogelijkheden", "mogelijkheid")]
    [InlineData("bakken", "bak")]
    [InlineData("Coördinator", "coordinatoren")]
    [InlineData("wensen", "wens")]
    [InlineData("problemen", "probleem")]
    [InlineData("keuzes", "keuze")]
    public void FormsOfOneWord_HaveOneStem(string one, string other) => DutchStem.Of(one).ShouldBe(DutchStem.Of(other));

    [Theory]
    [InlineData("lezen", "leren")]
    [InlineData("bestuur", "bestek")]
    [InlineData("samenwerken", "samenvatten")]
    [InlineData("team", "tempo")]
    [InlineData("raad", "raakt")]
    public void OtherWords_HaveOtherStems(string one, string other) => DutchStem.Of(one).ShouldNotBe(DutchStem.Of(other), StringComparer.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("en")]
    [InlineData("één")]
    [InlineData("eee")]
    [InlineData("sssssen")]
    [InlineData("heid")]
    [InlineData("heden")]
    [InlineData("ing")]
    [InlineData("lijk")]
    [InlineData("😀😀😀")]
    public void OddWords_HaveAStemToo(string word) => DutchStem.Of(word).Length.ShouldBeLessThanOrEqualTo(Math.Max(word.Length, 4));
}
