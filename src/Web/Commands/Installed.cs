using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Beweeg.Web.Host;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Web.Commands;

/// <summary>What commands share: the settings, the application with a migrated database, and the municipality meant.</summary>
internal static class Installed
{
    public static readonly IReadOnlyList<string> Options = ["data", "database", "keys", "urls", "proxies"];

    /// <summary>The settings, or null after every wrong one was named.</summary>
    public static async Task<Settings?> SettingsAsync(Invocation invocation)
    {
        var (settings, faults) = Settings.Read(invocation.Options, Environment.GetEnvironmentVariable);
        foreach (var fault in faults) await invocation.Error.WriteLineAsync(fault);
        return settings;
    }

    /// <summary>The application with its database brought to the newest form; null after saying what is wrong.</summary>
    public static async Task<WebApplication?> BuildAsync(Settings settings, Invocation invocation, CancellationToken cancel)
    {
        WebApplication app;
        try
        {
            app = BeweegHost.Build(settings);
        }
        catch (InvalidDataException problem)
        {
            await invocation.Error.WriteLineAsync($"--data: {problem.Message}");
            return null;
        }

        try
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Installation>().MigrateAsync(cancel);
            return app;
        }
        catch (System.Data.Common.DbException problem)
        {
            await invocation.Error.WriteLineAsync($"--database: de database antwoordt niet: {problem.Message}");
            return null;
        }
    }

    /// <summary>The only municipality, or the one named.</summary>
    public static async Task<Municipality?> MunicipalityAsync(BeweegDb db, Invocation invocation, CancellationToken cancel)
    {
        var all = await db.Set<Municipality>().AsNoTracking().OrderBy(row => row.Name).ToListAsync(cancel);
        var name = invocation.Options.GetValueOrDefault("municipality");
        var found = name is null && all.Count == 1 ? all[0] : all.FirstOrDefault(row => string.Equals(row.Name, name, StringComparison.OrdinalIgnoreCase));
        if (found is null)
        {
            await invocation.Error.WriteLineAsync(all.Count == 0
                ? "Er is nog geen gemeente. Maak er eerst een met ./beweeg administrator."
                : $"Welke gemeente? Schrijf --municipality en een van: {string.Join(", ", all.Select(row => row.Name))}.");
        }

        return found;
    }
}
