using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Moments;
using Beweeg.Conversations.Preparation;
using Beweeg.Conversations.Profile;
using Beweeg.Conversations.Progress;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Reminders;
using Beweeg.Conversations.Requests;
using Beweeg.Conversations.Steps;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Conversations;

internal sealed class ConversationCycleMapping : IEntityTypeConfiguration<ConversationCycle>
{
    public void Configure(EntityTypeBuilder<ConversationCycle> entity)
    {
        entity.ToTable("ConversationCycles");
        entity.Property(row => row.ShapeKey).HasMaxLength(80);
        entity.Property(row => row.Name).HasMaxLength(200);
        entity.HasIndex(row => new { row.EmployeeId, row.Start }).IsUnique();
    }
}

internal sealed class CycleLengthChoiceMapping : IEntityTypeConfiguration<CycleLengthChoice>
{
    public void Configure(EntityTypeBuilder<CycleLengthChoice> entity)
    {
        entity.ToTable("CycleLengthChoices");
        entity.HasIndex(row => row.CycleId);
    }
}

internal sealed class AddedCompetencyMapping : IEntityTypeConfiguration<AddedCompetency>
{
    public void Configure(EntityTypeBuilder<AddedCompetency> entity)
    {
        entity.ToTable("AddedCompetencies");
        entity.Property(row => row.CompetencyKey).HasMaxLength(80);
        entity.HasIndex(row => new { row.CycleId, row.CompetencyKey }).IsUnique();
    }
}

internal sealed class SentReminderMapping : IEntityTypeConfiguration<SentReminder>
{
    public void Configure(EntityTypeBuilder<SentReminder> entity)
    {
        entity.ToTable("SentReminders");
        entity.Property(row => row.Key).HasMaxLength(80);
        entity.HasIndex(row => new { row.RecipientId, row.ConversationId, row.Key }).IsUnique();
        entity.HasIndex(row => new { row.MunicipalityId, row.Day });
    }
}

internal sealed class ConversationMapping : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> entity)
    {
        entity.ToTable("Conversations");
        entity.Property(row => row.PlanKey).HasMaxLength(80);
        entity.Property(row => row.TypeKey).HasMaxLength(80);
        entity.Property(row => row.Name).HasMaxLength(200);
        entity.Property(row => row.Place).HasMaxLength(200);
        entity.Ignore(row => row.IsClosed);
        entity.Ignore(row => row.IsExtra);
        entity.Ignore(row => row.CanWithdrawInvitation);
        entity.HasIndex(row => new { row.EmployeeId, row.CycleId });
        entity.HasIndex(row => row.CycleId);
    }
}

internal sealed class ConversationRequestMapping : IEntityTypeConfiguration<ConversationRequest>
{
    public void Configure(EntityTypeBuilder<ConversationRequest> entity)
    {
        entity.ToTable("ConversationRequests");
        entity.Property(row => row.TypeKey).HasMaxLength(80);
        entity.HasIndex(row => new { row.EmployeeId, row.CycleId });
    }
}

internal sealed class PreparationAnswerMapping : IEntityTypeConfiguration<PreparationAnswer>
{
    public void Configure(EntityTypeBuilder<PreparationAnswer> entity)
    {
        entity.ToTable("PreparationAnswers");
        entity.Property(row => row.QuestionKey).HasMaxLength(80);
        entity.HasIndex(row => new { row.ConversationId, row.AuthorId, row.QuestionKey }).IsUnique();
    }
}

internal sealed class AgreementMapping : IEntityTypeConfiguration<Agreement>
{
    public void Configure(EntityTypeBuilder<Agreement> entity)
    {
        entity.ToTable("Agreements");
        entity.Property(row => row.CompetencyKey).HasMaxLength(80);
        entity.HasIndex(row => new { row.CycleId, row.Ordinal });
    }
}

internal sealed class AgreementRevisionMapping : IEntityTypeConfiguration<AgreementRevision>
{
    public void Configure(EntityTypeBuilder<AgreementRevision> entity)
    {
        entity.ToTable("AgreementRevisions");
        entity.Ignore(row => row.IsRecorded);
        entity.HasIndex(row => new { row.AgreementId, row.Number }).IsUnique();
        entity.HasIndex(row => row.ConversationId);
        entity.HasIndex(row => row.CycleId);
    }
}

internal sealed class ProgressNoteMapping : IEntityTypeConfiguration<ProgressNote>
{
    public void Configure(EntityTypeBuilder<ProgressNote> entity)
    {
        entity.ToTable("ProgressNotes");
        entity.Property(row => row.About).HasMaxLength(80);
        entity.Property(row => row.WordKey).HasMaxLength(80);
        entity.HasIndex(row => new { row.ConversationId, row.About }).IsUnique();
    }
}

internal sealed class MomentMapping : IEntityTypeConfiguration<Moment>
{
    public void Configure(EntityTypeBuilder<Moment> entity)
    {
        entity.ToTable("Moments");
        entity.HasIndex(row => new { row.EmployeeId, row.On });
    }
}

internal sealed class ConversationRecordMapping : IEntityTypeConfiguration<ConversationRecord>
{
    public void Configure(EntityTypeBuilder<ConversationRecord> entity)
    {
        entity.ToTable("ConversationRecords");
        entity.Property(row => row.Hash).HasMaxLength(64);
        entity.Property(row => row.DecidedByName).HasMaxLength(360);
        entity.Property(row => row.TakenBackByName).HasMaxLength(360);
        entity.HasIndex(row => new { row.ConversationId, row.Number }).IsUnique();
    }
}

internal sealed class SignatureMapping : IEntityTypeConfiguration<Signature>
{
    public void Configure(EntityTypeBuilder<Signature> entity)
    {
        entity.ToTable("Signatures");
        entity.Property(row => row.DocumentHash).HasMaxLength(64);
        entity.Property(row => row.OutcomeKey).HasMaxLength(40);
        entity.Property(row => row.SignedInBy).HasMaxLength(40);
        entity.Property(row => row.SignerName).HasMaxLength(360);
        entity.Property(row => row.ActingForName).HasMaxLength(360);
        // One for each side; beside a note about the employee, the employee can still sign.
        entity.HasIndex(row => new { row.RecordId, row.Party, row.SignerId }).IsUnique();
        entity.HasIndex(row => row.ConversationId);
    }
}
