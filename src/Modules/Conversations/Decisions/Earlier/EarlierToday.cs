using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions.Earlier;

/// <summary>For two weeks on Vandaag, for the employee and for who leads the conversations: that the appraisal comes earlier, and why.</summary>
internal sealed class EarlierToday(RequestContext request, ITeams teams, RareNews rare) : IToday
{
    /// <summary>What others asked for lately, and did not take back.</summary>
    internal static IQueryable<EarlierAppraisal> News(BeweegDb db, Guid me, DateTime since) =>
        db.Set<EarlierAppraisal>().Where(row => row.AskedAt >= since && row.WithdrawnAt == null && row.AskedById != me);

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me || !(await rare.OfAsync(me, today, cancel)).Earlier) return [];
        var news = await News(request.Db, me, RareNews.Since(today)).OrderBy(row => row.AskedAt).Select(row => row.ConversationId).ToListAsync(cancel);
        var open = await request.Db.Set<Conversation>().Where(row => news.Contains(row.Id) && row.Step != StepKind.Closed)
            .Select(row => new { row.Id, row.EmployeeId, row.Name, row.Latest }).ToDictionaryAsync(row => row.Id, cancel);
        var rows = news.Distinct().Where(open.ContainsKey).Select(id => open[id]).ToList();
        if (rows.Count == 0) return [];
        var items = rows.Where(row => row.EmployeeId == me).Select(row => new TodayItem($"Je {row.Name.ToLower(DutchDate.Culture)} is eerder: uiterlijk {DutchDate.Text(row.Latest)}",
            "Er is een besluit over je rechtspositie nodig. Lees welk besluit, en waarom.", $"/gesprekken/{row.Id}", "Lees waarom", null, TodayKind.ToDo)).ToList();
        if ((relations & Sides.Leading) == Relation.None) return items;
        var team = (await teams.DirectReportsAsync(me, today, cancel)).ToDictionary(member => member.Id, member => member.Name);
        items.AddRange(rows.Where(row => team.ContainsKey(row.EmployeeId)).Select(row => new TodayItem($"De beoordeling van {team[row.EmployeeId]} is eerder: uiterlijk {DutchDate.Text(row.Latest)}",
            "Er is een besluit over de rechtspositie nodig. Lees welk besluit, en nodig op tijd uit.", $"/gesprekken/{row.Id}", "Lees waarom", null, TodayKind.ToDo)));
        return items;
    }
}
