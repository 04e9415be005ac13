using Beweeg.DesignSystem;
using Beweeg.Organisation.Sources.Keeping;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Runs;

/// <summary>On Vandaag of the administrator: a run that waits for a decision, or that did not work and was not followed by one that did.</summary>
internal sealed class SourcesToday(BeweegDb db) : IToday
{
    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (!relations.HasFlag(Relation.Administrator)) return [];
        var items = new List<TodayItem>();
        foreach (var source in await db.Set<PersonnelSource>().AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).Select(row => new { row.Id, row.Name }).ToListAsync(cancel))
        {
            var newest = await db.Set<SourceRun>().AsNoTracking().Where(row => row.SourceId == source.Id && row.Trigger != RunTrigger.Test && row.State != RunState.Waiting && row.State != RunState.Running)
                .OrderByDescending(row => row.Number).ThenBy(row => row.Id).Select(row => new { row.Id, row.State, row.Day }).FirstOrDefaultAsync(cancel);
            if (newest?.State == RunState.Stopped)
                items.Add(new TodayItem($"Beslis over de levering uit {source.Name}", $"Er verandert veel. Van {DutchDate.Text(newest.Day)} is nog niets overgenomen.", SourceAddress.Run(source.Id, newest.Id), "Bekijk de levering", null, TodayKind.ToDo));
            else if (newest?.State is RunState.Failed or RunState.Broken)
                items.Add(new TodayItem($"Kijk waarom {source.Name} niet is overgenomen", newest.State == RunState.Failed ? $"In de levering van {DutchDate.Text(newest.Day)} zit iets wat niet klopt." : $"Beweeg kon de bron op {DutchDate.Text(newest.Day)} niet lezen.",
                    SourceAddress.Run(source.Id, newest.Id), "Bekijk het verslag", null, TodayKind.ToDo));
        }

        return items;
    }
}
