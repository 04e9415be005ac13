using System.Net;
using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Versions;
using Beweeg.Platform.Adoption;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Competencies;

/// <summary>The adviser of the whole municipality changes a draft of the guide, and brings it in force.</summary>
public sealed class GuideEditingTests
{
    [Theory, EachDatabase]
    public async Task ChapterSavedAsItWasOpened_ChangesNothing(Engine engine)
    {
        var (town, adviser, draft) = await DraftAsync(engine);
        var before = await GuideAsync(town, draft);
        var chapters = (await adviser.GetAsync(draft + "/wijzigen")).Document.QuerySelectorAll(".beweeg-chapters a").Select(link => link.GetAttribute("href")!).ToList();
        chapters.Count.ShouldBe(4 + 1 + before.Competencies.Count + 1 + before.Profiles.Count);
        foreach (var chapter in chapters)
        {
            var saved = await adviser.SubmitAsync(await adviser.GetAsync(chapter), "#hoofdstuk");
            saved.Notice.ShouldBe("Er is niets veranderd.", chapter + saved.Errors);
        }

        GuideJson.Write(await GuideAsync(town, draft)).ShouldBe(GuideJson.Write(before));
    }

    [Theory, EachDatabase]
    public async Task BehaviourAddedMovedAndAnotherRemoved_IsSavedOnlyWhenSomebodySaysSo(Engine engine)
    {
        var (town, adviser, draft) = await DraftAsync(engine);
        var before = (await GuideAsync(town, draft)).Find("samenwerken")!.Levels[0].Behaviours;
        var form = await adviser.GetAsync($"{draft}/wijzigen/competentie/samenwerken");
        form = await PressAsync(adviser, form, $"Add|A-gedrag|{before.Count}");
        form.Text.ShouldContain("Nog niet opgeslagen");
        form = await PressAsync(adviser, form, $"Up|A-gedrag|{before.Count}", ($"A-gedrag-{before.Count}-tekst", "Groet iedereen bij naam."));
        form = await PressAsync(adviser, form, "Remove|A-gedrag|0");
        form.ValueOf($"A-gedrag-{before.Count}-tekst").ShouldBe("Groet iedereen bij naam.");
        (await GuideAsync(town, draft)).Find("samenwerken")!.Levels[0].Behaviours.ShouldBe(before);

        (await adviser.SubmitAsync(form, "#hoofdstuk")).Notice.ShouldBe("Opgeslagen in het concept.");
        (await GuideAsync(town, draft)).Find("samenwerken")!.Levels[0].Behaviours.ShouldBe([.. before.Skip(1).SkipLast(1), "Groet iedereen bij naam.", before[^1]]);
        (await town.RecordsAsync()).Count(entry => entry.Operation == "guide.change").ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task LevelsClustersAndProfiles_CanBeChanged_AndWhatHangsOnThemFollows(Engine engine)
    {
        var (town, adviser, draft) = await DraftAsync(engine);
        (await adviser.ChangeGuideAsync(draft, "clusters", ("clusters-1-naam", "Samen"))).Notice.ShouldBe("Opgeslagen in het concept.");
        var guide = await GuideAsync(town, draft);
        guide.Competencies.Count(one => one.Cluster == "Samen").ShouldBeGreaterThan(3);
        guide.Competencies.ShouldNotContain(one => one.Cluster == "Verbinden");

        // A fourth level, of which nothing is written yet.
        var form = await PressAsync(adviser, await adviser.GetAsync($"{draft}/wijzigen/niveaus"), "Add|niveaus|3");
        var saved = await adviser.SubmitAsync(form, "#hoofdstuk", ("niveaus-2-tot", "14"), ("niveaus-3-naam", "Top"), ("niveaus-3-van", "15"), ("niveaus-3-tot", "18"));
        saved.Notice.ShouldBe("Opgeslagen in het concept.", saved.Errors);
        var list = await adviser.GetAsync(draft + "/wijzigen");
        list.Text.ShouldContain("‘Samenwerken’ heeft op Top nog geen gedrag.");
        // And away again: nothing is left of it.
        await adviser.SubmitAsync(await PressAsync(adviser, await adviser.GetAsync($"{draft}/wijzigen/niveaus"), "Remove|niveaus|3"), "#hoofdstuk", ("niveaus-2-tot", "18"));
        (await adviser.GetAsync(draft + "/wijzigen")).Text.ShouldContain("Alles klopt met elkaar");

        (await adviser.ChangeGuideAsync(draft, "profiel/assistent-uitvoering", ("vrij", "1"), ("soort", "Specialist"))).Notice.ShouldBe("Opgeslagen in het concept.");
        (await GuideAsync(town, draft)).Profiles[0].ShouldSatisfyAllConditions(one => one.FreeChoices.ShouldBe(1), one => one.Specialist.ShouldBeTrue());
    }

    [Theory, EachDatabase]
    public async Task WrongEntries_GetASentenceAndKeepWhatWasTyped(Engine engine)
    {
        var (town, adviser, draft) = await DraftAsync(engine);
        await adviser.CopyGuideAsync(town, "2028.1");
        var taken = await adviser.ChangeGuideAsync(draft, "basis", ("versie", "2028.1"), ("titel", "Ons boek"));
        taken.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        taken.ErrorAt("versie").ShouldContain("Er is al een versie ‘2028.1’. Geef deze een andere naam.");
        taken.ValueOf("titel").ShouldBe("Ons boek");
        (await adviser.ChangeGuideAsync(draft, "niveaus", ("niveaus-0-van", "twee"))).ErrorAt("niveaus-0-van").ShouldContain("‘twee’ past hier niet");
        (await adviser.ChangeGuideAsync(draft, "competentie/samenwerken", ("naam", ""))).ErrorAt("naam").ShouldContain("Vul in: naam.");
        (await adviser.ChangeGuideAsync(draft, "competentie/samenwerken", ("esco", "javascript:alert(1)"))).ErrorAt("esco").ShouldContain("geen kenmerk van ESCO");
        (await adviser.GetAsync($"{draft}/wijzigen/competentie/toveren")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task IdentifierOfEsco_BecomesALink(Engine engine)
    {
        var (_, adviser, draft) = await DraftAsync(engine);
        const string Id = "5f3f8a2b-0c4e-4a51-9a7e-0f2a5d9c1b11";
        await adviser.ChangeGuideAsync(draft, "competentie/samenwerken", ("esco", Id));
        var page = await adviser.GetAsync($"{draft}/gids/competenties/samenwerken");
        page.HasLink("http://data.europa.eu/esco/skill/" + Id).ShouldBeTrue();
    }

    [Theory, EachDatabase]
    public async Task TwoEditorsOfOneChapter_SecondSeesWhatSavingWouldChange_AndNothingIsLost(Engine engine)
    {
        var (town, adviser, draft) = await DraftAsync(engine);
        var first = await adviser.GetAsync($"{draft}/wijzigen/competentie/samenwerken");
        var elsewhere = await adviser.GetAsync($"{draft}/wijzigen/competentie/integriteit");
        await adviser.ChangeGuideAsync(draft, "competentie/samenwerken", ("definitie", "Samen iets klaar krijgen."));
        (await adviser.SubmitAsync(elsewhere, "#hoofdstuk", ("definitie", "Eerlijk zijn."))).Notice.ShouldBe("Opgeslagen in het concept.", "another chapter is no conflict");

        var conflict = await adviser.SubmitAsync(first, "#hoofdstuk", ("definitie", "Met elkaar werken."));
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text.ShouldContain("De definitie van ‘Samenwerken’ verandert:");
        conflict.ValueOf("definitie").ShouldBe("Met elkaar werken.");
        (await GuideAsync(town, draft)).Find("samenwerken")!.Definition.ShouldBe("Samen iets klaar krijgen.");
        await adviser.SubmitAsync(conflict, "#hoofdstuk");
        (await GuideAsync(town, draft)).Find("samenwerken")!.Definition.ShouldBe("Met elkaar werken.");
    }

    [Theory, EachDatabase]
    public async Task DraftWithProblems_IsNotSent_AndAfterSendingNothingChanges(Engine engine)
    {
        var (town, adviser, draft) = await DraftAsync(engine);
        var form = await PressAsync(adviser, await adviser.GetAsync($"{draft}/wijzigen/competenties"), "Remove|competenties|0");
        await adviser.SubmitAsync(form, "#hoofdstuk");
        var refused = await adviser.SendAsync(draft);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("vraagt een competentie die er niet is: ‘samenwerken’");
        (await StateAsync(town, draft)).ShouldBe(DocumentState.Draft);

        var good = await adviser.CopyGuideAsync(town, "2028.1");
        var open = await adviser.GetAsync($"{good}/wijzigen/basis");
        (await adviser.SendAsync(good)).Notice.ShouldContain("verandert niet meer");
        (await adviser.SubmitAsync(open, "#hoofdstuk", ("titel", "Te laat"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await GuideAsync(town, good)).Title.ShouldBe("Competentiegids");
    }

    [Theory, EachDatabase]
    public async Task FromDraftToForce_RunningCyclesKeepTheirs_AndTheirPagesSayThereIsANewerOne(Engine engine)
    {
        var (town, adviser, draft) = await DraftAsync(engine, begun: true);
        var was = await town.GuideInForceAsync();
        await adviser.ChangeGuideAsync(draft, "competentie/samenwerken", ("definitie", "Samen iets klaar krijgen."));
        await adviser.SendAsync(draft);
        var council = await town.AsAsync(Town.WorksCouncil);
        (await council.GetAsync("/")).Text.ShouldContain("Lees versie 2027.1 van de competentiegids");
        (await council.GetAsync(draft + "/gids")).Status.ShouldBe(HttpStatusCode.OK);
        var employee = await town.AsAsync(Town.Employee);
        (await employee.GetAsync(draft + "/gids")).Status.ShouldBe(HttpStatusCode.NotFound);
        await adviser.AnswerAsync(draft);
        // A day on which a cycle began already cannot be; nor one before the decision.
        (await adviser.AdoptAsync(draft, "13-4-2026")).ErrorAt("ingang").ShouldContain("niet ingaan vóór het besluit");
        (await adviser.AdoptAsync(draft)).Notice.ShouldContain("15 april 2026");
        (await adviser.GetAsync(draft)).Text.ShouldContain("geldt nu");

        var old = await employee.GetAsync(was + "/gids/competenties/samenwerken");
        old.Text.ShouldContain("Er is een nieuwere versie van de gids");
        old.HasLink($"{draft}/verschil?met={was.Split('/')[^1]}").ShouldBeTrue();
        (await employee.GetAsync("/competentiegids")).Text.ShouldContain("Jouw gesprekken gaan uit van een eerdere versie");
        (await employee.GetAsync("/mijn-gesprekken")).Text.ShouldContain("Er is een nieuwere versie van de gids");
        (await employee.GetAsync("/competentiegids/competenties/samenwerken")).Text.ShouldContain("Samen iets klaar krijgen.");

        var difference = await employee.GetAsync($"{draft}/verschil?met={was.Split('/')[^1]}");
        difference.Text.ShouldContain("De definitie van ‘Samenwerken’ verandert:");
        difference.Document.QuerySelectorAll(".beweeg-diff ins").ShouldNotBeEmpty();
        difference.Document.QuerySelectorAll(".beweeg-diff del").ShouldNotBeEmpty();
        (await town.RecordsAsync()).Select(entry => entry.Operation).Where(operation => operation.StartsWith("guide.", StringComparison.Ordinal))
            .ShouldBe(["guide.adopt", "guide.copy", "guide.change", "guide.send", "guide.consent", "guide.adopt"]);
    }

    [Theory, EachDatabase]
    public async Task RefusedVersion_StaysReadableForTheCouncil_AndNeverComesInForce(Engine engine)
    {
        var (town, adviser, draft) = await DraftAsync(engine);
        await adviser.SendAsync(draft);
        (await adviser.AnswerAsync(draft, "geen-instemming")).ErrorAt("reden").ShouldNotBeEmpty();
        await adviser.AnswerAsync(draft, "geen-instemming", "De tips ontbreken.");
        (await (await town.AsAsync(Town.WorksCouncil)).GetAsync(draft)).Text.ShouldContain("De tips ontbreken.");
        (await adviser.GetAsync(draft + "/vaststellen")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    private static async Task<(Town Town, PageClient Adviser, string Draft)> DraftAsync(Engine engine, bool begun = false)
    {
        var town = await RegulationStory.FoundAsync(engine, begun);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        return (town, adviser, await adviser.CopyGuideAsync(town, "2027.1"));
    }

    private static Task<Page> PressAsync(PageClient adviser, Page form, string button, params (string Name, string Value)[] typed)
    {
        form.Document.QuerySelectorAll("button[name=actie]").ShouldContain(one => one.GetAttribute("value") == button, $"there is no button {button}");
        return adviser.SubmitAsync(form, "#hoofdstuk", [.. typed, ("actie", button)]);
    }

    private static Task<Guide> GuideAsync(Town town, string draft)
    {
        var id = Guid.Parse(draft[(draft.LastIndexOf('/') + 1)..]);
        return town.LookAsync(async db => GuideJson.Read(await db.Set<GuideVersion>().Where(row => row.Id == id).Select(row => row.Content).SingleAsync()));
    }

    private static Task<DocumentState> StateAsync(Town town, string draft)
    {
        var id = Guid.Parse(draft[(draft.LastIndexOf('/') + 1)..]);
        return town.LookAsync(db => db.Set<GuideVersion>().Where(row => row.Id == id).Select(row => row.State).SingleAsync());
    }
}
