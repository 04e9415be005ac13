using Beweeg.Competencies.Contracts;
using Beweeg.Organisation.Contracts;

namespace Beweeg.Competencies.Versions;

/// <summary>The names in the guide in force, for the import below.</summary>
internal sealed class NamesOfGuide(IGuides guides) : INamesOfGuide
{
    public async Task<(IReadOnlyCollection<string>? JobGroups, IReadOnlyCollection<string>? Competencies)> OnAsync(DateOnly day, CancellationToken cancel)
    {
        if (await guides.InForceAsync(day, cancel) is not { } version) return (null, null);
        var guide = await guides.OfAsync(version, cancel);
        return ([.. guide.Profiles.Select(profile => profile.JobGroup)], [.. guide.Competencies.Select(competency => competency.Name)]);
    }
}
