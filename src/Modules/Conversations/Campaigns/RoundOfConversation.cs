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
        if (conversation.IsExtra) return null;
        var rounds = await request.Db.Set<Campaign>().AsNoTracking().Where(row => row.ClosedAt == null && row.PlanKey == conversation.PlanKey).OrderBy(row => row.Target).ToListAsync(cancel);
        if (rounds.Count == 0 || !(await units.PlacesAsync(request.Today, conversation.EmployeeId, cancel)).TryGetValue(conversation.EmployeeId, out var place)) return null;
        if (rounds.Find(round => round.Holds(place.Department.Id)) is not { } mine) return null;
        var groups = await request.Db.Set<CampaignDeadline>().AsNoTracking().Where(row => row.CampaignId == mine.Id).ToListAsync(cancel);
        return new AskedByRound(mine.Name, CampaignTarget.For(mine.Target, groups.Where(group => group.IsFor(place.Department.Id, place.JobGroup)).Select(group => group.Target), conversation.Latest));
    }
}

/// <summary>What a round asks of somebody.</summary>
public sealed record AskedByRound(string Name, DateOnly Target);
