using Beweeg.DesignSystem;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;

namespace Beweeg.Web.Today;

/// <summary>"Vandaag": what somebody does, by when, and what others are waiting for. The first page after signing in.</summary>
internal static class ShowToday
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/", Show).OwnOnly("jouw eigen taken");

    private static async Task<IResult> Show(RequestContext request, IEnumerable<IToday> modules, CancellationToken cancel)
    {
        var relations = await request.Relations.ToMunicipalityAsync(request.Actor, request.Today, cancel);
        var items = new List<TodayItem>();
        foreach (var module in modules) items.AddRange(await module.ForAsync(request.Actor, relations, request.Today, cancel));
        return Answers.Page<TodayPage>(new
        {
            Name = request.Actor.Name.Split(' ')[0],
            request.Today,
            LocalTime = Platform.Time.Calendar.ToLocal(request.Now),
            Relations = relations,
            Items = (IReadOnlyList<TodayItem>)[.. items.OrderBy(item => item.IsNow ? 0 : 1).ThenBy(item => item.By ?? DateOnly.MaxValue)],
        });
    }
}

internal sealed class TodayNavigation : INavigation
{
    public IEnumerable<(int Order, NavigationItem Item)> For(Actor actor, Relation relations)
    {
        yield return (0, new NavigationItem("Vandaag", "/", IconName.Home));
    }
}
