using System.Diagnostics;
using Beweeg.Platform.Pages;

namespace Beweeg.Web.Host;

/// <summary>What nobody foresaw: the details go to the log, the user gets a number and a way on.</summary>
internal sealed class LastResort(RequestDelegate next, ILogger<LastResort> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        try
        {
            await next(http);
        }
        catch (BadHttpRequestException problem) when (!http.Response.HasStarted)
        {
            StartAnew(http);
            await Answers.ErrorAsync(http, problem.StatusCode, http.TraceIdentifier);
        }
        catch (Exception problem) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            var trace = Activity.Current?.TraceId.ToString() ?? http.TraceIdentifier;
            log.LogError(problem, "Request {Method} {Route} failed; {Trace}", http.Request.Method,
                (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText, trace);
            StartAnew(http);
            await Answers.ErrorAsync(http, StatusCodes.Status500InternalServerError, trace);
        }
    }

    // Half an answer may lie there, with headers of its own.
    private static void StartAnew(HttpContext http)
    {
        http.Response.Clear();
        SecurityHeaders.Put(http);
    }
}
