using Beweeg.TestKit;
using Microsoft.Playwright;

namespace Beweeg.BrowserTests;

/// <summary>The planning conversation as two people live it, in a real browser.</summary>
public sealed class PlanningJourneyTests
{
    public static TheoryData<Engine, int, bool, ColorScheme> Ways { get; } = new()
    {
        { Engine.Sqlite, 1280, true, ColorScheme.Light },
        { Engine.PostgreSql, 320, true, ColorScheme.Dark },
        { Engine.Sqlite, 320, false, ColorScheme.Light },
        { Engine.PostgreSql, 1280, false, ColorScheme.Dark },
    };

    [Theory, MemberData(nameof(Ways))]
    public async Task FromInvitationToSignatures_WithoutHelp(Engine engine, int width, bool scripts, ColorScheme scheme)
    {
        var town = await Town.FoundAsync(await TestHost.ListenAsync(engine, Town.Spring2026), Town.Spring2026);
        await using var manager = await Browser.OpenAsync(town, "Margot Smit", width, scripts, scheme);
        await using var employee = await Browser.OpenAsync(town, "Noor de Boer", width, scripts, scheme);
        await manager.HoldsAsync();
        await employee.HoldsAsync();

        await manager.ClickAsync("Nodig Noor de Boer uit");
        await manager.HoldsAsync();
        await manager.PressAsync("Nodig uit");
        (await manager.TextAsync()).ShouldContain("Vul in: de dag van het gesprek.");
        await manager.HoldsAsync();
        await manager.FillAsync("Op welke dag?", "29-4-2026");
        await manager.FillAsync("Hoe laat begint het?", "10:00");
        await manager.FillAsync("Waar spreken jullie elkaar?", "In het park");
        await manager.PressAsync("Nodig uit");
        (await manager.TextAsync()).ShouldContain("Noor is uitgenodigd");
        await manager.HoldsAsync();

        await employee.GoAsync("/");
        await employee.ClickAsync("Bereid je planningsgesprek voor");
        await employee.FillAsync("Wat ging de afgelopen tijd goed?", "Het nieuwe park is op tijd klaar.");
        await employee.Page.GetByLabel("Deel dit met Margot Smit").First.CheckAsync();
        await employee.HoldsAsync();
        await employee.PressAsync("Bewaar mijn voorbereiding");
        (await employee.TextAsync()).ShouldContain("Margot Smit kan lezen wat je deelt");

        await manager.ClickAsync("Voorbereiden");
        (await manager.TextAsync()).ShouldContain("Het nieuwe park is op tijd klaar.");
        await manager.HoldsAsync();
        await manager.ClickAsync("Overzicht");
        await manager.PressAsync("Begin het gesprek");
        await manager.HoldsAsync();
        await manager.ClickAsync("Werkafspraak toevoegen");
        await manager.HoldsAsync();
        await manager.FillAsync("Wat gaat Noor doen?", "De plantvakken in Oost zijn onkruidvrij");
        await manager.FillAsync("Waaraan zien jullie dat het gelukt is?", "Minder dan vijf klachten per half jaar");
        await manager.FillAsync("Wanneer is het klaar?", "31-10-2027");
        await manager.PressAsync("Bewaar de afspraak");
        await manager.ClickAsync("Ontwikkelafspraak toevoegen");
        await manager.HoldsAsync();
        await manager.FillAsync("Wat gaat Noor leren of anders doen?", "Elke maand een collega vragen wat er beter kan");
        await manager.PressAsync("Bewaar de afspraak");
        await manager.HoldsAsync();
        await manager.PressAsync("Leg ter accordering voor");
        await manager.HoldsAsync();
        await manager.ChooseAsync("Akkoord");
        await manager.PressAsync("Teken");

        await employee.GoAsync("/");
        await employee.ClickAsync("Lees en teken je planningsgesprek");
        await employee.HoldsAsync();
        await employee.PressAsync("Teken");
        (await employee.TextAsync()).ShouldContain("Kies: wat je handtekening betekent.");
        await employee.HoldsAsync();
        await employee.ChooseAsync("Akkoord");
        await employee.PressAsync("Teken");
        (await employee.TextAsync()).ShouldContain("De afspraken zijn vastgelegd");
        await employee.HoldsAsync();

        foreach (var url in new[] { "/", "/mijn-gesprekken", "/wie-heeft-gekeken", "/weergave", "/over", "/toegankelijkheid" })
        {
            await employee.GoAsync(url);
            await employee.HoldsAsync();
        }

        await manager.GoAsync("/team");
        (await manager.TextAsync()).ShouldContain("Noor de Boer");
        await manager.HoldsAsync();
    }

    [Fact]
    public async Task TypedAndLeftAlone_IsKeptWithinASecondOrTwo()
    {
        var town = await Town.FoundAsync(await TestHost.ListenAsync(Engine.Sqlite, Town.Spring2026), Town.Spring2026);
        await (await town.AsAsync(Town.Manager)).InviteAsync((await town.ConversationOfAsync(Town.Employee)).Id);
        await using var employee = await Browser.OpenAsync(town, "Noor de Boer");
        await employee.ClickAsync("Bereid je planningsgesprek voor");

        await employee.FillAsync("Wat ging de afgelopen tijd goed?", "Getypt en weggelopen");
        await Assertions.Expect(employee.Page.GetByText("Bewaard om").First).ToBeVisibleAsync();

        await employee.Page.ReloadAsync();
        await Assertions.Expect(employee.Page.GetByLabel("Wat ging de afgelopen tijd goed?")).ToHaveValueAsync("Getypt en weggelopen");
    }

    [Fact]
    public async Task WithTheKeyboardOnly_ManagerInvites()
    {
        var town = await Town.FoundAsync(await TestHost.ListenAsync(Engine.Sqlite, Town.Spring2026), Town.Spring2026);
        await using var manager = await Browser.OpenAsync(town, "Margot Smit");
        var keyboard = manager.Page.Keyboard;

        await TabToAsync(manager.Page, "Naar de inhoud");
        await keyboard.PressAsync("Enter");
        await TabToAsync(manager.Page, "Nodig Noor de Boer uit");
        await manager.ToNextPageAsync(() => keyboard.PressAsync("Enter"));
        await TabToAsync(manager.Page, "Op welke dag?");
        await keyboard.TypeAsync("29-4-2026");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("10:00");
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("Tab");
        await keyboard.TypeAsync("In het park");
        await manager.ToNextPageAsync(() => keyboard.PressAsync("Enter"));

        await Assertions.Expect(manager.Page.GetByText("Noor is uitgenodigd").First).ToBeVisibleAsync();
    }

    /// <summary>Presses Tab until the element with these words (or label) has the focus, and sees that the focus shows.</summary>
    private static async Task TabToAsync(IPage page, string words)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.EvaluateAsync<string>(
                "() => { const e = document.activeElement; return (e.labels?.[0]?.textContent ?? e.textContent ?? '').trim(); }");
            if (!focused.StartsWith(words, StringComparison.Ordinal)) continue;
            // The ring is on the element, or on the card that it opens.
            (await page.EvaluateAsync<bool>("""
                () => {
                  for (let e = document.activeElement, up = 0; e && up < 5; e = e.parentElement, up++) {
                    const style = getComputedStyle(e);
                    if (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) return true;
                  }
                  return getComputedStyle(document.activeElement, '::after').outlineStyle !== 'none';
                }
                """)).ShouldBeTrue($"the focus on ‘{words}’ does not show");
            return;
        }

        throw new InvalidOperationException($"No element ‘{words}’ within sixty tabs.");
    }
}
