using System.Diagnostics;
using Beweeg.Organisation.Demo;
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
    private TimeSpan making;
    private Process? process;

    private BenchInstallation(Plan plan) => this.plan = plan;

    public string Address { get; private set; } = "";

    public static async Task<BenchInstallation> CreateAsync(Plan plan)
    {
        var installation = new BenchInstallation(plan);
        var settings = new Settings("http://127.0.0.1:0", installation.folder, plan.Database ?? $"Data Source={Path.Combine(installation.folder, "beweeg.db")}", false, Path.Combine(installation.folder, "sleutels"));
        await using var app = BeweegHost.Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Installation>().MigrateAsync(CancellationToken.None);
        var started = Stopwatch.GetTimestamp();
        await scope.ServiceProvider.GetRequiredService<DemoInstallation>().CreateAsync(plan.Employees, CancellationToken.None);
        installation.making = Stopwatch.GetElapsedTime(started);
        return installation;
    }

    /// <summary>How long making the municipality took: writing, reading, checking and applying the files, and all cycles.</summary>
    public void Report() => Console.WriteLine($"import   {plan.Employees} mensen: bestanden schrijven, lezen, controleren, toepassen, cycli en demoverhaal samen in {making.TotalSeconds:0.0} s");

    /// <summary>Starts the process, once; returns the time until it answers its first page.</summary>
    public async Task<TimeSpan> StartAsync()
    {
        await StopAsync();
        var started = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[] { typeof(BeweegHost).Assembly.Location, "run", "--data", folder, "--urls", "http://127.0.0.1:0" }) start.ArgumentList.Add(argument);
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

    /// <summary>Resident memory of the process, in MB.</summary>
    public double Resident()
    {
        process!.Refresh();
        return process.WorkingSet64 / 1e6;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StopAsync()
    {
        if (process is null) return;
        process.Kill();
        await process.WaitForExitAsync();
        process = null;
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
