using System.Diagnostics;
using System.Net;
using AngleSharp.Html.Parser;

namespace Beweeg.Benchmarks;

/// <summary>Somebody who is signed in, as the load sees it.</summary>
internal sealed class Visitor : IDisposable
{
    private readonly HttpClient http;

    private Visitor(HttpClient http) => this.http = http;

    public static async Task<Visitor> SignInAsync(string address, string name, int which = 0)
    {
        var client = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd("br");
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/aanmelden/proef?zoek=" + Uri.EscapeDataString(name)));
        var forms = page.Forms.Where(form => form.QuerySelector("[name=persoon]") is not null && (form.TextContent.Contains(name, StringComparison.Ordinal) || which > 0)).ToList();
        var form = forms[which % forms.Count];
        var answer = await client.PostAsync("/aanmelden/proef", new FormUrlEncodedContent(form.QuerySelectorAll("input")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!))));
        if (answer.StatusCode != HttpStatusCode.SeeOther) throw new InvalidOperationException($"{name} kon niet worden aangemeld: {answer.StatusCode}.");
        return new Visitor(client);
    }

    public Task<string> ReadAsync(string url) => http.GetStringAsync(url);

    /// <summary>Asks a page and reads all of it; throws when it is not there.</summary>
    public async Task<int> AskAsync(string url)
    {
        using var answer = await http.GetAsync(url);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    public async Task PostAsync(string url, string token, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("RequestVerificationToken", token);
        using var answer = await http.SendAsync(request);
        answer.EnsureSuccessStatusCode();
    }

    public void Dispose() => http.Dispose();
}

/// <summary>Sixteen connections that ask without a pause, for a number of rounds after a warm-up.</summary>
internal static class Load
{
    public const int Connections = 16;

    public static async Task MeasureAsync(string name, Plan plan, Func<int, Task> ask)
    {
        await RoundAsync(TimeSpan.FromSeconds(Math.Max(2, plan.Seconds / 2)), ask);
        var rates = new List<double>();
        var times = new List<double>();
        for (var round = 0; round < plan.Rounds; round++)
        {
            var (count, elapsed, each) = await RoundAsync(TimeSpan.FromSeconds(plan.Seconds), ask);
            rates.Add(count / elapsed.TotalSeconds);
            times.AddRange(each);
        }

        rates.Sort();
        times.Sort();
        Console.WriteLine($"{name,-34} mediaan {rates[rates.Count / 2],6:0}/s (van {rates[0]:0} tot {rates[^1]:0}); p50 {times[times.Count / 2]:0.0} ms, p95 {times[times.Count * 95 / 100]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms");
    }

    private static async Task<(int Count, TimeSpan Elapsed, List<double> Each)> RoundAsync(TimeSpan length, Func<int, Task> ask)
    {
        var started = Stopwatch.GetTimestamp();
        var lists = await Task.WhenAll(Enumerable.Range(0, Connections).Select(async connection =>
        {
            var each = new List<double>();
            while (Stopwatch.GetElapsedTime(started) < length)
            {
                var begin = Stopwatch.GetTimestamp();
                await ask(connection);
                each.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            }

            return each;
        }));
        return (lists.Sum(list => list.Count), Stopwatch.GetElapsedTime(started), [.. lists.SelectMany(list => list)]);
    }
}
