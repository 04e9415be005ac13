using Beweeg.Platform.Adoption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Competencies.Versions;

internal sealed class GuideVersionMapping : IEntityTypeConfiguration<GuideVersion>
{
    public void Configure(EntityTypeBuilder<GuideVersion> entity)
    {
        entity.ConfigureVersion("GuideVersions");
        // Rows from before versions had a life were all in force. The value is always given by us, never by the database.
        entity.Property(row => row.State).HasDefaultValue(DocumentState.Adopted).ValueGeneratedNever();
    }
}

internal sealed class GuidePaperMapping : IEntityTypeConfiguration<GuidePaper>
{
    public void Configure(EntityTypeBuilder<GuidePaper> entity) => entity.ConfigurePaper("GuidePapers");
}
