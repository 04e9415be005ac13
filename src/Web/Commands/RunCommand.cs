using System.Diagnostics;
using Beweeg.DesignSystem;
using Beweeg.Platform.Time;
using Beweeg.Web.Host;

namespace Beweeg.Web.Commands;

/// <summary><c>./beweeg run</c>: starts the application; with an empty database and not in production, with the demo municipality.</summary>
internal static class RunCommand
{
    public static readonly Command Description = new("run",
        "run [--urls ADRES] [--data MAP] [--database VERBINDING] [--keys MAP] [--proxies ADRESSEN] [--production]",
        "start Beweeg; zonder opties op http://127.0.0.1:5080 met een gevulde proefgemeente",
        RunAsync, Installed.Options, ["production"]);

    private static async Task<int> RunAsync(Invocation invocation)
    {
        var started = Stopwatch.GetTimestamp();
        if (await Installed.SettingsAsync(invocation) is not { } settings) return 2;
        if (await Installed.BuildAsync(settings, invocation, CancellationToken.None) is not { } app) return 2;
        await using (app)
        {
            await using (var scope = app.Services.CreateAsyncScope())
            {
                var installation = scope.ServiceProvider.GetRequiredService<Installation>();
                if (await installation.IsEmptyAsync(CancellationToken.None))
                {
                    if (settings.IsProduction)
                    {
                        await invocation.Error.WriteLineAsync("Er is nog geen gemeente. Maak er eerst een met ./beweeg administrator.");
                        return 2;
                    }

                    await invocation.Output.WriteLineAsync("Eerste start: de proefgemeente wordt gemaakt. Dat duurt even.");
                    await scope.ServiceProvider.GetRequiredService<DemoInstallation>().CreateAsync(DemoInstallation.DefaultSize, CancellationToken.None);
                }
                else if (settings.IsProduction && await installation.HasDemoAsync(CancellationToken.None))
                {
                    await invocation.Error.WriteLineAsync("--production: in deze database staat een proefgemeente. Kies een andere database of map.");
                    return 2;
                }
            }

            if (app.Services.GetService<DemoClock>() is { IsAhead: true })
            {
                await using var scope = app.Services.CreateAsyncScope();
                if (await scope.ServiceProvider.GetRequiredService<Installation>().HasRealMunicipalityAsync(CancellationToken.None))
                {
                    await invocation.Error.WriteLineAsync($"--data: in {settings.Data} staat een proefklok die vooruit loopt, en in de database een echte gemeente. Haal het bestand proefklok.txt weg.");
                    return 2;
                }

                await invocation.Output.WriteLineAsync($"In de proef is het {DutchDate.Text(app.Services.GetRequiredService<Calendar>().Today, DateStyle.WithWeekday)}.");
            }

            await app.StartAsync();
            await invocation.Output.WriteLineAsync(
                $"Beweeg luistert op {string.Join(", ", app.Urls)} (na {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} seconden). Stoppen: Ctrl+C.");
            await app.WaitForShutdownAsync();
            return 0;
        }
    }
}
