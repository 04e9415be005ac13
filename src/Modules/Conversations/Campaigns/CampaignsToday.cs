using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Campaigns;

/// <summary>
/// The newest message of each round that runs, on Vandaag of who it went to: as long as it is news, and as long as there is still a day to choose.
/// </summary>
internal sealed class CampaignsToday(RequestContext request, ITeams teams, IPeople people, RoundOfConversation rounds, RareNews rare) : IToday
{
    /// <summary>Messages that went to somebody.</summary>
    internal static IQueryable<NudgeRecipient> News(BeweegDb db, Guid me) => db.Set<NudgeRecipient>().Where(row => row.EmployeeId == me);

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me || !(await rare.OfAsync(me, today, cancel)).Nudges) return [];
        var since = RareNews.Since(today);
        var rows = await (
            from recipient in News(request.Db, me)
            join nudge in request.Db.Set<CampaignNudge>() on recipient.NudgeId equals nudge.Id
            where nudge.At >= since
            join campaign in request.Db.Set<Campaign>() on nudge.CampaignId equals campaign.Id
            where campaign.ClosedAt == null
            orderby nudge.At descending, nudge.Id
            select new { recipient.AsManager, nudge.Text, nudge.ById, Campaign = campaign }).AsNoTracking().ToListAsync(cancel);
        if (rows.Count == 0) return [];
        var names = await people.NamesAsync([.. rows.Select(row => row.ById).Distinct()], cancel);
        var items = new List<TodayItem>();
        foreach (var row in rows.DistinctBy(row => (row.Campaign.Id, row.AsManager)))
        {
            List<Guid> about = row.AsManager ? [.. (await teams.DirectReportsAsync(me, today, cancel)).Select(member => member.Id),
                .. (await teams.CoordinatedAsync(me, today, cancel)).Select(member => member.Member.Id)] : [me];
            var left = await WithoutDayAsync(row.Campaign, about, today, cancel);
            if (left.Count == 0) continue;
            // The day that counts for the people it is about, which a group or the regulation can make another than that of the round.
            var day = await rounds.FirstTargetAsync(row.Campaign, left, cancel);
            var text = names.GetValueOrDefault(row.ById) is { Length: > 0 } by ? $"{by} van P&O: {row.Text}" : row.Text;
            items.Add(row.AsManager
                ? new TodayItem(row.Campaign.Name, $"{text} ({(left.Count == 1 ? "Nog één medewerker zonder dag." : $"Nog {left.Count} medewerkers zonder dag.")})", "/team", "Kies een dag", day, TodayKind.ToDo)
                : new TodayItem(row.Campaign.Name, text, $"/gesprekken/{left[0]}", "Bekijk je gesprek", day, TodayKind.WaitingForOthers));
        }

        return items;
    }

    private async Task<IReadOnlyList<Guid>> WithoutDayAsync(Campaign campaign, IReadOnlyCollection<Guid> people, DateOnly today, CancellationToken cancel) => await (
        from cycle in request.Db.Set<ConversationCycle>()
        where people.Contains(cycle.EmployeeId) && cycle.Start <= today && cycle.End >= campaign.StartedOn
        join conversation in request.Db.Set<Conversation>() on cycle.Id equals conversation.CycleId
        where conversation.RequestId == null && conversation.PlanKey == campaign.PlanKey && conversation.PlannedOn == null && conversation.HeldOn == null && conversation.Ending == null
            && conversation.Step != Regulations.StepKind.Closed
        orderby conversation.Latest, conversation.Id
        select conversation.Id).ToListAsync(cancel);
}
