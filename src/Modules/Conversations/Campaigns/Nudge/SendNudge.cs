using Beweeg.Conversations.Reminders;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Mail;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Campaigns.Nudge;

/// <summary>
/// One message, in the adviser's own words, to everybody who has to choose a day: it stands on their Vandaag, and goes out by mail
/// where there is a mail server. Nobody gets a second mail on one day, and nobody on leave gets one.
/// </summary>
internal static class SendNudge
{
    internal const string AlsoEmployees = "ja";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/voortgang/rondes/{ronde:guid}/herinneren", Show).Needs<CampaignAccess>(CampaignAccess.Nudge);
        app.MapPost("/voortgang/rondes/{ronde:guid}/herinneren", Submit).Needs<CampaignAccess>(CampaignAccess.Nudge);
    }

    private static async Task<IResult> Show(Asked<Campaign> asked, RequestContext request, IUnits units, ITeams teams, IPeople people, CancellationToken cancel)
    {
        var waiting = await WaitingAsync(asked.Subject, request, units, teams, cancel);
        return Answers.Page<NudgePage>(Model(asked.Subject, waiting, new FormState
        {
            ["afdelingen"] = string.Join(',', waiting.Select(one => one.Department.Id.ToString("N")).Distinct(StringComparer.Ordinal)),
            ["tekst"] = $"Kies samen een dag voor het {asked.Subject.Conversation.ToLower(DesignSystem.DutchDate.Culture)}. {await ByWhenAsync(asked.Subject, request, cancel)} Lukt het niet, laat het me weten.",
        }, await TodayBeforeAsync(asked.Subject, request, people, cancel)));
    }

    private static async Task<IResult> Submit(
        Asked<Campaign> asked, Submission form, RequestContext request, IUnits units, ITeams teams, IPeople people, MailSettings mail, TimeProvider time, CancellationToken cancel)
    {
        var campaign = asked.Subject;
        var waiting = await WaitingAsync(campaign, request, units, teams, cancel);
        var text = form.Text("tekst", "je bericht", CampaignNudge.LongestText, required: true);
        var chosen = form.All("afdelingen");
        var about = waiting.Where(one => chosen.Contains(one.Department.Id.ToString("N"), StringComparer.Ordinal)).ToList();
        if (waiting.Count > 0 && about.Count == 0) form.Wrong("afdelingen", "Kies de afdelingen die je herinnert.");
        if (waiting.Count == 0) form.Wrong("", "Iedereen van jouw afdelingen heeft intussen een dag. Er is niemand om te herinneren.");
        if (!form.IsValid) return Answers.Wrong<NudgePage>(Model(campaign, waiting, form.State, await TodayBeforeAsync(campaign, request, people, cancel)));

        var nudge = new CampaignNudge(Ids.New(time), campaign.Id, text, about.Count, request.Actor.Id, request.Now);
        request.Db.Add(nudge);
        var recipients = about.SelectMany(one => one.Leaders).GroupBy(leader => leader).Select(group => (Employee: group.Key, People: group.Count(), AsManager: true)).ToList();
        if (form.Ticked("ook-medewerkers")) recipients.AddRange(about.Select(one => (one.Employee, 1, false)));
        var mailed = mail.CanSend ? await MailedTodayAsync(request, cancel) : [];
        var sent = 0;
        foreach (var one in recipients.OrderBy(one => one.Employee).ThenByDescending(one => one.AsManager))
        {
            var person = mail.CanSend ? await people.FindAsync(one.Employee, request.Today, cancel) : null;
            var goes = person is { Email: { } email } && OutboxMessage.AddressProblem(email) is null && mailed.Add(one.Employee);
            if (goes)
            {
                request.Db.Add(new OutboxMessage(Ids.New(time), person!.Email!, CampaignMail.Subject(campaign), CampaignMail.Text(person.FirstName, campaign, text, one.AsManager ? one.People : null, request.Actor.Name, mail.Address!), request.Now));
                sent++;
            }

            request.Db.Add(new NudgeRecipient(Ids.New(time), nudge.Id, one.Employee, one.People, one.AsManager, goes ? request.Today : null));
        }

        request.Record(CampaignOperations.Nudge, asked, $"{campaign.Name}, {recipients.Count} ontvangers, {sent} per mail");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/voortgang/rondes/{campaign.Id}", Told(recipients.Select(one => one.Employee).Distinct().Count(), sent));
    }

    private static string Told(int recipients, int mailed)
    {
        var people = recipients == 1 ? "één collega" : $"{recipients} collega's";
        return mailed == 0
            ? $"Je bericht staat bij {people} op Vandaag. Per mail ging er niets uit."
            : $"Je bericht staat bij {people} op Vandaag, en ging {(mailed == recipients ? "ook per mail" : $"{mailed} keer per mail")}.";
    }

    // Who got a reminder or another message today: of mails there is one a day.
    private static async Task<HashSet<Guid>> MailedTodayAsync(RequestContext request, CancellationToken cancel) =>
    [
        .. await request.Db.Set<SentReminder>().Where(row => row.Day == request.Today).Select(row => row.RecipientId).ToListAsync(cancel),
        .. await request.Db.Set<NudgeRecipient>().Where(row => row.MailedOn == request.Today).Select(row => row.EmployeeId).ToListAsync(cancel),
    ];

    private static async Task<IReadOnlyList<ToNudge>> WaitingAsync(Campaign campaign, RequestContext request, IUnits units, ITeams teams, CancellationToken cancel)
    {
        var progress = await CampaignProgress.LoadAsync(request.Db, units, teams, campaign, request.Today, cancel);
        var without = (await CampaignNumbers.OwnPeopleAsync(request, progress, cancel)).Where(one => one.State == RoundState.WithoutDay && !one.HasOwnDay).ToList();
        var leaders = await teams.LeadersOfAsync([.. without.Select(one => one.Employee)], request.Today, cancel);
        // Where nobody can choose the day, there is nobody to ask it of.
        return [.. without.Select(one => new ToNudge(one.Employee, one.Department, [.. leaders[one.Employee]])).Where(one => one.Leaders.Count > 0)];
    }

    // One message goes to everybody: with groups no single day is true for all.
    private static async Task<string> ByWhenAsync(Campaign campaign, RequestContext request, CancellationToken cancel) =>
        await request.Db.Set<CampaignDeadline>().AnyAsync(row => row.CampaignId == campaign.Id, cancel)
            ? "Voor wanneer, lees je erbij: dat verschilt per groep."
            : $"We ronden dit graag af op {DesignSystem.DutchDate.Text(campaign.Target)}.";

    // Two advisers who both send one are a nuisance to who gets both.
    private static async Task<string?> TodayBeforeAsync(Campaign campaign, RequestContext request, IPeople people, CancellationToken cancel)
    {
        var last = await request.Db.Set<CampaignNudge>().AsNoTracking().Where(row => row.CampaignId == campaign.Id).OrderByDescending(row => row.At).ThenBy(row => row.Id).FirstOrDefaultAsync(cancel);
        if (last is null || DateOnly.FromDateTime(Calendar.ToLocal(last.At)) != request.Today) return null;
        var by = last.ById == request.Actor.Id ? "jij" : (await people.NamesAsync([last.ById], cancel)).GetValueOrDefault(last.ById, "een andere P&O-adviseur");
        return $"Vandaag om {Calendar.ToLocal(last.At).ToString("HH.mm", System.Globalization.CultureInfo.InvariantCulture)} uur verstuurde {by} al een herinnering over {(last.People == 1 ? "één medewerker" : $"{last.People} medewerkers")}. Nog een op dezelfde dag helpt zelden.";
    }

    private static object Model(Campaign campaign, IReadOnlyList<ToNudge> waiting, FormState state, string? todayBefore) => new
    {
        TodayBefore = todayBefore,
        Campaign = campaign,
        State = state,
        Departments = (IReadOnlyList<Choice>)[.. waiting.GroupBy(one => one.Department).OrderBy(group => group.Key.Name, StringComparer.CurrentCulture).Select(group => new Choice(group.Key.Id.ToString("N"), group.Key.Name,
            $"{(group.Count() == 1 ? "1 medewerker" : $"{group.Count()} medewerkers")} zonder dag, {(group.SelectMany(one => one.Leaders).Distinct().Count() is 1 ? "1 leidinggevende" : $"{group.SelectMany(one => one.Leaders).Distinct().Count()} leidinggevenden")}"))],
    };

    private sealed record ToNudge(Guid Employee, Department Department, IReadOnlyList<Guid> Leaders);
}
