using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Decisions.Earlier;
using Beweeg.Conversations.Decisions.Hardship;
using Beweeg.Conversations.Decisions.Probation;
using Beweeg.Conversations.Decisions.Rewards;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Conversations.Steps.WithdrawInvitation;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions;

/// <summary>Gathers what was decided or taken back around one conversation, for both to read at it.</summary>
internal sealed class ConversationDecisions(RequestContext request, IPeople people)
{
    public async Task<AroundConversation> OfAsync(OnDesk desk, CancellationToken cancel)
    {
        var conversation = desk.Conversation;
        var id = conversation.Id;
        var db = request.Db;
        // All of these are rare: one question says which there are.
        var there = await db.Set<Conversation>().Where(row => row.Id == id).Select(row => new
        {
            Withdrawn = db.Set<WithdrawnInvitation>().Any(one => one.ConversationId == id),
            Earlier = db.Set<EarlierAppraisal>().Any(one => one.ConversationId == id && one.WithdrawnAt == null),
            Exceptions = db.Set<HardshipException>().Any(one => one.ConversationId == id && one.WithdrawnAt == null),
            TakenBack = db.Set<ConversationRecord>().Any(one => one.ConversationId == id && one.TakenBackAt != null),
        }).SingleAsync(cancel);
        var withdrawn = there.Withdrawn && conversation is { PlannedOn: null, HeldOn: null, IsClosed: false } ? await WithdrawInvitation.NewestAsync(db, id, cancel) : null;
        var earlier = !there.Earlier ? null : await db.Set<EarlierAppraisal>().AsNoTracking().Where(row => row.ConversationId == id && row.WithdrawnAt == null)
            .OrderByDescending(row => row.AskedAt).FirstOrDefaultAsync(cancel);
        IReadOnlyList<HardshipException> exceptions = !there.Exceptions ? [] : await db.Set<HardshipException>().AsNoTracking().Where(row => row.ConversationId == id && row.WithdrawnAt == null).OrderBy(row => row.RecordedAt).ToListAsync(cancel);
        var takenBack = !there.TakenBack || conversation.Kind != ConversationKind.Appraisal || conversation.IsClosed ? null : await db.Set<ConversationRecord>().AsNoTracking()
            .Where(row => row.ConversationId == id && row.TakenBackAt != null).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        var who = new[] { withdrawn?.WithdrawnById, earlier?.AskedById }.OfType<Guid>().Distinct().ToList();
        var names = who.Count == 0 ? new Dictionary<Guid, string>() : await people.NamesAsync(who, cancel);
        return new AroundConversation(withdrawn, withdrawn is null ? "" : names.GetValueOrDefault(withdrawn.WithdrawnById, "onbekend"),
            earlier, earlier is null ? "" : names.GetValueOrDefault(earlier.AskedById, "onbekend"), exceptions, takenBack,
            await ProbationAsync(desk, cancel), await RewardAsync(desk, cancel));
    }

    // At the last appraisal of a probation: what came of it, or that it waits.
    private async Task<ProbationAtConversation?> ProbationAsync(OnDesk desk, CancellationToken cancel)
    {
        var conversation = desk.Conversation;
        if (conversation is not { Kind: ConversationKind.Appraisal, IsExtra: false } || !ProbationEnd.IsProbation(desk.Regulation, desk.Cycle.ShapeKey)) return null;
        if (await request.Db.Set<Conversation>().AnyAsync(row => row.CycleId == conversation.CycleId && row.Kind == ConversationKind.Appraisal && row.RequestId == null && row.Ordinal > conversation.Ordinal, cancel)) return null;
        var outcome = await request.Db.Set<ProbationOutcome>().AsNoTracking().SingleOrDefaultAsync(row => row.CycleId == conversation.CycleId, cancel);
        return outcome is null && !conversation.IsClosed ? null : new ProbationAtConversation(outcome, ProbationEnd.DecisionDay(desk.Cycle.End));
    }

    private async Task<RewardAtConversation?> RewardAsync(OnDesk desk, CancellationToken cancel)
    {
        var id = desk.Conversation.Id;
        if (desk.Conversation is not { Kind: ConversationKind.Appraisal, IsClosed: true, Ending: null } || !desk.Asked.May(ConversationAccess.ReadReward)) return null;
        var proposal = await request.Db.Set<RewardProposal>().AsNoTracking().Where(row => row.ConversationId == id && row.State != RewardState.Withdrawn).FirstOrDefaultAsync(cancel);
        var final = await request.Db.Set<Appraisal>().Where(row => row.ConversationId == id).Select(row => row.Final).SingleOrDefaultAsync(cancel);
        var may = proposal is null && !desk.IsOwn && RewardDesk.AllowedBy(desk.Regulation, final) is not null && desk.Asked.May(ConversationAccess.ProposeReward);
        return (proposal is null || (desk.IsOwn && proposal.Decision is null)) && !may ? null : new RewardAtConversation(proposal?.State, may);
    }
}

/// <summary>What was decided or taken back around a conversation.</summary>
/// <param name="Withdrawn">The invitation that was taken back, while there is no other.</param>
/// <param name="Earlier">Why it comes earlier; null when it does not.</param>
/// <param name="Exceptions">What the college decided otherwise than the regulation.</param>
/// <param name="TakenBack">The newest text that was taken back while it goes on.</param>
public sealed record AroundConversation(
    WithdrawnInvitation? Withdrawn, string WithdrawnBy, EarlierAppraisal? Earlier, string EarlierBy, IReadOnlyList<HardshipException> Exceptions, ConversationRecord? TakenBack,
    ProbationAtConversation? Probation, RewardAtConversation? Reward);

/// <summary>The outcome of the probation; null while it is not on record.</summary>
public sealed record ProbationAtConversation(ProbationOutcome? Outcome, DateOnly DecisionDay);

/// <summary>How the extra reward stands; null while nothing was proposed and the reader may.</summary>
public sealed record RewardAtConversation(RewardState? State, bool MayPropose);
