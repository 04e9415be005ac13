using System.Linq.Expressions;
using Beweeg.Conversations.Appraisals.Additions;
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
    /// <summary>So many days it is news that something was closed or added.</summary>
    public const int DaysOfNews = 14;

    /// <param name="what">What is loaded of each cycle: no more than somebody looks at.</param>
    public static async Task<StandingsOfPeople> OfAsync(
        BeweegDb db, RegulationLibrary library, IReadOnlyCollection<Guid> employees, DateOnly today, CancellationToken cancel, Of what = Of.All)
    {
        var news = what == Of.Open;
        var since = today.AddDays(-DaysOfNews).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var wanted = db.Set<Conversation>().Where(Which(db, what, since));
        var unclosed = db.Set<Conversation>().Where(news ? Which(db, what, since) : row => row.Step != StepKind.Closed);
        // A cycle that is over still counts while something in it is not closed, or is news.
        var rows = await (
            from cycle in db.Set<ConversationCycle>()
            where employees.Contains(cycle.EmployeeId) && cycle.Start <= today && (cycle.End >= today
                || unclosed.Any(row => row.CycleId == cycle.Id))
            join conversation in wanted on cycle.Id equals conversation.CycleId into held
            from conversation in held.DefaultIfEmpty()
            orderby cycle.Start, cycle.Id, conversation.Ordinal
            select new
            {
                Cycle = cycle,
                Conversation = (Conversation?)conversation,
                AddedByEmployee = news && db.Set<Addition>().Any(row => row.ConversationId == conversation!.Id && row.At >= since && row.Party == Party.Employee),
                AddedByManager = news && db.Set<Addition>().Any(row => row.ConversationId == conversation!.Id && row.At >= since && row.Party == Party.Manager),
            }).AsNoTracking().ToListAsync(cancel);
        if (rows.Count == 0) return StandingsOfPeople.None;
        var cycles = rows.Select(row => row.Cycle).DistinctBy(cycle => cycle.Id).ToList();
        var conversations = rows.Select(row => row.Conversation).OfType<Conversation>().Where(row => !news || !row.IsClosed).ToLookup(row => row.CycleId);
        var laidDown = await LaidDownAsync(db, [.. rows.Select(row => row.Conversation).OfType<Conversation>().Where(row => IsLookedAt(row, news)).Select(row => row.Id)], cancel);

        var running = new Dictionary<Guid, CycleStandings>();
        var unfinished = new List<Standing>();
        foreach (var cycle in cycles)
        {
            var regulation = await library.OfAsync(db, cycle.RegulationVersionId, cancel);
            if (cycle.End < today)
            {
                unfinished.AddRange(conversations[cycle.Id].Where(row => !row.IsClosed)
                    .Select(row => Standing.Of(row, regulation, false, Signed(row), today) with { IsNotedUnsigned = IsNoted(row) }));
                continue;
            }

            var open = false;
            var standings = new List<Standing>();
            foreach (var conversation in conversations[cycle.Id])
            {
                standings.Add(Standing.Of(conversation, regulation, open, Signed(conversation), today, cycle.IsPausedOn(today)) with { IsNotedUnsigned = IsNoted(conversation) });
                open |= !conversation.IsClosed;
            }

            running[cycle.EmployeeId] = new CycleStandings(cycle, regulation, standings);
        }

        var closed = new List<Standing>();
        foreach (var row in rows.Where(row => news && row.Conversation?.IsClosed == true))
        {
            closed.Add(Standing.Of(row.Conversation!, await library.OfAsync(db, row.Cycle.RegulationVersionId, cancel), false, [], today) with
            {
                IsNew = row.Conversation!.ClosedAt >= since,
                IsDecided = row.Conversation.ClosedAt >= since && laidDown[row.Conversation.Id].Any(one => one.IsDecided),
                AddedBy = [.. row.AddedByEmployee ? [Party.Employee] : Array.Empty<Party>(), .. row.AddedByManager ? [Party.Manager] : Array.Empty<Party>()],
            });
        }

        return new StandingsOfPeople(running, [.. unfinished.OrderBy(row => row.Conversation.Latest).ThenBy(row => row.Conversation.Id)], closed);

        IReadOnlyList<Party> Signed(Conversation row) => [.. laidDown[row.Id].Select(one => one.Party).OfType<Party>().Distinct()];

        bool IsNoted(Conversation row) => laidDown[row.Id].Any(one => one.Party == Party.Employee) && laidDown[row.Id].All(one => one.Party != Party.Employee || one.SignerId != row.EmployeeId);
    }

    // Where signatures say who is at turn; and for Vandaag where a note may still be answered, and how something was closed.
    private static bool IsLookedAt(Conversation row, bool news) => row.Step switch
    {
        StepKind.Approve or StepKind.SignOff => true,
        StepKind.Objections or StepKind.Hearing or StepKind.Decide => news,
        StepKind.Closed => news && row.Kind != ConversationKind.Appraisal,
        _ => false,
    };

    private static Expression<Func<Conversation, bool>> Which(BeweegDb db, Of what, DateTime since) => what switch
    {
        Of.All => row => true,
        Of.Open => row => row.Step != StepKind.Closed || row.ClosedAt >= since || db.Set<Addition>().Any(one => one.ConversationId == row.Id && one.At >= since),
        // The same as CycleStandings.Current: an appraisal that has begun, and the first that is open.
        _ => row => row.Step != StepKind.Closed && ((row.Kind == ConversationKind.Appraisal && row.Step != StepKind.Invite)
            || !db.Set<Conversation>().Any(earlier => earlier.CycleId == row.CycleId && earlier.Ordinal < row.Ordinal && earlier.Step != StepKind.Closed)),
    };

    // Who signed what is on the table, and whether the manager decided alone.
    private static async Task<ILookup<Guid, LaidDown>> LaidDownAsync(BeweegDb db, IReadOnlyCollection<Guid> conversations, CancellationToken cancel) =>
        (conversations.Count == 0 ? [] : await (
            from record in db.Set<ConversationRecord>()
            where conversations.Contains(record.ConversationId) && (record.State == RecordState.Offered || record.DecidedById != null)
            join signature in db.Set<Signature>() on record.Id equals signature.RecordId into signatures
            from signature in signatures.DefaultIfEmpty()
            select new LaidDown(record.ConversationId, record.DecidedById != null, (Party?)signature!.Party, (Guid?)signature.SignerId)).ToListAsync(cancel)).ToLookup(row => row.ConversationId);

    private sealed record LaidDown(Guid ConversationId, bool IsDecided, Party? Party, Guid? SignerId);
}

/// <summary>Of which conversations somebody wants to know where they stand.</summary>
internal enum Of
{
    All,

    /// <summary>Those that are not closed, and as news what was closed or added to lately.</summary>
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
/// <param name="News">What was closed, or added to, in the last days; only with <see cref="Of.Open"/>.</param>
internal sealed record StandingsOfPeople(IReadOnlyDictionary<Guid, CycleStandings> Running, IReadOnlyList<Standing> Unfinished, IReadOnlyList<Standing> News)
{
    public static StandingsOfPeople None { get; } = new(new Dictionary<Guid, CycleStandings>(), [], []);

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
