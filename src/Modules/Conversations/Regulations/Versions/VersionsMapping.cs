using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Conversations.Regulations.Versions;

internal sealed class RegulationVersionMapping : IEntityTypeConfiguration<RegulationVersion>
{
    public void Configure(EntityTypeBuilder<RegulationVersion> entity)
    {
        entity.ToTable("RegulationVersions");
        entity.Property(row => row.Key).HasMaxLength(RegulationNames.LongestKey);
        entity.Property(row => row.Label).HasMaxLength(RegulationNames.LongestVersion);
        // Rows from before versions had a life were all in force. The value is always given by us, never by the database.
        entity.Property(row => row.State).HasDefaultValue(RegulationVersionState.Adopted).ValueGeneratedNever();
        entity.Property(row => row.SentReference).HasMaxLength(200);
        entity.Property(row => row.ConsentReference).HasMaxLength(200);
        entity.Property(row => row.RefusalReference).HasMaxLength(200);
        entity.Property(row => row.CouncilReason).HasMaxLength(4000);
        entity.Property(row => row.AdoptionReference).HasMaxLength(200);
        entity.Property(row => row.WithdrawalReason).HasMaxLength(4000);
        entity.Ignore(row => row.LacksDecisions);
        entity.HasIndex(row => new { row.MunicipalityId, row.InForceFrom });
    }
}

internal sealed class DecisionPaperMapping : IEntityTypeConfiguration<DecisionPaper>
{
    public void Configure(EntityTypeBuilder<DecisionPaper> entity)
    {
        entity.ToTable("DecisionPapers");
        entity.Property(row => row.Name).HasMaxLength(200);
        entity.HasIndex(row => row.VersionId);
    }
}
