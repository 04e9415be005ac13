using System.Diagnostics;
using System.Globalization;

namespace Beweeg.Benchmarks;

/// <summary>One round of load: how many answers a second, how long they took, what they cost.</summary>
/// <param name="Rate">Answers a second.</param>
/// <param name="P50">Median time of an answer, in ms.</param>
/// <param name="P95">95 % of the answers came within this, in ms.</param>
/// <param name="P99">99 % of the answers came within this, in ms.</param>
/// <param name="Processor">Processor time of the application for one answer, in ms.</param>
internal sealed record Round(double Rate, double P50, double P95, double P99, double Processor);

/// <summary>
/// Load by wrk (Debian): sixteen connections that ask without a pause. It takes little of the processor itself, which
/// matters, since it runs on the same machine.
/// </summary>
internal static class Load
{
    public const int Connections = 16;

    // Before this many answers it looks warm for a while and is not: all processors are busy answering, so compiling waits.
    private const int WarmAfter = 10_000;

    /// <summary>
    /// Warms up until a round is no longer faster than the one before by more than a twentieth (the runtime compiles the busy
    /// parts again while it runs), then measures, and prints the median with its spread.
    /// </summary>
    /// <param name="arguments">Of wrk, with the address.</param>
    /// <param name="variable">For the script.</param>
    /// <param name="mayFail">How many answers of a round may be other than right.</param>
    public static async Task<Round> MeasureAsync(
        string name, Plan plan, Process application, string script, int threads, IReadOnlyList<string> arguments,
        (string Name, string Value)? variable = null, int mayFail = 0)
    {
        var before = 0.0;
        var answers = 0.0;
        for (var round = 0; round < 16; round++)
        {
            // The first visitors of a cold application may wait longer than wrk does.
            var warm = await RoundAsync(plan.Seconds, application, script, threads, arguments, variable, mayFail + (round == 0 ? 2 * Connections : 0));
            answers += warm.Rate * plan.Seconds;
            if (answers > WarmAfter && warm.Rate < before * 1.05) break;
            before = warm.Rate;
        }

        var rounds = new List<Round>();
        for (var round = 0; round < plan.Rounds; round++) rounds.Add(await RoundAsync(plan.Seconds, application, script, threads, arguments, variable, mayFail));
        var middle = rounds.OrderBy(round => round.Rate).ElementAt(rounds.Count / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-46} {middle.Rate,6:0}/s ({rounds.Min(round => round.Rate):0} tot {rounds.Max(round => round.Rate):0}); p50 {middle.P50:0.0} ms, p95 {middle.P95:0.0} ms ({rounds.Min(round => round.P95):0.0} tot {rounds.Max(round => round.P95):0.0}), p99 {middle.P99:0.0} ms; processor {middle.Processor:0.00} ms"));
        return middle;
    }

    private static async Task<Round> RoundAsync(
        int seconds, Process application, string script, int threads, IReadOnlyList<string> arguments, (string Name, string Value)? variable, int mayFail)
    {
        var start = new ProcessStartInfo("wrk") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { $"-t{threads}", $"-c{Connections}", $"-d{seconds}s", "-s", Path.Combine(AppContext.BaseDirectory, "scripts", script) }.Concat(arguments))
            start.ArgumentList.Add(argument);
        if (variable is { } set) start.Environment[set.Name] = set.Value;
        application.Refresh();
        var before = application.TotalProcessorTime;
        using var wrk = Process.Start(start) ?? throw new InvalidOperationException("wrk does not start.");
        var output = await wrk.StandardOutput.ReadToEndAsync();
        var problem = await wrk.StandardError.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        application.Refresh();
        var used = (application.TotalProcessorTime - before).TotalMilliseconds;
        var line = output.Split('\n').FirstOrDefault(candidate => candidate.StartsWith("BEWEEG ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"wrk: {output}{problem}");
        var numbers = line.Split(' ').Skip(1).Select(number => double.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        if (numbers[5] > mayFail) throw new InvalidOperationException($"{numbers[5]:0} of {numbers[0]:0} answers were wrong or failed.");
        return new Round(numbers[0] / numbers[1], numbers[2], numbers[3], numbers[4], used / numbers[0]);
    }
}
