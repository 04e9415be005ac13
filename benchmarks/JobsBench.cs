using System.Diagnostics;
using System.Globalization;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Benchmarks;

/// <summary>Comparing a person with all jobs, and two jobs with each other: one person who asks one thing after another, and sixteen at once.</summary>
internal static class JobsBench
{
    private const int Asked = 300;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("een mens met alle functies", "/functieboek/dichtbij"), ("een mens met één functie", "/functieboek/dichtbij?functie=teammanager"), ("twee functies", "/functieboek/vergelijk?een=bode&ander=teammanager"), ("het functieboek", "/functieboek"),
    ];

    public static async Task RunAsync(BenchInstallation installation, Plan plan)
    {
        var employee = await installation.WithDbAsync(async (services, _) => (await services.GetRequiredService<IPeople>().WithNumberAsync(DemoPeople.PolicyAdviser.Number, CancellationToken.None))!.Value);
        await installation.StartAsync();
        using var visitor = await Visitor.SignInAsync(installation.Address, employee);
        foreach (var (name, path) in Pages)
        {
            await OneByOneAsync(name, path, visitor, print: false);
            await OneByOneAsync(name + ", een voor een", path, visitor, print: true);
        }

        foreach (var (name, path) in Pages)
        {
            Console.Write("jobs ");
            await Load.MeasureAsync(name, plan, installation.Application, "ask.lua", 1, ["-H", "Cookie: " + visitor.Cookie, "-H", "Accept-Encoding: br", installation.Address + path]);
        }
    }

    private static async Task OneByOneAsync(string name, string path, Visitor visitor, bool print)
    {
        var times = new List<double>();
        for (var number = 0; number < Asked; number++)
        {
            var start = Stopwatch.GetTimestamp();
            await visitor.ReadTextAsync(path);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        if (print) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"jobs {name,-40} p50 {times[Asked / 2]:0.0} ms, p95 {times[Asked * 95 / 100]:0.0} ms, most {times[^1]:0.0} ms"));
    }
}
