using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.DesignSystem;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;

namespace Beweeg.Conversations.Holders;

/// <summary>For two weeks: who came new to somebody's team while a cycle runs, from whom, where it stands and how much was agreed.</summary>
internal sealed class NewInTeamToday(RequestContext request, ITeams teams, RegulationLibrary library) : IToday
{
    private const int Days = 14;

    // More than this and one line says it better.
    private const int Most = 5;

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me || (relations & Sides.Deciding) == Relation.None) return [];
        var newcomers = await teams.NewcomersAsync(me, today.AddDays(-Days), today, cancel);
        if (newcomers.Count == 0) return [];
        if (newcomers.Count > Most)
        {
            return [new TodayItem($"{newcomers.Count} mensen zijn nieuw in je team",
                "Wat er loopt en wat is afgesproken, staat op hun pagina. Wat een vorige leidinggevende voor zichzelf schreef, zie je niet.", "/team", "Bekijk je team", null, TodayKind.News)];
        }

        var standings = await Standings.OfAsync(request.Db, library, [.. newcomers.Select(member => member.Id)], today, cancel);
        var items = new List<TodayItem>();
        foreach (var member in newcomers)
        {
            if (standings.For(member.Id) is not { } running) continue;
            var before = (await teams.HoldersAsync(member.Id, running.Cycle.Start, today, cancel)).LastOrDefault(one => one.Person != me);
            var agreed = (await AgreementTable.RecordedAsync(request.Db, running.Cycle.Id, cancel)).Count(agreement => agreement.State == AgreementState.Agreed);
            items.Add(new TodayItem($"{member.Name} is nieuw in je team", string.Join(' ', Sentences(running, before, agreed)), $"/medewerkers/{member.Id}", "Lees je in", null, TodayKind.News));
        }

        return items;
    }

    private static IEnumerable<string> Sentences(CycleStandings running, HeldBy? before, int agreed)
    {
        if (before is not null) yield return $"Tot en met {DutchDate.Text(before.Until)} hield {before.Name} de gesprekken.";
        if (running.Current is { } current) yield return $"Nu: {current.Conversation.Name.ToLower(DutchDate.Culture)}, {current.StepName.ToLower(DutchDate.Culture)}.";
        yield return agreed == 0 ? "Er is nog niets afgesproken." : agreed == 1 ? "Er is één afspraak vastgelegd." : $"Er zijn {agreed} afspraken vastgelegd.";
    }
}
