using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Overview;

/// <summary>Loads the running cycles of people with the standing of each conversation: three queries, whatever the number.</summary>
internal static class Standings
{
    /// <summary>By employee; who has no running cycle is absent.</summary>
    public static async Task<IReadOnlyDictionary<Guid, CycleStandings>> OfAsync(
        BeweegDb db, RegulationLibrary library, IReadOnlyCollection<Guid> employees, DateOnly today, CancellationToken cancel)
    {
        var cycles = await db.Set<ConversationCycle>().AsNoTracking()
            .Where(cycle => employees.Contains(cycle.EmployeeId) && cycle.Start <= today && cycle.End >= today)
            .OrderBy(cycle => cycle.Start).ToListAsync(cancel);
        var ids = cycles.Select(cycle => cycle.Id).ToList();
        var conversations = (await db.Set<Conversation>().AsNoTracking().Where(row => ids.Contains(row.CycleId))
            .OrderBy(row => row.Ordinal).ToListAsync(cancel)).ToLookup(row => row.CycleId);
        var signatures = (await (
            from conversation in db.Set<Conversation>()
            where ids.Contains(conversation.CycleId) && (conversation.Step == StepKind.Approve || conversation.Step == StepKind.SignOff)
            join record in db.Set<ConversationRecord>() on conversation.Id equals record.ConversationId
            where record.State == RecordState.Offered
            join signature in db.Set<Signature>() on record.Id equals signature.RecordId
            select new { conversation.Id, signature.Party }).ToListAsync(cancel)).ToLookup(row => row.Id, row => row.Party);

        var result = new Dictionary<Guid, CycleStandings>();
        foreach (var cycle in cycles)
        {
            var regulation = await library.OfAsync(db, cycle.RegulationVersionId, cancel);
            var open = false;
            var standings = new List<Standing>();
            foreach (var conversation in conversations[cycle.Id])
            {
                standings.Add(Standing.Of(conversation, regulation, open, [.. signatures[conversation.Id]], today));
                open |= !conversation.IsClosed;
            }

            result[cycle.EmployeeId] = new CycleStandings(cycle, regulation, standings);
        }

        return result;
    }

    /// <summary>Appraisals that began in a cycle that is over, and are not adopted yet: the terms for objections run on into the next cycle.</summary>
    public static async Task<IReadOnlyList<Standing>> UnfinishedAsync(
        BeweegDb db, RegulationLibrary library, IReadOnlyCollection<Guid> employees, DateOnly today, CancellationToken cancel)
    {
        var rows = await (
            from conversation in db.Set<Conversation>()
            where employees.Contains(conversation.EmployeeId) && conversation.Kind == ConversationKind.Appraisal
                && conversation.Step != StepKind.Invite && conversation.Step != StepKind.Closed
            join cycle in db.Set<ConversationCycle>() on conversation.CycleId equals cycle.Id
            where cycle.End < today
            orderby conversation.Latest, conversation.Id
            select new { Conversation = conversation, cycle.RegulationVersionId }).AsNoTracking().ToListAsync(cancel);
        if (rows.Count == 0) return [];
        var ids = rows.Select(row => row.Conversation.Id).ToList();
        var signatures = (await (
            from record in db.Set<ConversationRecord>()
            where ids.Contains(record.ConversationId) && record.State == RecordState.Offered
            join signature in db.Set<Signature>() on record.Id equals signature.RecordId
            select new { record.ConversationId, signature.Party }).ToListAsync(cancel)).ToLookup(row => row.ConversationId, row => row.Party);
        var standings = new List<Standing>();
        foreach (var row in rows)
            standings.Add(Standing.Of(row.Conversation, await library.OfAsync(db, row.RegulationVersionId, cancel), false, [.. signatures[row.Conversation.Id]], today));
        return standings;
    }
}

/// <summary>A running cycle with its conversations.</summary>
public sealed record CycleStandings(ConversationCycle Cycle, Regulation Regulation, IReadOnlyList<Standing> Conversations)
{
    /// <summary>
    /// The conversation to look at now: an appraisal that has begun, since terms run in it, and otherwise the first that is
    /// not done. Null when all are.
    /// </summary>
    public Standing? Current =>
        Conversations.FirstOrDefault(standing => standing is { State: not StandingState.Done, Conversation: { Kind: ConversationKind.Appraisal, Step: not StepKind.Invite } })
        ?? Conversations.FirstOrDefault(standing => standing.State != StandingState.Done);
}
