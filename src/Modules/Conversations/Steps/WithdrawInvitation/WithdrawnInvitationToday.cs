using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations;
using Beweeg.DesignSystem;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Steps.WithdrawInvitation;

/// <summary>On Vandaag of the employee: a conversation does not go on, until there is another day and for two weeks at most.</summary>
internal sealed class WithdrawnInvitationToday(RequestContext request, RareNews rare) : IToday
{
    /// <summary>Invitations of somebody that were taken back lately.</summary>
    internal static IQueryable<WithdrawnInvitation> News(BeweegDb db, Guid me, DateTime since) => db.Set<WithdrawnInvitation>().Where(row => row.EmployeeId == me && row.WithdrawnAt >= since);

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me || !(await rare.OfAsync(me, today, cancel)).Withdrawn) return [];
        var rows = await (
            from row in News(request.Db, me, RareNews.Since(today))
            join conversation in request.Db.Set<Conversation>() on row.ConversationId equals conversation.Id
            where conversation.PlannedOn == null && conversation.HeldOn == null && conversation.Step != StepKind.Closed
            orderby row.WithdrawnAt descending, row.Id
            select new { conversation.Id, conversation.Name, row.PlannedOn }).ToListAsync(cancel);
        return [.. rows.DistinctBy(row => row.Id).Select(row => new TodayItem($"Je {row.Name.ToLower(DutchDate.Culture)} van {DutchDate.Text(row.PlannedOn)} gaat niet door",
            "De uitnodiging is ingetrokken. Lees waarom, en haal het uit je agenda.", $"/gesprekken/{row.Id}", "Lees waarom", null, TodayKind.ToDo))];
    }
}
