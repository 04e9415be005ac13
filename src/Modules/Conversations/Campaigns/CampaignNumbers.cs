using Beweeg.Platform.Access;
using Beweeg.Platform.Rules;

namespace Beweeg.Conversations.Campaigns;

/// <summary>
/// The departments of a round as one reader may see them: the own ones as they are, and of others no number that points at a person.
/// </summary>
/// <param name="Own">Departments that the reader advises.</param>
/// <param name="Others">The others; small ones stand together.</param>
/// <param name="LeftOut">True when a group was too small to show even so.</param>
public sealed record CampaignNumbers(IReadOnlyList<CampaignRow> Own, IReadOnlyList<CampaignRow> Others, bool LeftOut)
{
    /// <summary>Everything that is shown.</summary>
    public CampaignRow Together => CampaignRow.Sum("Samen", [.. Own, .. Others]);

    internal static async Task<CampaignNumbers> ForAsync(RequestContext request, IEnumerable<CampaignRow> rows, CancellationToken cancel)
    {
        var own = new List<CampaignRow>();
        var others = new List<CampaignRow>();
        foreach (var row in rows.OrderBy(row => row.Name, StringComparer.CurrentCulture))
            (await IsOwnAsync(request, row.Id!.Value, cancel) ? own : others).Add(row);
        var (shown, leftOut) = SmallGroups.Show(others, row => row.People, rows => CampaignRow.Sum("Kleine afdelingen samen", rows));
        return new CampaignNumbers(own, shown, leftOut);
    }

    /// <summary>True when the reader advises this department.</summary>
    internal static async Task<bool> IsOwnAsync(RequestContext request, Guid department, CancellationToken cancel) =>
        (await request.Relations.ToUnitAsync(request.Actor, department, request.Today, cancel)).HasFlag(Relation.HrAdviser);

    /// <summary>The people of the departments that the reader advises.</summary>
    internal static async Task<IReadOnlyList<InCampaign>> OwnPeopleAsync(RequestContext request, CampaignProgress progress, CancellationToken cancel)
    {
        var own = new HashSet<Guid>();
        foreach (var department in progress.People.Select(one => one.Department.Id).Distinct())
        {
            if (await IsOwnAsync(request, department, cancel)) own.Add(department);
        }

        return [.. progress.People.Where(one => own.Contains(one.Department.Id))];
    }
}
