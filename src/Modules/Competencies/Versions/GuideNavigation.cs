using Beweeg.Competencies.Contracts;
using Beweeg.DesignSystem;
using Beweeg.Platform.Access;
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
    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if ((relations & (Relation.HrAdviserOfAll | Relation.WorksCouncil)) == Relation.None) return [];
        var versions = GuideStanding.Of(await GuideRow.AllAsync(request.Db, cancel), today);
        return [.. versions.Select(at => relations.HasFlag(Relation.HrAdviserOfAll) ? OfAdviser(at) : OfCouncil(at)).OfType<TodayItem>()];
    }

    private static TodayItem? OfAdviser(GuideStanding at) => at.Standing switch
    {
        StandingOfGuide.InForceUndecided => new("Leg de besluiten over de competentiegids vast", "De gids geldt, maar wat de ondernemingsraad en het college besloten staat niet in Beweeg.", Url(at, "/besluiten"), "Leg vast", null, TodayKind.ToDo),
        StandingOfGuide.AtCouncil => new($"Versie {at.Row.Label} van de gids ligt bij de ondernemingsraad", "Komt het antwoord, leg het dan vast.", Url(at), "Bekijk", null, TodayKind.WaitingForOthers),
        StandingOfGuide.Consented => new($"Leg het besluit over versie {at.Row.Label} van de gids vast", "De ondernemingsraad heeft ingestemd. Nu besluit het college.", Url(at), "Bekijk", null, TodayKind.ToDo),
        _ => null,
    };

    private static TodayItem? OfCouncil(GuideStanding at) => at.Standing == StandingOfGuide.AtCouncil
        ? new TodayItem($"Lees versie {at.Row.Label} van de competentiegids", "De ondernemingsraad heeft hem gekregen en geeft of weigert instemming.", Url(at), "Lees", null, TodayKind.ToDo) : null;

    private static string Url(GuideStanding at, string path = "") => $"/competentiegids/versies/{at.Row.Id}{path}";
}
