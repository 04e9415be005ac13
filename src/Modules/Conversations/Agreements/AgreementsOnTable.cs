using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Agreements;

/// <summary>
/// The agreements as they lie on the table of one conversation. What is new here is written as it is. What was recorded
/// in an earlier conversation stays as it is: a change to it waits in a revision until this conversation is recorded.
/// </summary>
internal sealed class AgreementsOnTable
{
    private readonly ConversationCycle cycle;
    private readonly Guid conversation;
    private readonly Action<object> keep;
    private readonly List<AgreementOnTable> rows;

    /// <param name="agreements">Recorded in the cycle, or proposed in this conversation; in order.</param>
    /// <param name="revisions">Of this conversation, recorded or not.</param>
    /// <param name="keep">Gets what is new, to save it.</param>
    public AgreementsOnTable(
        ConversationCycle cycle, Guid conversation, IEnumerable<Agreement> agreements, IReadOnlyList<AgreementRevision> revisions, Action<object> keep)
    {
        this.cycle = cycle;
        this.conversation = conversation;
        this.keep = keep;
        rows = [.. agreements.Select(agreement => new AgreementOnTable(agreement, revisions.FirstOrDefault(revision => revision.AgreementId == agreement.Id)))];
    }

    public static async Task<AgreementsOnTable> LayAsync(BeweegDb db, Conversation conversation, ConversationCycle cycle, CancellationToken cancel)
    {
        var revisions = await db.Set<AgreementRevision>().Where(row => row.ConversationId == conversation.Id).OrderBy(row => row.Id).ToListAsync(cancel);
        var changed = revisions.Select(revision => revision.AgreementId).ToList();
        var agreements = await db.Set<Agreement>()
            .Where(row => row.CycleId == cycle.Id && (row.State == AgreementState.Agreed
                || (row.State == AgreementState.Proposed && row.ConversationId == conversation.Id) || changed.Contains(row.Id)))
            .OrderBy(row => row.Ordinal).ThenBy(row => row.Id).ToListAsync(cancel);
        return new AgreementsOnTable(cycle, conversation.Id, agreements, revisions, row => db.Add(row));
    }

    /// <summary>Everything, in order; also what this conversation drops.</summary>
    public IReadOnlyList<AgreementOnTable> All => rows;

    /// <summary>What holds once this conversation is recorded.</summary>
    public IReadOnlyList<AgreementOnTable> Standing => [.. rows.Where(row => !row.IsDropped)];

    /// <summary>The work agreements among them: those are weighed.</summary>
    public IReadOnlyList<AgreementOnTable> Work => [.. rows.Where(row => !row.IsDropped && row.Kind == AgreementKind.Work)];

    /// <summary>What was recorded in an earlier conversation: of this the progress is looked at.</summary>
    public IReadOnlyList<AgreementOnTable> Earlier => [.. rows.Where(row => row.Agreement.ConversationId != conversation)];

    /// <summary>True while all work agreements weigh the same.</summary>
    public bool WeighsEqually => cycle.WeighsEquallyProposed ?? cycle.WeighsEqually;

    public AgreementOnTable? Find(Guid id) => rows.FirstOrDefault(row => row.Id == id);

    /// <summary>Puts a new agreement on the table; a work agreement gets its share of the weight.</summary>
    public AgreementOnTable Add(AgreementKind kind, AgreementText text, Hand hand)
    {
        var agreement = new Agreement(hand.NewId(), cycle.Id, conversation, cycle.EmployeeId, kind, rows.Count == 0 ? 1 : rows.Max(row => row.Agreement.Ordinal) + 1, hand.At);
        agreement.Write(text);
        keep(agreement);
        var row = new AgreementOnTable(agreement, null);
        var others = Work;
        rows.Add(row);
        if (kind == AgreementKind.Work) GiveShare(others, row, hand);
        return row;
    }

    public void Write(AgreementOnTable row, AgreementText text, Hand hand)
    {
        if (row.IsRecorded) RevisionOf(row, hand).Propose(new AgreementWording(text, row.Weight), hand.Who, hand.At);
        else row.Agreement.Write(text);
    }

    /// <summary>Takes it from the table. What was recorded before stays readable, with the reason.</summary>
    public void Drop(AgreementOnTable row, string reason, Hand hand)
    {
        var work = Work;
        if (row.IsRecorded) RevisionOf(row, hand).ProposeDropping(reason, hand.Who, hand.At);
        else
        {
            row.Agreement.Drop();
            rows.Remove(row);
        }

        if (row.Kind != AgreementKind.Work) return;
        var at = work.ToList().IndexOf(row);
        var rest = Work;
        if (WeighsEqually || work.Any(one => one.Weight is null)) WeighAll(rest, Weights.Equal(rest.Count), hand);
        else WeighAll(rest, Weights.AfterRemoval([.. work.Select(one => one.Weight!.Value)], at), hand);
    }

    /// <summary>Back to the recorded words. What was to be dropped, counts again and gets a share of the weight.</summary>
    public void Restore(AgreementOnTable row, Hand hand)
    {
        if (row.Revision is not { } revision) return;
        var wasDropped = row.IsDropped;
        var others = Work.Where(one => one != row).ToList();
        revision.Propose(new AgreementWording(revision.Before().Text, row.Weight), hand.Who, hand.At);
        if (wasDropped && row.Kind == AgreementKind.Work) GiveShare(others, row, hand);
    }

    /// <summary>Divides the weights: the same for all, or these, in the order of <see cref="Work"/>.</summary>
    public void Divide(IReadOnlyList<int>? own, Hand hand)
    {
        if (rows.Any(row => row.IsRecorded)) cycle.ProposeWeighing(own is null);
        else cycle.Weigh(own is null);
        WeighAll(Work, own ?? Weights.Equal(Work.Count), hand);
    }

    /// <summary>Recorded: what was proposed is agreed, and each change becomes the agreement.</summary>
    public void Record(DateTime now)
    {
        foreach (var row in rows.Where(row => row.Agreement.State == AgreementState.Proposed)) row.Agreement.Agree();
        foreach (var row in rows.Where(row => row.Revision is { IsRecorded: false } revision && revision.ChangesAnything())) row.Revision!.Record(row.Agreement, now);
        cycle.RecordWeighing();
    }

    private void GiveShare(IReadOnlyList<AgreementOnTable> others, AgreementOnTable row, Hand hand)
    {
        if (WeighsEqually || others.Any(one => one.Weight is null)) WeighAll(Work, Weights.Equal(Work.Count), hand);
        else WeighAll([.. others, row], Weights.AfterAddition([.. others.Select(one => one.Weight!.Value)]), hand);
    }

    private void WeighAll(IReadOnlyList<AgreementOnTable> work, IReadOnlyList<int> weights, Hand hand)
    {
        foreach (var (row, weight) in work.Zip(weights))
        {
            if (!row.IsRecorded) row.Agreement.Weigh(weight);
            else if (row.Weight != weight) RevisionOf(row, hand).Propose(row.Wording with { Weight = weight }, hand.Who, hand.At);
        }
    }

    private AgreementRevision RevisionOf(AgreementOnTable row, Hand hand)
    {
        if (row.Revision is { } revision) return revision;
        row.Revision = row.Agreement.Revise(hand.NewId(), conversation, hand.Who, hand.At);
        keep(row.Revision);
        return row.Revision;
    }
}

/// <summary>One agreement on the table, as it will stand when the conversation is recorded.</summary>
internal sealed class AgreementOnTable(Agreement agreement, AgreementRevision? revision)
{
    public Agreement Agreement => agreement;

    /// <summary>What this conversation changes about it; null when nothing was ever changed here.</summary>
    public AgreementRevision? Revision { get; internal set; } = revision;

    public Guid Id => agreement.Id;
    public AgreementKind Kind => agreement.Kind;

    /// <summary>True when it was recorded before: then it is revised and never written.</summary>
    public bool IsRecorded => agreement.State != AgreementState.Proposed;

    public bool IsDropped => Revision is { Drops: true };

    /// <summary>True when this conversation changes its words or weight.</summary>
    public bool IsChanged => Revision is { Drops: false } change && change.ChangesAnything();

    public AgreementWording Wording => Revision is { IsRecorded: false, Drops: false } change ? change.After() : agreement.Wording();
    public AgreementText Text => Wording.Text;
    public int? Weight => IsDropped ? null : Wording.Weight;

    /// <summary>How it stood before this conversation; null when this conversation changes nothing about it.</summary>
    public AgreementWording? Before => IsChanged ? Revision!.Before() : null;

    /// <summary>Goes up at each change, whether of the agreement or of what is proposed for it.</summary>
    public int Version => agreement.Version + (Revision?.Version ?? 0);
}

/// <summary>Whose hand writes, and when.</summary>
internal sealed record Hand(Guid Who, DateTime At, TimeProvider Time)
{
    public Guid NewId() => Ids.New(Time);
}
