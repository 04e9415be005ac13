using Beweeg.Organisation.Contracts;

namespace Beweeg.Conversations.Regulations.Studio.Sheets;

/// <summary>What things are called in the organisation now, to tell a mistake in writing from a name.</summary>
public sealed record KnownNames(IReadOnlySet<string> Units, IReadOnlySet<string> JobGroups, IReadOnlySet<string> Jobs)
{
    internal static async Task<KnownNames> OfAsync(IUnits units, CancellationToken cancel)
    {
        var tree = await units.TreeAsync(cancel);
        var jobs = await units.JobNamesAsync(cancel);
        return new KnownNames(Set(tree.SelectMany(unit => new[] { unit.Name, unit.Code })), Set(jobs.Select(job => job.Group)), Set(jobs.Select(job => job.Name)));
    }

    private static HashSet<string> Set(IEnumerable<string> names) => names.ToHashSet(StringComparer.OrdinalIgnoreCase);
}
