using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Reminders;

/// <summary>Something to remind somebody of.</summary>
/// <param name="To">Employee or manager.</param>
/// <param name="Key">The occasion, unique for the conversation and the recipient: a reminder goes out once.</param>
/// <param name="Line">What to do, without a name and without a word of what people wrote.</param>
public sealed record DueReminder(Guid ConversationId, Party To, string Key, string Line);

/// <summary>What is known of a conversation besides where it stands.</summary>
/// <param name="Prepared">The sides that wrote something to prepare; what they wrote is not looked at.</param>
/// <param name="Signed">The sides that signed what lies on the table.</param>
/// <param name="LaidDownOn">The day on which a text to sign was laid down; null when none lies there.</param>
public sealed record ReminderFacts(IReadOnlyCollection<Party> Prepared, IReadOnlyCollection<Party> Signed, DateOnly? LaidDownOn)
{
    public static ReminderFacts None { get; } = new([], [], null);
}

/// <summary>
/// Which reminders are due on a day. It looks at how things stand, not at what happened yesterday: after days that were skipped only the
/// newest occasion of each kind counts.
/// </summary>
public static class DueReminders
{
    [LegalBasis("Regeling gesprekscyclus 2014, art. 2.6", Rule = "Wie aan zet is, wordt op tijd herinnerd",
        Remark = "De dagen staan in de regeling. Is een datum voorbij, dan gaat er geen bericht meer uit: dan staat het op Vandaag.")]
    public static IReadOnlyList<DueReminder> Of(Standing standing, ReminderFacts facts, DateOnly today)
    {
        if (standing.State is StandingState.Done or StandingState.Paused) return [];
        var conversation = standing.Conversation;
        var reminders = standing.Regulation.Reminders;
        var due = new List<DueReminder>();
        Plan();
        Prepare();
        Sign();
        Terms();
        return due;

        void Plan()
        {
            if (conversation.PlannedOn is not null || conversation.HeldOn is not null || standing.State == StandingState.Coming || conversation.Latest < today) return;
            if (reminders.Before.Where(one => conversation.Latest.AddDays(-7 * one.WeeksBefore) <= today).MinBy(one => one.WeeksBefore) is not { } reminder) return;
            foreach (var party in reminder.To)
                Add(party, $"plan-{Day(conversation.Latest)}-{reminder.WeeksBefore}", $"{reminder.Subject}: {Own(party)}, uiterlijk {DutchDate.Text(conversation.Latest)}.");
        }

        void Prepare()
        {
            if (conversation.PlannedOn is not { } day || conversation.HeldOn is not null || conversation.Step is not (StepKind.Prepare or StepKind.AskInformants or StepKind.Draft)) return;
            if (Newest(reminders.PreparationDaysBefore, day, today) is not { } before) return;
            foreach (var party in new[] { Party.Employee, Party.Manager }.Except(facts.Prepared))
                Add(party, $"prepare-{Day(day)}-{before}", $"Bereid je voor: {Own(party)} op {DutchDate.Text(day, DateStyle.WithWeekday)}.");
        }

        void Sign()
        {
            if (conversation.Step is not (StepKind.Approve or StepKind.SignOff) || facts.LaidDownOn is not { } laidDown) return;
            var elapsed = today.DayNumber - laidDown.DayNumber;
            if ((reminders.SignatureDaysAfter ?? []).Where(days => days <= elapsed).Select(days => (int?)days).Max() is not { } after) return;
            foreach (var party in standing.AtTurn.Intersect([Party.Employee, Party.Manager]))
                Add(party, $"sign-{Day(laidDown)}-{after}", $"Er wacht een tekst op je handtekening: {Own(party)}.");
        }

        void Terms()
        {
            if (conversation.Kind != ConversationKind.Appraisal) return;
            var regulation = standing.Regulation;
            if (conversation.Step is StepKind.Prepare or StepKind.AskInformants or StepKind.Draft)
                Term("draft", AppraisalDates.LatestDraft(regulation, conversation)?.Date, "Verstuur het concept", Party.Manager);
            if ((conversation.Step == StepKind.Objections || (conversation.Step == StepKind.SignOff && !facts.Signed.Contains(Party.Employee))) && conversation.ObjectionsFiledOn is null)
                Term("objections", AppraisalDates.LastDayForObjections(regulation, conversation)?.Date, "De termijn voor bedenkingen loopt af", Party.Employee);
            if (conversation.Step == StepKind.Hearing)
                Term("hearing", AppraisalDates.LastDayForHearing(regulation, conversation)?.Date, "Houd het bedenkingengesprek", Party.Employee, Party.Manager);
            if (conversation.Step == StepKind.Decide)
                Term("decision", AppraisalDates.LastDayForDecision(regulation, conversation)?.Date, "Beslis over de bedenkingen", Party.Manager);
        }

        void Term(string key, DateOnly? last, string what, params Party[] to)
        {
            if (last is not { } day || Newest(reminders.TermDaysBefore, day, today) is not { } before) return;
            foreach (var party in to) Add(party, $"{key}-{Day(day)}-{before}", $"{what}: {Own(party)}, uiterlijk {DutchDate.Text(day)}.");
        }

        void Add(Party to, string key, string line) => due.Add(new DueReminder(conversation.Id, to, key, line));

        string Own(Party party) => (party == Party.Employee ? "je " : "") + conversation.Name.ToLower(DutchDate.Culture);
    }

    /// <summary>The smallest number of days before a date that has been reached and while the date is not over; null when there is none.</summary>
    private static int? Newest(IReadOnlyList<int>? daysBefore, DateOnly date, DateOnly today) =>
        today > date ? null : (daysBefore ?? []).Where(days => date.AddDays(-days) <= today).Select(days => (int?)days).Min();

    private static string Day(DateOnly date) => date.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
}
