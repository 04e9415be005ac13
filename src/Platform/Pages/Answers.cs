using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace Beweeg.Platform.Pages;

/// <summary>The answers that slices give: a page, the same page with what is wrong, or "done, look here".</summary>
public static class Answers
{
    private const string NoticeCookie = "beweeg-melding";

    /// <summary>A page.</summary>
    /// <param name="parameters">Names as in the component.</param>
    public static IResult Page<TPage>(object? parameters = null) where TPage : IComponent => Render<TPage>(parameters, StatusCodes.Status200OK);

    /// <summary>The page again, with everything typed and the sentences that say what is wrong (422).</summary>
    public static IResult Wrong<TPage>(object? parameters = null) where TPage : IComponent => Render<TPage>(parameters, StatusCodes.Status422UnprocessableEntity);

    /// <summary>Somebody else was first; the page shows both texts (409).</summary>
    public static IResult Conflict<TPage>(object? parameters = null) where TPage : IComponent => Render<TPage>(parameters, StatusCodes.Status409Conflict);

    /// <summary>Done. The next page says so in one sentence; going back or reloading repeats nothing (303).</summary>
    public static IResult Done(string url, string? notice = null) => new DoneResult(url, notice);

    /// <summary>There is no such page, or not for this user: the same answer (404).</summary>
    public static IResult NotFound() => Render<NotFoundPage>(null, StatusCodes.Status404NotFound);

    /// <summary>The same, with a page of its own for who cannot be asked to sign in (404).</summary>
    public static IResult NotFound<TPage>() where TPage : IComponent => Render<TPage>(null, StatusCodes.Status404NotFound);

    /// <summary>The sentence that the page before left for this one.</summary>
    internal static string? TakeNotice(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(NoticeCookie, out var encoded) || http.Response.HasStarted) return null;
        http.Response.Cookies.Delete(NoticeCookie);
        try
        {
            return System.Text.Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(encoded ?? ""));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The token of the form is not (or no longer) ours (400).</summary>
    public static Task FormTooOldAsync(HttpContext http) =>
        Render<FormTooOldPage>(null, StatusCodes.Status400BadRequest).ExecuteAsync(http);

    /// <summary>A write by somebody whose session is over (401): sign in, and what was typed is given back.</summary>
    internal static Task SignedOutAsync(HttpContext http)
    {
        // The page that the form stood on; the browser tells it.
        var from = Uri.TryCreate(http.Request.Headers.Referer, UriKind.Absolute, out var page)
            && string.Equals(page.Authority, http.Request.Host.Value, StringComparison.OrdinalIgnoreCase) ? page.PathAndQuery : "/";
        return Render<SignedOutPage>(new { Back = from }, StatusCodes.Status401Unauthorized).ExecuteAsync(http);
    }

    /// <summary>The form is too large or not a form at all (400).</summary>
    public static Task UnreadableFormAsync(HttpContext http) =>
        Render<UnreadableFormPage>(null, StatusCodes.Status400BadRequest).ExecuteAsync(http);

    /// <summary>Something broke; the number is in the log.</summary>
    public static Task ErrorAsync(HttpContext http, int status, string trace) =>
        Render<ErrorPage>(new { Trace = trace, IsTooLarge = status == StatusCodes.Status413PayloadTooLarge }, status).ExecuteAsync(http);

    internal static Task NotFoundAsync(HttpContext http) =>
        Render<NotFoundPage>(null, StatusCodes.Status404NotFound).ExecuteAsync(http);

    /// <summary>Out of order: what must happen first, and by whom (409).</summary>
    public static IResult NotNow(string sentence, string href) => Render<NotNowPage>(new { Sentence = sentence, Href = href }, StatusCodes.Status409Conflict);

    /// <summary>Something that Beweeg needs for it is not there now; the page says how to go on (503).</summary>
    internal static IResult NotAvailable<TPage>(object parameters) where TPage : IComponent => Render<TPage>(parameters, StatusCodes.Status503ServiceUnavailable);

    internal static Task NotNowAsync(HttpContext http, Access.NotNow why) => NotNow(why.Sentence, why.Href).ExecuteAsync(http);

    internal static Task ChangedMeanwhileAsync(HttpContext http) =>
        Render<ChangedMeanwhilePage>(null, StatusCodes.Status409Conflict).ExecuteAsync(http);

    private static RazorComponentResult Render<TPage>(object? parameters, int status) where TPage : IComponent =>
        new(typeof(TPage), parameters ?? new { }) { StatusCode = status, ContentType = "text/html; charset=utf-8", PreventStreamingRendering = true };

    private sealed class DoneResult(string url, string? notice) : IResult
    {
        public Task ExecuteAsync(HttpContext http)
        {
            if (notice is not null)
            {
                http.Response.Cookies.Append(NoticeCookie, WebEncoders.Base64UrlEncode(System.Text.Encoding.UTF8.GetBytes(notice)),
                    new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromMinutes(1), Path = "/" });
            }

            http.Response.StatusCode = StatusCodes.Status303SeeOther;
            http.Response.Headers.Location = url;
            return Task.CompletedTask;
        }
    }
}
