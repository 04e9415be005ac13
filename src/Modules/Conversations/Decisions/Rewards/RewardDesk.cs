using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions.Rewards;

/// <summary>Puts the extra reward of one adopted appraisal on the desk.</summary>
internal sealed class RewardDesk(RequestContext request, ConversationDesk desk, IPeople people)
{
    public async Task<OnRewardDesk> LayAsync(Asked<Conversation> asked, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var id = asked.Subject.Id;
        var final = await request.Db.Set<Appraisal>().Where(row => row.ConversationId == id).Select(row => row.Final).SingleOrDefaultAsync(cancel);
        var rows = await request.Db.Set<RewardProposal>().Where(row => row.ConversationId == id).OrderByDescending(row => row.ProposedAt).ThenByDescending(row => row.Id).ToListAsync(cancel);
        var names = await people.NamesAsync([.. rows.SelectMany(row => new[] { row.ProposedById, row.RecordedById }).OfType<Guid>().Distinct()], cancel);
        return new OnRewardDesk(onDesk, AllowedBy(onDesk.Regulation, final), rows.FirstOrDefault(row => row.State != RewardState.Withdrawn), names);
    }

    /// <summary>What the regulation says about a reward at this qualification; null where there is none.</summary>
    internal static ExtraReward? AllowedBy(Regulation regulation, string? final) =>
        regulation.Assessment?.Reward is { } reward && final is not null && reward.At.Contains(final, StringComparer.Ordinal) ? reward : null;
}

/// <summary>The extra reward of an appraisal.</summary>
/// <param name="Allowed">Null when this appraisal came out at a word without a reward.</param>
/// <param name="Proposal">What was proposed and not withdrawn; null when nothing was.</param>
public sealed record OnRewardDesk(OnDesk Desk, ExtraReward? Allowed, RewardProposal? Proposal, IReadOnlyDictionary<Guid, string> Names)
{
    /// <summary>True for who reads the conclusion only.</summary>
    public bool IsOwn => Desk.IsOwn;

    /// <summary>True when the reader may propose now.</summary>
    public bool MayPropose => Allowed is not null && Proposal is null && Desk.Asked.May(ConversationAccess.ProposeReward) && !IsOwn;

    /// <summary>True when the reader may put the decision on record now.</summary>
    public bool MayDecide => Proposal is { State: RewardState.Proposed } && Desk.Asked.May(ConversationAccess.DecideReward) && !IsOwn;

    /// <summary>True when the reader may take the proposal back now.</summary>
    public bool MayWithdraw => Proposal is { State: RewardState.Proposed } && Desk.Asked.May(ConversationAccess.ProposeReward) && !IsOwn;

    public string NameOf(Guid? person) => person is { } id ? Names.GetValueOrDefault(id, "onbekend") : "";

    /// <summary>"gratificatie, € 500".</summary>
    internal static string Text(string kind, int? amount) => amount is { } euros ? $"{kind}, € {euros.ToString("N0", DesignSystem.DutchDate.Culture)}" : kind;
}
