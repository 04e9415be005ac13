using Beweeg.Competencies.Contracts;
using Beweeg.Platform.Adoption;

namespace Beweeg.Competencies.Versions;

/// <summary>A version of the competency guide: adopted by the college after the works council consented (art. 3).</summary>
public sealed class GuideVersion : DocumentVersion
{
    private GuideVersion() { }

    /// <summary>A new draft.</summary>
    /// <param name="copyOf">The version that it is a copy of, if any.</param>
    public static GuideVersion Draft(Guid id, Guide guide, Guid? copyOf = null)
    {
        var version = new GuideVersion();
        version.Begin(id, guide.Version, GuideJson.Write(guide), copyOf);
        return version;
    }

    /// <summary>The guide with which a municipality begins: in force at once, so that cycles can start, and without decisions on record.</summary>
    public static GuideVersion AtTheStart(Guid id, Guide guide, DateOnly inForceFrom)
    {
        var version = new GuideVersion();
        version.BeginInForce(id, guide.Version, GuideJson.Write(guide), inForceFrom);
        return version;
    }

    /// <summary>Gives a draft another text.</summary>
    public void Rewrite(Guide guide) => Rewrite(guide.Version, GuideJson.Write(guide));
}
