using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Agreements;

/// <summary>The agreements of a cycle. What lies on the table of one conversation is <see cref="AgreementsOnTable"/>.</summary>
internal static class AgreementTable
{
    /// <summary>All that count, in order: proposed and agreed, not dropped.</summary>
    public static async Task<IReadOnlyList<Agreement>> OfAsync(BeweegDb db, Guid cycle, CancellationToken cancel) =>
        await db.Set<Agreement>().Where(row => row.CycleId == cycle && row.State != AgreementState.Dropped)
            .OrderBy(row => row.Ordinal).ThenBy(row => row.Id).ToListAsync(cancel);

    /// <summary>What was ever recorded in a cycle, in order: agreed now, or dropped later. Without proposals.</summary>
    public static async Task<IReadOnlyList<Agreement>> RecordedAsync(BeweegDb db, Guid cycle, CancellationToken cancel) =>
        await db.Set<Agreement>().AsNoTracking().Where(row => row.CycleId == cycle && row.State != AgreementState.Proposed)
            .OrderBy(row => row.Ordinal).ThenBy(row => row.Id).ToListAsync(cancel);

    /// <summary>Divides the weights anew after the list of work agreements changed (art. 4.2): together always 100.</summary>
    public static void DivideEqually(IReadOnlyList<Agreement> agreements)
    {
        var work = agreements.Where(agreement => agreement.Kind == AgreementKind.Work).ToList();
        foreach (var (agreement, weight) in work.Zip(Weights.Equal(work.Count))) agreement.Weigh(weight);
    }
}
