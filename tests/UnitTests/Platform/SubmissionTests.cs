using Beweeg.Platform.Forms;

namespace Beweeg.UnitTests.Platform;

public sealed class SubmissionTests
{
    [Theory]
    [InlineData("31-5-2027", 2027, 5, 31)]
    [InlineData("31/05/2027", 2027, 5, 31)]
    [InlineData("2027-05-31", 2027, 5, 31)]
    [InlineData(" 29-2-2028 ", 2028, 2, 29)]
    public void DateAsPeopleWriteIt_IsUnderstood(string typed, int year, int month, int day) =>
        Submission.Of(("dag", typed)).Date("dag", "de dag").ShouldBe(new DateOnly(year, month, day));

    [Theory]
    [InlineData("1500", 1500)]
    [InlineData("1.500", 1500)]
    [InlineData("1.500,00", 1500)]
    [InlineData("1500,00", 1500)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1.50", null)]
    [InlineData("15.00", null)]
    [InlineData("1500,50", null)]
    [InlineData("1.5000", null)]
    [InlineData(".500", null)]
    public void NumberAsPeopleWriteIt_IsUnderstood_AndNoOtherIsMadeOfIt(string typed, int? number) =>
        Submission.Of(("bedrag", typed)).Number("bedrag", "het bedrag", 0, 10_000_000).ShouldBe(number);

    [Theory]
    [InlineData("31-2-2027")]
    [InlineData("29-2-2027")]
    [InlineData("5-31-2027")]
    [InlineData("31-5-27")]
    [InlineData("morgen")]
    [InlineData("31-5-9999")]
    public void DateThatDoesNotExist_SaysSoWithWhatWasTyped(string typed)
    {
        var form = Submission.Of(("dag", typed));
        form.Date("dag", "de dag").ShouldBeNull();
        form.State.ErrorOf("dag")!.ShouldStartWith($"‘{typed}’ is geen bestaande datum.");
        form.State["dag"].ShouldBe(typed);
    }

    [Theory]
    [InlineData("9:30", 9, 30)]
    [InlineData("09.30", 9, 30)]
    [InlineData("23:59", 23, 59)]
    public void TimeAsPeopleWriteIt_IsUnderstood(string typed, int hour, int minute) =>
        Submission.Of(("tijd", typed)).Time("tijd", "de tijd").ShouldBe(new TimeOnly(hour, minute));

    [Theory]
    [InlineData("24:00")]
    [InlineData("half tien")]
    public void TimeThatIsNone_SaysSo(string typed)
    {
        var form = Submission.Of(("tijd", typed));
        form.Time("tijd", "de tijd").ShouldBeNull();
        form.IsValid.ShouldBeFalse();
    }

    [Fact]
    public void ChoiceThatWasNotOffered_IsRefused()
    {
        var form = Submission.Of(("keuze", "beheerder"));
        form.Choice("keuze", "de rol", ["medewerker"]).ShouldBeNull();
        form.State.ErrorOf("keuze").ShouldBe("Kies een van de mogelijkheden bij de rol.");
    }

    [Fact]
    public void HalfACharacterOrAHiddenTurnOfDirection_IsLeftOut_TheRestStays()
    {
        var form = Submission.Of(("tekst", "a\uD83Cb\u202Ec\u0000d\r\ne\rf\u2066g🌳"));
        form.State["tekst"].ShouldBe("abcd\ne\nfg🌳");
    }

    [Fact]
    public void SameLetterTypedInTwoWays_IsKeptInOne() => Submission.Of(("naam", "Re\u0301mi")).State["naam"].ShouldBe("R\u00e9mi");
}
