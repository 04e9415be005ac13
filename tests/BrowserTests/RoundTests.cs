using Beweeg.TestKit;
using Microsoft.Playwright;

namespace Beweeg.BrowserTests;

/// <summary>A round of conversations from its beginning to its report: the adviser begins, gives a group a day, reminds and closes; a manager reads and chooses a day.</summary>
public sealed class RoundTests
{
    [Fact]
    public async Task RoundOfConversations_FromTheStartToTheReport()
    {
        var town = await Town.FoundAsync(await TestHost.ListenAsync(Engine.Sqlite, Town.Spring2026), Town.Spring2026, RegulationStory.Organisation());
        await using var adviser = await Browser.OpenAsync(town, "Rita Regel");
        await using var manager = await Browser.OpenAsync(town, "Margot Smit", new Way(Width: 320, Scheme: ColorScheme.Dark));

        await adviser.GoAsync("/voortgang");
        await adviser.FollowAsync("Begin een gespreksronde");
        await adviser.TypeAsync("Hoe heet de ronde?", "Planning 2026");
        await adviser.ChooseAsync("Over welk gesprek gaat het?", "Planningsgesprek");
        await adviser.TypeAsync("Voor wanneer zijn de gesprekken gehouden?", "30-6-2026");
        await adviser.PressAsync("Begin de ronde", expected: 422);
        await adviser.SeesAsync("Voor iedereen is de laatste dag van de regeling eerder: 30 mei 2026.");
        await adviser.TickAsync("Ja, begin toch met deze streefdatum");
        await adviser.PressAsync("Begin de ronde");
        await adviser.SeesAsync("uiterlijk 30 mei 2026. Voor wie dat eerder is dan de streefdatum, geldt de regeling.");

        await adviser.FollowAsync("Wijzig de streefdatums");
        await adviser.Page.GetByLabel("Voor welke groep?").SelectOptionAsync(new SelectOptionValue { Label = "Openbare ruimte" });
        await adviser.TypeAsync("Streefdatum van deze groep", "8-5-2026");
        await adviser.PressAsync("Geef deze groep een eigen dag");
        await adviser.SeesAsync("Voor Openbare ruimte geldt nu 8 mei 2026.");
        await adviser.FollowAsync("Planning 2026");
        await adviser.FollowAsync("Herinner wie nog geen dag heeft");
        await adviser.TypeAsync("Je bericht", "Kies samen een dag voor de zomer.");
        await adviser.PressAsync("Verstuur de herinnering");

        await manager.GoAsync("/");
        await manager.SeesAsync("Rita Regel van P&O: Kies samen een dag voor de zomer.", "8 mei 2026");
        await manager.FollowAsync("Nodig Noor de Boer uit voor het planningsgesprek");
        await manager.SeesAsync("uiterlijk vrijdag 8 mei 2026");
        await manager.TypeAsync("Op welke dag?", "29-4-2026");
        await manager.TypeAsync("Hoe laat begint het?", "10:00");
        await manager.TypeAsync("Waar spreken jullie elkaar?", "In het park");
        await manager.PressAsync("Nodig uit");

        await adviser.FollowAsync("Wie heeft nog geen dag?");
        await adviser.SeesAsync("Cem Çelik");
        await adviser.FollowAsync("Planning 2026");
        await adviser.FollowAsync("Sluit de ronde af");
        await adviser.TypeAsync("Wat nemen jullie mee?", "Begin in januari.");
        await adviser.PressAsync("Sluit af en maak het verslag");
        await adviser.SeesAsync("De streefdatum was 30 juni 2026. De laatste dag van de regeling was 30 mei 2026.", "Openbare ruimte: 8 mei 2026", "Begin in januari.", "Er ging één herinnering uit.");

        ((string[])[.. adviser.Faults, .. manager.Faults]).ShouldBeEmpty();
    }
}
