using System.Text.RegularExpressions;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;
using Microsoft.Playwright;

namespace Beweeg.BrowserTests;

/// <summary>
/// Two years in the life of Noor de Boer and her manager Margot Smit: planning, moments, progress, appraisal, objections,
/// adoption. Written once; the hands, the screen and the database differ.
/// </summary>
internal sealed partial class CycleStory : IAsyncDisposable
{
    private const string Planted = "De plantvakken in Oost zijn onkruidvrij";
    private const string Answered = "Bewoners krijgen antwoord";
    private const string Learned = "Elke maand een collega vragen wat beter kan";

    private static readonly DateOnly Planning = Town.Spring2026;
    private static readonly DateOnly Summer = new(2026, 7, 6);
    private static readonly DateOnly Halfway = new(2026, 11, 24);
    private static readonly DateOnly Invited = new(2027, 11, 8);
    private static readonly DateOnly DraftSent = new(2027, 11, 15);
    private static readonly DateOnly Spoken = new(2027, 11, 23);
    private static readonly DateOnly Heard = new(2027, 12, 2);

    private readonly Town town;
    private readonly Way way;
    private readonly Browser manager;
    private readonly Browser employee;
    private readonly List<string> faults = [];

    private CycleStory(Town town, Way way, Browser manager, Browser employee)
    {
        this.town = town;
        this.way = way;
        this.manager = manager;
        this.employee = employee;
    }

    /// <summary>Walks the whole story, and holds all pages that came by to what must hold of each.</summary>
    public static async Task WalkAsync(Way way)
    {
        await using var story = await BeginAsync(way);
        await story.PlanAsync();
        await story.WriteMomentsAsync();
        await story.LookHalfwayAsync();
        await story.AskInformantAsync();
        await story.JudgeAsync();
        await story.SpeakAndSignAsync();
        await story.ObjectAsync();
        await story.AdoptAsync();
        await story.LookBackAsync();

        ((string[])[.. story.faults, .. story.manager.Faults, .. story.employee.Faults]).ShouldBeEmpty();
    }

    private static async Task<CycleStory> BeginAsync(Way way)
    {
        // Somebody who must be able to work together: that competency is crucial for the job.
        var organisation = Town.Organisation(Planning);
        organisation = organisation with { Jobs = [.. organisation.Jobs.Select(job => job.Code == "TU" ? job with { CrucialCompetencies = ["Samenwerken"] } : job)] };
        var founded = await Town.FoundAsync(await TestHost.ListenAsync(way.Engine, Planning), Planning, organisation);
        return new CycleStory(founded, way, await Browser.OpenAsync(founded, "Margot Smit", way), await Browser.OpenAsync(founded, "Noor de Boer", way));
    }

    private async Task PlanAsync()
    {
        await InviteAsync("planningsgesprek", "29-4-2026");

        await employee.GoAsync("/");
        await employee.FollowAsync("Bereid je planningsgesprek voor");
        await employee.TypeAsync("Wat ging de afgelopen tijd goed?", "Het nieuwe park is op tijd klaar.");
        await employee.TypeAsync("Wat heb je nodig om je werk goed te doen?", "Dit houd ik nog voor mezelf.");
        await employee.TickAsync("Deel dit met Margot Smit");
        await employee.PressAsync("Bewaar mijn voorbereiding");
        await employee.SeesAsync("Margot Smit kan lezen wat je deelt");

        await manager.FollowAsync("Voorbereiden");
        await manager.SeesAsync("Het nieuwe park is op tijd klaar.");
        await manager.DoesNotSeeAsync("Dit houd ik nog voor mezelf.");
        await manager.FollowAsync("Overzicht");
        await manager.UnfoldAsync("Waarom deze datum?");
        await manager.PressAsync("Begin het gesprek");
        await manager.PressAsync("Leg voor om te tekenen", expected: 422);
        await AgreeAsync(manager, "Werkafspraak", "Wat gaat Noor doen?", Planted, "Minder dan vijf klachten", "31-10-2027");
        await AgreeAsync(manager, "Werkafspraak", "Wat gaat Noor doen?", Answered, "Binnen twee dagen", "1-12-2027");
        await AgreeAsync(manager, "Ontwikkelafspraak", "Wat gaat Noor leren of anders doen?", Learned);
        await manager.FollowAsync("Weging: allemaal even zwaar");
        await manager.ChooseAsync("Hoe verdelen jullie?", "Een eigen verdeling");
        await manager.TypeAsync(Planted, "70");
        await manager.TypeAsync(Answered, "20");
        await manager.PressAsync("Bewaar de weging", expected: 422);
        await manager.TypeAsync(Answered, "30");
        await manager.PressAsync("Bewaar de weging");

        await employee.GoAsync("/");
        await employee.FollowAsync("Schrijf de afspraken op van je planningsgesprek");
        await AgreeAsync(employee, "Loopbaanafspraak", "Wat spreken jullie af?", "In het voorjaar meekijken bij het team Water");
        await manager.FollowAsync("Afspraken");
        await manager.PressAsync("Leg voor om te tekenen");
        await manager.ChooseAsync("Wat betekent je handtekening?", "Akkoord");
        await manager.PressAsync("Teken");

        await employee.GoAsync("/");
        await employee.FollowAsync("Lees en teken je planningsgesprek");
        await employee.PressAsync("Teken", expected: 422);
        await employee.SeesAsync("Kies: wat je handtekening betekent.");
        await employee.ChooseAsync("Wat betekent je handtekening?", "Akkoord");
        await employee.PressAsync("Teken");
        await employee.SeesAsync("De afspraken zijn vastgelegd");
        await employee.FollowAsync("Afdrukken");
    }

    private async Task WriteMomentsAsync()
    {
        await OnAsync(Summer, employee, manager);
        await employee.GoAsync("/momenten");
        await employee.PressAsync("Bewaar dit moment", expected: 422);
        await employee.TypeAsync("Wat gebeurde er?", "Alleen het park gedaan, een compliment van een bewoner.");
        await employee.ChooseAsync("Hoe ging het?", "Ging goed");
        await employee.ChooseAsync("Wie mag dit lezen?", "Ik en mijn leidinggevende");
        await employee.PressAsync("Bewaar dit moment");
        await employee.FollowAsync("Wijzig het moment");

        await manager.GoAsync("/team");
        await manager.FollowAsync("Noor de Boer");
        await manager.SeesAsync("een compliment van een bewoner");
        await manager.FollowAsync("Schrijf een moment op");
        await manager.TypeAsync("Wat gebeurde er?", "Noor liet een bewoner lang wachten.");
        await manager.ChooseAsync("Hoe ging het?", "Ging minder goed");
        await manager.ChooseAsync("Wie mag dit lezen?", "Ik en Noor");
        await manager.PressAsync("Bewaar dit moment");
    }

    private async Task LookHalfwayAsync()
    {
        await OnAsync(Halfway, manager, employee);
        await InviteAsync("voortgangsgesprek", "24-11-2026");
        await employee.GoAsync("/");
        await employee.FollowAsync("Vandaag is je voortgangsgesprek");
        await employee.FollowAsync("Voorbereiden");
        await employee.SeesAsync("Noor liet een bewoner lang wachten.");
        await employee.TypeAsync("Hoe gaat het met je afspraken?", "Het park gaat goed.");
        await employee.TickAsync("Deel dit met Margot Smit");
        await employee.PressAsync("Bewaar mijn voorbereiding");

        await manager.FollowAsync("Overzicht");
        await manager.PressAsync("Begin het gesprek");
        await manager.FollowAsync("Hoe het gaat");
        await manager.SeesAsync("Het park gaat goed.");
        await manager.ChooseAsync("Hoe staat het ervoor?", "Op weg");
        await manager.TypeAsync("Wat is erover te zeggen?", "De helft is klaar.");
        await manager.PressAsync("Bewaar en ga naar de afspraken");
        await manager.PressAsync("Leg voor om te tekenen", expected: 422);
        await manager.FollowAsync("Hoe het gaat");
        for (var at = 1; at < await manager.TimesAskedAsync("Hoe staat het ervoor?"); at++) await manager.ChooseAsync("Hoe staat het ervoor?", "Lukt niet zo", at);
        await manager.PressAsync("Bewaar en ga naar de afspraken");
        await manager.FollowAsync(Answered);
        await manager.TypeAsync("Wat gaat Noor doen?", "Bewoners krijgen binnen drie dagen antwoord");
        await manager.PressAsync("Bewaar de afspraak");
        await manager.SeesAsync("gewijzigd");
        await manager.PressAsync("Leg voor om te tekenen");
        await manager.ChooseAsync("Wat betekent je handtekening?", "Akkoord");
        await manager.PressAsync("Teken");

        await employee.GoAsync("/");
        await employee.FollowAsync("Lees en teken je voortgangsgesprek");
        await employee.SeesAsync("De helft is klaar.");
        await employee.ChooseAsync("Wat betekent je handtekening?", "Akkoord");
        await employee.PressAsync("Teken");
        await employee.GoAsync("/mijn-gesprekken");
        await employee.SeesAsync("Bewoners krijgen binnen drie dagen antwoord", "Zo stond het eerst");
    }

    private async Task AskInformantAsync()
    {
        await OnAsync(Invited, manager, employee);
        await InviteAsync("beoordelingsgesprek", "23-11-2027");
        await employee.GoAsync("/");
        await employee.FollowAsync("Bereid je beoordelingsgesprek voor");
        await employee.TypeAsync("Wat heb je bereikt met je afspraken?", "Het park ligt er mooi bij.");
        await employee.PressAsync("Bewaar mijn voorbereiding");
        await employee.FollowAsync("Informanten");
        await employee.PressAsync("Stel voor", expected: 422);
        await employee.TypeAsync("Naam", "Ines de Wit");
        await employee.TypeAsync("E-mailadres", "ines@voorbeeld.example");
        await employee.TypeAsync("Waarover kan deze collega vertellen?", "Over het werk in het park.");
        await employee.PressAsync("Stel voor");

        await manager.FollowAsync("Informanten");
        await manager.PressAsync("Geef antwoord", expected: 422);
        await manager.ChooseAsync("Vraag je deze informant?", "Ja, stuur een link");
        await manager.PressAsync("Geef antwoord");
        var link = TheLink().Match(await manager.Page.Locator("main").InnerTextAsync()).Value;

        await using var informant = await Browser.OpenAsync(town, way, "informant");
        await informant.GoAsync(link);
        await informant.SeesAsync("Noor de Boer leest je antwoord, met je naam erbij.");
        await informant.PressAsync("Verstuur mijn antwoord", expected: 422);
        await informant.TypeAsync("Wat hebben jullie samen gedaan?", "Het park aangelegd.");
        await informant.TypeAsync("Wat deed je collega goed?", "Ze hield vol in de regen.");
        await informant.PressAsync("Verstuur mijn antwoord");
        await informant.SeesAsync("Dank je wel");
        await informant.GoAsync(link, expected: 404);
        faults.AddRange(informant.Faults);
        await employee.FollowAsync("Informanten");
        await employee.SeesAsync("Ze hield vol in de regen.");
    }

    private async Task JudgeAsync()
    {
        await OnAsync(DraftSent, manager, employee);
        await employee.GoAsync("/");
        await manager.GoAsync("/");
        await manager.FollowAsync("Schrijf het concept voor Noor de Boer");
        await manager.FollowAsync("Werkafspraken");
        await JudgeAllAsync("Normaal");
        await manager.PressAsync("Bewaar en ga naar kennis, competenties en ontwikkeling");
        await manager.PressAsync("Bewaar en ga naar samen besproken");
        await manager.TypeAsync("Wat hebben jullie hierover besproken?", "Noor keek een week mee bij Water.");
        await manager.PressAsync("Bewaar");
        await manager.TypeAsync("Hoe laat begint het?", "10:00");
        await manager.PressAsync("Verstuur het concept", expected: 422);
        await manager.SeesAsync("Het is nog niet af", "is nog niet beoordeeld");
        await manager.FollowAsync("Kennis, competenties en ontwikkeling");
        await JudgeAllAsync("Normaal");
        // The crucial one: not enough.
        await manager.ChooseAsync("Hoe is het gegaan?", "Onvoldoende", await AtAsync("Samenwerken"));
        await manager.PressAsync("Bewaar");
        await manager.FollowAsync("Bekijk de som stap voor stap");
        await manager.SeesAsync("Normaal");
        await manager.FollowAsync("Terug naar het concept");
        await manager.SeesAsync("Een onmisbare competentie is onvoldoende");
        await manager.PressAsync("Maak de uitzondering", expected: 422);
        await manager.TypeAsync("Waarom maak je deze uitzondering?", "Zonder samenwerken gaat dit werk niet.");
        await manager.PressAsync("Maak de uitzondering");
        await manager.SeesAsync("Onvoldoende");

        await manager.TypeAsync("Op welke dag is het gesprek?", "19-11-2027");
        await manager.PressAsync("Verstuur het concept", expected: 422);
        await manager.SeesAsync("te vroeg", "in geen eerder verslag gevonden");
        await manager.TypeAsync("Op welke dag is het gesprek?", "23-11-2027");
        await manager.TypeAsync("Er ontbreekt iets voor een lage beoordeling. Waarom ga je toch door?", "We spraken er in het werkoverleg over.");
        await manager.PressAsync("Verstuur het concept");
        await manager.SeesAsync("Het concept is verstuurd");

        await employee.GoAsync("/");
        await employee.FollowAsync("Lees het concept van je beoordeling");
        await employee.SeesAsync("Zonder samenwerken gaat dit werk niet.", "Ze hield vol in de regen.");
        await employee.FollowAsync("Som");
        await manager.FollowAsync("Overzicht");
        await manager.FollowAsync("Het gesprek is geweest");
        await manager.TypeAsync("Op welke dag was het gesprek?", "15-11-2027");
        await manager.ChooseAsync("Wat gebeurt er nu met het concept?", "Het blijft zo");
        await manager.PressAsync("Noteer het gesprek", expected: 422);
        await manager.SeesAsync("te vroeg");
    }

    private async Task SpeakAndSignAsync()
    {
        await OnAsync(Spoken, manager, employee);
        await manager.GoAsync("/");
        await manager.FollowAsync("Is het gesprek met Noor de Boer geweest?");
        await manager.ChooseAsync("Wat gebeurt er nu met het concept?", "Het blijft zo");
        await manager.PressAsync("Noteer het gesprek");

        await employee.GoAsync("/");
        await employee.FollowAsync("Lees en teken je beoordeling");
        await employee.ChooseAsync("Wat betekent je handtekening?", "Akkoord, met een kanttekening");
        await employee.PressAsync("Teken", expected: 422);
        await employee.TypeAsync("Wil je er iets bij zeggen?", "Ik was drie maanden alleen op de route.");
        await employee.PressAsync("Teken");
        await manager.FollowAsync("Beoordeling");
        await manager.ChooseAsync("Wat betekent je handtekening?", "Akkoord");
        await manager.PressAsync("Teken");
        await manager.FollowAsync("Naar vaststellen");
        await manager.SeesAsync("Nu nog niet");
    }

    private async Task ObjectAsync()
    {
        await employee.GoAsync("/");
        await employee.FollowAsync("Je kunt nog bedenkingen insturen");
        await employee.PressAsync("Stuur in", expected: 422);
        await employee.TypeAsync("Waar ben je het niet mee eens, en waarom?", "Samenwerken kan niet als je alleen bent.");
        await employee.PressAsync("Bewaar en ga later verder");
        await employee.PressAsync("Stuur in");
        await employee.SeesAsync("Je bedenkingen zijn ingestuurd");

        await OnAsync(Heard, manager, employee);
        await employee.GoAsync("/");
        await manager.GoAsync("/");
        await manager.FollowAsync("Kies een dag voor het bedenkingengesprek met Noor de Boer");
        await manager.PressAsync("Kies deze dag", expected: 422);
        await manager.TypeAsync("Op welke dag?", "2-12-2027");
        await manager.TypeAsync("Hoe laat begint het?", "15:00");
        await manager.TypeAsync("Waar spreken jullie elkaar?", "Kamer 3");
        await manager.PressAsync("Kies deze dag");
        await employee.GoAsync("/");
        await employee.SeesAsync("Kamer 3");
        await manager.GoAsync("/");
        await manager.FollowAsync("Bedenkingengesprek met Noor de Boer");
        await manager.SeesAsync("Samenwerken kan niet als je alleen bent.");
        await manager.PressAsync("Leg vast", expected: 422);
        await manager.TypeAsync("Op welke dag was het gesprek?", "2-12-2027");
        await manager.TypeAsync("Wat is er gezegd?", "Noor vertelde over de zomer.");
        await manager.PressAsync("Leg vast");
    }

    private async Task AdoptAsync()
    {
        await manager.PressAsync("Stel vast", expected: 422);
        await manager.FollowAsync("Pas de beoordeling aan");
        await manager.FollowAsync("Kennis, competenties en ontwikkeling");
        await manager.ChooseAsync("Hoe is het gegaan?", "Enigszins onvoldoende", await AtAsync("Samenwerken"));
        await manager.PressAsync("Bewaar");
        await manager.FollowAsync("Verder naar vaststellen");
        await manager.ChooseAsync("Wat doe je met de bedenkingen?", "Ik neem ze voor een deel over");
        await manager.TypeAsync("Waarom neem je ze niet, of niet helemaal, over?", "De winter telt ook mee.");
        await manager.PressAsync("Stel vast");
        await manager.SeesAsync("De beoordeling is vastgesteld.");

        await employee.GoAsync("/mijn-gesprekken");
        await employee.SeesAsync("Vastgesteld: Normaal.");
        await employee.FollowAsync("Beoordelingsgesprek");
        await employee.FollowAsync("Lees de beoordeling");
        await employee.SeesAsync("De winter telt ook mee.", "Ik was drie maanden alleen op de route.");
        await employee.PressAsync("Voeg toe", expected: 422);
        await employee.TypeAsync("Schrijf een aanvulling", "Het waren drie maanden en een week.");
        await employee.PressAsync("Voeg toe");
        await employee.SeesAsync("Het waren drie maanden en een week.", "2 december 2027");
        await employee.FollowAsync("Afdrukken");
        await employee.SeesAsync("Ik was drie maanden alleen op de route.");
    }

    /// <summary>What is left of it: closed pages, the other roles, and who looked.</summary>
    private async Task LookBackAsync()
    {
        var appraisal = (await town.ConversationOfAsync(Town.Employee, 3)).Id;
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        await employee.GoAsync($"/gesprekken/{planning}");
        await employee.GoAsync($"/gesprekken/{planning}/afspraken");
        await employee.GoAsync($"/gesprekken/{appraisal}/bedenkingen", expected: 409);
        await employee.GoAsync("/wie-heeft-gekeken");
        await employee.SeesAsync("Margot Smit");
        foreach (var url in new[] { "/", "/weergave", "/over", "/toegankelijkheid", "/handboek", "/handboek/voor-medewerkers" }) await employee.GoAsync(url);
        foreach (var url in new[] { "/", "/team", $"/medewerkers/{town[Town.Employee]}" }) await manager.GoAsync(url);
        await manager.GoAsync($"/medewerkers/{town[Town.OtherManager]}", expected: 404);

        await using var adviser = await Browser.OpenAsync(town, "Petra de Jong", way);
        await adviser.GoAsync("/voortgang");
        await adviser.GoAsync($"/gesprekken/{appraisal}/beoordeling");
        await adviser.SeesAsync("Eindkwalificatie");
        faults.AddRange(adviser.Faults);
        foreach (var (name, url) in new[] { ("Bert Beheer", "/"), ("Olga Raad", "/"), ("Cora Dekker", "/team"), ("Hans de Groot", "/team") })
        {
            await using var other = await Browser.OpenAsync(town, name, way);
            if (url != "/") await other.GoAsync(url);
            faults.AddRange(other.Faults);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await manager.DisposeAsync();
        await employee.DisposeAsync();
    }

    /// <summary>A later day: sessions have ended, so everybody signs in anew.</summary>
    private async Task OnAsync(DateOnly day, params Browser[] people)
    {
        town.Host.MoveTo(day);
        foreach (var person in people) await person.SignInAsync();
    }

    private async Task InviteAsync(string conversation, string day)
    {
        await manager.GoAsync("/");
        await manager.FollowAsync($"Nodig Noor de Boer uit voor het {conversation}");
        await manager.PressAsync("Nodig uit", expected: 422);
        await manager.SeesAsync("Vul in: de dag van het gesprek.");
        await manager.TypeAsync("Op welke dag?", day);
        await manager.TypeAsync("Hoe laat begint het?", "10:00");
        await manager.TypeAsync("Waar spreken jullie elkaar?", "In het park");
        await manager.PressAsync("Nodig uit");
        await manager.SeesAsync("Noor is uitgenodigd");
    }

    private static async Task AgreeAsync(Browser who, string kind, string question, string what, string result = "", string by = "")
    {
        await who.FollowAsync($"{kind} toevoegen");
        await who.TypeAsync(question, what);
        if (result.Length > 0) await who.TypeAsync("Waaraan zien jullie dat het gelukt is?", result);
        if (by.Length > 0) await who.TypeAsync("Wanneer is het klaar?", by);
        await who.PressAsync("Bewaar de afspraak");
    }

    private async Task JudgeAllAsync(string qualification)
    {
        var items = await manager.TimesAskedAsync("Hoe is het gegaan?");
        for (var at = 0; at < items; at++)
        {
            await manager.ChooseAsync("Hoe is het gegaan?", qualification, at);
            await manager.TypeAsync("Waarom?", "Dat zagen we in maart.", at);
        }
    }

    /// <summary>Which of the judged items this is.</summary>
    private async Task<int> AtAsync(string title)
    {
        var titles = await manager.Page.Locator("main h2").AllInnerTextsAsync();
        return titles.ToList().FindIndex(one => one.Contains(title, StringComparison.Ordinal));
    }

    [GeneratedRegex("/informant/[A-Za-z0-9_-]+", RegexOptions.NonBacktracking)]
    private static partial Regex TheLink();
}
