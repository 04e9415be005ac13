using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Platform.Adoption;

/// <summary>What the tables of versions and of their papers have in common.</summary>
public static class DocumentMapping
{
    /// <summary>The longest name of a version.</summary>
    public const int LongestLabel = 40;

    /// <summary>The table of the versions of one kind of document.</summary>
    public static void ConfigureVersion<TVersion>(this EntityTypeBuilder<TVersion> entity, string table) where TVersion : DocumentVersion
    {
        entity.ToTable(table);
        entity.Property(row => row.Label).HasMaxLength(LongestLabel);
        entity.Property(row => row.SentReference).HasMaxLength(200);
        entity.Property(row => row.ConsentReference).HasMaxLength(200);
        entity.Property(row => row.RefusalReference).HasMaxLength(200);
        entity.Property(row => row.CouncilReason).HasMaxLength(4000);
        entity.Property(row => row.AdoptionReference).HasMaxLength(200);
        entity.Property(row => row.WithdrawalReason).HasMaxLength(4000);
        entity.Ignore(row => row.ContentHash);
        entity.HasIndex(row => new { row.MunicipalityId, row.InForceFrom });
    }

    /// <summary>The table of their papers.</summary>
    public static void ConfigurePaper<TPaper>(this EntityTypeBuilder<TPaper> entity, string table) where TPaper : DecisionPaper
    {
        entity.ToTable(table);
        entity.Property(row => row.Name).HasMaxLength(200);
        entity.HasIndex(row => row.VersionId);
    }
}
