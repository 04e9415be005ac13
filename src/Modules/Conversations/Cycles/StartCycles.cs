using System.Text.Json;
using Beweeg.Competencies.Contracts;
using Beweeg.Conversations.Decisions.Probation;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Cycles;

/// <summary>
/// Gives people the cycle that runs on a day, with its conversations and their dates. Who has it already is passed over,
/// so that starting twice makes nothing double. It follows the cycle that somebody had before.
/// </summary>
public sealed class StartCycles(BeweegDb db, IPeople people, IGuides guides, RegulationLibrary library, FactsOfPeople facts, Calendar calendar, TimeProvider time)
{
    private const int Chunk = 500;

    /// <summary>For everybody in service on the day: the campaign. The caller says which operation it is.</summary>
    /// <returns>How many cycles were started.</returns>
    public Task<int> ForEverybodyAsync(DateOnly day, CancellationToken cancel) => StartAsync(day, _ => { }, cancel);

    /// <summary>For these people, as far as they are in service on the day. The caller says which operation it is.</summary>
    /// <returns>How many cycles were started.</returns>
    public Task<int> ForAsync(IReadOnlySet<Guid> only, DateOnly day, CancellationToken cancel) => StartAsync(day, _ => { }, cancel, only);

    /// <summary>
    /// For who entered service, and for whose cycle is over, once the municipality has begun with cycles; that beginning is a
    /// choice of people. Each start is on record as done by the system.
    /// </summary>
    /// <param name="origin">What set it going: "job" or "import".</param>
    /// <returns>How many cycles were started.</returns>
    public async Task<int> ByItselfAsync(DateOnly day, string origin, CancellationToken cancel)
    {
        if (!await db.Set<ConversationCycle>().AnyAsync(cancel)) return 0;
        return await StartAsync(day, cycle => db.Record(new AuditRecord(
            ConversationOperations.StartCycles, null, null, null, cycle.EmployeeId, "cycle", cycle.Id, null, origin, calendar.Now)), cancel);
    }

    /// <summary>For one person; null when he or she has no position on the day, or the cycle runs already.</summary>
    public async Task<ConversationCycle?> ForAsync(Person person, DateOnly day, CancellationToken cancel)
    {
        var previousEnd = await db.Set<ConversationCycle>().Where(cycle => cycle.EmployeeId == person.Id && cycle.Start <= day).MaxAsync(cycle => (DateOnly?)cycle.End, cancel);
        return previousEnd >= day || await BasisAsync(day, cancel) is not { } basis ? null : await MakeAsync(person, previousEnd, day, basis, cancel);
    }

    private async Task<int> StartAsync(DateOnly day, Action<ConversationCycle> started, CancellationToken cancel, IReadOnlySet<Guid>? only = null)
    {
        if (await BasisAsync(day, cancel) is not { } basis) return 0;
        // The newest cycle of everybody: it runs, or the next one follows it.
        var newest = await db.Set<ConversationCycle>().Where(cycle => cycle.Start <= day)
            .GroupBy(cycle => cycle.EmployeeId).Select(cycles => new { Employee = cycles.Key, End = cycles.Max(cycle => cycle.End) })
            .ToDictionaryAsync(row => row.Employee, row => row.End, cancel);
        var count = 0;
        await foreach (var person in people.InServiceAsync(day, cancel))
        {
            DateOnly? previousEnd = newest.TryGetValue(person.Id, out var end) ? end : null;
            if (previousEnd >= day || only?.Contains(person.Id) == false || await MakeAsync(person, previousEnd, day, basis, cancel) is not { } cycle) continue;
            started(cycle);
            if (++count % Chunk != 0) continue;
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        await db.SaveChangesAsync(cancel);
        if (count >= BeweegDb.ManyRows) await db.GatherStatisticsAsync(cancel);
        return count;
    }

    /// <summary>The facts of an appointment without its groups of people; see <see cref="FactsOfPeople"/>.</summary>
    public static AppointmentFacts FactsOf(Person person)
    {
        var position = person.MainPosition;
        return new AppointmentFacts(
            person.InServiceFrom,
            person.InServiceUntil,
            position?.IsProbation ?? false,
            position is { IsProbation: true } ? position.ProbationDecisionOn : null,
            position is { IsRunUp: true } ? [new Period(position.From, position.RunUpUntil)] : [],
            [.. person.Leave.Select(leave => new Period(leave.From, leave.Until))]);
    }

    private async ValueTask<ConversationCycle?> MakeAsync(Person person, DateOnly? previousEnd, DateOnly day, Basis basis, CancellationToken cancel)
    {
        if (person.MainPosition is null || basis.Ended.TryGetValue(person.Id, out var gone) && person.InServiceFrom <= gone) return null;
        var appointment = await facts.OfAsync(basis.Regulation, person, cancel);
        if (appointment.Problems().Count > 0) return null;
        if (CycleSchedule.Following(basis.Regulation, appointment, previousEnd, day) is not { } scheduled) return null;
        var cycle = new ConversationCycle(Ids.New(time), person.Id, basis.RegulationVersion, basis.GuideVersion,
            scheduled.ShapeKey, scheduled.Name, scheduled.Start.Date, scheduled.End.Date);
        db.Add(cycle);
        var ordinal = 0;
        foreach (var planned in scheduled.Conversations)
        {
            db.Add(new Conversation(Ids.New(time), cycle.Id, person.Id, ++ordinal, planned.Key, basis.Regulation.Type(planned.TypeKey),
                planned.Name, planned.Latest.Date, JsonSerializer.Serialize(planned.Latest, JsonSerializerOptions.Web)));
        }

        return cycle;
    }

    private async Task<Basis?> BasisAsync(DateOnly day, CancellationToken cancel)
    {
        var version = await RegulationLibrary.InForceAsync(db, day, cancel);
        var guide = await guides.InForceAsync(day, cancel);
        if (version is null || guide is null) return null;
        // The probation ended and it was decided that somebody leaves: no new cycle, also while the personnel system still has to follow.
        var ended = await db.Set<ProbationOutcome>().AsNoTracking().Where(row => row.Kind == ProbationOutcomeKind.Ended && row.From <= day)
            .GroupBy(row => row.EmployeeId).Select(rows => new { Employee = rows.Key, From = rows.Max(row => row.From) }).ToDictionaryAsync(row => row.Employee, row => row.From, cancel);
        return new Basis(version.Id, guide.Value, await library.OfAsync(db, version.Id, cancel), ended);
    }

    private sealed record Basis(Guid RegulationVersion, Guid GuideVersion, Regulation Regulation, IReadOnlyDictionary<Guid, DateOnly> Ended);
}
