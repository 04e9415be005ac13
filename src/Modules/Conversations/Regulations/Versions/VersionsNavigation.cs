using Beweeg.DesignSystem;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Regulations.Versions;

/// <summary>The regulations in the menu: for everybody who works here.</summary>
internal sealed class VersionsNavigation : INavigation
{
    public IEnumerable<(int Order, NavigationItem Item)> For(Actor actor, Relation relations)
    {
        if (relations.HasFlag(Relation.Colleague)) yield return (50, new NavigationItem("Regelingen", "/regelingen", IconName.Document));
    }
}

/// <summary>What the regulation asks today: of the adviser who keeps it, and of the works council.</summary>
internal sealed class VersionsToday(RequestContext request, RegulationLibrary library) : IToday
{
    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if ((relations & (Relation.HrAdviserOfAll | Relation.WorksCouncil)) == Relation.None) return [];
        var versions = VersionStanding.Of(await request.Db.Set<RegulationVersion>().AsNoTracking().ToListAsync(cancel), today);
        return [.. versions.Select(at => relations.HasFlag(Relation.HrAdviserOfAll) ? OfAdviser(at) : OfCouncil(at)).OfType<TodayItem>()];
    }

    private TodayItem? OfAdviser(VersionStanding at) => at.Standing switch
    {
        StandingOfVersion.InForceUndecided => new("Leg de besluiten over de regeling vast", "De regeling geldt, maar wat de ondernemingsraad en het college besloten staat niet in Beweeg.", Url(at, "/besluiten"), "Leg vast", null, TodayKind.ToDo),
        StandingOfVersion.AtCouncil => new($"{Named(at)} ligt bij de ondernemingsraad", "Komt het antwoord, leg het dan vast.", Url(at), "Bekijk", null, TodayKind.WaitingForOthers),
        StandingOfVersion.Consented => new($"Leg het besluit vast over {NamedInside(at)}", "De ondernemingsraad heeft ingestemd. Nu besluit het college.", Url(at), "Bekijk", null, TodayKind.ToDo),
        _ => null,
    };

    private TodayItem? OfCouncil(VersionStanding at) => at.Standing == StandingOfVersion.AtCouncil
        ? new TodayItem($"Lees {NamedInside(at)}", "De ondernemingsraad heeft deze regeling gekregen en geeft of weigert instemming.", Url(at), "Lees", null, TodayKind.ToDo) : null;

    // Two regulations can have a version of the same name: the title tells them apart.
    private string NamedInside(VersionStanding at) => $"versie {at.Version.Label} van ‘{library.Of(at.Version).Title}’";

    private string Named(VersionStanding at) => $"V{NamedInside(at)[1..]}";

    private static string Url(VersionStanding at, string path = "") => $"/regelingen/{at.Version.Id}{path}";
}
