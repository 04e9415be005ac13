using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Appraisals.ReadAlong;

/// <summary>Which drafts wait for a second assessor: of which nothing was said, or that changed since.</summary>
internal sealed class ReadAlongToday(RequestContext request, ITeams teams) : IToday
{
    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me || !relations.HasFlag(Relation.SecondAssessor)) return [];
        var members = await teams.SecondedAsync(me, today, cancel);
        var ids = members.Select(member => member.Id).ToList();
        var drafts = await request.Db.Set<Conversation>().AsNoTracking()
            .Where(row => ids.Contains(row.EmployeeId) && row.Kind == ConversationKind.Appraisal && row.Step == StepKind.Draft)
            .Where(row => !request.Db.Set<Concurrence>().Any(said => said.ConversationId == row.Id && said.AssessorId == me
                && !request.Db.Set<Judgement>().Any(judgement => judgement.ConversationId == row.Id && judgement.ChangedAt > said.At)))
            .OrderBy(row => row.PlannedOn).ThenBy(row => row.Id).ToListAsync(cancel);
        return [.. drafts.Select(row => new TodayItem(
            $"Lees het concept van {members.First(member => member.Id == row.EmployeeId).Name} mee",
            row.PlannedOn is { } day ? $"Jij bent tweede beoordelaar. Het gesprek is op {DutchDate.Text(day, DateStyle.WithWeekday)}; daarvoor moet het concept verstuurd zijn." : "Jij bent tweede beoordelaar.",
            $"/gesprekken/{row.Id}/meelezen", "Lees mee", null, TodayKind.ToDo))];
    }
}
