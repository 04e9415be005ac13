using Beweeg.Conversations.Decisions.Hardship;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Campaigns;

/// <summary>Which round asks for a conversation, and by when: told where the day is chosen.</summary>
internal sealed class RoundOfConversation(RequestContext request, IUnits units)
{
    /// <summary>The round that runs; null when there is none for this conversation.</summary>
    public async Task<AskedByRound?> OfAsync(Conversation conversation, CancellationToken cancel)
    {
        if (conversation.IsExtra || await MovedByCollegeAsync(conversation.Id, cancel)) return null;
        var rounds = await request.Db.Set<Campaign>().AsNoTracking().Where(row => row.ClosedAt == null && row.PlanKey == conversation.PlanKey).OrderBy(row => row.Target).ToListAsync(cancel);
        if (rounds.Count == 0 || !(await units.PlacesAsync(request.Today, conversation.EmployeeId, cancel)).TryGetValue(conversation.EmployeeId, out var place)) return null;
        if (rounds.Find(round => round.Holds(place.Department.Id)) is not { } mine) return null;
        var groups = await request.Db.Set<CampaignDeadline>().AsNoTracking().Where(row => row.CampaignId == mine.Id).ToListAsync(cancel);
        return new AskedByRound(mine.Name, CampaignTarget.For(mine.Target, groups.Where(group => group.IsFor(place.Department.Id, place.JobGroup)).Select(group => group.Target), conversation.Latest));
    }

    /// <summary>The first day that a round asks for among some conversations that have no day yet.</summary>
    public async Task<DateOnly> FirstTargetAsync(Campaign campaign, IReadOnlyCollection<Guid> conversations, CancellationToken cancel)
    {
        var groups = await request.Db.Set<CampaignDeadline>().AsNoTracking().Where(row => row.CampaignId == campaign.Id).ToListAsync(cancel);
        var rows = await request.Db.Set<Conversation>().Where(row => conversations.Contains(row.Id)).Select(row => new { row.EmployeeId, row.Latest }).ToListAsync(cancel);
        if (groups.Count == 0) return rows.Select(row => CampaignTarget.For(campaign.Target, [], row.Latest)).DefaultIfEmpty(campaign.Target).Min();
        var places = await units.PlacesAsync(request.Today, null, cancel);
        return rows.Where(row => places.ContainsKey(row.EmployeeId))
            .Select(row => CampaignTarget.For(campaign.Target, groups.Where(group => group.IsFor(places[row.EmployeeId].Department.Id, places[row.EmployeeId].JobGroup)).Select(group => group.Target), row.Latest))
            .DefaultIfEmpty(campaign.Target).Min();
    }

    // The college decided a day for this one: what a round asks does not touch it.
    private Task<bool> MovedByCollegeAsync(Guid conversation, CancellationToken cancel) =>
        request.Db.Set<HardshipException>().AnyAsync(row => row.ConversationId == conversation && row.WithdrawnAt == null && row.Effect == HardshipEffect.MoveLatest, cancel);
}

/// <summary>What a round asks of somebody.</summary>
public sealed record AskedByRound(string Name, DateOnly Target);
