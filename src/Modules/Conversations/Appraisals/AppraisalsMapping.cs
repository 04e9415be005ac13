using Beweeg.Conversations.Appraisals.Additions;
using Beweeg.Conversations.Appraisals.Informants;
using Beweeg.Conversations.Appraisals.Objections;
using Beweeg.Conversations.Appraisals.ReadAlong;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Conversations.Appraisals;

internal sealed class JudgementMapping : IEntityTypeConfiguration<Judgement>
{
    public void Configure(EntityTypeBuilder<Judgement> entity)
    {
        entity.ToTable("Judgements");
        entity.Property(row => row.ItemKey).HasMaxLength(120);
        entity.Property(row => row.Qualification).HasMaxLength(80);
        entity.HasIndex(row => new { row.ConversationId, row.ItemKey }).IsUnique();
        entity.HasIndex(row => row.EmployeeId);
    }
}

internal sealed class AppraisalMapping : IEntityTypeConfiguration<Appraisal>
{
    public void Configure(EntityTypeBuilder<Appraisal> entity)
    {
        entity.ToTable("Appraisals");
        entity.Property(row => row.Final).HasMaxLength(80);
        entity.HasIndex(row => row.ConversationId).IsUnique();
        entity.HasIndex(row => row.EmployeeId);
    }
}

internal sealed class ObjectionMapping : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> entity)
    {
        entity.ToTable("Objections");
        entity.HasIndex(row => row.ConversationId).IsUnique();
    }
}

internal sealed class AdditionMapping : IEntityTypeConfiguration<Addition>
{
    public void Configure(EntityTypeBuilder<Addition> entity)
    {
        entity.ToTable("AppraisalAdditions");
        entity.HasIndex(row => row.ConversationId);
    }
}

internal sealed class InformantMapping : IEntityTypeConfiguration<Informant>
{
    public void Configure(EntityTypeBuilder<Informant> entity)
    {
        entity.ToTable("Informants");
        entity.Property(row => row.TokenHash).HasMaxLength(64);
        entity.HasIndex(row => row.ConversationId);
        entity.HasIndex(row => row.TokenHash).IsUnique();
    }
}

internal sealed class ConcurrenceMapping : IEntityTypeConfiguration<Concurrence>
{
    public void Configure(EntityTypeBuilder<Concurrence> entity)
    {
        entity.ToTable("Concurrences");
        entity.Property(row => row.DraftHash).HasMaxLength(64);
        entity.HasIndex(row => row.ConversationId);
    }
}
