using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Decisions.Earlier;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.DesignSystem;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Requests;

/// <summary>What extra conversations ask on Vandaag: an answer from the manager, and for the employee what came of it.</summary>
internal static class RequestsToday
{
    // So long an answer is news.
    private const int DaysOfNews = 14;

    /// <param name="team">Whose requests the reader answers.</param>
    public static async Task<IReadOnlyList<TodayItem>> ForAsync(
        BeweegDb db, RegulationLibrary library, Guid me, IReadOnlyList<TeamMember> team, DateOnly today, CancellationToken cancel)
    {
        var people = team.Select(member => member.Id).Append(me).ToList();
        var since = today.AddDays(-DaysOfNews).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var rows = await (
            from row in db.Set<ConversationRequest>()
            where people.Contains(row.EmployeeId)
                // Asked for because of a decision that is needed: told with that reason.
                && !db.Set<EarlierAppraisal>().Any(earlier => earlier.ConversationId == row.ConversationId) && (row.State == RequestState.Asked || (row.EmployeeId == me && (row.AnsweredAt >= since || row.AskedAt >= since)))
            join cycle in db.Set<ConversationCycle>() on row.CycleId equals cycle.Id
            where cycle.End >= today
            orderby row.AskedAt
            select new { Request = row, cycle.RegulationVersionId }).AsNoTracking().ToListAsync(cancel);
        var items = new List<TodayItem>();
        foreach (var row in rows)
        {
            var name = RequestDesk.NameOf((await library.OfAsync(db, row.RegulationVersionId, cancel)).Type(row.Request.TypeKey)).ToLower(DutchDate.Culture);
            if (ItemOf(row.Request, name, me, team) is { } item) items.Add(item);
        }

        return items;
    }

    private static TodayItem? ItemOf(ConversationRequest request, string name, Guid me, IReadOnlyList<TeamMember> team)
    {
        var url = $"/verzoeken/{request.Id}";
        if (request.EmployeeId != me)
        {
            var who = team.First(member => member.Id == request.EmployeeId).Name;
            return new TodayItem($"{who} vraagt om een {name}", "Lees waarom, en antwoord of het gesprek er komt.", url, "Lees en antwoord", null, TodayKind.ToDo);
        }

        return request switch
        {
            { State: RequestState.Asked } => new TodayItem($"Je verzoek om een {name}", "Je leidinggevende antwoordt nog.", url, "Bekijk", null, TodayKind.WaitingForOthers),
            { State: RequestState.Declined } => new TodayItem($"Je {name} komt er niet", "Lees wat je leidinggevende antwoordde.", url, "Lees het antwoord", null, TodayKind.ToDo),
            { State: RequestState.Granted, AskedBy: Party.Employee } => new TodayItem($"Je {name} komt er", "Lees wat je leidinggevende antwoordde.", url, "Lees het antwoord", null, TodayKind.WaitingForOthers),
            { State: RequestState.Granted, AskedBy: Party.Manager, AnsweredAt: null } => new TodayItem($"Je leidinggevende wil een {name} met je", "Lees waarom. Je kunt erop reageren.", url, "Lees de reden", null, TodayKind.ToDo),
            _ => null,
        };
    }
}
