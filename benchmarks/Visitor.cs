using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Beweeg.Benchmarks;

/// <summary>Somebody of the demo municipality who is signed in.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient http;
    private readonly CookieContainer jar;
    private readonly Uri address;

    private Visitor(HttpClient http, CookieContainer jar, Uri address)
    {
        this.http = http;
        this.jar = jar;
        this.address = address;
    }

    /// <summary>The cookies, as a browser sends them.</summary>
    public string Cookie => jar.GetCookieHeader(address);

    public static async Task<Visitor> SignInAsync(string address, Guid employee)
    {
        var cookies = new CookieContainer();
        var uri = new Uri(address);
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = uri };
        var visitor = new Visitor(client, cookies, uri);
        var page = await visitor.ReadAsync("/aanmelden/proef");
        var fields = page.Forms.First(form => form.QuerySelector("[name=persoon]") is not null).QuerySelectorAll("input")
            .ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "", StringComparer.Ordinal);
        fields["persoon"] = employee.ToString();
        using var answer = await client.PostAsync("/aanmelden/proef", new FormUrlEncodedContent(fields));
        if (answer.StatusCode != HttpStatusCode.SeeOther) throw new InvalidOperationException($"{employee} could not sign in: {answer.StatusCode}.");
        return visitor;
    }

    /// <summary>An answer as text, without taking it apart.</summary>
    public Task<string> ReadTextAsync(string url) => http.GetStringAsync(url);

    public async Task<IHtmlDocument> ReadAsync(string url) => new HtmlParser().ParseDocument(await http.GetStringAsync(url));

    /// <summary>Sends a form and reads the whole answer.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string url, IReadOnlyDictionary<string, string> fields)
    {
        using var answer = await http.PostAsync(url, new FormUrlEncodedContent(fields));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public void Dispose() => http.Dispose();
}
