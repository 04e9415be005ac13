using System.Text.Json;
using Microsoft.Playwright;

namespace Beweeg.BrowserTests;

/// <summary>How somebody works a page. A story says what is done; the hands know how.</summary>
internal abstract class Hands(IPage page)
{
    protected IPage Page => page;

    public static Hands Of(With with, IPage page) => with == With.Keyboard ? new KeyboardHands(page) : new MouseHands(page);

    /// <summary>Follows a link, presses a button, unfolds what is folded.</summary>
    public abstract Task ActivateAsync(ILocator control);

    /// <summary>Replaces what is in a field.</summary>
    public abstract Task TypeAsync(ILocator field, string text);

    /// <summary>Chooses one of a group of radio buttons.</summary>
    public abstract Task ChooseAsync(ILocator radio);

    /// <summary>Ticks a box that was not ticked.</summary>
    public abstract Task TickAsync(ILocator box);
}

/// <summary>Points and clicks.</summary>
internal sealed class MouseHands(IPage page) : Hands(page)
{
    public override Task ActivateAsync(ILocator control) => control.ClickAsync();

    public override Task TypeAsync(ILocator field, string text) => field.FillAsync(text);

    // People point at the words, and on a scale the words cover the button.
    public override async Task ChooseAsync(ILocator radio) => await Page.Locator($"label[for='{await radio.GetAttributeAsync("id")}']").ClickAsync();

    public override Task TickAsync(ILocator box) => box.CheckAsync();
}

/// <summary>
/// Presses keys only: Tab until the control has the focus, then Enter, space, arrows or letters. At every stop on the way
/// the focus must show and be in sight.
/// </summary>
internal sealed class KeyboardHands(IPage page) : Hands(page)
{
    // More stops than this and nobody would get there.
    private const int MostStops = 250;

    // A button answers to the space bar as well as to Enter; take turns.
    private bool space;

    public override async Task ActivateAsync(ILocator control)
    {
        await ReachAsync(control);
        var isButton = await control.EvaluateAsync<bool>("element => element.tagName === 'BUTTON'");
        space = isButton && !space;
        await Page.Keyboard.PressAsync(space ? "Space" : "Enter");
    }

    public override async Task TypeAsync(ILocator field, string text)
    {
        await ReachAsync(field);
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.PressAsync("Delete");
        await Page.Keyboard.TypeAsync(text);
    }

    public override async Task ChooseAsync(ILocator radio)
    {
        // Tab stops once in a group; arrows go through it and choose.
        await ReachAsync(radio);
        for (var i = 0; i < 10 && !await HasFocusAsync(radio); i++) await Page.Keyboard.PressAsync("ArrowDown");
        if (!await radio.IsCheckedAsync()) await Page.Keyboard.PressAsync("Space");
    }

    public override async Task TickAsync(ILocator box)
    {
        await ReachAsync(box);
        if (!await box.IsCheckedAsync()) await Page.Keyboard.PressAsync("Space");
    }

    private static async Task<bool> HasFocusAsync(ILocator control) => await control.EvaluateAsync<bool>("element => element === document.activeElement");

    private async Task ReachAsync(ILocator target)
    {
        if ((await LookAsync(target)).IsThere) return;
        for (var i = 0; i < MostStops; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            var stop = await LookAsync(target);
            if (stop.Words.Length == 0) continue;
            stop.Shows.ShouldBeTrue($"{Page.Url}: the focus on ‘{stop.Words}’ does not show");
            stop.InSight.ShouldBeTrue($"{Page.Url}: ‘{stop.Words}’ has the focus but is out of sight");
            if (stop.IsThere) return;
            // The first stop of a page saves all those of the header.
            if (stop.Skips) await Page.Keyboard.PressAsync("Enter");
        }

        throw new InvalidOperationException($"{Page.Url}: not reached within {MostStops} tabs: {target}");
    }

    private static async Task<Stop> LookAsync(ILocator target) =>
        JsonSerializer.Deserialize<Stop>(await target.EvaluateAsync<string>(Look), JsonSerializerOptions.Web)!;

    /// <summary>Where the focus is.</summary>
    /// <param name="Words">What it is on; empty when on nothing (the page itself).</param>
    /// <param name="IsThere">True on the target, or in its group of radio buttons.</param>
    /// <param name="Skips">True on the skip link while the target is behind it.</param>
    private sealed record Stop(string Words, bool IsThere, bool Shows, bool InSight, bool Skips);

    private const string Look = """
        target => {
          const at = document.activeElement;
          const nothing = !at || at === document.body || at === document.documentElement;
          const box = at?.getBoundingClientRect();
          // The ring is on the element, or on the card that it opens.
          let shows = getComputedStyle(at ?? document.body, '::after').outlineStyle !== 'none';
          for (let e = at, up = 0; e && up < 5 && !shows; e = e.parentElement, up++) {
            const style = getComputedStyle(e);
            shows = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
          }
          return JSON.stringify({
            words: nothing ? '' : ((at.labels?.[0]?.textContent ?? at.textContent ?? '').trim().slice(0, 80) || at.tagName),
            isThere: at === target || (target.type === 'radio' && at?.type === 'radio' && at.name === target.name && at.form === target.form),
            shows,
            inSight: nothing || (box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth),
            skips: at?.getAttribute?.('href') === '#inhoud' && document.getElementById('inhoud').contains(target),
          });
        }
        """;
}
