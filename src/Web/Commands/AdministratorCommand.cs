using Beweeg.Platform.Data;
using Beweeg.Web.Host;

namespace Beweeg.Web.Commands;

/// <summary><c>./beweeg administrator</c>: makes a municipality with its first administrator; the password comes from standard input.</summary>
internal static class AdministratorCommand
{
    private const int ShortestPassword = 15;

    public static readonly Command Description = new("administrator", "administrator --municipality NAAM --user GEBRUIKERSNAAM [--data MAP] [--database VERBINDING] < wachtwoord",
        "maakt een gemeente met haar eerste beheerder; het wachtwoord komt van de invoer", RunAsync, [.. Installed.Options, "municipality", "user"], []);

    private static async Task<int> RunAsync(Invocation invocation)
    {
        if (await Installed.SettingsAsync(invocation) is not { } settings) return 2;
        var name = invocation.Options.GetValueOrDefault("municipality")?.Trim() ?? "";
        var user = invocation.Options.GetValueOrDefault("user")?.Trim() ?? "";
        if (name.Length is 0 or > 200 || user.Length is 0 or > 200)
        {
            await invocation.Error.WriteLineAsync("Schrijf --municipality met de naam van de gemeente en --user met een gebruikersnaam.");
            return 2;
        }

        await invocation.Output.WriteLineAsync($"Wachtwoord voor {user} (minstens {ShortestPassword} tekens), en dan Enter:");
        var password = await Console.In.ReadLineAsync() ?? "";
        if (password.Length is < ShortestPassword or > 200)
        {
            await invocation.Error.WriteLineAsync($"Het wachtwoord heeft {password.Length} tekens. Kies er een van {ShortestPassword} tot 200 tekens, bijvoorbeeld vier losse woorden.");
            return 2;
        }

        if (await Installed.BuildAsync(settings, invocation, CancellationToken.None) is not { } app) return 2;
        await using (app)
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var installation = scope.ServiceProvider.GetRequiredService<Installation>();
            if (app.Services.GetService<Platform.Time.DemoClock>() is { IsAhead: true })
            {
                await invocation.Error.WriteLineAsync($"--data: in {settings.Data} staat een proefgemeente waarvan de klok vooruit loopt. Kies een andere map en een andere database voor een echte gemeente.");
                return 2;
            }

            var time = scope.ServiceProvider.GetRequiredService<TimeProvider>();
            var municipality = await installation.CreateAsync(Ids.New(time), name, isDemo: false, CancellationToken.None);
            await installation.CreateAdministratorAsync(municipality, user, password, CancellationToken.None);
            await invocation.Output.WriteLineAsync($"{name} is gemaakt. Meld je aan als {user} zodra Beweeg draait.");
            return 0;
        }
    }
}
