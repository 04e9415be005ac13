using Beweeg.Competencies.Checks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Competencies.Versions;

internal sealed class GuideVersionMapping : IEntityTypeConfiguration<GuideVersion>
{
    public void Configure(EntityTypeBuilder<GuideVersion> entity)
    {
        entity.ToTable("GuideVersions");
        entity.Property(row => row.Label).HasMaxLength(GuideCheck.LongestLabel);
        // Rows from before versions had a life were all in force. The value is always given by us, never by the database.
        entity.Property(row => row.State).HasDefaultValue(GuideVersionState.Adopted).ValueGeneratedNever();
        entity.Property(row => row.SentReference).HasMaxLength(200);
        entity.Property(row => row.ConsentReference).HasMaxLength(200);
        entity.Property(row => row.RefusalReference).HasMaxLength(200);
        entity.Property(row => row.CouncilReason).HasMaxLength(4000);
        entity.Property(row => row.AdoptionReference).HasMaxLength(200);
        entity.Property(row => row.WithdrawalReason).HasMaxLength(4000);
        entity.Ignore(row => row.ContentHash);
        entity.HasIndex(row => new { row.MunicipalityId, row.InForceFrom });
    }
}

internal sealed class GuidePaperMapping : IEntityTypeConfiguration<GuidePaper>
{
    public void Configure(EntityTypeBuilder<GuidePaper> entity)
    {
        entity.ToTable("GuidePapers");
        entity.Property(row => row.Name).HasMaxLength(200);
        entity.HasIndex(row => row.VersionId);
    }
}
