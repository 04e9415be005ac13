using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Overview;

/// <summary>
/// Where everybody stands with one conversation, to be counted: the one of an earlier cycle while it is not closed, and otherwise the one of the running cycle.
/// </summary>
/// <param name="Choices">The conversations that there are to look at, in the order of the cycle.</param>
/// <param name="Chosen">The one that was chosen; null while nobody has a cycle.</param>
/// <param name="States">By employee, of who has the chosen conversation in the cycle.</param>
/// <param name="WithCycle">Everybody who has a running cycle.</param>
internal sealed record DepartmentsCount(
    IReadOnlyList<ConversationChoice> Choices, ConversationChoice? Chosen, IReadOnlyDictionary<Guid, CountedAs> States, IReadOnlySet<Guid> WithCycle)
{
    /// <param name="wanted">Key of a choice; another or none gives the first.</param>
    public static async Task<DepartmentsCount> LoadAsync(BeweegDb db, ITeams teams, string? wanted, DateOnly today, CancellationToken cancel)
    {
        var rows = await RowsAsync(db, today, cancel);
        var choices = ChoicesIn(rows);
        var chosen = choices.FirstOrDefault(choice => string.Equals(choice.Key, wanted, StringComparison.Ordinal)) ?? choices.FirstOrDefault();
        return new DepartmentsCount(choices, chosen, await StatesAsync(rows, chosen, teams, today, cancel), rows.Where(row => row.IsRunning).Select(row => row.EmployeeId).ToHashSet());
    }

    /// <summary>The conversations of running cycles, in the order of the cycle.</summary>
    public static async Task<IReadOnlyList<ConversationChoice>> ChoicesAsync(BeweegDb db, DateOnly today, CancellationToken cancel) => ChoicesIn([.. (await RowsAsync(db, today, cancel)).Where(row => row.IsRunning)]);

    /// <summary>The counts of every conversation, by the states in order.</summary>
    public static async Task<IReadOnlyList<(ConversationChoice Conversation, IReadOnlyList<int> Counts)>> AllAsync(BeweegDb db, ITeams teams, DateOnly today, CancellationToken cancel)
    {
        var rows = await RowsAsync(db, today, cancel);
        var all = new List<(ConversationChoice, IReadOnlyList<int>)>();
        foreach (var choice in ChoicesIn(rows))
        {
            var states = await StatesAsync(rows, choice, teams, today, cancel);
            all.Add((choice, [.. Enum.GetValues<CountedAs>().Select(state => states.Values.Count(one => one == state))]));
        }

        return all;
    }

    private static Task<List<Row>> RowsAsync(BeweegDb db, DateOnly today, CancellationToken cancel) => (
        from cycle in db.Set<ConversationCycle>()
        where cycle.Start <= today
        join conversation in db.Set<Conversation>().Where(row => row.RequestId == null) on cycle.Id equals conversation.CycleId
        // What a cycle that is over leaves open does not vanish with it.
        where cycle.End >= today || conversation.Step != StepKind.Closed
        select new Row(conversation.EmployeeId, conversation.Ordinal, conversation.PlanKey, conversation.Name, conversation.Step, conversation.Ending,
            conversation.PlannedOn != null || conversation.HeldOn != null, conversation.Latest,
            cycle.PausedFrom <= today && (cycle.PausedUntil == null || cycle.PausedUntil >= today), cycle.Start, cycle.End >= today)).ToListAsync(cancel);

    // The same conversation can have another name in another kind of cycle: the name that most people have.
    private static IReadOnlyList<ConversationChoice> ChoicesIn(List<Row> rows) =>
        [.. rows.GroupBy(row => row.PlanKey, StringComparer.Ordinal)
            .OrderBy(group => Math.Round(group.Average(row => row.Ordinal))).ThenByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ConversationChoice(group.Key, group.GroupBy(row => row.Name, StringComparer.Ordinal)
                .OrderByDescending(names => names.Count()).ThenBy(names => names.Key, StringComparer.Ordinal).First().Key) { People = group.Select(row => row.EmployeeId).Distinct().Count() })];

    private static async Task<IReadOnlyDictionary<Guid, CountedAs>> StatesAsync(
        List<Row> rows, ConversationChoice? chosen, ITeams teams, DateOnly today, CancellationToken cancel)
    {
        var states = rows.Where(row => string.Equals(row.PlanKey, chosen?.Key, StringComparison.Ordinal))
            .GroupBy(row => row.EmployeeId).ToDictionary(group => group.Key, group => StateOf(group.OrderBy(row => row.Start).ThenBy(row => row.Ordinal).First(), today));
        var late = states.Where(pair => pair.Value == CountedAs.Late).Select(pair => pair.Key).ToList();
        // Who has nobody to speak to, cannot be late.
        foreach (var alone in await teams.WithoutLeaderAsync(late, today, cancel)) states[alone] = CountedAs.Open;
        return states;
    }

    private static CountedAs StateOf(Row row, DateOnly today) =>
        row.Ending is not null ? CountedAs.NotHeld
        : row.Step == StepKind.Closed ? CountedAs.Done
        : row.HasDay ? CountedAs.Planned
        : row.Latest < today && !row.IsPaused ? CountedAs.Late
        : CountedAs.Open;

    private sealed record Row(Guid EmployeeId, int Ordinal, string PlanKey, string Name, StepKind Step, ConversationEnding? Ending, bool HasDay, DateOnly Latest, bool IsPaused, DateOnly Start, bool IsRunning);
}

/// <summary>A conversation of the cycle to look at.</summary>
public sealed record ConversationChoice(string Key, string Name)
{
    /// <summary>How many people have it now; it tells two of the same name apart, that two regulations side by side both have.</summary>
    public int People { get; init; }
}

/// <summary>Recorded; a day was chosen or it was held; still to plan; its latest date has passed and there is no day; it is on record that it was not held.</summary>
public enum CountedAs
{
    Done,
    Planned,
    Open,
    Late,
    NotHeld,
}
