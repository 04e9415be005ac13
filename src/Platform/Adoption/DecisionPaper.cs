using System.Security.Cryptography;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Platform.Adoption;

/// <summary>The paper behind a decision about a version, as it was handed in: a PDF. In a table of its own for each kind of document, so that a list never loads it.</summary>
public abstract class DecisionPaper : IOwnedByMunicipality
{
    /// <summary>The largest file that is kept, in bytes.</summary>
    public const int Largest = 10 * 1024 * 1024;

    protected DecisionPaper() { }

    protected DecisionPaper(Guid id, Guid versionId, DecisionBy decision, string name, byte[] content, Guid by, DateTime now)
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
    public DecisionBy Decision { get; private set; }

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

/// <summary>Which decision a paper belongs to. The numbers are kept in the database.</summary>
public enum DecisionBy
{
    /// <summary>The answer of the works council: consent or refusal.</summary>
    Council,

    /// <summary>The adoption by the college.</summary>
    College,
}

/// <summary>A paper in a list.</summary>
/// <param name="Size">In bytes.</param>
public sealed record PaperRow(Guid Id, DecisionBy Decision, string Name, int Size)
{
    /// <summary>"340 kB", "2,1 MB".</summary>
    public string SizeText => Size >= 1024 * 1024 ? $"{Size / (1024m * 1024m):0.0} MB" : $"{Math.Max(1, Size / 1024)} kB";
}
