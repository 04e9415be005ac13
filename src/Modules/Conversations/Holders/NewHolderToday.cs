using Beweeg.DesignSystem;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;

namespace Beweeg.Conversations.Holders;

/// <summary>For two weeks, to the employee: somebody else holds the conversations now, since when, and what that person does and does not read.</summary>
internal sealed class NewHolderToday(ITeams teams) : IToday
{
    private const int Days = 14;

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me || await teams.NewHolderAsync(me, today.AddDays(-Days), today, cancel) is not { } change) return [];
        var (before, now) = change;
        return [new TodayItem($"{now.Name} voert nu je gesprekken",
            $"Sinds {DutchDate.Text(now.From)}; daarvoor was het {before.Name}. Wat jullie vastlegden, blijft gelden. Wat {before.Name} voor zichzelf opschreef, leest {now.Name} niet.",
            "/mijn-gesprekken", "Lees wie je gesprekken voert", null, TodayKind.News)];
    }
}
