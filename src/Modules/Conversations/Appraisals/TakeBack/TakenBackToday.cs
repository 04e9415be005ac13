using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Appraisals.TakeBack;

/// <summary>For two weeks on Vandaag of the employee: a text that was sent or laid down was taken back.</summary>
internal sealed class TakenBackToday(RequestContext request) : IToday
{
    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me) return [];
        var since = today.AddDays(-Standings.DaysOfNews).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var rows = await (
            from conversation in request.Db.Set<Conversation>()
            where conversation.EmployeeId == me && conversation.Kind == ConversationKind.Appraisal && conversation.Step != StepKind.Closed
            join record in request.Db.Set<ConversationRecord>() on conversation.Id equals record.ConversationId
            where record.TakenBackAt >= since
            orderby record.TakenBackAt descending, record.Id
            select new { conversation.Id, conversation.Name, record.TakenBackAt }).ToListAsync(cancel);
        return [.. rows.DistinctBy(row => row.Id).Select(row => new TodayItem($"De tekst van je {row.Name.ToLower(DutchDate.Culture)} is teruggenomen",
            $"Dat was op {DutchDate.Text(DateOnly.FromDateTime(Calendar.ToLocal(row.TakenBackAt!.Value)))}. Lees waarom, en wat er stond.", $"/gesprekken/{row.Id}", "Lees waarom", null, TodayKind.ToDo))];
    }
}
