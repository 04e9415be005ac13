using Beweeg.Platform.Access;
using Beweeg.Platform.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.JobBook.Exchange;

/// <summary>A file that somebody handed in to make a job book of.</summary>
public sealed class JobBookUpload : FileUpload
{
    private JobBookUpload() { }

    public JobBookUpload(Guid id, string name, byte[] content, Guid by, DateTime now) : base(id, name, content, by, now) { }
}

internal sealed class JobBookUploadMapping : IEntityTypeConfiguration<JobBookUpload>
{
    public void Configure(EntityTypeBuilder<JobBookUpload> entity) => entity.ConfigureUpload("JobBookUploads");
}

/// <summary>Who goes on with a file with a job book.</summary>
internal sealed class JobBookUploadAccess() : FileUploadAccess<JobBookUpload>(Use)
{
    public static readonly Permission Use = new("jobbook-upload.use", "een gegeven bestand met een functieboek bekijken, inlezen of weggooien");

    public override string Noun => "Bestand met een functieboek";

    public override string Kind => "jobbook-upload";
}
