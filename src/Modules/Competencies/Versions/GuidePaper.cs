using System.Security.Cryptography;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Competencies.Versions;

/// <summary>The paper behind a decision about a version, as it was handed in: a PDF. In a table of its own, so that a list never loads it.</summary>
public sealed class GuidePaper : IOwnedByMunicipality
{
    /// <summary>The largest file that is kept, in bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    private GuidePaper() { }

    public GuidePaper(Guid id, Guid versionId, GuideDecision decision, string name, byte[] content, Guid by, DateTime now)
    {
        Id = id;
        VersionId = versionId;
        Decision = decision;
        Name = name;
        Content = content;
        Size = content.Length;
        Hash = SHA256.HashData(content);
        ById = by;
        At = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid VersionId { get; private set; }
    public GuideDecision Decision { get; private set; }

    /// <summary>What the file was called when it was handed in; never used as a path.</summary>
    public string Name { get; private set; } = "";
    public byte[] Content { get; private set; } = [];

    /// <summary>In bytes.</summary>
    public int Size { get; private set; }

    /// <summary>SHA-256 of the content.</summary>
    public byte[] Hash { get; private set; } = [];
    public Guid ById { get; private set; }

    /// <summary>When it was handed in (UTC).</summary>
    public DateTime At { get; private set; }
}

/// <summary>Which decision a paper belongs to.</summary>
public enum GuideDecision
{
    /// <summary>The answer of the works council: consent or refusal.</summary>
    Council,

    /// <summary>The adoption by the college.</summary>
    College,
}
