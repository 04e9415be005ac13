using System.Diagnostics;
using System.Globalization;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Benchmarks;

/// <summary>Searching and reading the competency guide: one person who asks one thing after another, and sixteen at once.</summary>
internal static class GuideBench
{
    private const int Asked = 500;

    // As people ask: usual, with typing errors, glued and split, and nothing that is there.
    private static readonly string[] Questions =
    [
        "samen werken met lastige mensen", "luisteren", "leiding geven", "afspraken nakomen", "samenwrken", "integriteid", "klant gericht", "gesprekstechniek",
        "ruzie in het team", "hoe geef ik iemand feedback zonder dat hij boos wordt", "xqzwvk plofgrt", "nauwkeurig zijn met cijfers",
    ];

    public static async Task RunAsync(BenchInstallation installation, Plan plan)
    {
        var employee = await installation.WithDbAsync(async (services, _) => (await services.GetRequiredService<IPeople>().WithNumberAsync(DemoPeople.PolicyAdviser.Number, CancellationToken.None))!.Value);
        await installation.StartAsync();
        using var visitor = await Visitor.SignInAsync(installation.Address, employee);
        await OneByOneAsync("warm", visitor, print: false);
        await OneByOneAsync("zoeken in de gids, een voor een", visitor, print: true);
        foreach (var (name, path) in new[] { ("zoeken in de gids", "/competentiegids/zoeken?vraag=" + Uri.EscapeDataString(Questions[0])), ("de gids", "/competentiegids"), ("een competentie", "/competentiegids/competenties/samenwerken") })
        {
            Console.Write("guide ");
            await Load.MeasureAsync(name, plan, installation.Application, "ask.lua", 1, ["-H", "Cookie: " + visitor.Cookie, "-H", "Accept-Encoding: br", installation.Address + path]);
        }
    }

    private static async Task OneByOneAsync(string name, Visitor visitor, bool print)
    {
        var times = new List<double>();
        for (var number = 0; number < Asked; number++)
        {
            var start = Stopwatch.GetTimestamp();
            await visitor.ReadTextAsync("/competentiegids/zoeken?vraag=" + Uri.EscapeDataString(Questions[number % Questions.Length]));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        if (print) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"guide {name,-40} p50 {times[Asked / 2]:0.0} ms, p95 {times[Asked * 95 / 100]:0.0} ms, most {times[^1]:0.0} ms"));
    }
}
