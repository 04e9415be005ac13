using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Platform.Audit;

internal sealed class AuditEntryMapping : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entity)
    {
        entity.ToTable("AuditEntries");
        entity.HasKey(entry => new { entry.MunicipalityId, entry.Sequence });
        entity.Property(entry => entry.Sequence).ValueGeneratedNever();
        entity.Property(entry => entry.Operation).HasMaxLength(80);
        entity.Property(entry => entry.Right).HasMaxLength(40);
        entity.Property(entry => entry.ObjectKind).HasMaxLength(40);
        entity.Property(entry => entry.Detail).HasMaxLength(500);
        entity.Property(entry => entry.Origin).HasMaxLength(60);
        entity.HasIndex(entry => new { entry.MunicipalityId, entry.SubjectId, entry.Sequence });
    }
}

internal sealed class AuditHeadMapping : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> entity)
    {
        entity.ToTable("AuditHeads");
        entity.HasKey(head => head.MunicipalityId);
    }
}
