using Beweeg.TestKit;
using Microsoft.Playwright;

namespace Beweeg.BrowserTests;

/// <summary>
/// A municipality writes its own regulation without a programmer: an HR adviser builds it from nothing, the works council consents, the college
/// adopts it, and the next morning an employee and a manager meet its words, and those of no other.
/// </summary>
public sealed class OwnRegulationTests
{
    private static readonly byte[] Letter = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"u8.ToArray();

    [Fact]
    public async Task RegulationFromNothing_ToTheFirstConversationUnderIt()
    {
        var town = await Town.FoundAsync(await TestHost.ListenAsync(Engine.Sqlite, Town.Spring2026), Town.Spring2026, RegulationStory.Organisation(), begun: false);
        await using var adviser = await Browser.OpenAsync(town, "Rita Regel");
        await using var council = await Browser.OpenAsync(town, "Olga Raad", new Way(Width: 320, Scheme: ColorScheme.Dark));
        await using var employee = await Browser.OpenAsync(town, "Noor de Boer", new Way(Width: 320));
        await using var manager = await Browser.OpenAsync(town, "Margot Smit", new Way(Scheme: ColorScheme.Dark));

        await BuildAsync(adviser);
        await ConsentAsync(adviser, council);
        await adviser.GoAsync("/voortgang");
        await adviser.PressAsync("Start de cyclus voor wie er nog geen heeft");
        await SpeakAsync(employee, manager);

        ((string[])[.. adviser.Faults, .. council.Faults, .. employee.Faults, .. manager.Faults]).ShouldBeEmpty();
    }

    private static async Task BuildAsync(Browser adviser)
    {
        await adviser.GoAsync("/regelingen");
        await adviser.FollowAsync("Begin een nieuwe regeling");
        await adviser.TypeAsync("Titel", "Steeds in gesprek");
        await adviser.PressAsync("Maak het concept", expected: 422);
        await adviser.SeesAsync("Kies: hoe vaak een cyclus begint");
        await adviser.TypeAsync("Hoe haal je de regeling aan?", "Regeling steeds in gesprek");
        await adviser.TypeAsync("Naam van deze versie", "2026.1");
        await adviser.ChooseAsync("Hoe vaak begint een cyclus?", "Doorlopend");
        await adviser.ChooseAsync("Wordt iemand beoordeeld?", "Nee");
        await adviser.PressAsync("Maak het concept");
        await adviser.SeesAsync("Alles klopt met elkaar", "Deze regeling kent geen beoordeling");

        // The name of a conversation, in this cycle.
        await adviser.FollowAsync("Gesprekken en data");
        await adviser.UnfoldAsync("Startgesprek");
        await adviser.TypeAsync("Hoe heet dit gesprek?", "Kompasgesprek");
        await adviser.PressAsync("Opslaan");
        await adviser.SeesAsync("Opgeslagen in het concept.", "Steeds in gesprek, versie 2026.1");

        // A question more. Who leaves now would lose it: the browser asks.
        await adviser.FollowAsync("Alle hoofdstukken");
        await adviser.FollowAsync("Vragen");
        await adviser.PressAsync("Voeg een vraag toe", expected: 422);
        await adviser.SeesAsync("Nog niet opgeslagen");
        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        async void Stay(object? sender, IDialog dialog)
        {
            await dialog.DismissAsync();
            asked.TrySetResult(dialog.Type);
        }

        adviser.Page.Dialog += Stay;
        await adviser.Link("Alle hoofdstukken").ClickAsync();
        (await asked.Task.WaitAsync(TimeSpan.FromSeconds(30))).ShouldBe("beforeunload");
        adviser.Page.Dialog -= Stay;
        await adviser.Page.Locator("textarea[name='vragen-2-vraag']").FillAsync("Waar wil je over een jaar staan?");
        await adviser.PressAsync("Opslaan");
        await adviser.SeesAsync("Opgeslagen in het concept.");
        await adviser.FollowAsync("Zo ziet het eruit");
        await adviser.SeesAsync("Waar wil je over een jaar staan?", "Kompasgesprek");
        // Somebody who begins in April has no nine months: the reason says why the day is another.
        await adviser.SeesAsync("Zo zou dit gesprek niet op zijn plaats in de volgorde komen.");
    }

    private static async Task ConsentAsync(Browser adviser, Browser council)
    {
        await adviser.FollowAsync("Terug naar de versie");
        await adviser.FollowAsync("Reken door");
        await adviser.SeesAsync("Kompasgesprek");
        await adviser.DoesNotSeeAsync("Beoordeling");
        await adviser.FollowAsync("Steeds in gesprek, versie 2026.1");
        await adviser.FollowAsync("Naar de ondernemingsraad");
        await adviser.SeesAsync("art. 27 lid 1 onder k");
        await adviser.TypeAsync("Wanneer is het verstuurd?", "15-4-2026");
        await adviser.TypeAsync("Kenmerk van de brief", "Z2026-12");
        await adviser.PressAsync("Leg vast dat het is verstuurd");

        await council.GoAsync("/");
        await council.FollowAsync("Lees versie 2026.1 van ‘Steeds in gesprek’");
        await council.FollowAsync("Afdrukken");
        await council.SeesPaperAsync("Onder deze regeling wordt niemand beoordeeld.", "Deze regeling heeft geen eigen brieven.", "één vraag");

        await adviser.FollowAsync("Leg het antwoord vast");
        await adviser.PressAsync("Leg het antwoord vast", expected: 422);
        await adviser.ChooseAsync("Wat antwoordde de ondernemingsraad?", "De ondernemingsraad stemt in");
        await adviser.TypeAsync("Datum van het antwoord", "15-4-2026");
        await adviser.TypeAsync("Kenmerk van het antwoord", "OR 2026-7");
        await adviser.Page.GetByLabel("De brief als PDF").SetInputFilesAsync(new FilePayload { Name = "brief OR.pdf", MimeType = "application/pdf", Buffer = Letter });
        await adviser.PressAsync("Leg het antwoord vast");
        await adviser.SeesAsync("brief OR.pdf");
        await adviser.FollowAsync("Leg het besluit vast");
        await adviser.TypeAsync("Datum van het besluit", "15-4-2026");
        await adviser.TypeAsync("Kenmerk van het besluit", "B2026-88");
        await adviser.TypeAsync("Vanaf welke dag geldt de regeling?", "15-4-2026");
        await adviser.PressAsync("Leg vast dat de regeling is vastgesteld");
        await adviser.SeesAsync("Nieuwe cycli beginnen vanaf 15 april 2026 onder deze versie.");
    }

    private static async Task SpeakAsync(Browser employee, Browser manager)
    {
        await manager.GoAsync("/");
        await manager.FollowAsync("Nodig Noor de Boer uit voor het kompasgesprek");
        await manager.TypeAsync("Op welke dag?", "15-4-2026");
        await manager.TypeAsync("Hoe laat begint het?", "16:00");
        await manager.TypeAsync("Waar spreken jullie elkaar?", "In het park");
        await manager.PressAsync("Nodig uit");
        await employee.GoAsync("/mijn-gesprekken");
        await employee.SeesAsync("Die maken jullie in het kompasgesprek.", "Voorjaarsgesprek");
        await employee.FollowAsync("Kompasgesprek");
        await employee.FollowAsync("Voorbereiden");
        await employee.TypeAsync("Waar wil je over een jaar staan?", "Met mijn eigen ploeg in Oost.");
        await employee.TickAsync("Deel dit met Margot Smit");
        await employee.PressAsync("Bewaar mijn voorbereiding");

        await manager.FollowAsync("Overzicht");
        await manager.PressAsync("Begin het gesprek");
        await manager.FollowAsync("Werkafspraak toevoegen");
        await manager.TypeAsync("Wat gaat Noor doen?", "Noor leidt in mei een ploeg van vier");
        await manager.PressAsync("Bewaar de afspraak");
        await manager.PressAsync("Leg voor om te tekenen");
        await manager.ChooseAsync("Wat betekent je handtekening?", "Akkoord");
        await manager.PressAsync("Teken");
        await employee.GoAsync("/");
        await employee.FollowAsync("Lees en teken je kompasgesprek");
        await employee.ChooseAsync("Wat betekent je handtekening?", "Akkoord");
        await employee.PressAsync("Teken");

        // Nothing of a regulation that appraises, and no word of one that has other conversations.
        foreach (var url in new[] { "/", "/mijn-gesprekken" })
        {
            await employee.GoAsync(url);
            foreach (var word in new[] { "eoordel", "lanningsgesprek", "kwalificatie", "edenking" }) await employee.DoesNotSeeAsync(word);
        }
    }
}
