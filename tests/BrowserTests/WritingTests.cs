using Beweeg.Conversations.Agreements;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Beweeg.BrowserTests;

/// <summary>What somebody writes is never lost and never doubled: left alone, written by two, sent twice, gone back to.</summary>
public sealed class WritingTests
{
    private const string WhatDone = "Wat gaat Noor doen?";

    [Fact]
    public async Task TypedAndLeftAlone_IsKeptWithinASecondOrTwo()
    {
        var town = await TownAsync();
        await (await town.AsAsync(Town.Manager)).InviteAsync((await town.ConversationOfAsync(Town.Employee)).Id);
        await using var employee = await Browser.OpenAsync(town, "Noor de Boer");
        await employee.FollowAsync("Bereid je planningsgesprek voor");

        await employee.TypeAsync("Wat ging de afgelopen tijd goed?", "Getypt en weggelopen");
        await Assertions.Expect(employee.Page.GetByText("Bewaard om").First).ToBeVisibleAsync();

        await employee.Page.ReloadAsync();
        await Assertions.Expect(employee.Page.GetByLabel("Wat ging de afgelopen tijd goed?")).ToHaveValueAsync("Getypt en weggelopen");

        // Kept, and then sent as well: that goes on as usual.
        await employee.TypeAsync("Wat ging de afgelopen tijd goed?", "Getypt en teruggekomen");
        await Assertions.Expect(employee.Page.GetByText("Bewaard om").First).ToBeVisibleAsync();
        await employee.PressAsync("Bewaar mijn voorbereiding");
        await employee.SeesAsync("Bewaard. Alleen jij kunt dit lezen.");
        employee.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(With.Mouse)]
    [InlineData(With.Keyboard)]
    public async Task JudgedAndLeftAlone_IsKept(With with)
    {
        var (town, _, _, id) = await AppraisalStory.ReadyAsync(await TownAsync());
        await using var manager = await Browser.OpenAsync(town, "Margot Smit", new Way(With: with));
        await manager.GoAsync($"/gesprekken/{id}/concept/work");

        await manager.ChooseAsync("Hoe is het gegaan?", "Goed");
        await Assertions.Expect(manager.Page.GetByText("Bewaard om").First).ToBeVisibleAsync();

        await manager.Page.ReloadAsync();
        await Assertions.Expect(manager.Page.GetByRole(AriaRole.Radio, new() { Name = "Goed", Exact = true }).First).ToBeCheckedAsync();
        manager.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task SentWhileWhatWasChosenIsStillOnItsWay_IsNoConflictWithOneself()
    {
        var (town, _, _, id) = await AppraisalStory.ReadyAsync(await TownAsync());
        await using var manager = await Browser.OpenAsync(town, "Margot Smit");
        await manager.GoAsync($"/gesprekken/{id}/concept/work");
        // The server has kept it; the browser does not know yet.
        await manager.Page.EvaluateAsync("""
            () => {
              const real = window.fetch;
              window.fetch = async (...request) => {
                const answer = await real(...request);
                await new Promise(done => { window.release = done; });
                return answer;
              };
            }
            """);

        await manager.ChooseAsync("Hoe is het gegaan?", "Goed");
        await manager.Page.WaitForFunctionAsync("() => window.release");
        await manager.TypeAsync("Waarom?", "Snel getypt.");
        await manager.ToNextPageAsync(async () =>
        {
            await manager.Button("Bewaar").ClickAsync();
            await manager.Page.EvaluateAsync("() => window.release()");
        });

        await manager.SeesAsync("is bewaard");
        await manager.GoAsync($"/gesprekken/{id}/concept/work");
        await Assertions.Expect(manager.Page.GetByLabel("Waarom?").First).ToHaveValueAsync("Snel getypt.");
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task TwoEditors_OnlyWhatBothChangedIsAsked_AndNothingIsLost(Engine engine)
    {
        var (town, agreement) = await OnTheTableAsync(engine);
        await using var manager = await Browser.OpenAsync(town, "Margot Smit");
        await using var employee = await Browser.OpenAsync(town, "Noor de Boer", new Way(Width: 320, Scheme: ColorScheme.Dark));
        await manager.GoAsync(agreement);
        await employee.GoAsync(agreement);

        await manager.TypeAsync(WhatDone, "Alleen Oost");
        await manager.TypeAsync("Waaraan zien jullie dat het gelukt is?", "Nul klachten");
        await manager.PressAsync("Bewaar de afspraak");
        await employee.TypeAsync("Wat ga je doen?", "Oost en West");
        await employee.TypeAsync("Wanneer is het klaar?", "1-9-2027");
        await employee.PressAsync("Bewaar de afspraak", expected: 409);
        await employee.SeesAsync("Alleen Oost");
        await employee.PressAsync("Bewaar de afspraak");

        await employee.SeesAsync("Oost en West", "Nul klachten", "1 september 2027");
        employee.Faults.ShouldBeEmpty();
        manager.Faults.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.PostgreSql)]
    public async Task ButtonClickedTwice_CountsOnce_AndTheWayBackAddsNothing(Engine engine)
    {
        var (town, agreement) = await OnTheTableAsync(engine);
        await using var manager = await Browser.OpenAsync(town, "Margot Smit");
        await manager.GoAsync(agreement[..agreement.LastIndexOf('/')]);
        await manager.FollowAsync("Werkafspraak toevoegen");
        await manager.TypeAsync(WhatDone, "Bewoners krijgen antwoord");
        await manager.ToNextPageAsync(() => manager.Button("Bewaar de afspraak").DblClickAsync());
        await Assertions.Expect(manager.Page.GetByText("De afspraak staat erbij.").First).ToBeVisibleAsync();

        await manager.ToNextPageAsync(() => manager.Page.GoBackAsync());
        await manager.ToNextPageAsync(() => manager.Page.GoForwardAsync());

        (await town.LookAsync(db => db.Set<Agreement>().CountAsync())).ShouldBe(2);
        manager.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task BackToAFormThatWasSaved_ShowsWhatWasSaved_AndCanBeSavedAgain()
    {
        var town = await TownAsync();
        await (await town.AsAsync(Town.Manager)).InviteAsync((await town.ConversationOfAsync(Town.Employee)).Id);
        await using var employee = await Browser.OpenAsync(town, "Noor de Boer");
        await employee.FollowAsync("Bereid je planningsgesprek voor");
        await employee.TypeAsync("Wat ging de afgelopen tijd goed?", "Het park");
        await employee.PressAsync("Bewaar mijn voorbereiding");
        await employee.FollowAsync("Overzicht");

        await employee.ToNextPageAsync(() => employee.Page.GoBackAsync());
        await Assertions.Expect(employee.Page.GetByLabel("Wat ging de afgelopen tijd goed?")).ToHaveValueAsync("Het park");
        await employee.TypeAsync("Wat ging de afgelopen tijd goed?", "Het park en de bomen");
        await employee.PressAsync("Bewaar mijn voorbereiding");

        await Assertions.Expect(employee.Page.GetByLabel("Wat ging de afgelopen tijd goed?")).ToHaveValueAsync("Het park en de bomen");
        employee.Faults.ShouldBeEmpty();
    }

    private static async Task<Town> TownAsync(Engine engine = Engine.Sqlite) => await Town.FoundAsync(await TestHost.ListenAsync(engine, Town.Spring2026), Town.Spring2026);

    /// <summary>A planning conversation in which one agreement lies on the table, and the address of that agreement.</summary>
    private static async Task<(Town Town, string Agreement)> OnTheTableAsync(Engine engine)
    {
        var town = await TownAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(id);
        await manager.BeginAsync(id);
        await manager.AgreeAsync(id, "De plantvakken in Oost zijn onkruidvrij");
        return (town, $"/gesprekken/{id}/afspraken/{await town.LookAsync(db => db.Set<Agreement>().Select(row => row.Id).SingleAsync())}");
    }
}
