using System.Net;
using System.Text;
using Beweeg.Competencies.Exchange;
using Beweeg.Competencies.Own;
using Beweeg.Competencies.Versions;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Competencies;

/// <summary>A guide of a municipality comes in from a file, and goes out as one.</summary>
public sealed class GuideExchangeTests
{
    [Theory, EachDatabase]
    public async Task GuideSavedAsAFile_ComesInWhole(Engine engine)
    {
        var (town, adviser) = await TownAsync(engine);
        foreach (var kind in new[] { "xlsx", "csv", "json" })
        {
            var saved = await (await town.AsAsync(Town.Employee)).DownloadAsync($"/competentiegids/gids.{kind}");
            saved.Status.ShouldBe(HttpStatusCode.OK);
            var look = await adviser.UploadAsync(await adviser.GetAsync("/competentiegids/inlezen"), null, [("bestand", "onze gids." + kind, saved.Body)]);
            look.Title.ShouldBe("Wat het bestand oplevert", look.Errors);
            look.Text.ShouldContain("Competenties 27");
            var made = await adviser.SubmitAsync(look, "#concept", ("versie", kind));
            made.Notice.ShouldContain("ingelezen als concept", Case.Sensitive, made.Errors);
            made.Text.ShouldNotContain("klopt nog niet");
            var content = await town.LookAsync(db => db.Set<GuideVersion>().Where(row => row.Label == kind).Select(row => row.Content).SingleAsync());
            content.ShouldBe(GuideJson.Write(OwnGuide.Guide with { Version = kind }));
        }

        (await town.LookAsync(db => db.Set<GuideUpload>().CountAsync())).ShouldBe(0, "a file goes when a draft was made of it");
        (await town.RecordsAsync()).Count(entry => entry.Operation == "guide.import").ShouldBe(3);
    }

    [Theory, EachDatabase]
    public async Task FileWithOtherNamesForColumns_IsMappedOnScreen_AndAdopted(Engine engine)
    {
        var (town, adviser) = await TownAsync(engine);
        var csv = "Wat;Uitgelegd;Trede;Wat je ziet\nLuisteren;Horen wat iemand bedoelt.;Een;\"• Vraagt door\n• Vat samen\"\n;;Twee;Hoort wat erachter zit\n";
        var look = await UploadAsync(adviser, csv);
        look.Text.ShouldContain("Kies in welke kolom ‘Competentie’ staat.");
        look.Document.GetElementById("concept").ShouldBeNull();
        look = await adviser.GetAsync($"{look.Url}?blad=0&van-blad=0&kolom-competentie=0&kolom-definitie=1&kolom-niveau=2&kolom-gedrag=3");
        look.Text.ShouldContain("Gedragingen 3");
        look.Text.ShouldContain("Alle 16 profielen die nu gelden, vragen competenties die niet in het bestand staan");
        var made = await adviser.SubmitAsync(look, "#concept", ("versie", "eigen"));
        var draft = new Uri(made.Url).AbsolutePath;
        made.Text.ShouldContain("Zeg bij ‘Een’ bij welke schalen dit niveau hoort.");

        // What the file could not tell is said in the draft, and then it can go its way.
        await adviser.ChangeGuideAsync(draft, "niveaus", ("niveaus-0-van", "1"), ("niveaus-0-tot", "9"), ("niveaus-1-van", "10"), ("niveaus-1-tot", "18"));
        await adviser.SubmitAsync(await adviser.SubmitAsync(await adviser.GetAsync($"{draft}/wijzigen/profielen"), "#hoofdstuk", ("actie", "Add|profielen|0")), "#hoofdstuk", ("profielen-0-functiegroep", "Technisch Uitvoerend Medewerker"));
        await adviser.SubmitAsync(await adviser.GetAsync($"{draft}/wijzigen/profiel/technisch-uitvoerend-medewerker"), "#hoofdstuk", ("competenties", "luisteren"));
        (await adviser.GetAsync(draft + "/wijzigen")).Text.ShouldContain("Alles klopt met elkaar");
        foreach (var page in new[] { draft, $"{draft}/versturen" }) (await adviser.GetAsync(page)).Text.ShouldContain("is er geen profiel: Teammanager", Case.Insensitive, page);
        await adviser.SendAsync(draft);
        await adviser.AnswerAsync(draft);
        (await adviser.AdoptAsync(draft)).Notice.ShouldContain("Vastgelegd");
        await adviser.SubmitAsync(await adviser.GetAsync("/voortgang"), "/voortgang/starten");
        var employee = await town.AsAsync(Town.Employee);
        (await employee.GetAsync("/competentiegids/functies")).Text.ShouldContain("Vraagt door");
        (await employee.GetAsync("/mijn-gesprekken")).Text.ShouldContain("Horen wat iemand bedoelt.");
    }

    [Theory, EachDatabase]
    public async Task BadFile_GetsASentence_AndNothingIsKept(Engine engine)
    {
        var (town, adviser) = await TownAsync(engine);
        foreach (var (content, sentence) in new (byte[], string)[]
        {
            ("PK\u0003\u0004kapot"u8.ToArray(), "Dit Excel-bestand is kapot of niet af."),
            ([0xD0, 0xCF, 0x11, 0xE0], "Dit is een oud Excel-bestand"),
            ("{\"title\": 3}"u8.ToArray(), "geen competentiegids zoals Beweeg die bewaart"),
            ("Competentie;Definitie;Gedrag\nLuisteren;=1+1;Vraagt door\n"u8.ToArray(), "Rij 2, kolom Definitie: In deze cel staat een formule."),
        })
        {
            var answer = await adviser.UploadAsync(await adviser.GetAsync("/competentiegids/inlezen"), null, [("bestand", "gids.xlsx", content)]);
            answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            answer.Text.ShouldContain(sentence);
        }

        (await adviser.SubmitAsync(await adviser.GetAsync("/competentiegids/inlezen"), null)).ErrorAt("bestand").ShouldContain("Kies het bestand met de gids.");
        (await town.LookAsync(db => db.Set<GuideUpload>().CountAsync())).ShouldBe(0);
        (await town.LookAsync(db => db.Set<GuideVersion>().CountAsync())).ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task FileThatIsThrownAway_IsGone(Engine engine)
    {
        var (town, adviser) = await TownAsync(engine);
        var look = await UploadAsync(adviser, "Competentie;Definitie;Gedrag\nLuisteren;Horen.;Vraagt door\n");
        (await adviser.SubmitAsync(look, "#weg")).Notice.ShouldContain("weggegooid");
        (await adviser.GetAsync(look.Url)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await town.LookAsync(db => db.Set<GuideUpload>().CountAsync())).ShouldBe(0);
    }

    [Theory, EachDatabase]
    public async Task Template_ComesInAsItIs(Engine engine)
    {
        var (_, adviser) = await TownAsync(engine);
        foreach (var kind in new[] { "xlsx", "csv" })
        {
            var template = await adviser.DownloadAsync($"/competentiegids/inlezen/sjabloon.{kind}");
            var look = await adviser.UploadAsync(await adviser.GetAsync("/competentiegids/inlezen"), null, [("bestand", "sjabloon." + kind, template.Body)]);
            look.Text.ShouldContain("Luisteren (voorbeeld)", Case.Sensitive, look.Errors);
            look.Text.ShouldContain("Gedragingen 3");
        }
    }

    private static async Task<(Town Town, PageClient Adviser)> TownAsync(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        return (town, await town.AsAsync(RegulationStory.Adviser));
    }

    private static async Task<Page> UploadAsync(PageClient adviser, string csv) =>
        await adviser.UploadAsync(await adviser.GetAsync("/competentiegids/inlezen"), null, [("bestand", "gids.csv", Encoding.UTF8.GetBytes(csv))]);
}
