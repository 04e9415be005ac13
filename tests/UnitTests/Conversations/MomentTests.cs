using Beweeg.Conversations.Moments;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Forms;

namespace Beweeg.UnitTests.Conversations;

public sealed class MomentTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly RecordedConversation Progress = new("Voortgangsgesprek", new DateOnly(2026, 10, 1), At(2026, 10, 3));
    private static readonly RecordedConversation Appraisal = new("Beoordelingsgesprek", new DateOnly(2027, 10, 1), At(2027, 10, 20));

    [Fact]
    public void SharedBeforeAConversationWasRecorded_StaysAsItWas() =>
        Shared(new DateOnly(2026, 9, 1), At(2026, 9, 1)).UsedIn([Appraisal, Progress]).ShouldBe(Progress);

    [Fact]
    public void NeverShared_IsNeverFixed()
    {
        var moment = new Moment(Guid.Empty, Guid.Empty, Guid.Empty, At(2026, 9, 1));
        moment.Write(new DateOnly(2026, 9, 1), MomentKind.WentWell, "Goed gedaan");

        moment.UsedIn([Progress, Appraisal]).ShouldBeNull();
    }

    [Fact]
    public void SharedAfterTheRecording_BelongsToTheNextConversation()
    {
        var moment = Shared(new DateOnly(2026, 9, 1), At(2026, 10, 4));

        moment.UsedIn([Progress]).ShouldBeNull();
        moment.UsedIn([Progress, Appraisal]).ShouldBe(Appraisal);
    }

    [Fact]
    public void HappenedAfterTheConversationWasHeld_WasNotOnItsTable() =>
        Shared(new DateOnly(2026, 10, 2), At(2026, 10, 2)).UsedIn([Progress]).ShouldBeNull();

    [Fact]
    public void TakenBackBeforeTheRecording_IsPrivateAgain()
    {
        var moment = Shared(new DateOnly(2026, 9, 1), At(2026, 9, 1));

        moment.Unshare();

        moment.UsedIn([Progress]).ShouldBeNull();
    }

    [Theory]
    [InlineData("datum", "23-11-2026", "moet nog komen")]
    [InlineData("datum", "1-1-2014", "eerste werkdag")]
    [InlineData("datum", "31-2-2026", "geen bestaande datum")]
    [InlineData("wat", "", "Vul in: wat er gebeurde.")]
    [InlineData("soort", "", "Kies: hoe het ging.")]
    [InlineData("soort", "Prima", "Kies een van de mogelijkheden")]
    [InlineData("wie", "", "Kies: wie dit mag lezen.")]
    public void OneFieldWrong_SaysWhatAtThatField(string field, string typed, string sentence)
    {
        var form = Form(field, typed);

        MomentForm.Read(form, Person(), Today);

        form.State.ErrorOf(field).ShouldNotBeNull().ShouldContain(sentence);
        form.State.Errors.Count.ShouldBe(1);
        form.State[field].ShouldBe(typed);
    }

    [Fact]
    public void TooLong_IsSaidAndNothingIsCut()
    {
        var form = Form("wat", new string('w', 2001));

        MomentForm.Read(form, Person(), Today);

        form.State.ErrorOf("wat").ShouldNotBeNull().ShouldContain("Te lang");
        form.State["wat"].Length.ShouldBe(2001);
    }

    [Fact]
    public void NewForm_IsForTodayAndPrivate()
    {
        FormState state = MomentForm.Empty(Today);

        state["datum"].ShouldBe("22-11-2026");
        state["wie"].ShouldBe(MomentForm.Alone);
    }

    private static Submission Form(string field, string typed) => Submission.Of(
        [.. new[] { ("datum", "20-11-2026"), ("wat", "Iets"), ("soort", "WentWell"), ("wie", "alleen") }.Where(one => one.Item1 != field), (field, typed)]);

    private static Moment Shared(DateOnly on, DateTime at)
    {
        var moment = new Moment(Guid.Empty, Guid.Empty, Guid.Empty, at);
        moment.Write(on, MomentKind.WentWell, "Goed gedaan");
        moment.Share(at);
        return moment;
    }

    private static Person Person() => new(Guid.Empty, "1", "Noor de Boer", "Noor", null, new DateOnly(2015, 1, 1), null, [], []);

    private static DateTime At(int year, int month, int day) => new(year, month, day, 12, 0, 0, DateTimeKind.Utc);
}
