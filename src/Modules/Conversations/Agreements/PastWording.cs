using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Agreements;

/// <summary>How an agreement once stood, until which conversation, and who proposed the change.</summary>
/// <param name="Dropped">True when it was dropped then, for <paramref name="Reason"/>.</param>
public sealed record PastWording(AgreementWording Wording, string ConversationName, DateOnly Until, string ChangedBy, bool Dropped, string Reason);

/// <summary>Reads the history of agreements: what was recorded and is no longer so.</summary>
internal sealed class AgreementHistory(IPeople people)
{
    /// <summary>By agreement, newest first. Proposals are not history.</summary>
    public async Task<ILookup<Guid, PastWording>> OfCycleAsync(BeweegDb db, Guid cycle, CancellationToken cancel)
    {
        var rows = await (
            from revision in db.Set<AgreementRevision>()
            where revision.CycleId == cycle && revision.RecordedAt != null
            join conversation in db.Set<Conversation>() on revision.ConversationId equals conversation.Id
            orderby revision.Number descending, revision.Id
            select new { revision, conversation.Name, conversation.HeldOn }).AsNoTracking().ToListAsync(cancel);
        if (rows.Count == 0) return Enumerable.Empty<PastWording>().ToLookup(_ => Guid.Empty);
        var names = await people.NamesAsync([.. rows.Select(row => row.revision.ChangedById).Distinct()], cancel);
        return rows.ToLookup(row => row.revision.AgreementId, row => new PastWording(
            row.revision.Before(), row.Name, row.HeldOn ?? DateOnly.FromDateTime(row.revision.RecordedAt!.Value),
            names.GetValueOrDefault(row.revision.ChangedById, "onbekend"), row.revision.Drops, row.revision.Reason.Reveal()));
    }
}
