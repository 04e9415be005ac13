using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace Beweeg.TestKit;

/// <summary>
/// A browser without a screen or a script: it keeps cookies, follows nothing by itself, and sends a form with everything
/// that is in it, as a browser would.
/// </summary>
public sealed class PageClient
{
    private readonly HttpClient http;
    private readonly string hostName;
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    internal PageClient(TestHost host, string hostName, string? session)
    {
        this.hostName = hostName;
        http = host.IsLive
            ? new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
            : host.App.GetTestServer().CreateClient();
        http.BaseAddress = new Uri(host.IsLive ? host.App.Urls.First() : $"{(host.Settings.IsProduction ? "https" : "http")}://{hostName}");
        if (session is not null) cookies[host.Settings.IsProduction ? "__Host-beweeg" : "beweeg"] = session;
    }

    public async Task<Page> GetAsync(string url) => await SendAsync(new HttpRequestMessage(HttpMethod.Get, url));

    /// <summary>Sends the form of a page, with some fields filled in by the user; then follows where the answer leads.</summary>
    /// <param name="form">Which form: the end of its action, "#" and its id, or nothing for the only one with fields in the page.</param>
    public async Task<Page> SubmitAsync(Page page, string? form, params (string Name, string Value)[] typed) =>
        await FollowAsync(await SendFormAsync(page, form, typed));

    /// <summary>The same, without following.</summary>
    public Task<Page> SendFormAsync(Page page, string? form, params (string Name, string Value)[] typed) =>
        PostAsync(page.ActionOf(form), [.. page.FieldsOf(form).Where(field => typed.All(one => one.Name != field.Name)), .. typed], from: page.Url);

    /// <summary>The same browser, now answered by another node.</summary>
    public PageClient At(TestHost node)
    {
        var there = new PageClient(node, hostName, null);
        foreach (var (name, value) in cookies) there.cookies[name] = value;
        return there;
    }

    /// <summary>In another tab of this browser somebody else signs in; null signs out.</summary>
    public void Becomes(PageClient? other)
    {
        foreach (var name in cookies.Keys.Where(name => name is "beweeg" or "__Host-beweeg").ToList()) cookies.Remove(name);
        foreach (var (name, value) in other?.cookies.Where(cookie => cookie.Key is "beweeg" or "__Host-beweeg") ?? []) cookies[name] = value;
    }

    /// <summary>The same for a form in which files were chosen.</summary>
    public async Task<Page> UploadAsync(Page page, string? form, IReadOnlyList<(string Field, string FileName, byte[] Content)> files, params (string Name, string Value)[] typed)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in page.FieldsOf(form).Where(field => typed.All(one => one.Name != field.Name) && files.All(one => one.Field != field.Name)).Concat(typed))
            content.Add(new StringContent(value), name);
        foreach (var (field, fileName, bytes) in files) content.Add(new ByteArrayContent(bytes), field, fileName);
        return await FollowAsync(await SendAsync(new HttpRequestMessage(HttpMethod.Post, page.ActionOf(form)) { Content = content }));
    }

    /// <summary>Posts fields as they are.</summary>
    /// <param name="from">The page that the form stood on.</param>
    public async Task<Page> PostAsync(string url, IReadOnlyList<(string Name, string Value)> fields, string? token = null, string? from = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        };
        if (token is not null) request.Headers.Add("RequestVerificationToken", token);
        if (from is not null) request.Headers.Referrer = new Uri(new Uri($"{http.BaseAddress!.Scheme}://{hostName}"), from);
        return await SendAsync(request);
    }

    public async Task<Page> FollowAsync(Page page) =>
        page.Location is { } next && (int)page.Status is >= 300 and < 400 ? await FollowAsync(await GetAsync(next)) : page;

    /// <summary>A file as the browser would save it.</summary>
    public async Task<Download> DownloadAsync(string url)
    {
        using var answer = await AskAsync(new HttpRequestMessage(HttpMethod.Get, url));
        return new Download(answer.StatusCode, await answer.Content.ReadAsByteArrayAsync(), HeadersOf(answer));
    }

    private async Task<HttpResponseMessage> AskAsync(HttpRequestMessage request)
    {
        request.Headers.Host = hostName;
        if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        return await http.SendAsync(request);
    }

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage answer) =>
        answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);

    private async Task<Page> SendAsync(HttpRequestMessage request)
    {
        using var answer = await AskAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
            {
                var pair = cookie.Split(';')[0].Split('=', 2);
                if (pair[1].Length == 0 || cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.OrdinalIgnoreCase)) cookies.Remove(pair[0]);
                else cookies[pair[0]] = pair[1];
            }
        }

        return new Page(answer.StatusCode, answer.Headers.Location?.OriginalString, await answer.Content.ReadAsStringAsync(), request.RequestUri!.ToString(), HeadersOf(answer));
    }
}

/// <summary>A file that was answered.</summary>
public sealed record Download(HttpStatusCode Status, byte[] Body, IReadOnlyDictionary<string, string> Headers);

/// <summary>An answer, read as a person and as a browser read it.</summary>
public sealed record Page(HttpStatusCode Status, string? Location, string Html, string Url, IReadOnlyDictionary<string, string> Headers)
{
    private IHtmlDocument? document;

    public IHtmlDocument Document => document ??= new HtmlParser().ParseDocument(Html);

    /// <summary>The words of the main part, white space folded.</summary>
    public string Text => Fold(Document.QuerySelector("main")?.TextContent ?? Document.Body?.TextContent ?? "");

    public string Title => Fold(Document.QuerySelector("h1")?.TextContent ?? "");

    /// <summary>The sentence that says what just happened.</summary>
    public string Notice => Fold(Document.QuerySelector(".beweeg-notice")?.TextContent ?? "");

    /// <summary>The sentence at a field; empty when nothing is wrong with it.</summary>
    public string ErrorAt(string name) => Fold(Document.GetElementById(Beweeg.DesignSystem.Forms.FieldId.ErrorOf(name))?.TextContent ?? "");

    /// <summary>All sentences of the error summary.</summary>
    public string Errors => Fold(Document.QuerySelector("[data-error-summary]")?.TextContent ?? "");

    public string ValueOf(string name) => Document.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => "",
    };

    public bool HasLink(string href) => Document.QuerySelectorAll("a").Any(link => link.GetAttribute("href") == href);

    public bool HasForm(string action) => Document.Forms.Any(form => (form.GetAttribute("action") ?? "").EndsWith(action, StringComparison.Ordinal));

    internal string ActionOf(string? form) => FormOf(form).GetAttribute("action") is { Length: > 0 } action ? action : Url;

    internal IReadOnlyList<(string Name, string Value)> FieldsOf(string? form) =>
    [
        .. FormOf(form).QuerySelectorAll("input, textarea, select").SelectMany<IElement, (string, string)>(field => field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
            IHtmlInputElement input when input.Name is not null => [(input.Name, input.Value)],
            IHtmlTextAreaElement area when area.Name is not null => [(area.Name, area.Value)],
            IHtmlSelectElement select when select.Name is not null => [(select.Name, select.Value ?? "")],
            _ => [],
        }),
    ];

    private IHtmlFormElement FormOf(string? form) => form is null
        ? Document.Forms.Single(candidate => candidate.Closest("main") is not null)
        : form[0] == '#' ? Document.Forms.Single(candidate => candidate.Id == form[1..])
        : Document.Forms.Single(candidate => (candidate.GetAttribute("action") ?? "").EndsWith(form, StringComparison.Ordinal));

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
