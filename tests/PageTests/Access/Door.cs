using Beweeg.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.PageTests.Access;

/// <summary>One method of one address, and who it says may come in.</summary>
internal sealed record Door(string Pattern, string Method, EndpointDeclaration Declaration)
{
    public bool IsRead => string.Equals(Method, "GET", StringComparison.Ordinal);

    /// <summary>Every door of the application.</summary>
    public static IReadOnlyList<Door> Of(WebApplication app) =>
    [
        .. from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
           let declaration = endpoint.Metadata.GetMetadata<EndpointDeclaration>() ?? throw new InvalidOperationException($"{endpoint.RoutePattern.RawText} does not say who may call it.")
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
           where !string.Equals(method, "HEAD", StringComparison.Ordinal)
           select new Door(endpoint.RoutePattern.RawText!, method, declaration),
    ];

    /// <summary>The address, with its parameters filled in; null when one of them is unknown here.</summary>
    public string? Url(IReadOnlyDictionary<string, string> parameters)
    {
        var url = Pattern;
        foreach (var parameter in Pattern.Split('/').Where(part => part.StartsWith('{')))
        {
            if (!parameters.TryGetValue(parameter.Trim('{', '}').Split(':')[0].TrimStart('*'), out var value)) return null;
            url = url.Replace(parameter, value, StringComparison.Ordinal);
        }

        return url.EndsWith("/nieuw", StringComparison.Ordinal) ? url + "?soort=Work" : url;
    }

    public override string ToString() => $"{Method} {Pattern}";
}
