using System.Linq.Expressions;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Overview;

/// <summary>Loads where the conversations of people stand: one or two queries, whatever the number.</summary>
internal static class Standings
{
    /// <param name="what">What is loaded of each cycle: no more than somebody looks at.</param>
    public static async Task<StandingsOfPeople> OfAsync(
        BeweegDb db, RegulationLibrary library, IReadOnlyCollection<Guid> employees, DateOnly today, CancellationToken cancel, Of what = Of.All)
    {
        // A cycle that is over still counts while something in it is not closed.
        var rows = await (
            from cycle in db.Set<ConversationCycle>()
            where employees.Contains(cycle.EmployeeId) && cycle.Start <= today && (cycle.End >= today
                || db.Set<Conversation>().Any(row => row.CycleId == cycle.Id && row.Step != StepKind.Closed))
            join conversation in db.Set<Conversation>().Where(Which(db, what)) on cycle.Id equals conversation.CycleId into held
            from conversation in held.DefaultIfEmpty()
            orderby cycle.Start, cycle.Id, conversation.Ordinal
            select new { Cycle = cycle, Conversation = (Conversation?)conversation }).AsNoTracking().ToListAsync(cancel);
        if (rows.Count == 0) return StandingsOfPeople.None;
        var cycles = rows.Select(row => row.Cycle).DistinctBy(cycle => cycle.Id).ToList();
        var conversations = rows.Select(row => row.Conversation).OfType<Conversation>().ToLookup(row => row.CycleId);
        var signatures = await SignaturesAsync(db, [.. conversations.SelectMany(cycle => cycle).Where(row => row.Step is StepKind.Approve or StepKind.SignOff).Select(row => row.Id)], cancel);

        var running = new Dictionary<Guid, CycleStandings>();
        var unfinished = new List<Standing>();
        foreach (var cycle in cycles)
        {
            var regulation = await library.OfAsync(db, cycle.RegulationVersionId, cancel);
            if (cycle.End < today)
            {
                unfinished.AddRange(conversations[cycle.Id].Where(row => !row.IsClosed)
                    .Select(row => Standing.Of(row, regulation, false, [.. signatures[row.Id]], today)));
                continue;
            }

            var open = false;
            var standings = new List<Standing>();
            foreach (var conversation in conversations[cycle.Id])
            {
                standings.Add(Standing.Of(conversation, regulation, open, [.. signatures[conversation.Id]], today, cycle.IsPausedOn(today)));
                open |= !conversation.IsClosed;
            }

            running[cycle.EmployeeId] = new CycleStandings(cycle, regulation, standings);
        }

        return new StandingsOfPeople(running, [.. unfinished.OrderBy(row => row.Conversation.Latest).ThenBy(row => row.Conversation.Id)]);
    }

    private static Expression<Func<Conversation, bool>> Which(BeweegDb db, Of what) => what switch
    {
        Of.All => row => true,
        Of.Open => row => row.Step != StepKind.Closed,
        // The same as CycleStandings.Current: an appraisal that has begun, and the first that is open.
        _ => row => row.Step != StepKind.Closed && ((row.Kind == ConversationKind.Appraisal && row.Step != StepKind.Invite)
            || !db.Set<Conversation>().Any(earlier => earlier.CycleId == row.CycleId && earlier.Ordinal < row.Ordinal && earlier.Step != StepKind.Closed)),
    };

    // The sides that signed what is on the table.
    private static async Task<ILookup<Guid, Party>> SignaturesAsync(BeweegDb db, IReadOnlyCollection<Guid> conversations, CancellationToken cancel) =>
        (conversations.Count == 0 ? [] : await (
            from record in db.Set<ConversationRecord>()
            where conversations.Contains(record.ConversationId) && record.State == RecordState.Offered
            join signature in db.Set<Signature>() on record.Id equals signature.RecordId
            select new ValueTuple<Guid, Party>(record.ConversationId, signature.Party)).ToListAsync(cancel)).ToLookup(row => row.Item1, row => row.Item2);
}

/// <summary>Of which conversations somebody wants to know where they stand.</summary>
internal enum Of
{
    All,

    /// <summary>Those that are not closed.</summary>
    Open,

    /// <summary>The one to look at now; see <see cref="CycleStandings.Current"/>.</summary>
    Current,
}

/// <summary>Where people stand.</summary>
/// <param name="Running">By employee; who has no running cycle is absent.</param>
/// <param name="Unfinished">
/// What is not closed yet of cycles that are over, the most urgent first: an appraisal can still be held or adopted, and what was
/// said in another conversation can still be recorded.
/// </param>
internal sealed record StandingsOfPeople(IReadOnlyDictionary<Guid, CycleStandings> Running, IReadOnlyList<Standing> Unfinished)
{
    public static StandingsOfPeople None { get; } = new(new Dictionary<Guid, CycleStandings>(), []);

    /// <summary>The running cycle of somebody; null without one.</summary>
    public CycleStandings? For(Guid employee) => Running.GetValueOrDefault(employee);
}

/// <summary>A running cycle with its conversations, or with those of them that were asked for.</summary>
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
