using Beweeg.Platform.Tenancy;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Platform.Tables;

/// <summary>
/// A file that somebody handed in to make a draft of, as it is until its columns are named and it is looked through. It goes when a draft was made of it,
/// when it is thrown away, and when somebody hands in another one later than <see cref="Kept"/>. Each kind of file has a table of its own.
/// </summary>
public abstract class FileUpload : IOwnedByMunicipality
{
    /// <summary>How long a file waits for somebody to go on with it.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    protected FileUpload() { }

    protected FileUpload(Guid id, string name, byte[] content, Guid by, DateTime now)
    {
        Id = id;
        Name = name.Length > 200 ? name[^200..] : name;
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

/// <summary>What the tables of files that were handed in have in common.</summary>
public static class FileUploadMapping
{
    public static void ConfigureUpload<TUpload>(this EntityTypeBuilder<TUpload> entity, string table) where TUpload : FileUpload
    {
        entity.ToTable(table);
        entity.Property(row => row.Name).HasMaxLength(200);
        entity.HasIndex(row => row.At);
    }
}
