using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;

namespace Beweeg.Web.Host;

/// <summary>
/// Somebody opens an address that only receives a form: after an error it stood in the address bar and was kept, or the way back led there. The page
/// that the form belongs to is the nearest one above it.
/// </summary>
/// <remarks>Looks at the shape of the address and at nothing else, so that it tells nobody what there is.</remarks>
internal sealed class FormAddresses(EndpointDataSource endpoints)
{
    private readonly Lazy<(List<TemplateMatcher> Forms, List<TemplateMatcher> Pages)> routes = new(() =>
        (Matchers(endpoints, HttpMethods.Post), Matchers(endpoints, HttpMethods.Get)));

    /// <summary>To the page above a form; that there is no such page for anything else (404).</summary>
    public IResult Answer(HttpContext http) => PageAbove(http.Request.Path) is { } page ? Results.Redirect(page) : Answers.NotFound();

    private string? PageAbove(PathString path)
    {
        if (!routes.Value.Forms.Exists(form => Fits(form, path))) return null;
        for (var above = Above(path); above.Value is { Length: > 1 }; above = Above(above))
        {
            if (routes.Value.Pages.Exists(page => Fits(page, above))) return above.Value;
        }

        return null;
    }

    private static PathString Above(PathString path) => path.Value![..path.Value!.LastIndexOf('/')];

    private static bool Fits(TemplateMatcher matcher, PathString path) => matcher.TryMatch(path, []);

    private static List<TemplateMatcher> Matchers(EndpointDataSource endpoints, string method) =>
        [.. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>() is { } methods && methods.HttpMethods.Contains(method, StringComparer.Ordinal))
            .Select(endpoint => new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []))];
}
