using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Jobs;

namespace Beweeg.Conversations.Cycles;

/// <summary>
/// Every night, and after every import: who entered service gets the first cycle, and whose cycle is over gets the next (art. 2.7).
/// </summary>
internal sealed class StartCyclesByThemselves(StartCycles start) : IDailyJob, IAfterImport
{
    public string Key => "conversations.start-cycles";

    // Before anybody is at work, and before the mails of the day.
    public int Hour => 4;

    public async Task<string> RunAsync(DateOnly day, CancellationToken cancel) => await start.ByItselfAsync(day, "job", cancel) switch
    {
        0 => "Niemand had een nieuwe cyclus nodig.",
        1 => "1 cyclus begonnen.",
        var started => $"{started} cycli begonnen.",
    };

    Task IAfterImport.RunAsync(DateOnly day, CancellationToken cancel) => start.ByItselfAsync(day, "import", cancel);
}
