using Beweeg.Conversations.Decisions.Earlier;
using Beweeg.Conversations.Decisions.Hardship;
using Beweeg.Conversations.Decisions.Probation;
using Beweeg.Conversations.Decisions.Rewards;
using Beweeg.Conversations.Steps.WithdrawInvitation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Conversations.Decisions;

internal sealed class DecisionAdditionMapping : IEntityTypeConfiguration<DecisionAddition>
{
    public void Configure(EntityTypeBuilder<DecisionAddition> entity)
    {
        entity.ToTable("DecisionAdditions");
        entity.HasIndex(row => row.DecisionId);
    }
}

internal sealed class ProbationOutcomeMapping : IEntityTypeConfiguration<ProbationOutcome>
{
    public void Configure(EntityTypeBuilder<ProbationOutcome> entity)
    {
        entity.ToTable("ProbationOutcomes");
        entity.Property(row => row.DecidedBy).HasMaxLength(TakenDecision.Longest);
        entity.Property(row => row.Reference).HasMaxLength(TakenDecision.Longest);
        entity.Ignore(row => row.Decision);
        entity.HasIndex(row => row.CycleId).IsUnique();
        entity.HasIndex(row => row.EmployeeId);
    }
}

internal sealed class EarlierAppraisalMapping : IEntityTypeConfiguration<EarlierAppraisal>
{
    public void Configure(EntityTypeBuilder<EarlierAppraisal> entity)
    {
        entity.ToTable("EarlierAppraisals");
        entity.HasIndex(row => row.ConversationId);
        entity.HasIndex(row => row.EmployeeId);
    }
}

internal sealed class HardshipExceptionMapping : IEntityTypeConfiguration<HardshipException>
{
    public void Configure(EntityTypeBuilder<HardshipException> entity)
    {
        entity.ToTable("HardshipExceptions");
        entity.Property(row => row.Article).HasMaxLength(80);
        entity.Property(row => row.DecidedBy).HasMaxLength(TakenDecision.Longest);
        entity.Property(row => row.Reference).HasMaxLength(TakenDecision.Longest);
        entity.Ignore(row => row.Decision);
        entity.HasIndex(row => row.EmployeeId);
        entity.HasIndex(row => row.ConversationId);
    }
}

internal sealed class RewardProposalMapping : IEntityTypeConfiguration<RewardProposal>
{
    public void Configure(EntityTypeBuilder<RewardProposal> entity)
    {
        entity.ToTable("RewardProposals");
        entity.Property(row => row.Kind).HasMaxLength(120);
        entity.Property(row => row.GrantedKind).HasMaxLength(120);
        entity.Property(row => row.DecidedBy).HasMaxLength(TakenDecision.Longest);
        entity.Property(row => row.Reference).HasMaxLength(TakenDecision.Longest);
        entity.Ignore(row => row.Decision);
        entity.HasIndex(row => row.ConversationId);
        entity.HasIndex(row => row.EmployeeId);
    }
}

internal sealed class WithdrawnInvitationMapping : IEntityTypeConfiguration<WithdrawnInvitation>
{
    public void Configure(EntityTypeBuilder<WithdrawnInvitation> entity)
    {
        entity.ToTable("WithdrawnInvitations");
        entity.Property(row => row.Place).HasMaxLength(200);
        entity.HasIndex(row => row.ConversationId);
        entity.HasIndex(row => new { row.EmployeeId, row.WithdrawnAt });
    }
}
