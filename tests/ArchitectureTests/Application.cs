using Beweeg.Platform.Access;
using Beweeg.Web.Host;
using Microsoft.AspNetCore.Builder;

namespace Beweeg.ArchitectureTests;

/// <summary>The application as it is put together, without a database or a server.</summary>
internal static class Application
{
    public static WebApplication Build()
    {
        var folder = Directory.CreateTempSubdirectory("beweeg-architecture").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return BeweegHost.Build(new Settings(Settings.DefaultUrls, folder, "Data Source=:memory:", false, folder));
    }

    /// <summary>All access tables, found in the modules.</summary>
    public static IReadOnlyList<AccessTable> Tables(WebApplication app) =>
    [
        .. BeweegHost.Modules.SelectMany(module => module.GetType().Assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(AccessTable)) && !type.IsAbstract)
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (AccessTable)(app.Services.GetService(type) ?? throw new InvalidOperationException($"{type} is not registered."))),
    ];
}
