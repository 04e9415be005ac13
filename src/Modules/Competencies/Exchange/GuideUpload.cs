using Beweeg.Platform.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Competencies.Exchange;

/// <summary>A file that somebody handed in to make a guide of.</summary>
public sealed class GuideUpload : FileUpload
{
    private GuideUpload() { }

    public GuideUpload(Guid id, string name, byte[] content, Guid by, DateTime now) : base(id, name, content, by, now) { }
}

internal sealed class GuideUploadMapping : IEntityTypeConfiguration<GuideUpload>
{
    public void Configure(EntityTypeBuilder<GuideUpload> entity) => entity.ConfigureUpload("GuideUploads");
}
