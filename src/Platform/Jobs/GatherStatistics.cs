using Beweeg.Platform.Data;

namespace Beweeg.Platform.Jobs;

/// <summary>Every night the database counts anew how much its tables hold; see <see cref="BeweegDb.GatherStatisticsAsync"/>.</summary>
internal sealed class GatherStatistics(BeweegDb db) : IDailyJob
{
    public string Key => "platform.gather-statistics";

    // After the work that adds much.
    public int Hour => 5;

    public async Task<string> RunAsync(DateOnly day, CancellationToken cancel)
    {
        await db.GatherStatisticsAsync(cancel);
        return "De database telde opnieuw hoeveel er in staat.";
    }
}
