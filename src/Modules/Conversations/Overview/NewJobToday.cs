using Beweeg.DesignSystem;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;

namespace Beweeg.Conversations.Overview;

/// <summary>
/// For two weeks: somebody has another job while a cycle runs. The cycle goes on and what was agreed stands, so both are asked to look whether it still fits.
/// </summary>
internal sealed class NewJobToday(IPeople people, ITeams teams) : IToday
{
    private const int Days = 14;

    // More than this and one line says it better.
    private const int Most = 5;

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me) return [];
        IReadOnlyList<TeamMember> team = (relations & Sides.Deciding) == Relation.None ? [] : await teams.DirectReportsAsync(me, today, cancel);
        var changes = await people.JobChangesAsync([me, .. team.Select(member => member.Id)], today.AddDays(-Days), today, cancel);
        var items = changes.Where(change => change.Employee == me).Select(change => new TodayItem($"Je functie is nu {change.Job}",
            $"Sinds {DutchDate.Text(change.From)}; daarvoor {change.Before}. Je afspraken blijven staan. Kijk of ze nog passen: in het volgende gesprek stellen jullie ze bij, en om een extra gesprek kun je vragen.",
            "/mijn-gesprekken", "Bekijk je afspraken", null, TodayKind.News)).ToList();
        var others = changes.Where(change => change.Employee != me).ToList();
        if (others.Count > Most)
        {
            items.Add(new TodayItem($"{others.Count} mensen in je team hebben een andere functie", "Hun afspraken blijven staan. Kijk samen of ze nog passen.", "/team", "Bekijk je team", null, TodayKind.News));
            return items;
        }

        items.AddRange(others.Select(change => new TodayItem($"{team.First(member => member.Id == change.Employee).Name} heeft een andere functie: {change.Job}",
            $"Sinds {DutchDate.Text(change.From)}; daarvoor {change.Before}. De afspraken blijven staan. Kijk samen of ze nog passen. De beoordeling gaat uit van de functie op de dag van het gesprek.",
            $"/medewerkers/{change.Employee}", "Bekijk de afspraken", null, TodayKind.News)));
        return items;
    }
}
