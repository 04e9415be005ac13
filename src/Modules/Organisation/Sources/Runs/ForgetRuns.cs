using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Jobs;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Runs;

/// <summary>Every night: sentences about people go after ninety days, numbers of a run after two years. The record of who did what stays.</summary>
internal sealed class ForgetRuns(BeweegDb db, Calendar calendar) : IDailyJob
{
    public const int DaysOfLines = 90;
    public const int DaysOfRuns = 731;

    public string Key => "organisation.forget-source-runs";

    public int Hour => 2;

    public async Task<string> RunAsync(DateOnly day, CancellationToken cancel)
    {
        var (lines, runs) = (day.AddDays(-DaysOfLines), day.AddDays(-DaysOfRuns));
        var gone = await db.Set<SourceRunLine>().Where(line => db.Set<SourceRun>().Any(run => run.Id == line.RunId && run.Day < lines)).ExecuteDeleteAsync(cancel);
        gone += await db.Set<SourceRun>().Where(run => run.Day < runs).ExecuteDeleteAsync(cancel);
        if (gone == 0) return "Er waren geen oude verslagen van bronnen.";
        db.Record(new AuditRecord(SourceOperations.Forget, null, null, null, null, "source", null, $"{gone}", "job", calendar.Now));
        await db.SaveChangesAsync(cancel);
        return gone == 1 ? "1 oude regel over bronnen opgeruimd." : $"{gone} oude regels over bronnen opgeruimd.";
    }
}
