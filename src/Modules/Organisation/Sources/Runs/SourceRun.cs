using System.Text.Json;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Runs;

/// <summary>One time that a source was asked: by whom, when, what it said, what became of it.</summary>
public sealed class SourceRun : IOwnedByMunicipality, IVersioned
{
    private SourceRun() { }

    /// <param name="slot">Unique for a source: of the plan the day and the attempt, so that two nodes cannot both begin it.</param>
    public SourceRun(Guid id, Guid sourceId, int number, RunTrigger trigger, string slot, DateOnly day, Guid? askedById, DateTime now, Guid? confirms = null)
    {
        Id = id;
        SourceId = sourceId;
        Number = number;
        Trigger = trigger;
        Slot = slot;
        Day = day;
        AskedById = askedById;
        AskedAt = now;
        ConfirmsId = confirms;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid SourceId { get; private set; }

    /// <summary>1 for the first of a source: the order in which they were asked.</summary>
    public int Number { get; private set; }
    public RunTrigger Trigger { get; private set; }
    public string Slot { get; private set; } = "";
    public DateOnly Day { get; private set; }

    /// <summary>Null when the plan asked.</summary>
    public Guid? AskedById { get; private set; }
    public DateTime AskedAt { get; private set; }

    /// <summary>The stopped run to which an administrator said yes by asking this one.</summary>
    public Guid? ConfirmsId { get; private set; }
    public RunState State { get; private set; } = RunState.Waiting;
    public DateTime? EndedAt { get; private set; }

    /// <summary>Why it stands as it does, a sentence or more.</summary>
    public string Why { get; private set; } = "";

    /// <summary><see cref="RunCounts"/> as JSON; no names.</summary>
    public string Counts { get; private set; } = "{}";

    /// <summary>SHA-256 of whom was asked about; a yes holds for them only.</summary>
    public string? Watched { get; private set; }

    /// <summary>Who decided about a stopped run.</summary>
    public Guid? DecidedById { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>The number of the next run of a source.</summary>
    internal static async Task<int> NextAsync(BeweegDb db, Guid source, CancellationToken cancel) =>
        1 + (await db.Set<SourceRun>().Where(run => run.SourceId == source).MaxAsync(run => (int?)run.Number, cancel) ?? 0);

    public RunCounts ReadCounts() => JsonSerializer.Deserialize<RunCounts>(Counts, JsonSerializerOptions.Web)!;

    public bool IsOver => State is not (RunState.Waiting or RunState.Running);

    public void Start() => State = RunState.Running;

    public void End(RunState state, string why, RunCounts counts, string? watched, DateTime now)
    {
        State = state;
        Why = why.Length <= 2000 ? why : why[..1999] + "…";
        Counts = JsonSerializer.Serialize(counts, JsonSerializerOptions.Web);
        Watched = watched;
        EndedAt = now;
    }

    /// <summary>An administrator said yes or no to a stopped run.</summary>
    /// <exception cref="InvalidOperationException">It does not wait for that.</exception>
    public void Decide(bool yes, Guid by, DateTime now)
    {
        if (State != RunState.Stopped) throw new InvalidOperationException("This run does not wait for a decision.");
        State = yes ? RunState.Confirmed : RunState.Rejected;
        DecidedById = by;
        DecidedAt = now;
    }

    /// <summary>A newer run says how it stands now.</summary>
    public void Pass() => State = RunState.Passed;
}

/// <summary>Why a source was asked.</summary>
public enum RunTrigger
{
    /// <summary>To look only.</summary>
    Test,

    /// <summary>An administrator asked.</summary>
    Hand,

    /// <summary>It was time.</summary>
    Plan,
}

/// <summary>How a run stands.</summary>
public enum RunState
{
    /// <summary>Not begun yet.</summary>
    Waiting,

    /// <summary>Being asked and read.</summary>
    Running,

    /// <summary>Read and compared, nothing applied: that was the purpose.</summary>
    Tested,

    /// <summary>Everything was applied.</summary>
    Applied,

    /// <summary>Waits for an administrator; nothing was applied.</summary>
    Stopped,

    /// <summary>The administrator said yes; another run does it.</summary>
    Confirmed,

    /// <summary>The administrator said no.</summary>
    Rejected,

    /// <summary>Stopped, and overtaken by a newer one.</summary>
    Passed,

    /// <summary>Something in it is wrong; nothing was applied.</summary>
    Failed,

    /// <summary>The source could not be read, or the run broke off; nothing was applied.</summary>
    Broken,
}

/// <summary>What a run met, in numbers.</summary>
public sealed record RunCounts
{
    /// <summary>Rows by dataset.</summary>
    public IReadOnlyDictionary<string, int> Rows { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

    /// <summary>"3 nieuwe medewerkers", one for each kind of change.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Number of changes, faults and questions, also beyond the lines that are kept.</summary>
    public int ChangeCount { get; init; }

    public int FaultCount { get; init; }

    public int QuestionCount { get; init; }
}
