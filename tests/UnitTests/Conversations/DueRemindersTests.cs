using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Reminders;
using Beweeg.Conversations.Steps;

namespace Beweeg.UnitTests.Conversations;

public sealed class DueRemindersTests
{
    private static readonly Regulation Regulation = Presets.Load(Presets.GoedeGesprek2014);
    private static readonly DateOnly Latest = new(2026, 5, 30);
    private static readonly DateOnly Planned = new(2026, 4, 29);

    [Theory]
    [InlineData("2026-04-03", "")]
    [InlineData("2026-04-04", "Manager 8")]
    [InlineData("2026-05-01", "Manager 8")]
    [InlineData("2026-05-02", "Employee 4, Manager 4")]
    [InlineData("2026-05-22", "Employee 4, Manager 4")]
    [InlineData("2026-05-23", "Manager 1")]
    [InlineData("2026-05-30", "Manager 1")]
    [InlineData("2026-05-31", "")]
    public void NoDayChosen_TheNewestOccasionCounts_UntilTheDateIsOver(string day, string expected)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        string.Join(", ", Of(Planning(), today).Select(one => $"{one.To} {one.Key.Split('-')[^1]}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026-04-21", "")]
    [InlineData("2026-04-22", "7")]
    [InlineData("2026-04-26", "7")]
    [InlineData("2026-04-27", "2")]
    [InlineData("2026-04-29", "2")]
    [InlineData("2026-04-30", "")]
    public void InvitedAndNothingWritten_BothAreReminded_WhoWroteIsNot(string day, string expected)
    {
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var conversation = Planning();
        conversation.Invite(Planned, new TimeOnly(10, 0), 60, "Kantine", null);

        string.Join("", Of(conversation, today).Select(one => one.Key.Split('-')[^1]).Distinct(StringComparer.Ordinal)).ShouldBe(expected);
        Of(conversation, today).Count.ShouldBe(expected.Length == 0 ? 0 : 2);
        Of(conversation, today, new ReminderFacts([Party.Employee], [], null)).ShouldAllBe(one => one.To == Party.Manager);
        Of(conversation, today, new ReminderFacts([Party.Employee, Party.Manager], [], null)).ShouldBeEmpty();
    }

    [Fact]
    public void MovedToAnotherDay_IsAnotherOccasion()
    {
        var conversation = Planning();
        conversation.Invite(Planned, new TimeOnly(10, 0), 60, "Kantine", null);
        var first = Of(conversation, new DateOnly(2026, 4, 24)).Select(one => one.Key).ToList();
        conversation.Invite(Planned.AddDays(7), new TimeOnly(10, 0), 60, "Kantine", null);
        Of(conversation, new DateOnly(2026, 5, 1)).ShouldNotContain(one => first.Contains(one.Key, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(6, "")]
    [InlineData(7, "7")]
    [InlineData(13, "7")]
    [InlineData(14, "14")]
    [InlineData(60, "14")]
    public void TextLaidDown_WhoHasToSignIsReminded(int days, string expected)
    {
        var conversation = Planning();
        conversation.Begin(Planned);
        conversation.OfferForApproval();
        var due = Of(conversation, Planned.AddDays(days), new ReminderFacts([], [Party.Manager], Planned));
        string.Join(", ", due.Select(one => one.Key.Split('-')[^1])).ShouldBe(expected);
        due.ShouldAllBe(one => one.To == Party.Employee);
    }

    [Theory]
    [InlineData("2026-11-19", false)]
    [InlineData("2026-11-20", true)]
    [InlineData("2026-11-23", true)]
    [InlineData("2026-11-24", false)]
    public void ObjectionsTermEnds_TheEmployeeIsReminded(string day, bool reminded)
    {
        var held = new DateOnly(2026, 11, 9);
        var appraisal = new Conversation(Guid.CreateVersion7(), Guid.Empty, Guid.Empty, 3, "appraisal", Regulation.Type("appraisal"), "Beoordelingsgesprek", new DateOnly(2026, 12, 31), "{}");
        appraisal.Invite(held, new TimeOnly(10, 0), 60, "Kantine", null);
        appraisal.BeginDraft();
        appraisal.SendDraft(held.AddDays(-8), held);
        appraisal.Hold(held);
        appraisal.LayDownToSign(held);
        appraisal.Signed(fullyAgreed: false);
        var today = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        var due = Of(appraisal, today, new ReminderFacts([], [Party.Employee, Party.Manager], held));
        due.Any(one => one.To == Party.Employee && one.Line == "De termijn voor bedenkingen loopt af: je beoordelingsgesprek, uiterlijk 23 november 2026.").ShouldBe(reminded);
        due.ShouldAllBe(one => one.To == Party.Employee);
    }

    [Fact]
    public void RegulationThatSaysNothingAboutIt_RemindsNobody()
    {
        var silent = Regulation with { Reminders = new Reminders(8, []) };
        var conversation = Planning();
        conversation.Invite(Planned, new TimeOnly(10, 0), 60, "Kantine", null);
        DueReminders.Of(Standing.Of(conversation, silent, false, [], Planned), ReminderFacts.None, Planned).ShouldBeEmpty();
    }

    private static IReadOnlyList<DueReminder> Of(Conversation conversation, DateOnly today, ReminderFacts? facts = null) =>
        DueReminders.Of(Standing.Of(conversation, Regulation, false, facts?.Signed.ToList() ?? [], today), facts ?? ReminderFacts.None, today);

    private static Conversation Planning() =>
        new(Guid.CreateVersion7(), Guid.Empty, Guid.Empty, 1, "planning", Regulation.Type("planning"), "Planningsgesprek", Latest, "{}");
}
