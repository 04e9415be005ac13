using Microsoft.AspNetCore.Http;

namespace Beweeg.Platform.Pages;

/// <summary>
/// The headers that every answer carries (ASVS 5.0 3.4; the checks of Internet.nl). Nothing inline, nothing from
/// elsewhere; data: only for the pictures in the style sheets of NL Design System.
/// </summary>
public sealed class SecurityHeaders(RequestDelegate next)
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; manifest-src 'self'";

    public Task InvokeAsync(HttpContext http)
    {
        Put(http);

        // A write from another site is refused before anything else looks at it (Fetch Metadata).
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            var site = http.Request.Headers["Sec-Fetch-Site"].ToString();
            if (HttpMethods.IsTrace(http.Request.Method) || site is "cross-site" or "same-site")
            {
                http.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }
        }

        return next(http);
    }

    /// <summary>Puts the headers on an answer; again after an answer was thrown away.</summary>
    public static void Put(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        if (http.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
        if (!http.Request.Path.StartsWithSegments("/_content", StringComparison.Ordinal))
        {
            // Both words and Pragma, as the form tokens write them: otherwise each page with a form is a warning in the log.
            headers.CacheControl = "no-cache, no-store";
            headers.Pragma = "no-cache";
        }
    }
}
