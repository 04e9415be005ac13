using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Jobs;

namespace Beweeg.Conversations.Cycles.Upkeep;

/// <summary>Every night, and after every import: the dates of running cycles follow what changed.</summary>
internal sealed class KeepCyclesByThemselves(KeepCycles keep) : IDailyJob, IAfterImport
{
    public string Key => "conversations.keep-cycles";

    // Before new cycles start, so that what is over is closed first.
    public int Hour => 3;

    public async Task<string> RunAsync(DateOnly day, CancellationToken cancel) => await keep.RunAsync(day, "job", cancel) switch
    {
        0 => "Geen cyclus hoefde te veranderen.",
        1 => "1 cyclus volgde de nieuwe gegevens.",
        var changed => $"{changed} cycli volgden de nieuwe gegevens.",
    };

    Task IAfterImport.RunAsync(DateOnly day, CancellationToken cancel) => keep.RunAsync(day, "import", cancel);
}
