using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.PersonnelFile.Keeping;

/// <summary>On Vandaag of the administrator: a destination to which nothing goes by itself any more, or where something stands still.</summary>
internal sealed class DestinationsToday(BeweegDb db) : IToday
{
    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (!relations.HasFlag(Relation.Administrator)) return [];
        var items = new List<TodayItem>();
        foreach (var destination in await db.Set<Destination>().AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).Select(row => new { row.Id, row.Name }).ToListAsync(cancel))
        {
            var isStopped = await db.Set<DestinationDoor>().AnyAsync(row => row.DestinationId == destination.Id && row.IsStopped, cancel);
            var stuck = await db.Set<Dispatch>().CountAsync(row => row.DestinationId == destination.Id && row.State == DispatchState.Stuck, cancel);
            if (!isStopped && stuck == 0) continue;
            items.Add(new TodayItem($"Kijk waarom er iets niet naar {destination.Name} gaat",
                isStopped ? "Beweeg komt daar niet binnen. Er gaat niets meer vanzelf heen." : stuck == 1 ? "1 uitkomst staat stil." : $"{stuck} uitkomsten staan stil.",
                DestinationAddress.One(destination.Id), "Bekijk de bestemming", null, TodayKind.ToDo));
        }

        return items;
    }
}
