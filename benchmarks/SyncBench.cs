using System.Diagnostics;
using System.Text.Json;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Applying;
using Beweeg.Organisation.Import.Tables;
using Beweeg.Organisation.Sources;
using Beweeg.Organisation.Sources.Mapping;
using Beweeg.Organisation.Sources.Runs;
using Beweeg.Platform.Audit;
using Beweeg.Web.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Calendar = Beweeg.Platform.Time.Calendar;

namespace Beweeg.Benchmarks;

/// <summary>
/// A whole synchronisation: everybody comes over HTTP from a source on the loopback address that speaks as AFAS, two in a hundred changed; read, checked, compared, applied and put on record.
/// </summary>
internal static class SyncBench
{
    public static async Task RunAsync(BenchInstallation installation)
    {
        await using var server = await ServeAsync(await installation.WithDbAsync((services, _) => services.GetRequiredService<CompareWithPresent>().PresentAsync(CancellationToken.None))
            ?? throw new InvalidOperationException("The organisation is empty."));
        var run = await installation.WithDbAsync(async (services, db) =>
        {
            var calendar = services.GetRequiredService<Calendar>();
            var source = new PersonnelSource(Guid.CreateVersion7(), SourceKind.Afas, Guid.Empty, calendar.Now);
            source.Reach("meting", server.Urls.First(), new SourceSettings { SignIn = SourceSignIn.AfasToken }, "<token/>");
            source.Map(new SourceMapping { Feeds = [.. ImportTable.All.Where(table => table.Name is "personen" or "dienstverbanden").Select(table => new TableFeed(table.Name, table.Name) { Rules = [.. table.Columns.Select(column => new ColumnRule(column.Name, column.Name, null))] })] });
            var asked = new SourceRun(Guid.CreateVersion7(), source.Id, 1, RunTrigger.Hand, "meting", calendar.Today, null, calendar.Now);
            db.AddRange(source, asked);
            db.Record(new AuditRecord(SourceOperations.Make, null, null, null, null, "source", source.Id, "meting", "cli", calendar.Now));
            await db.SaveChangesAsync();
            return asked.Id;
        });
        var started = Stopwatch.GetTimestamp();
        var ended = await installation.WithDbAsync(async (services, db) =>
        {
            await services.GetRequiredService<RunSources>().InAsync(Installation.DemoId, CancellationToken.None);
            return await db.Set<SourceRun>().AsNoTracking().SingleAsync(row => row.Id == run);
        });
        var time = Stopwatch.GetElapsedTime(started);
        Console.WriteLine($"sync     {ended.State}: {string.Join(", ", ended.ReadCounts().Rows.Select(rows => $"{rows.Value} {rows.Key}"))}, {ended.ReadCounts().ChangeCount} wijzigingen in {time.TotalSeconds:0.0} s; {ended.Why}");
        if (ended.State != RunState.Applied) throw new InvalidOperationException("The synchronisation was not applied.");
    }

    // Two in a hundred change: their initials, which nothing else depends on.
    private static async Task<WebApplication> ServeAsync(ImportSet set)
    {
        var people = set.People.Select((person, place) => place % 50 == 0 ? person with { Initials = person.Initials == "Q." ? "X." : "Q." } : person).OrderBy(person => person.Number, StringComparer.Ordinal).ToList();
        var lists = new Dictionary<string, IReadOnlyList<Dictionary<string, string?>>>(StringComparer.Ordinal)
        {
            ["personen"] = [.. people.Select(row => Row(PersonTable.Instance, row))],
            ["dienstverbanden"] = [.. set.Positions.Select(row => Row(PositionTable.Instance, row))],
        };
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/connectors/{name}", (string name, int skip, int take) => Results.Json(new { skip, take, rows = lists[name].Skip(skip).Take(take) }, JsonSerializerOptions.Web));
        await app.StartAsync();
        return app;
    }

    private static Dictionary<string, string?> Row<TRow>(ImportTable<TRow> table, TRow row) =>
        table.Columns.Zip(table.Write(row)).ToDictionary(cell => cell.First.Name, cell => cell.Second, StringComparer.Ordinal);
}
