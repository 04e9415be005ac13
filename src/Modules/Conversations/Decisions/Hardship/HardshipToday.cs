using Beweeg.Conversations.Overview;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions.Hardship;

/// <summary>For two weeks on Vandaag, for the employee and for who decides in the team: that the college decided otherwise than the regulation.</summary>
internal sealed class HardshipToday(RequestContext request, ITeams teams, RareNews rare) : IToday
{
    /// <summary>What others put on record lately, and did not withdraw.</summary>
    internal static IQueryable<HardshipException> News(BeweegDb db, Guid me, DateTime since) =>
        db.Set<HardshipException>().Where(row => row.RecordedAt >= since && row.WithdrawnAt == null && row.RecordedById != me);

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me || !(await rare.OfAsync(me, today, cancel)).Hardship) return [];
        var news = await News(request.Db, me, RareNews.Since(today)).Select(row => row.EmployeeId).Distinct().OrderBy(id => id).ToListAsync(cancel);
        var items = new List<TodayItem>();
        if (news.Contains(me))
            items.Add(new TodayItem("Voor jou is van de regeling afgeweken", "Lees wat het college besloot, en waarom.", $"/medewerkers/{me}/uitzonderingen", "Lees het besluit", null, TodayKind.ToDo));
        if ((relations & Sides.Deciding) == Relation.None) return items;
        foreach (var member in (await teams.DirectReportsAsync(me, today, cancel)).Where(member => news.Contains(member.Id)))
            items.Add(new TodayItem($"Voor {member.Name} is van de regeling afgeweken", "Lees wat het college besloot, en wat dat voor de gesprekken betekent.", $"/medewerkers/{member.Id}/uitzonderingen", "Lees het besluit", null, TodayKind.ToDo));
        return items;
    }
}
