using Beweeg.Conversations.Appraisals.Additions;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Data;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.PersonnelFile;

/// <summary>
/// Notes for each destination that wants it that there is an outcome to send. Saved with the outcome itself, in one transaction: there is no outcome without its note
/// and no note without its outcome. Where no destination was made nothing happens.
/// </summary>
internal sealed class NoteOutcome(BeweegDb db, Calendar calendar, TimeProvider time)
{
    /// <summary>A planning or progress conversation was recorded.</summary>
    public Task RecordedAsync(Conversation conversation, ConversationRecord record, CancellationToken cancel) => NoteAsync(conversation, OutcomeCause.Recorded, record.Id, cancel);

    /// <summary>An appraisal was adopted.</summary>
    public Task AdoptedAsync(Conversation appraisal, ConversationRecord record, CancellationToken cancel) => NoteAsync(appraisal, OutcomeCause.Adopted, record.Id, cancel);

    /// <summary>Something was added to what was recorded or adopted. It goes only as far as the record itself goes.</summary>
    public Task AddedAsync(Conversation conversation, Addition addition, CancellationToken cancel) => NoteAsync(conversation, OutcomeCause.Added, addition.Id, cancel);

    private async Task NoteAsync(Conversation conversation, OutcomeCause cause, Guid outcome, CancellationToken cancel)
    {
        foreach (var destination in await db.Set<Destination>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(cancel))
        {
            var parts = destination.ReadGoods().Of(GoodsWords.SortOf(conversation));
            // An addition changes nothing but the record: who does not get that, gets no second message that says the same.
            if (parts.Count == 0 || (cause == OutcomeCause.Added && !parts.Contains(OutcomePart.Document))) continue;
            // What was never told is not corrected: conversations from before the destination stay where they are.
            if (cause == OutcomeCause.Added && !await db.Set<Dispatch>().AnyAsync(row => row.DestinationId == destination.Id && row.ConversationId == conversation.Id, cancel)) continue;
            var number = await db.Set<Dispatch>().Where(row => row.DestinationId == destination.Id && row.EmployeeId == conversation.EmployeeId).MaxAsync(row => (int?)row.Number, cancel) ?? 0;
            db.Add(new Dispatch(Ids.New(time), destination, conversation, cause, outcome, number + 1, calendar.Now));
        }
    }
}
