using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Profile;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Recording;

/// <summary>The record of a conversation that counts now: on the table, or recorded.</summary>
internal static class Records
{
    /// <summary>The newest that did not lapse; null when nothing was laid down yet.</summary>
    public static Task<ConversationRecord?> CurrentAsync(BeweegDb db, Guid conversation, CancellationToken cancel) =>
        db.Set<ConversationRecord>().Where(row => row.ConversationId == conversation && row.State != RecordState.Lapsed)
            .OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);

    public static async Task<IReadOnlyList<Signature>> SignaturesAsync(BeweegDb db, Guid record, CancellationToken cancel) =>
        await db.Set<Signature>().Where(row => row.RecordId == record).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancel);

    /// <summary>The actor, with the name of this moment.</summary>
    public static Signer Signer(Actor actor) => new(actor.Id, actor.Name);

    /// <summary>The manager in whose place somebody signs; null for who holds the conversation by right.</summary>
    public static Signer? ActingFor(OnDesk desk, Relation capacity, Actor actor) =>
        capacity is Relation.ActingManager or Relation.Coordinator && desk.ManagerId is { } manager && manager != actor.Employee
            ? new Signer(manager, desk.ManagerName ?? "") : null;

    /// <summary>The signatures that count: the employee's own comes in the place of a note about the employee.</summary>
    public static IReadOnlyList<Signature> Counting(IReadOnlyList<Signature> signatures, Guid employee) =>
        [.. signatures.Where(row => !row.IsNoteAbout(employee) || signatures.All(other => other.Party != row.Party || other.IsNoteAbout(employee)))];

    /// <summary>True when every side whose approval the regulation asks has agreed.</summary>
    public static bool IsAgreed(Regulation regulation, ConversationType type, IReadOnlyList<Signature> signatures) =>
        type.Approval.By.All(party => signatures.Any(signature => signature.Party == party && regulation.Outcome(signature.OutcomeKey).CountsAsAgreement));

    /// <summary>Closes the conversation: the record stands, what was proposed is agreed, and what was changed holds from now on.</summary>
    public static async Task CloseAsync(BeweegDb db, Conversation conversation, DateTime now, CancellationToken cancel)
    {
        conversation.Close(now);
        var cycle = await db.Set<ConversationCycle>().SingleAsync(row => row.Id == conversation.CycleId, cancel);
        (await AgreementsOnTable.LayAsync(db, conversation, cycle, cancel)).Record(now);
        foreach (var added in await db.Set<AddedCompetency>().Where(row => row.ConversationId == conversation.Id && !row.IsRecorded).ToListAsync(cancel)) added.Record();
    }
}
