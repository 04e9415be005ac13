using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Beweeg.BrowserTests;

/// <summary>
/// What holds of every page in every state: the style sheets have loaded, there is one h1, nothing sticks out sideways,
/// axe finds nothing (also in what is folded away), and the browser reported no error and no breach of the content
/// security policy. With BEWEEG_SCREENSHOTS=folder each state is also photographed, for people to look at.
/// </summary>
internal sealed partial class PageState : IAsyncDisposable
{
    // axe takes longer than all the rest: the same page in the same size and colours is examined once.
    private static readonly ConcurrentDictionary<string, bool> Examined = new(StringComparer.Ordinal);

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private static readonly string? Album = Environment.GetEnvironmentVariable("BEWEEG_SCREENSHOTS");

    private readonly IPage page;
    private readonly Way way;
    private readonly string who;
    private readonly List<string> faults = [];
    private IPage? twin;
    private int photos;

    public PageState(IPage page, Way way, string who)
    {
        this.page = page;
        this.way = way;
        this.who = who;
        page.Console += (_, message) =>
        {
            // What a page or a script fetched is judged by its answer, below; the console only repeats it.
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)) Wrong(message.Text);
        };
        page.PageError += (_, error) => Wrong(error);
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && answer.Request.ResourceType is not ("document" or "fetch")) Wrong($"{answer.Status} {answer.Url}");
        };
        page.RequestFailed += (_, request) =>
        {
            // Leaving a page breaks off what its script was doing; a second click takes the place of the first one's answer.
            var replaced = request is { IsNavigationRequest: true, Method: "POST", Failure: "net::ERR_ABORTED" };
            if (request.ResourceType != "fetch" && !replaced) Wrong($"{request.Failure} {request.Url}");
        };
    }

    /// <summary>What did not hold so far, with the address. They are gathered, so that one walk tells all of them.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <summary>Looks at the page as it is now.</summary>
    public async Task LookAsync()
    {
        if (Album is not null) await PhotographAsync(Album);
        foreach (var fault in await page.EvaluateAsync<string[]>(Measure, way.Width)) Wrong(fault);
        var html = await page.ContentAsync();
        if (Examined.TryAdd($"{way.Width} {way.Scheme} {Changing().Replace(html, "")}", true)) await AxeAsync(way.Scripts ? page : await TwinAsync(html));
        await page.EvaluateAsync("() => document.querySelectorAll('details[data-unfolded]').forEach(one => { one.open = false; delete one.dataset.unfolded; })");
    }

    /// <summary>Measures the page, first as it is and then with everything unfolded: folded text is text too.</summary>
    private const string Measure = """
        width => {
          const faults = [];
          const all = selector => [...document.querySelectorAll(selector)];
          const fit = how => { if (document.documentElement.scrollWidth > width) faults.push(`${document.documentElement.scrollWidth} pixels wide${how}`); };
          const sheets = all('link[rel=stylesheet]');
          if (sheets.length === 0 || sheets.some(link => !link.sheet || link.sheet.cssRules.length === 0)) faults.push('a style sheet did not load');
          if (all('h1').length !== 1) faults.push(`${all('h1').length} h1`);
          if (all('[data-error-summary]').length > 1) faults.push('a form that was not sent says that something is wrong');
          const ids = all('[id]').map(one => one.id);
          const twice = ids.find((id, at) => ids.indexOf(id) !== at);
          if (twice) faults.push(`two elements have the id ${twice}`);
          fit('');
          all('details:not([open])').forEach(one => { one.open = true; one.dataset.unfolded = ''; });
          fit(', unfolded');
          return faults;
        }
        """;

    private async Task AxeAsync(IPage where)
    {
        // One page at a time and no frames: axe itself, without the second window that its wrapper opens for each run.
        await where.EvaluateAsync(Axe);
        foreach (var violation in await where.EvaluateAsync<string[]>("async () => (await axe.run()).violations.map(one => `${one.id}: ${one.nodes[0].html}`)")) Wrong(violation);
    }

    /// <summary>axe is a script: where the person browses without, it looks at the same page in a window that has them.</summary>
    private async Task<IPage> TwinAsync(string html)
    {
        twin ??= await (await page.Context.Browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = way.Width, Height = 800 },
            ColorScheme = way.Scheme,
            Locale = "nl-NL",
        })).NewPageAsync();
        await twin.UnrouteAllAsync();
        // Style sheets and letters come from the server as usual; the page is the one that the person has, its own scripts taken out.
        await twin.RouteAsync("**/*", route => route.Request.IsNavigationRequest
            ? route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = OwnScripts().Replace(html, "") })
            : route.ContinueAsync());
        await twin.GotoAsync(page.Url);
        return twin;
    }

    [GeneratedRegex("<script[^>]*></script>", RegexOptions.NonBacktracking)]
    private static partial Regex OwnScripts();

    public async ValueTask DisposeAsync()
    {
        if (twin is not null) await twin.Context.DisposeAsync();
    }

    private void Wrong(string what) => faults.Add($"{who} at {page.Url}: {what}");

    private async Task PhotographAsync(string album)
    {
        var title = await page.Locator("h1").First.InnerTextAsync();
        var words = string.Concat(title.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));
        var file = string.Create(CultureInfo.InvariantCulture, $"{way}/{who.Replace(' ', '-')}-{++photos:000}-{words}.png");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(album, file), FullPage = true });
    }

    /// <summary>What differs each time a page is made: identifiers, hashes, tokens, addresses.</summary>
    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-zA-Z_-]{32,}|http://[^/\"]+", RegexOptions.NonBacktracking)]
    private static partial Regex Changing();
}
