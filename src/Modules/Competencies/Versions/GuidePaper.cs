using Beweeg.Platform.Adoption;

namespace Beweeg.Competencies.Versions;

/// <summary>The paper behind a decision about a version of the guide.</summary>
public sealed class GuidePaper : DecisionPaper
{
    private GuidePaper() { }

    public GuidePaper(Guid id, Guid versionId, DecisionBy decision, string name, byte[] content, Guid by, DateTime now) : base(id, versionId, decision, name, content, by, now) { }
}
