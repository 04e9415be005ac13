using Beweeg.Conversations.Overview;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions.Rewards;

/// <summary>On Vandaag: for the adviser that proposals wait, for the employee and for who proposed that there is a decision.</summary>
internal sealed class RewardsToday(RequestContext request, Advised advised, RareNews rare) : IToday
{
    /// <summary>What was decided lately about somebody, or about what somebody proposed.</summary>
    internal static IQueryable<RewardProposal> News(BeweegDb db, Guid me, DateTime since) =>
        db.Set<RewardProposal>().Where(row => row.RecordedAt >= since && (row.EmployeeId == me || row.ProposedById == me));

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me) return [];
        var news = (await rare.OfAsync(me, today, cancel)).Rewards
            ? await News(request.Db, me, RareNews.Since(today)).AsNoTracking().OrderBy(row => row.RecordedAt).ToListAsync(cancel) : [];
        // Who no longer holds the conversations cannot read the decision either.
        var readable = new List<RewardProposal>();
        foreach (var row in news)
        {
            if (row.EmployeeId == me || ((await request.Relations.ToEmployeeAsync(actor, row.EmployeeId, today, cancel)) & Sides.Leading) != Relation.None) readable.Add(row);
        }

        var items = readable
            .Select(row => row.EmployeeId == me
                ? new TodayItem("Er is besloten over een extra beloning voor jou", "Lees wat er is besloten, en door wie.", $"/gesprekken/{row.ConversationId}/beloning", "Lees het besluit", null, TodayKind.ToDo)
                : new TodayItem("Er is besloten over je voorstel voor een extra beloning", $"De beloning is {row.State.Dutch()}.", $"/gesprekken/{row.ConversationId}/beloning", "Lees het besluit", null, TodayKind.ToDo)).ToList();
        if (!relations.HasFlag(Relation.HrAdviser)) return items;
        var waiting = await request.Db.Set<RewardProposal>().Where(row => row.State == RewardState.Proposed).Select(row => row.EmployeeId).Distinct().OrderBy(id => id).ToListAsync(cancel);
        var own = (await advised.OfAsync(waiting, cancel)).Count;
        if (own > 0)
            items.Add(new TodayItem(own == 1 ? "Eén voorstel voor een extra beloning wacht op een besluit" : $"{own} voorstellen voor een extra beloning wachten op een besluit",
                "Leg vast wat er is besloten. De medewerker leest het dan.", "/beloningen", "Naar het register", null, TodayKind.ToDo));
        return items;
    }
}
