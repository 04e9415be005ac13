using Beweeg.Conversations.Appraisals.Informants;
using Beweeg.Conversations.Campaigns;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Preparation;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Jobs;
using Beweeg.Platform.Mail;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Reminders;

/// <summary>
/// Every morning: who has something to do gets one mail that lists all of it, at most one a day, each occasion once. Informants first,
/// since only their mail holds the way in. Without a mail server nothing is written; Vandaag tells it anyway.
/// </summary>
internal sealed class SendReminders(
    BeweegDb db, IPeople people, ITeams teams, RegulationLibrary library, MailSettings settings, Calendar calendar, TimeProvider time) : IDailyJob
{
    private const int Chunk = 300;

    private readonly HashSet<string> mailedToday = new(StringComparer.OrdinalIgnoreCase);

    public string Key => "conversations.reminders";

    public int Hour => 7;

    public async Task<string> RunAsync(DateOnly day, CancellationToken cancel)
    {
        if (!settings.CanSend) return "Er is geen mailserver ingesteld: er ging geen herinnering uit.";
        var everybody = new Dictionary<Guid, Recipient>();
        await foreach (var person in people.InServiceAsync(day, cancel)) everybody[person.Id] = new Recipient(person.FirstName, person.Email);
        await KnowMailedTodayAsync(everybody, day, cancel);
        var informants = await RemindInformantsAsync(day, cancel);
        var due = new Dictionary<Guid, List<DueReminder>>();
        foreach (var chunk in everybody.Keys.Chunk(Chunk)) await CollectAsync(chunk, due, day, cancel);
        var sent = await RemindPeopleAsync(everybody, due, day, cancel);
        return $"{sent} {(sent == 1 ? "medewerker" : "medewerkers")} en {informants} {(informants == 1 ? "informant" : "informanten")} herinnerd.";
    }

    private async Task KnowMailedTodayAsync(Dictionary<Guid, Recipient> everybody, DateOnly day, CancellationToken cancel)
    {
        var recipients = await db.Set<SentReminder>().Where(row => row.Day == day).Select(row => row.RecipientId)
            .Union(db.Set<NudgeRecipient>().Where(row => row.MailedOn == day).Select(row => row.EmployeeId)).ToListAsync(cancel);
        mailedToday.UnionWith(recipients.Select(id => everybody.GetValueOrDefault(id)?.Email).OfType<string>());
        mailedToday.UnionWith((await db.Set<Informant>().AsNoTracking().Where(row => recipients.Contains(row.Id)).ToListAsync(cancel)).Select(row => row.Email.Reveal()));
    }

    /// <summary>Only the hash of a link is kept, so a reminder makes a new one; the old one stops.</summary>
    private async Task<int> RemindInformantsAsync(DateOnly day, CancellationToken cancel)
    {
        var open = await (
            from informant in db.Set<Informant>()
            where informant.State == InformantState.Asked && informant.AnswerBy >= day
            join conversation in db.Set<Conversation>() on informant.ConversationId equals conversation.Id
            where conversation.Step == StepKind.AskInformants || conversation.Step == StepKind.Draft
            join cycle in db.Set<ConversationCycle>() on conversation.CycleId equals cycle.Id
            orderby informant.Id
            select new { Informant = informant, cycle.RegulationVersionId }).ToListAsync(cancel);
        var ids = open.Select(row => row.Informant.Id).ToList();
        var sent = (await db.Set<SentReminder>().Where(row => ids.Contains(row.RecipientId)).Select(row => new { row.RecipientId, row.Key }).ToListAsync(cancel))
            .Select(row => (row.RecipientId, row.Key)).ToHashSet();
        var due = new List<(Informant Informant, string Key)>();
        foreach (var row in open)
        {
            var rules = (await library.OfAsync(db, row.RegulationVersionId, cancel)).InformantsOfAppraisal();
            var elapsed = day.DayNumber - row.Informant.AnswerBy!.Value.AddDays(-rules.TermDays).DayNumber;
            if (rules.ReminderDays.Where(after => after <= elapsed).Select(after => (int?)after).Max() is not { } newest) continue;
            var key = $"informant-{row.Informant.AnswerBy:yyyyMMdd}-{newest}";
            if (!sent.Contains((row.Informant.Id, key))) due.Add((row.Informant, key));
        }

        var mails = 0;
        foreach (var mine in due.GroupBy(row => row.Informant.Email.Reveal(), StringComparer.OrdinalIgnoreCase).Where(mine => mailedToday.Add(mine.Key)))
        {
            var links = new List<(string, DateOnly)>();
            foreach (var (informant, key) in mine)
            {
                var (token, hash) = InformantLink.Make(db.MunicipalityId);
                informant.Ask(hash, informant.AnswerBy!.Value, null);
                links.Add((InformantLink.Address(settings.Address!.ToString(), token), informant.AnswerBy.Value));
                db.Add(new SentReminder(Ids.New(time), informant.Id, informant.ConversationId, key, day));
                db.Record(new AuditRecord(ConversationOperations.RemindInformant, null, null, null, informant.EmployeeId, "informant", informant.Id, null, "job", calendar.Now));
            }

            db.Add(new OutboxMessage(Ids.New(time), mine.Key, ReminderMail.InformantSubject, ReminderMail.InformantText(mine.First().Informant.Name.Reveal(), links), calendar.Now));
            mails++;
        }

        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        return mails;
    }

    private async Task CollectAsync(IReadOnlyCollection<Guid> employees, Dictionary<Guid, List<DueReminder>> due, DateOnly day, CancellationToken cancel)
    {
        var all = await Standings.OfAsync(db, library, employees, day, cancel, Of.Open);
        List<Standing> standings =
        [
            .. all.Running.Values.SelectMany(cycle => cycle.Conversations).Where(standing => standing.State is StandingState.Now or StandingState.Late),
            .. all.Unfinished,
        ];
        var facts = await FactsAsync([.. standings.Select(standing => standing.Conversation.Id)], cancel);
        var found = standings.Select(standing => (standing.Conversation.EmployeeId,
            Due: DueReminders.Of(standing, facts.GetValueOrDefault(standing.Conversation.Id, ReminderFacts.None), day))).Where(row => row.Due.Count > 0).ToList();
        // Who has nobody to speak to is not asked to choose a day.
        var alone = await teams.WithoutLeaderAsync([.. found.Select(row => row.EmployeeId).Distinct()], day, cancel);
        // Who acts and who coordinates is at turn as well, and the one who is away may not be the one to read the mail.
        var leaders = await teams.LeadersOfAsync([.. found.Where(row => row.Due.Any(one => one.To == Party.Manager)).Select(row => row.EmployeeId).Distinct()], day, cancel);
        foreach (var (employee, reminders) in found.Where(row => !alone.Contains(row.EmployeeId)))
        {
            foreach (var reminder in reminders)
            {
                foreach (var recipient in reminder.To == Party.Employee ? [employee] : leaders[employee])
                {
                    if (!due.TryGetValue(recipient, out var mine)) due[recipient] = mine = [];
                    mine.Add(reminder);
                }
            }
        }
    }

    private async Task<Dictionary<Guid, ReminderFacts>> FactsAsync(IReadOnlyCollection<Guid> conversations, CancellationToken cancel)
    {
        var prepared = (await db.Set<PreparationAnswer>().Where(row => conversations.Contains(row.ConversationId))
            .Select(row => new { row.ConversationId, row.Party }).Distinct().ToListAsync(cancel)).ToLookup(row => row.ConversationId, row => row.Party);
        var offered = await db.Set<ConversationRecord>().Where(row => conversations.Contains(row.ConversationId) && row.State == RecordState.Offered)
            .Select(row => new { row.Id, row.ConversationId, row.OfferedAt }).ToListAsync(cancel);
        var records = offered.Select(row => row.Id).ToList();
        var signed = (await db.Set<Signature>().Where(row => records.Contains(row.RecordId))
            .Select(row => new { row.ConversationId, row.Party }).ToListAsync(cancel)).ToLookup(row => row.ConversationId, row => row.Party);
        var laidDown = offered.GroupBy(row => row.ConversationId).ToDictionary(group => group.Key, group => DateOnly.FromDateTime(Calendar.ToLocal(group.Max(row => row.OfferedAt))));
        return conversations.Distinct().ToDictionary(id => id, id =>
            new ReminderFacts([.. prepared[id]], [.. signed[id]], laidDown.TryGetValue(id, out var on) ? on : null));
    }

    private async Task<int> RemindPeopleAsync(Dictionary<Guid, Recipient> everybody, Dictionary<Guid, List<DueReminder>> due, DateOnly day, CancellationToken cancel)
    {
        var mails = 0;
        foreach (var chunk in due.OrderBy(pair => pair.Key).Chunk(Chunk))
        {
            var recipients = chunk.Select(pair => pair.Key).ToList();
            var sent = (await db.Set<SentReminder>().Where(row => recipients.Contains(row.RecipientId))
                .Select(row => new { row.RecipientId, row.ConversationId, row.Key }).ToListAsync(cancel))
                .Select(row => (row.RecipientId, row.ConversationId, row.Key)).ToHashSet();
            foreach (var (recipient, reminders) in chunk)
            {
                var open = reminders.Where(one => !sent.Contains((recipient, one.ConversationId, one.Key))).ToList();
                if (open.Count == 0 || everybody.GetValueOrDefault(recipient) is not { Email: { } email } person || OutboxMessage.AddressProblem(email) is not null) continue;
                if (!mailedToday.Add(email)) continue;
                db.Add(new OutboxMessage(Ids.New(time), email, ReminderMail.Subject, ReminderMail.Text(person.FirstName, open.Select(one => one.Line), settings.Address!), calendar.Now));
                db.AddRange(open.Select(one => new SentReminder(Ids.New(time), recipient, one.ConversationId, one.Key, day)));
                db.Record(new AuditRecord(ConversationOperations.Remind, null, null, null, recipient, "mail", null, $"{open.Count} regels", "job", calendar.Now));
                mails++;
            }

            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        return mails;
    }

    private sealed record Recipient(string FirstName, string? Email);
}
