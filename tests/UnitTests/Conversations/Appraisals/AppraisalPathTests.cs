using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;

namespace Beweeg.UnitTests.Conversations.Appraisals;

public sealed class AppraisalPathTests
{
    private static readonly Regulation Regulation = Presets.Load(Presets.GoedeGesprek2014);
    private static readonly DateOnly Sent = new(2026, 11, 2);
    private static readonly DateOnly Day = new(2026, 11, 9);
    private static readonly DateTime Now = new(2026, 12, 1, 9, 0, 0, DateTimeKind.Utc);
    private static readonly ConversationAccess Access = new();

    /// <summary>Every move of an appraisal with the states in which it is in order.</summary>
    private static readonly Dictionary<string, (Action<Conversation> Move, string[] From)> Moves = new(StringComparer.Ordinal)
    {
        ["invite"] = (one => one.Invite(Day, new TimeOnly(10, 0), 60, "Kantine", null), ["Invite", "Prepare", "AskInformants", "Draft", "Converse"]),
        ["ask informants"] = (one => one.AskInformants(), ["Prepare", "AskInformants", "Draft"]),
        ["begin draft"] = (one => one.BeginDraft(), ["Prepare", "AskInformants", "Draft"]),
        ["send draft"] = (one => one.SendDraft(Sent, Day), ["Draft"]),
        ["hold"] = (one => one.Hold(Day), ["Converse"]),
        ["lay down"] = (one => one.LayDownToSign(Day), ["Adjust"]),
        ["signed"] = (one => one.Signed(false), ["SignOff", "Objections"]),
        ["object"] = (one => one.FileObjections(Day, true), ["SignOff", "Objections", "Decide"]),
        ["hear"] = (one => one.HoldHearing(Day), ["Hearing"]),
        ["pass over"] = (one => one.PassOverHearing(), ["Hearing"]),
        ["adopt"] = (one => one.Adopt(Now), ["Objections", "Decide", "Reconsider"]),
        ["begin as a planning conversation"] = (one => one.Begin(Day), []),
        ["offer as a planning conversation"] = (one => one.OfferForApproval(), []),
        ["reopen as a planning conversation"] = (one => one.Reopen(), []),
        ["close as a planning conversation"] = (one => one.Close(Now), []),
    };

    private static readonly string[] States = ["Invite", "Prepare", "AskInformants", "Draft", "Converse", "Adjust", "SignOff", "Objections", "Hearing", "Decide", "Reconsider", "Closed"];

    [Fact]
    public void EveryMove_InEveryState_IsRefusedUnlessItIsInOrder()
    {
        foreach (var state in States)
        {
            foreach (var (name, (move, from)) in Moves)
            {
                var appraisal = In(state);
                if (from.Contains(state, StringComparer.Ordinal)) Should.NotThrow(() => move(appraisal), $"{name} in {state}");
                else Should.Throw<InvalidOperationException>(() => move(appraisal), $"{name} in {state}");
            }
        }
    }

    [Fact]
    public void ConversationWithinTheWeek_DraftCannotBeSent()
    {
        var appraisal = In("Draft");

        Should.Throw<InvalidOperationException>(() => appraisal.SendDraft(Sent, Day.AddDays(1)));
        appraisal.DraftSentOn.ShouldBeNull();
    }

    [Fact]
    public void InvitationMovedWhileWriting_StepStays()
    {
        var appraisal = In("Draft");

        appraisal.Invite(Day.AddDays(3), new TimeOnly(9, 0), 60, "Kantine", null);

        appraisal.Step.ShouldBe(StepKind.Draft);
        appraisal.InvitationSequence.ShouldBe(1);
    }

    [Fact]
    public void Employee_NeverReadsOrWritesTheDraftBeforeItWasSent()
    {
        foreach (var state in new[] { "Invite", "Prepare", "AskInformants", "Draft" })
        {
            Access.RightTo(ConversationAccess.ReadAppraisal, Relation.Self, "Appraisal" + state).ShouldBe(Relation.None, state);
            Access.RightTo(ConversationAccess.ReadSum, Relation.Self, "Appraisal" + state).ShouldBe(Relation.None, state);
        }

        foreach (var state in States) Access.RightTo(ConversationAccess.Judge, Relation.Self, "Appraisal" + state).ShouldBe(Relation.None, state);
    }

    [Theory]
    [InlineData("Adjust")]
    [InlineData("Reconsider")]
    public void WhileTheManagerChangesJudgements_EmployeeDoesNotSeeTheSumOfThem(string state) =>
        Access.RightTo(ConversationAccess.ReadSum, Relation.Self, "Appraisal" + state).ShouldBe(Relation.None);

    [Fact]
    public void Coordinator_HoldsTheConversationButDoesNotAdopt()
    {
        Access.RightTo(ConversationAccess.Hold, Relation.Coordinator, "AppraisalConverse").ShouldBe(Relation.Coordinator);
        foreach (var state in States) Access.RightTo(ConversationAccess.Adopt, Relation.Coordinator, "Appraisal" + state).ShouldBe(Relation.None, state);
    }

    [Fact]
    public void Closed_NothingCanBeDoneButReadAddAndReward()
    {
        var writing = Access.Rows.Where(row => row.States.Contains("AppraisalClosed", StringComparer.Ordinal)).Select(row => row.Permission.Key).Distinct(StringComparer.Ordinal);

        writing.Order(StringComparer.Ordinal).ShouldBe(["appraisal.add", "appraisal.read", "appraisal.readalong", "appraisal.reward.decide", "appraisal.reward.propose", "appraisal.reward.read",
            "appraisal.sum", "appraisal.takenback", "conversation.read", "informant.read", "objections.read"]);
    }

    [Fact]
    public void OutOfOrder_EverySentenceSaysWhatMustHappen()
    {
        foreach (var row in Access.Rows.Where(row => row.States.Any(state => state.StartsWith("Appraisal", StringComparison.Ordinal))))
        {
            foreach (var state in States.Where(state => !row.States.Contains("Appraisal" + state, StringComparer.Ordinal)))
            {
                foreach (var isOwn in new[] { true, false })
                {
                    var sentence = AppraisalOrder.Why(row.Permission, In(state), isOwn);
                    sentence.ShouldEndWith(".", Case.Sensitive, $"{row.Permission.Key} in {state}");
                    sentence.ShouldNotContain("Dit kan in deze stap niet", Case.Sensitive, $"{row.Permission.Key} in {state}");
                }
            }
        }
    }

    [Fact]
    public void TextLaidDownAfterTheConversation_TermForObjectionsCountsFromTheText()
    {
        var appraisal = In("Adjust");
        appraisal.LayDownToSign(Day.AddDays(10));

        var last = AppraisalDates.LastDayForObjections(Regulation, appraisal)!;

        last.Date.ShouldBe(new DateOnly(2026, 12, 3));
        last.Steps[0].ShouldContain("19 november 2026");
        AppraisalDates.CanObject(Regulation, appraisal, last.Date).ShouldBeTrue();
        AppraisalDates.CanObject(Regulation, appraisal, last.Date.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void TermForObjectionsPassed_ManagerIsAtTurn()
    {
        var appraisal = In("Objections");

        AppraisalTurn.Of(appraisal, Regulation, [Party.Employee, Party.Manager], new DateOnly(2026, 11, 23)).ShouldBe([Party.Employee]);
        AppraisalTurn.Of(appraisal, Regulation, [Party.Employee, Party.Manager], new DateOnly(2026, 11, 24)).ShouldBe([Party.Manager]);
    }

    [Fact]
    public void EmployeeDoesNotSignAndTermPassed_ManagerIsAtTurnToNoteIt() =>
        AppraisalTurn.Of(In("SignOff"), Regulation, [Party.Manager], new DateOnly(2026, 11, 24)).ShouldContain(Party.Manager);

    private static Conversation In(string state)
    {
        var one = new Conversation(Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7(), 3, "appraisal", Regulation.Type("appraisal"), "Beoordelingsgesprek", new DateOnly(2026, 12, 31), "{}");
        if (state == "Invite") return one;
        one.Invite(Day, new TimeOnly(10, 0), 60, "Kantine", null);
        if (state == "Prepare") return one;
        one.AskInformants();
        if (state == "AskInformants") return one;
        one.BeginDraft();
        if (state == "Draft") return one;
        one.SendDraft(Sent, Day);
        if (state == "Converse") return one;
        one.Hold(Day);
        if (state == "Adjust") return one;
        one.LayDownToSign(Day);
        if (state == "SignOff") return one;
        one.Signed(state == "Decide");
        if (state is "Objections" or "Decide") return one;
        if (state == "Closed")
        {
            one.Adopt(Now);
            return one;
        }

        one.FileObjections(Day, true);
        if (state == "Reconsider") one.HoldHearing(Day);
        return one;
    }
}
