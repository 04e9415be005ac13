using System.Net;
using System.Text;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

public sealed class RegulationTests
{
    private static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");

    [Theory, EachDatabase]
    public async Task VersionLivesFromCopyToForce_EveryStepOnRecord_AndNewCyclesFollowIt(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var council = await town.AsAsync(Town.WorksCouncil);
        var employee = await town.AsAsync(Town.Employee);

        var version = await adviser.CopyPresetAsync(Presets.CaoGemeenten, "2026.2");
        (await council.GetAsync(version)).Status.ShouldBe(HttpStatusCode.NotFound, "a draft is of the advisers");
        (await employee.GetAsync(version)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await employee.GetAsync("/regelingen")).Text.ShouldNotContain("2026.2");

        (await adviser.SendAsync(version)).Notice.ShouldContain("verandert niet meer");
        (await council.GetAsync(version)).Text.ShouldContain("De ondernemingsraad is aan zet");
        (await council.GetAsync("/")).Text.ShouldContain("Lees versie 2026.2 van ‘Gesprekken in een jaar’");
        (await employee.GetAsync(version)).Status.ShouldBe(HttpStatusCode.NotFound);

        var answer = await adviser.UploadAsync(await adviser.GetAsync(version + "/antwoord"), null, [("stuk", "brief OR.pdf", Pdf)],
            ("antwoord", "instemming"), ("datum", "10-4-2026"), ("kenmerk", "OR 2026-7"), ("reden", "Korter is beter."));
        answer.Notice.ShouldContain("Nu besluit het college");
        answer.Text.ShouldContain("Korter is beter.");
        var paper = (await council.GetAsync(version)).Document.QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == "brief OR.pdf").GetAttribute("href")!;
        var download = await council.DownloadAsync(paper);
        download.Body.ShouldBe(Pdf);
        download.Headers["Content-Disposition"].ShouldStartWith("attachment");
        (await employee.GetAsync(paper)).Status.ShouldBe(HttpStatusCode.NotFound);

        (await adviser.AdoptAsync(version)).Notice.ShouldBe("Vastgelegd. Nieuwe cycli beginnen vanaf 15 april 2026 onder deze versie.");
        (await employee.GetAsync(version)).Text.ShouldContain("Gesprekken in een jaar");
        await adviser.SubmitAsync(await adviser.GetAsync("/voortgang"), "/voortgang/starten");
        (await town.LookAsync(db => db.Set<ConversationCycle>().Select(cycle => cycle.RegulationVersionId).Distinct().ToListAsync())).ShouldHaveSingleItem().ToString().ShouldBe(version.Split('/')[^1]);
        var list = await employee.GetAsync("/regelingen");
        list.Text.ShouldContain("Gesprekken in een jaar, versie 2026.2");
        list.Text.ShouldContain("gold eerder");

        (await town.RecordsAsync()).Where(entry => entry.Operation.StartsWith("regulation.", StringComparison.Ordinal)).Select(entry => entry.Operation)
            .ShouldBe(["regulation.adopt", "regulation.copy", "regulation.send", "regulation.consent", "regulation.attach", "regulation.adopt"]);
    }

    [Theory, EachDatabase]
    public async Task RefusedVersion_NeverComesInForce_AndACopyGoesOn(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var version = await adviser.CopyPresetAsync(Presets.CaoGemeenten, "2026.2");
        await adviser.SendAsync(version);

        var silent = await adviser.AnswerAsync(version, "geen-instemming");
        silent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        silent.ErrorAt("reden").ShouldContain("Vul in");
        (await adviser.AnswerAsync(version, "geen-instemming", "Te weinig tijd om te lezen.")).Text.ShouldContain("Te weinig tijd om te lezen.");
        (await adviser.GetAsync(version + "/vaststellen")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await adviser.GetAsync(version + "/intrekken")).Status.ShouldBe(HttpStatusCode.Conflict);

        var copy = await adviser.SubmitAsync(await adviser.GetAsync(version + "/kopie"), null, ("versie", "2026.3"));
        copy.Text.ShouldContain("concept");
        var ids = await town.LookAsync(db => db.Set<RegulationVersion>().Select(row => new { row.Id, row.CopyOfId, row.State }).ToListAsync());
        ids.Single(row => row.State == RegulationVersionState.Draft).CopyOfId.ShouldBe(ids.Single(row => row.State == RegulationVersionState.Refused).Id);
        (await RegulationLibraryInForceAsync(town)).ShouldBe("goede-gesprek-2014");
    }

    [Theory, EachDatabase]
    public async Task RunningCycles_KeepTheirVersion_AndNothingComesInForceBehindThem(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine, begun: true);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var version = await adviser.CopyPresetAsync(Presets.DoorlopendGesprek, "2026.2");
        await adviser.SendAsync(version);
        await adviser.AnswerAsync(version);

        var back = await adviser.AdoptAsync(version, "14-4-2026");
        back.ErrorAt("ingang").ShouldContain("niet met terugwerkende kracht");
        back.ValueOf("kenmerk").ShouldBe("B2026-88");
        (await adviser.AdoptAsync(version, "1-1-2027")).Text.ShouldContain("gaat nog in");
        (await (await town.AsAsync(Town.Employee)).GetAsync("/regelingen")).Text.ShouldContain("Vanaf 1 januari 2027 geldt een nieuwe versie");
        (await (await town.AsAsync(Town.Employee)).GetAsync(version)).Status.ShouldBe(HttpStatusCode.NotFound, "from the day on which it holds");
        (await RegulationLibraryInForceAsync(town)).ShouldBe("goede-gesprek-2014");
        (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Text.ShouldContain("Planningsgesprek");
    }

    [Theory, EachDatabase]
    public async Task DaysThatCannotBe_GetASentenceAtTheField(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var version = await adviser.CopyPresetAsync(Presets.CaoGemeenten, "2026.2");

        (await adviser.SendAsync(version, "16-4-2026")).ErrorAt("datum").ShouldContain("nog niet geweest");
        await adviser.SendAsync(version, "11-4-2026");
        (await adviser.AnswerAsync(version)).ErrorAt("datum").ShouldEndWith("Dit kan niet eerder zijn dan de brief aan de ondernemingsraad: 11 april 2026.");
        var large = await adviser.UploadAsync(await adviser.GetAsync(version + "/antwoord"), null, [("stuk", "groot.pdf", new byte[DecisionPaper.Largest + 1])],
            ("antwoord", "instemming"), ("datum", "12-4-2026"), ("kenmerk", "OR 2026-7"));
        large.ErrorAt("stuk").ShouldContain("10 MB");
        var word = await adviser.UploadAsync(await adviser.GetAsync(version + "/antwoord"), null, [("stuk", "brief.pdf", Encoding.ASCII.GetBytes("PK dit is geen pdf"))],
            ("antwoord", "instemming"), ("datum", "12-4-2026"), ("kenmerk", "OR 2026-7"));
        word.ErrorAt("stuk").ShouldContain("geen PDF");
        word.ValueOf("kenmerk").ShouldBe("OR 2026-7");
        (await town.LookAsync(db => db.Set<DecisionPaper>().CountAsync())).ShouldBe(0);
    }

    [Theory, EachDatabase]
    public async Task RealMunicipality_BeginsWithoutDecisions_SaysSo_AndPutsThemOnRecord(Engine engine)
    {
        var town = await RegulationStory.FoundAsRealAsync(engine);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        (await (await town.AsAsync(Town.Employee)).GetAsync("/regelingen")).Text.ShouldContain("De besluiten staan nog niet in Beweeg");
        (await adviser.GetAsync("/")).Text.ShouldContain("Leg de besluiten over de regeling vast");
        var page = (await adviser.GetAsync("/regelingen")).Document.QuerySelector("main .beweeg-card a")!.GetAttribute("href")!;
        (await (await town.AsAsync(Town.HrAdviser)).GetAsync(page + "/besluiten")).Status.ShouldBe(HttpStatusCode.NotFound, "an adviser of one department");

        var order = await adviser.SubmitAsync(await adviser.GetAsync(page + "/besluiten"), null, ("instemming", "2-2-2026"), ("instemming-kenmerk", "OR 1"), ("datum", "1-2-2026"), ("kenmerk", "B 1"));
        order.ErrorAt("datum").ShouldContain("niet eerder");
        var done = await adviser.SubmitAsync(await adviser.GetAsync(page + "/besluiten"), null, ("instemming", "2-2-2026"), ("instemming-kenmerk", "OR 1"), ("datum", "3-2-2026"), ("kenmerk", "B 1"));

        done.Notice.ShouldContain("De besluiten staan erbij");
        done.Text.ShouldContain("Vastgesteld door het college");
        (await adviser.GetAsync(page + "/besluiten")).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory, EachDatabase]
    public async Task PageOfAVersion_TellsTheWholeRegulation(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine, begun: true);
        var employee = await town.AsAsync(Town.Employee);
        var page = await employee.GetAsync((await employee.GetAsync("/regelingen")).Document.QuerySelector("main .beweeg-card a")!.GetAttribute("href")!);

        var preset = Presets.Load(Presets.GoedeGesprek2014);
        foreach (var said in preset.CycleShapes.SelectMany(shape => shape.Conversations.Select(one => one.Deadline.Explanation).Append(shape.Explanation))
            .Concat(preset.ConversationTypes.SelectMany(type => type.Steps.Select(step => step.Next).Concat(type.Questions.Select(question => question.Label)).Append(type.Purpose)))
            .Concat(preset.Scale!.Qualifications.Select(word => word.Explanation)).Concat(preset.Assessment!.Parts.Select(part => part.Explanation))
            .Concat([preset.Terms.Objections!.Explanation, preset.TermCounting.Reason, preset.Informants!.Explanation, preset.AfterAdoption!.Explanation, preset.Hardship.Explanation, preset.Leave.Explanation]))
            page.Text.ShouldContain(said);
        page.Text.ShouldContain("2 weken");
        page.Text.ShouldContain("30 mei 2026");
        page.HasForm("/versturen").ShouldBeFalse();
        page.Text.ShouldNotContain("Kopieer als concept");
    }

    [Theory, EachDatabase]
    public async Task PackForTheCouncil_TellsWhatChangesWhoSeesWhatAndForHowLong(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var council = await town.AsAsync(Town.WorksCouncil);
        var version = await adviser.CopyPresetAsync(Presets.DoorlopendGesprek, "2026.2");
        (await council.GetAsync(version + "/or-pakket")).Status.ShouldBe(HttpStatusCode.NotFound);
        await adviser.SendAsync(version);

        (await council.GetAsync(version)).HasLink(version + "/or-pakket").ShouldBeTrue();
        var pack = await council.GetAsync(version + "/or-pakket");
        foreach (var said in new[]
        {
            "Dit is een nieuwe regeling, in plaats van Regeling gesprekscyclus 2014, versie 2014.1", "Er is geen beoordeling meer.", "Wie op proef is aangesteld, heeft nu een eigen cyclus.", "De regeling in gewone woorden",
            "Antwoorden op twee vragen", "De brieven", "Uitnodiging voor je {gesprek}", "De medewerker leest deze brief bij het gesprek, tot het is geweest.", "De gewone cyclus wordt: elk jaar", "Momenten", "tot vijf jaar nadat", "Voortgang in totalen", "Register van uitzonderingen", "Er wordt niemand beoordeeld of gerangschikt",
        })
            pack.Text.ShouldContain(said);
        pack.Text.ShouldNotContain("De brief bij de vastgestelde beoordeling", Case.Insensitive, "nobody is appraised");
        pack.Text.ShouldNotContain("rekent een som uit");
        pack.Text.ShouldNotContain("De schaal vervalt");
        (await council.GetAsync("/")).Text.ShouldContain("Lees versie 2026.2 van ‘Doorlopend in gesprek’");
        (await council.GetAsync(version)).Text.ShouldNotContain("van goede-gesprek-2014");

        // A change in the regulation that holds: its differences, in names.
        var change = await adviser.CopyPresetAsync(Presets.GoedeGesprek2014, "2014.9");
        var told = await adviser.GetAsync(change + "/or-pakket");
        told.Text.ShouldContain("Vergeleken met Regeling gesprekscyclus 2014, versie 2014.1");
        told.Text.ShouldNotContain("De regeling in gewone woorden");
        var pdf = await council.DownloadAsync(version + "/or-pakket.pdf");
        Encoding.ASCII.GetString(pdf.Body, 0, 5).ShouldBe("%PDF-");
    }

    [Theory, EachDatabase]
    public async Task ExportedFile_ComesBackAsADraft_AndTellsNoDifference(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var page = (await adviser.GetAsync("/regelingen")).Document.QuerySelector("main .beweeg-card a")!.GetAttribute("href")!;
        var file = await adviser.DownloadAsync(page + "/regeling.json");
        file.Headers["Content-Disposition"].ShouldContain("goede-gesprek-2014-2014.1.json");
        var text = Encoding.UTF8.GetString(file.Body);

        var same = await adviser.UploadAsync(await adviser.GetAsync("/regelingen/inlezen"), null, [("bestand", "r.json", file.Body)]);
        same.ErrorAt("versie").ShouldContain("Er is al een versie ‘2014.1’");
        var draft = await adviser.UploadAsync(await adviser.GetAsync("/regelingen/inlezen"), null, [("bestand", "r.json", [.. "\uFEFF"u8, .. file.Body])], ("versie", "2026.5"));
        draft.Notice.ShouldContain("ingelezen als concept");
        var difference = await adviser.GetAsync($"{draft.Url}/verschil?met={page.Split('/')[^1]}");
        difference.Text.ShouldContain("De naam van de versie wordt ‘2026.5’ in plaats van ‘2014.1’.");
        difference.Document.QuerySelectorAll("main section li").Count(item => item.TextContent.EndsWith('.')).ShouldBe(1);

        var other = await adviser.ImportAsync(text.Replace("\"version\": \"2014.1\"", "\"version\": \"2026.6\"", StringComparison.Ordinal)
            .Replace("\"label\": \"Bedenkingen insturen\", \"amount\": 2", "\"label\": \"Bedenkingen insturen\", \"amount\": 3", StringComparison.Ordinal));
        (await adviser.GetAsync($"{other}/verschil")).Text.ShouldContain("De termijn ‘Bedenkingen insturen’ wordt 3 weken in plaats van 2 weken.");
        (await adviser.GetAsync($"{other}/verschil?met=onbekend")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await town.AsAsync(Town.Employee)).GetAsync($"{page}/verschil?met={other.Split('/')[^1]}")).Status.ShouldBe(HttpStatusCode.NotFound, "a draft stays out of sight in a comparison too");
    }

    [Theory, EachDatabase]
    public async Task BrokenFile_ListsEveryProblem_AndChangesNothing(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var records = (await town.RecordsAsync()).Count;
        var text = Presets.Text(Presets.CaoGemeenten);

        var unreadable = await UploadAsync(text.Replace("\"title\":", "\"titel\":", StringComparison.Ordinal).Replace("\"rounding\": \"nearestHalfUp\"", "\"rounding\": \"soms\"", StringComparison.Ordinal));
        unreadable.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unreadable.Text.ShouldContain("Het veld titel kennen we niet.");
        unreadable.Text.ShouldContain("Het veld title ontbreekt.");
        unreadable.Text.ShouldContain("Bij scale.rounding hoort een van deze woorden");
        var contradictory = await UploadAsync(text.Replace("\"weight\": 60", "\"weight\": 70", StringComparison.Ordinal));
        contradictory.Text.ShouldContain("tellen samen voor 110 %");
        contradictory.Text.ShouldContain("assessment.parts");
        (await UploadAsync("")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await adviser.SubmitAsync(await adviser.GetAsync("/regelingen/inlezen"), null)).ErrorAt("bestand").ShouldEndWith("Kies het bestand met de regeling.");

        (await town.LookAsync(db => db.Set<RegulationVersion>().CountAsync())).ShouldBe(1);
        (await town.RecordsAsync()).Count.ShouldBe(records);

        async Task<Page> UploadAsync(string content) =>
            await adviser.UploadAsync(await adviser.GetAsync("/regelingen/inlezen"), null, [("bestand", "r.json", Encoding.UTF8.GetBytes(content))]);
    }

    [Theory, EachDatabase]
    public async Task WithdrawnDraft_IsOnlyForAdvisers_AndSentTwiceCountsOnce(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var council = await town.AsAsync(Town.WorksCouncil);
        var draft = await adviser.CopyPresetAsync(Presets.CaoGemeenten, "a");
        var form = await adviser.GetAsync(draft + "/intrekken");
        await adviser.SubmitAsync(form, null);
        (await adviser.SubmitAsync(form, null)).Status.ShouldBe(HttpStatusCode.OK);
        (await council.GetAsync(draft)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.GetAsync("/regelingen")).Text.ShouldContain("ingetrokken");

        var sent = await adviser.CopyPresetAsync(Presets.CaoGemeenten, "b");
        await adviser.SendAsync(sent);
        (await adviser.SubmitAsync(await adviser.GetAsync(sent + "/intrekken"), null)).ErrorAt("reden").ShouldContain("Vul in");
        await adviser.SubmitAsync(await adviser.GetAsync(sent + "/intrekken"), null, ("reden", "We beginnen opnieuw."));
        (await council.GetAsync(sent)).Text.ShouldContain("We beginnen opnieuw.");
        (await town.RecordsAsync()).Count(entry => entry.Operation == "regulation.withdraw").ShouldBe(2);
    }

    [Theory, EachDatabase]
    public async Task NamesOfADraft_AreCheckedAtTheirFields(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var page = await adviser.GetAsync("/regelingen/nieuw?van=goede-gesprek-2014");
        var taken = await adviser.SubmitAsync(page, null);
        taken.ErrorAt("versie").ShouldContain("Er is al een versie ‘2014.1’");
        var wrong = await adviser.SubmitAsync(page, null, ("sleutel", "Onze Regeling"), ("titel", ""), ("van", "verzonnen"));
        wrong.ErrorAt("sleutel").ShouldContain("kleine letters");
        wrong.ErrorAt("titel").ShouldEndWith("Vul in: de titel.");
        wrong.ErrorAt("van").ShouldContain("Kies");
        wrong.ValueOf("sleutel").ShouldBe("Onze Regeling");
    }

    private static Task<string> RegulationLibraryInForceAsync(Town town) =>
        town.LookAsync(async db => (await RegulationLibrary.InForceAsync(db, Town.Spring2026, CancellationToken.None))!.Key);
}
