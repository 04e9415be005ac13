using Beweeg.Platform.Data;
using Beweeg.Platform.Rules;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions.Rewards;

/// <summary>Extra rewards in totals of the whole municipality; null where a number would point at a few people.</summary>
/// <param name="Counts">Granted, declined, without a decision.</param>
public sealed record RewardTotals(int Year, int? All, IReadOnlyList<int?> Counts)
{
    /// <summary>Of what was proposed in the calendar year; null when nothing was.</summary>
    internal static async Task<RewardTotals?> OfAsync(BeweegDb db, DateOnly today, CancellationToken cancel)
    {
        var first = new DateTime(today.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var states = await db.Set<RewardProposal>().Where(row => row.ProposedAt >= first && row.State != RewardState.Withdrawn).Select(row => row.State).ToListAsync(cancel);
        if (states.Count == 0) return null;
        int[] counts = [.. new[] { RewardState.Granted, RewardState.Declined, RewardState.Proposed }.Select(state => states.Count(one => one == state))];
        return new RewardTotals(today.Year, states.Count >= SmallGroups.Floor ? states.Count : null, SmallGroups.Hide(counts));
    }
}
