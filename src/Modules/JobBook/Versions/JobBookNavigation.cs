using Beweeg.DesignSystem;
using Beweeg.JobBook.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Pages;

namespace Beweeg.JobBook.Versions;

/// <summary>The job book in the menu: for everybody who works here.</summary>
internal sealed class JobBookNavigation : INavigation
{
    public IEnumerable<(int Order, NavigationItem Item)> For(Actor actor, Relation relations)
    {
        if (relations.HasFlag(Relation.Colleague)) yield return (46, new NavigationItem("Functieboek", JobBookAddress.Book, IconName.Document));
    }
}

/// <summary>What the job book asks today: of the adviser who keeps it, and of the works council.</summary>
internal sealed class JobBookToday(RequestContext request) : IToday
{
    public Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel) =>
        DocumentToday.ForAsync<JobBookVersion>(request.Db, JobBookVersionAccess.Life, relations, today, cancel);
}
