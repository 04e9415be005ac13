using Beweeg.Competencies.Contracts;
using Beweeg.DesignSystem;
using Beweeg.Platform.Access;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Pages;

namespace Beweeg.Competencies.Versions;

/// <summary>The guide in the menu: for everybody who works here.</summary>
internal sealed class GuideNavigation : INavigation
{
    public IEnumerable<(int Order, NavigationItem Item)> For(Actor actor, Relation relations)
    {
        if (relations.HasFlag(Relation.Colleague)) yield return (45, new NavigationItem("Competentiegids", GuideAddress.Book, IconName.Leaf));
    }
}

/// <summary>What the guide asks today: of the adviser who keeps it, and of the works council.</summary>
internal sealed class GuideToday(RequestContext request) : IToday
{
    public Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel) =>
        DocumentToday.ForAsync<GuideVersion>(request.Db, GuideVersionAccess.Life, relations, today, cancel);
}
