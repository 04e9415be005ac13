using Beweeg.Conversations.Overview;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions.Hardship;

/// <summary>
/// For two weeks on Vandaag, for the employee and for who decides in the team: that the college decided otherwise than the regulation, or that such a
/// decision was withdrawn, by which a day of before counts again.
/// </summary>
internal sealed class HardshipToday(RequestContext request, ITeams teams, RareNews rare) : IToday
{
    /// <summary>What others put on record lately, or withdrew.</summary>
    internal static IQueryable<HardshipException> News(BeweegDb db, Guid me, DateTime since) => db.Set<HardshipException>()
        .Where(row => (row.WithdrawnAt == null && row.RecordedAt >= since && row.RecordedById != me) || (row.WithdrawnAt >= since && row.WithdrawnById != me));

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me || !(await rare.OfAsync(me, today, cancel)).Hardship) return [];
        var rows = await News(request.Db, me, RareNews.Since(today)).Select(row => new { row.EmployeeId, row.RecordedAt, row.WithdrawnAt }).ToListAsync(cancel);
        // Of each person the newest: what was withdrawn and decided anew is a decision.
        var news = rows.GroupBy(row => row.EmployeeId).ToDictionary(group => group.Key, group => group.MaxBy(row => row.WithdrawnAt ?? row.RecordedAt)!.WithdrawnAt is not null);
        var items = new List<TodayItem>();
        if (news.TryGetValue(me, out var ownIsWithdrawn))
        {
            items.Add(ownIsWithdrawn
                ? new TodayItem("Een besluit van het college over jou is ingetrokken", "Lees waarom. Kijk bij je gesprekken welke dag nu weer geldt.", $"/medewerkers/{me}/uitzonderingen", "Lees waarom", null, TodayKind.ToDo)
                : new TodayItem("Voor jou is van de regeling afgeweken", "Lees wat het college besloot, en waarom.", $"/medewerkers/{me}/uitzonderingen", "Lees het besluit", null, TodayKind.ToDo));
        }

        if ((relations & Sides.Deciding) == Relation.None) return items;
        foreach (var member in (await teams.DirectReportsAsync(me, today, cancel)).Where(member => news.ContainsKey(member.Id)))
        {
            items.Add(news[member.Id]
                ? new TodayItem($"Een besluit van het college over {member.Name} is ingetrokken", "Lees waarom, en kijk welke dag nu weer geldt.", $"/medewerkers/{member.Id}/uitzonderingen", "Lees waarom", null, TodayKind.ToDo)
                : new TodayItem($"Voor {member.Name} is van de regeling afgeweken", "Lees wat het college besloot, en wat dat voor de gesprekken betekent.", $"/medewerkers/{member.Id}/uitzonderingen", "Lees het besluit", null, TodayKind.ToDo));
        }

        return items;
    }
}
