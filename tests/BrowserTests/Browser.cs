using Beweeg.TestKit;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace Beweeg.BrowserTests;

/// <summary>A real Chromium, from Debian's package, in which somebody from a town is signed in.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly Lazy<Task<IBrowser>> Chromium = new(async () =>
        await (await Playwright.CreateAsync()).Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));

    private readonly IBrowserContext context;
    private readonly List<string> faults = [];
    private readonly bool scripts;
    private readonly int width;

    private Browser(IBrowserContext context, IPage page, bool scripts, int width)
    {
        this.context = context;
        this.scripts = scripts;
        this.width = width;
        Page = page;
        page.Console += (_, message) =>
        {
            // A page that answers 422 or 409 is reported by the browser as an error; that is no fault of the page.
            if (message.Type == "error" && !message.Text.Contains("422", StringComparison.Ordinal) && !message.Text.Contains("409", StringComparison.Ordinal)) faults.Add(message.Text);
        };
    }

    public IPage Page { get; }

    /// <summary>Opens a browser and signs in on the page where a demo person is chosen.</summary>
    public static async Task<Browser> OpenAsync(Town town, string name, int width = 1280, bool scripts = true, ColorScheme scheme = ColorScheme.Light)
    {
        var window = await (await Chromium.Value).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = town.Host.AddressOf(town.Municipality.HostName!),
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            JavaScriptEnabled = scripts,
            ColorScheme = scheme,
            Locale = "nl-NL",
        });
        var browser = new Browser(window, await window.NewPageAsync(), scripts, width);
        await browser.Page.GotoAsync("/aanmelden/proef?zoek=" + Uri.EscapeDataString(name));
        await browser.PressAsync("Word " + name);
        return browser;
    }

    public Task GoAsync(string url) => Page.GotoAsync(url);

    public Task ClickAsync(string link) => ToNextPageAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync());

    public Task PressAsync(string button) => ToNextPageAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync());

    public Task FillAsync(string label, string text) => Page.GetByLabel(label).First.FillAsync(text);

    public Task ChooseAsync(string option) => Page.GetByRole(AriaRole.Radio, new() { Name = option }).First.CheckAsync();

    /// <summary>
    /// The page as it is now holds: the style sheets have loaded, nothing sticks out sideways, no console error, and axe
    /// finds nothing.
    /// </summary>
    public async Task HoldsAsync()
    {
        if (scripts)
        {
            var sheets = await Page.EvaluateAsync<int>("() => [...document.styleSheets].filter(sheet => sheet.cssRules.length > 0).length");
            sheets.ShouldBeGreaterThanOrEqualTo(3, Page.Url);
            var report = await Page.RunAxe();
            report.Violations.Select(violation => $"{Page.Url}: {violation.Id}: {violation.Nodes[0].Html}").ShouldBeEmpty();
            (await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, Page.Url);
        }

        faults.ShouldBeEmpty(Page.Url);
    }

    public Task<string> TextAsync() => Page.Locator("main").InnerTextAsync();

    /// <summary>Does something that leads to another page, and waits until that page has loaded whole.</summary>
    public async Task ToNextPageAsync(Func<Task> act)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Loaded;
        try
        {
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
        finally
        {
            Page.Load -= Loaded;
        }
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
