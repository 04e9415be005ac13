using System.Text.Json;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Cycles.Upkeep;

/// <summary>
/// Keeps running cycles true to the facts: dates follow leave and appointment, who is on leave is waited for, what nobody can
/// hold any more is closed. Doing it twice changes nothing; everything that it changes is on record as done by the system.
/// </summary>
internal sealed class KeepCycles(BeweegDb db, IPeople people, RegulationLibrary library, FactsOfPeople facts, Calendar calendar)
{
    private const int Chunk = 500;

    // A leaver of longer ago was seen by an earlier night.
    private const int DaysBackForLeavers = 400;

    /// <param name="origin">What set it going: "job" or "import".</param>
    /// <returns>How many cycles changed.</returns>
    public async Task<int> RunAsync(DateOnly day, string origin, CancellationToken cancel)
    {
        if (!await db.Set<ConversationCycle>().AnyAsync(cancel)) return 0;
        var changed = 0;
        await foreach (var part in people.InServiceAsync(day, cancel).Chunk(Chunk).WithCancellation(cancel))
        {
            changed += await KeepAsync(part, day, origin, cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        foreach (var part in (await people.LeftBetweenAsync(day.AddDays(-DaysBackForLeavers), day.AddDays(-1), cancel)).Chunk(Chunk))
        {
            changed += await CloseOfLeaversAsync(part.ToDictionary(pair => pair.Key, pair => pair.Value), origin, cancel);
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        changed += await CloseOverdueAsync(day, origin, cancel);
        return changed;
    }

    private async Task<int> KeepAsync(IReadOnlyList<Person> part, DateOnly day, string origin, CancellationToken cancel)
    {
        var ids = part.Select(person => person.Id).ToList();
        var cycles = await db.Set<ConversationCycle>().AsNoTracking().Where(row => ids.Contains(row.EmployeeId) && row.Start <= day && row.End >= day).ToListAsync(cancel);
        var cycleIds = cycles.Select(cycle => cycle.Id).ToList();
        // Only what the rules look at: most cycles need nothing, so the rows themselves are read for the others only.
        var rows = await db.Set<Conversation>().AsNoTracking().Where(row => cycleIds.Contains(row.CycleId) && row.RequestId == null).OrderBy(row => row.Ordinal)
            .Select(row => new
            {
                row.CycleId,
                row.PlanKey,
                row.Latest,
                CanMove = row.Step != StepKind.Closed && row.HeldOn == null,
                HasLapsed = row.Ending == ConversationEnding.Lapsed && row.EndedById == null,
                IsFixed = row.LatestIsFixed,
            }).ToListAsync(cancel);
        var dates = rows.ToLookup(row => row.CycleId, row => new DatedConversation(row.PlanKey, row.Latest, row.CanMove, row.HasLapsed, row.IsFixed));
        var persons = part.ToDictionary(person => person.Id);
        var changed = 0;
        foreach (var cycle in cycles)
        {
            var person = persons[cycle.EmployeeId];
            var regulation = await library.OfAsync(db, cycle.RegulationVersionId, cancel);
            var change = person.MainPosition is null ? null
                : CycleUpkeep.For(regulation, await facts.OfAsync(regulation, person, cancel), cycle.ShapeKey, cycle.Start, cycle.End, [.. dates[cycle.Id]]);
            var leave = person.Leave.FirstOrDefault(period => period.From <= day && (period.Until is not { } until || until >= day));
            var pauses = leave?.From != cycle.PausedFrom || leave?.Until != cycle.PausedUntil;
            if (change is null && !pauses) continue;

            db.Attach(cycle);
            if (pauses) cycle.Pause(leave?.From, leave?.Until);
            if (change is not null) await ApplyAsync(cycle, regulation, change, cancel);
            Record(change is null ? ConversationOperations.PauseCycle : ConversationOperations.MoveCycle, cycle.EmployeeId, "cycle", cycle.Id, origin);
            changed++;
        }

        return changed;
    }

    private async Task ApplyAsync(ConversationCycle cycle, Regulation regulation, CycleChange change, CancellationToken cancel)
    {
        if (change.End != cycle.End) cycle.Follow(cycle.ShapeKey, cycle.Name, change.End);
        foreach (var conversation in await db.Set<Conversation>().Where(row => row.CycleId == cycle.Id && row.RequestId == null).ToListAsync(cancel))
        {
            if (change.Returning.Contains(conversation.PlanKey, StringComparer.Ordinal)) conversation.Resume(regulation.Type(conversation.TypeKey).Steps[0].Kind);
            if (change.Lapsing.TryGetValue(conversation.PlanKey, out var because)) conversation.EndWithout(ConversationEnding.Lapsed, because, null, calendar.Now);
            else if (change.Moved.TryGetValue(conversation.PlanKey, out var latest)) conversation.MoveLatest(latest.Date, JsonSerializer.Serialize(latest, JsonSerializerOptions.Web));
        }
    }

    // Nobody can hold a conversation with who is no longer there, for whatever reason: it closes without a word about that reason.
    private async Task<int> CloseOfLeaversAsync(Dictionary<Guid, DateOnly> left, string origin, CancellationToken cancel)
    {
        var ids = left.Keys.ToList();
        var open = await db.Set<Conversation>().Where(row => ids.Contains(row.EmployeeId) && row.Step != StepKind.Closed).ToListAsync(cancel);
        foreach (var conversation in open)
        {
            conversation.LapseWithLeaving($"Sinds {DutchText.Date(left[conversation.EmployeeId].AddDays(1))} niet meer in dienst.", calendar.Now);
            Record(ConversationOperations.Lapse, conversation.EmployeeId, "conversation", conversation.Id, origin);
        }

        return open.Select(row => row.CycleId).Distinct().Count();
    }

    // A planning or progress conversation looks ahead in its cycle: once that is over, it was not held.
    private async Task<int> CloseOverdueAsync(DateOnly day, string origin, CancellationToken cancel)
    {
        var overdue = await (
            from conversation in db.Set<Conversation>()
            where conversation.Kind != ConversationKind.Appraisal && conversation.Step != StepKind.Closed && conversation.HeldOn == null
            join cycle in db.Set<ConversationCycle>() on conversation.CycleId equals cycle.Id
            where cycle.End < day
            orderby conversation.Id
            select new { Conversation = conversation, cycle.End }).ToListAsync(cancel);
        foreach (var row in overdue)
        {
            row.Conversation.EndWithout(row.Conversation.IsExtra ? ConversationEnding.Withdrawn : ConversationEnding.NotHeld,
                $"De cyclus liep tot en met {DutchText.Date(row.End)}, en het gesprek was er toen nog niet.", null, calendar.Now);
            Record(ConversationOperations.Lapse, row.Conversation.EmployeeId, "conversation", row.Conversation.Id, origin);
        }

        await db.SaveChangesAsync(cancel);
        return overdue.Select(row => row.Conversation.CycleId).Distinct().Count();
    }

    private void Record(Operation operation, Guid employee, string kind, Guid id, string origin) =>
        db.Record(new AuditRecord(operation, null, null, null, employee, kind, id, null, origin, calendar.Now));
}
