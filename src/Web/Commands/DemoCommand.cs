using System.Globalization;
using Beweeg.Organisation.Demo;
using Beweeg.Organisation.Import;

namespace Beweeg.Web.Commands;

/// <summary><c>./beweeg demo</c>: writes the files of a believable municipality of any size.</summary>
internal static class DemoCommand
{
    public static readonly Command Description = new("demo", "demo --employees AANTAL --out MAP [--seed GETAL]",
        "schrijft de bestanden van een verzonnen gemeente, om in te lezen", RunAsync, ["employees", "out", "seed"], []);

    private static async Task<int> RunAsync(Invocation invocation)
    {
        if (!int.TryParse(invocation.Options.GetValueOrDefault("employees"), NumberStyles.None, CultureInfo.InvariantCulture, out var employees)
            || employees is < 100 or > 1_000_000)
        {
            await invocation.Error.WriteLineAsync("--employees: een heel getal van 100 tot en met 1000000.");
            return 2;
        }

        if (invocation.Options.GetValueOrDefault("out") is not { } folder)
        {
            await invocation.Error.WriteLineAsync("--out: de map waarin de bestanden komen.");
            return 2;
        }

        var seed = int.TryParse(invocation.Options.GetValueOrDefault("seed"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 2026;
        ImportFolder.Write(DemoMunicipality.Generate(employees, seed, new Platform.Time.Calendar(TimeProvider.System).Today), folder);
        await invocation.Output.WriteLineAsync($"{employees:N0} medewerkers staan in {Path.GetFullPath(folder)}.");
        return 0;
    }
}
