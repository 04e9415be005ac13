using System.Diagnostics;
using Beweeg.Conversations.Cycles;
using Beweeg.Organisation.Demo;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Import.Applying;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Modules;
using Beweeg.Platform.Time;
using Beweeg.Web.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Benchmarks;

/// <summary>What is measured, and how long.</summary>
internal sealed record Plan(int Employees, string? Database, int Seconds, int Rounds);

/// <summary>A demo municipality of the asked size in a folder of its own, and the application as a process on it.</summary>
internal sealed class BenchInstallation : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("beweeg-bench").FullName;
    private readonly Plan plan;
    private readonly List<(string What, TimeSpan Time)> making = [];
    private Process? process;

    private BenchInstallation(Plan plan) => this.plan = plan;

    public string Address { get; private set; } = "";

    public Process Application => process ?? throw new InvalidOperationException("Not started.");

    /// <summary>Makes the municipality by the road of a real one: files, check, import, campaign; and lets it live a little.</summary>
    public static async Task<BenchInstallation> CreateAsync(Plan plan)
    {
        var installation = new BenchInstallation(plan);
        await using var app = installation.Host();
        await installation.WithinAsync(app, async services =>
        {
            var calendar = services.GetRequiredService<Calendar>();
            await services.GetRequiredService<Installation>().MigrateAsync(CancellationToken.None);
            var files = Path.Combine(installation.folder, "bestanden");
            await installation.TimedAsync("bestanden maken", () =>
            {
                ImportFolder.Write(DemoMunicipality.Generate(plan.Employees, seed: 2026, calendar.Today), Directory.CreateDirectory(files).FullName);
                return Task.CompletedTask;
            });
            ImportResult? delivery = null;
            await installation.TimedAsync("inlezen en controleren", () =>
            {
                delivery = ImportFolder.Read(files);
                return Task.CompletedTask;
            });
            var municipality = await services.GetRequiredService<Installation>().CreateAsync(Installation.DemoId, "Gemeente Voorbeeld", isDemo: true, CancellationToken.None);
            await installation.TimedAsync("toepassen", () => services.GetRequiredService<ApplyImport>().RunAsync(delivery!.Set, calendar.Today,
                Record(ApplyImport.Operation, "organisation", municipality.Id, calendar), CancellationToken.None));
        });
        await installation.WithinAsync(app, async services =>
        {
            var db = services.GetRequiredService<BeweegDb>();
            var calendar = services.GetRequiredService<Calendar>();
            await db.EnterAsync(Installation.DemoId);
            await installation.TimedAsync("cycli van een campagne", async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                db.Record(Record(new Operation("bench.campaign", "mat de campagne"), "campaign", Installation.DemoId, calendar));
                await services.GetRequiredService<StartCycles>().ForEverybodyAsync(calendar.Today, CancellationToken.None);
                await transaction.CommitAsync();
            });
        });
        await installation.WithinAsync(app, async services =>
        {
            var db = services.GetRequiredService<BeweegDb>();
            await db.EnterAsync(Installation.DemoId);
            foreach (var story in services.GetServices<IDemoStory>()) await story.TellAsync(db, CancellationToken.None);
        });
        return installation;
    }

    /// <summary>How long each part of making the municipality took.</summary>
    public void Report()
    {
        foreach (var (what, time) in making) Console.WriteLine($"import   {what,-40} {time.TotalSeconds,7:0.0} s");
    }

    /// <summary>The same installation in this process, to look things up and to prepare.</summary>
    public async Task<T> WithDbAsync<T>(Func<IServiceProvider, BeweegDb, Task<T>> work)
    {
        await using var app = Host();
        T? result = default;
        await WithinAsync(app, async services =>
        {
            var db = services.GetRequiredService<BeweegDb>();
            await db.EnterAsync(Installation.DemoId);
            result = await work(services, db);
        });
        return result!;
    }

    /// <summary>Starts the process anew; returns the time until it answers its first page.</summary>
    public async Task<TimeSpan> StartAsync(string urls = "http://127.0.0.1:0")
    {
        await KillAsync();
        var started = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { typeof(BeweegHost).Assembly.Location, "run", "--data", folder, "--urls", urls }) start.ArgumentList.Add(argument);
        if (plan.Database is not null)
        {
            start.ArgumentList.Add("--database");
            start.ArgumentList.Add(plan.Database);
        }

        process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith("Beweeg luistert op ", StringComparison.Ordinal)) continue;
            Address = line.Split(' ')[3];
            break;
        }

        _ = process.StandardOutput.ReadToEndAsync();
        using var http = new HttpClient();
        (await http.GetAsync(Address + "/aanmelden")).EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>Ends the process without warning, as a power cut would.</summary>
    public async Task KillAsync()
    {
        if (process is null) return;
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Resident memory of the process, in MB.</summary>
    public double Resident()
    {
        Application.Refresh();
        return Application.WorkingSet64 / 1e6;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static AuditRecord Record(Operation operation, string kind, Guid id, Calendar calendar) =>
        new(operation, null, null, null, null, kind, id, "meting", "cli", calendar.Now);

    private WebApplication Host()
    {
        var settings = new Settings("http://127.0.0.1:0", folder, plan.Database ?? $"Data Source={Path.Combine(folder, "beweeg.db")}", false, Path.Combine(folder, "sleutels"));
        return BeweegHost.Build(settings with { Outgoing = new Platform.Outgoing.OutgoingSettings([System.Net.IPNetwork.Parse("127.0.0.1/32")]) });
    }

    private async Task WithinAsync(WebApplication app, Func<IServiceProvider, Task> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    private async Task TimedAsync(string what, Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        making.Add((what, Stopwatch.GetElapsedTime(started)));
    }
}

internal static class StartBench
{
    public static async Task RunAsync(BenchInstallation installation)
    {
        var times = new List<double>();
        for (var i = 0; i < 5; i++) times.Add((await installation.StartAsync()).TotalSeconds);
        times.Sort();
        Console.WriteLine($"start    proces tot eerste pagina: mediaan {times[2]:0.00} s (van {times[0]:0.00} tot {times[^1]:0.00})");
    }
}
