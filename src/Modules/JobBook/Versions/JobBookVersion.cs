using Beweeg.JobBook.Contracts;
using Beweeg.Platform.Adoption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Beweeg.JobBook.Versions;

/// <summary>A version of the job book: adopted by the college after the works council consented.</summary>
public sealed class JobBookVersion : DocumentVersion
{
    private JobBookVersion() { }

    /// <summary>A new draft.</summary>
    /// <param name="copyOf">The version that it is a copy of, if any.</param>
    public static JobBookVersion Draft(Guid id, JobBookText book, Guid? copyOf = null)
    {
        var version = new JobBookVersion();
        version.Begin(id, book.Version, JobBookJson.Write(book), copyOf);
        return version;
    }

    /// <summary>What counted before there was a book: the jobs as the personnel system has them, without decisions on record.</summary>
    public static JobBookVersion AtTheStart(Guid id, JobBookText book, DateOnly inForceFrom)
    {
        var version = new JobBookVersion();
        version.BeginInForce(id, book.Version, JobBookJson.Write(book), inForceFrom);
        return version;
    }

    /// <summary>Gives a draft another text.</summary>
    public void Rewrite(JobBookText book) => Rewrite(book.Version, JobBookJson.Write(book));
}

/// <summary>The paper behind a decision about a version of the job book.</summary>
public sealed class JobBookPaper : DecisionPaper
{
    private JobBookPaper() { }

    public JobBookPaper(Guid id, Guid versionId, DecisionBy decision, string name, byte[] content, Guid by, DateTime now) : base(id, versionId, decision, name, content, by, now) { }
}

internal sealed class JobBookVersionMapping : IEntityTypeConfiguration<JobBookVersion>
{
    public void Configure(EntityTypeBuilder<JobBookVersion> entity) => entity.ConfigureVersion("JobBookVersions");
}

internal sealed class JobBookPaperMapping : IEntityTypeConfiguration<JobBookPaper>
{
    public void Configure(EntityTypeBuilder<JobBookPaper> entity) => entity.ConfigurePaper("JobBookPapers");
}
