using Beweeg.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.Competencies.Exchange;

/// <summary>
/// A file that somebody handed in to make a guide of, as it is until its columns are named and it is looked through. It goes when a draft was made of it,
/// when it is thrown away, and when somebody hands in another one later than <see cref="Kept"/>.
/// </summary>
public sealed class GuideUpload : IOwnedByMunicipality
{
    /// <summary>How long a file waits for somebody to go on with it.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private GuideUpload() { }

    public GuideUpload(Guid id, string name, byte[] content, Guid by, DateTime now)
    {
        Id = id;
        Name = name;
        Content = content;
        ById = by;
        At = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }

    /// <summary>What the file was called when it was handed in; only to show.</summary>
    public string Name { get; private set; } = "";
    public byte[] Content { get; private set; } = [];
    public Guid ById { get; private set; }

    /// <summary>When it was handed in (UTC).</summary>
    public DateTime At { get; private set; }
}

internal sealed class GuideUploadMapping : IEntityTypeConfiguration<GuideUpload>
{
    public void Configure(EntityTypeBuilder<GuideUpload> entity)
    {
        entity.ToTable("GuideUploads");
        entity.Property(row => row.Name).HasMaxLength(200);
        entity.HasIndex(row => row.At);
    }
}
