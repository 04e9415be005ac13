using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Appraisals.ReadAlong;

/// <summary>For who writes a draft: what the second assessor said of it, as long as it was not changed or sent since.</summary>
internal sealed class OpinionsToday(RequestContext request, ITeams teams, IPeople people, RareNews rare) : IToday
{
    /// <summary>What somebody else said lately of a draft that still stands as it was.</summary>
    internal static IQueryable<Concurrence> News(BeweegDb db, Guid me, DateTime since) => db.Set<Concurrence>()
        .Where(said => said.At >= since && said.AssessorId != me
            && db.Set<Conversation>().Any(row => row.Id == said.ConversationId && row.Step == StepKind.Draft)
            && !db.Set<Judgement>().Any(judgement => judgement.ConversationId == said.ConversationId && judgement.ChangedAt > said.At));

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me || (relations & Sides.Deciding) == Relation.None || !(await rare.OfAsync(me, today, cancel)).Opinions) return [];
        var team = (await teams.DirectReportsAsync(me, today, cancel)).ToDictionary(member => member.Id, member => member.Name);
        var said = (await News(request.Db, me, RareNews.Since(today)).Select(row => new { row.ConversationId, row.EmployeeId, row.AssessorId, row.Agrees, row.At }).ToListAsync(cancel))
            .Where(row => team.ContainsKey(row.EmployeeId)).OrderByDescending(row => row.At).DistinctBy(row => row.ConversationId).ToList();
        if (said.Count == 0) return [];
        var names = await people.NamesAsync([.. said.Select(row => row.AssessorId).Distinct()], cancel);
        return [.. said.Select(row => new TodayItem(
            $"{names.GetValueOrDefault(row.AssessorId, "De tweede beoordelaar")} las het concept voor {team[row.EmployeeId]}",
            row.Agrees ? "Het kan zo weg." : "Er moet iets anders. Lees wat, bij het concept.", $"/gesprekken/{row.ConversationId}/concept", "Naar het concept", null, TodayKind.ToDo))];
    }
}
