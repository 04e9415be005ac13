using System.Text.Json;
using Beweeg.Platform.Access;
using Beweeg.Web.Host;

namespace Beweeg.Web.Commands;

/// <summary><c>./beweeg routes</c>: every route with its method and the permission that it asks.</summary>
internal static class RoutesCommand
{
    public static readonly Command Description = new("routes", "routes [--json]", "toont elke route met methode en recht", RunAsync, [], ["json"]);

    private static async Task<int> RunAsync(Invocation invocation)
    {
        var folder = Directory.CreateTempSubdirectory("beweeg-routes");
        try
        {
            await using var app = BeweegHost.Build(new Settings(Settings.DefaultUrls, folder.FullName, "Data Source=:memory:", false, folder.FullName));
            var routes = Routes.Of(app);
            if (invocation.Options.ContainsKey("json"))
                await invocation.Output.WriteLineAsync(JsonSerializer.Serialize(routes, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }));
            else
                foreach (var route in routes) await invocation.Output.WriteLineAsync($"{route.Method,-6} {route.Route,-60} {route.Permission}");
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>One row of the route table.</summary>
internal sealed record RouteRow(string Route, string Method, string Permission);

/// <summary>The route table of the application, for the command and for tests.</summary>
internal static class Routes
{
    public static IReadOnlyList<RouteRow> Of(WebApplication app) =>
    [
        .. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<EndpointDeclaration>()?.Reason is not "bestanden van de vormgeving")
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]).Select(method => new RouteRow(
                endpoint.RoutePattern.RawText ?? "", method, endpoint.Metadata.GetMetadata<EndpointDeclaration>()?.ToString() ?? "GEEN")))
            .OrderBy(row => row.Route, StringComparer.Ordinal).ThenBy(row => row.Method, StringComparer.Ordinal),
    ];
}
