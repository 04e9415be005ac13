using Beweeg.TestKit;
using Microsoft.Playwright;

[assembly: CollectionBehavior(MaxParallelThreads = 2)]

namespace Beweeg.BrowserTests;

/// <summary>
/// A real Chromium, from Debian's package, in which somebody from a town does things. Every page that comes up is looked
/// at by <see cref="PageState"/>, so that no state of a page escapes.
/// </summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly Lazy<Task<IBrowser>> Chromium = new(async () =>
        await (await Playwright.CreateAsync()).Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        }));

    private readonly IBrowserContext context;
    private readonly Hands hands;
    private readonly string name;
    private readonly PageState state;
    private int status;

    private Browser(IBrowserContext context, IPage page, string name, Way way)
    {
        this.context = context;
        this.name = name;
        Page = page;
        hands = Hands.Of(way.With, page);
        state = new PageState(page, way, name);
        page.Response += (_, answer) =>
        {
            if (answer.Request.IsNavigationRequest && answer.Frame == page.MainFrame) status = answer.Status;
        };
    }

    public IPage Page { get; }

    /// <summary>What was wrong with the pages that this browser showed.</summary>
    public IReadOnlyList<string> Faults => state.Faults;

    /// <summary>A window in which nobody is signed in.</summary>
    public static async Task<Browser> OpenAsync(Town town, Way way, string name = "iemand")
    {
        var window = await (await Chromium.Value).NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = town.Host.AddressOf(town.Municipality.HostName!),
            ViewportSize = new ViewportSize { Width = way.Width, Height = 800 },
            JavaScriptEnabled = way.Scripts,
            ColorScheme = way.Scheme,
            Locale = "nl-NL",
        });
        return new Browser(window, await window.NewPageAsync(), name, way);
    }

    /// <summary>A window in which somebody has signed in.</summary>
    public static async Task<Browser> OpenAsync(Town town, string name, Way? way = null)
    {
        var browser = await OpenAsync(town, way ?? new Way(), name);
        await browser.SignInAsync();
        return browser;
    }

    /// <summary>Signs in on the page where a demo person is chosen, and comes to Vandaag.</summary>
    public async Task SignInAsync()
    {
        await GoAsync("/aanmelden/proef?zoek=" + Uri.EscapeDataString(name));
        await PressAsync("Word " + name);
    }

    /// <summary>Types an address.</summary>
    /// <param name="expected">The status that the page must answer.</param>
    public Task GoAsync(string url, int expected = 200) => ToNextPageAsync(() => Page.GotoAsync(url), expected);

    public Task FollowAsync(string link, int expected = 200) => ToNextPageAsync(() => hands.ActivateAsync(Link(link)), expected);

    /// <param name="expected">The status of the page that comes: 422 when something is missing, 409 when somebody else was first.</param>
    public Task PressAsync(string button, int expected = 200) => ToNextPageAsync(() => hands.ActivateAsync(Button(button)), expected);

    public Task TypeAsync(string label, string text, int at = 0) => hands.TypeAsync(Page.GetByLabel(label).Nth(at), text);

    /// <param name="at">Which of the groups with this question, when a page asks it more than once.</param>
    public Task ChooseAsync(string question, string option, int at = 0) =>
        hands.ChooseAsync(Page.GetByRole(AriaRole.Group, new() { Name = question }).Nth(at).GetByRole(AriaRole.Radio, new() { Name = option }).First);

    public Task TickAsync(string label) => hands.TickAsync(Page.GetByLabel(label).First);

    /// <summary>Unfolds a part of the page.</summary>
    public Task UnfoldAsync(string summary) => hands.ActivateAsync(Page.Locator("main summary", new() { HasText = summary }).First);

    public ILocator Link(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words }).First;

    public ILocator Button(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First;

    /// <summary>How many groups of radio buttons ask this.</summary>
    public Task<int> TimesAskedAsync(string question) => Page.GetByRole(AriaRole.Group, new() { Name = question }).CountAsync();

    /// <summary>These words are in the main part of the page.</summary>
    public async Task SeesAsync(params string[] words)
    {
        var text = await Page.Locator("main").InnerTextAsync();
        foreach (var one in words) text.ShouldContain(one, Case.Sensitive, Page.Url);
    }

    /// <summary>These words are on a page made for paper, which has no main part.</summary>
    public async Task SeesPaperAsync(params string[] words)
    {
        var text = await Page.Locator("body").InnerTextAsync();
        foreach (var one in words) text.ShouldContain(one, Case.Sensitive, Page.Url);
    }

    /// <summary>These words are not in the page, not even folded away.</summary>
    public async Task DoesNotSeeAsync(string words) => (await Page.ContentAsync()).ShouldNotContain(words, Case.Sensitive, Page.Url);

    /// <summary>Does something that leads to another page, waits until it has loaded whole, and looks at it.</summary>
    public async Task ToNextPageAsync(Func<Task> act, int expected = 200)
    {
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Loaded;
        try
        {
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(60));
        }
        catch (TimeoutException late)
        {
            throw new InvalidOperationException($"{name} did not get on from {Page.Url}:\n{await Page.Locator("body").InnerTextAsync()}", late);
        }
        finally
        {
            Page.Load -= Loaded;
        }

        if (status != expected) throw new InvalidOperationException($"{name}: {Page.Url} answered {status}, not {expected}:\n{await Page.Locator("body").InnerTextAsync()}");
        await state.LookAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await state.DisposeAsync();
        await context.DisposeAsync();
    }
}
