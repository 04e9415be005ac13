using Beweeg.Platform.Sheets;

namespace Beweeg.Organisation.Contracts;

/// <summary>Gathers what things are called in the organisation now.</summary>
public static class NamesInOrganisation
{
    /// <summary>Names and codes of units, names of job groups and jobs.</summary>
    public static async Task<KnownNames> KnownAsync(this IUnits units, CancellationToken cancel)
    {
        var tree = await units.TreeAsync(cancel);
        var jobs = await units.JobNamesAsync(cancel);
        return new KnownNames(Set(tree.SelectMany(unit => new[] { unit.Name, unit.Code })), Set(jobs.Select(job => job.Group)), Set(jobs.Select(job => job.Name)));
    }

    private static HashSet<string> Set(IEnumerable<string> names) => names.ToHashSet(StringComparer.OrdinalIgnoreCase);
}
