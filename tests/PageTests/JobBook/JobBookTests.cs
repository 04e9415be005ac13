using System.Net;
using System.Text;
using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Exchange;
using Beweeg.JobBook.Versions;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Jobs;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.JobBook;

/// <summary>The job book from nothing to force, as everybody meets it.</summary>
public sealed class JobBookTests
{
    [Theory, EachDatabase]
    public async Task FirstBook_FromTheJobsOfNowToForce_IsReadByEverybody_AndWinsFromTheImport(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine, begun: true);
        var (adviser, employee) = (await town.AsAsync(RegulationStory.Adviser), await town.AsAsync(Town.Employee));
        (await employee.GetAsync("/functieboek")).Text.ShouldContain("Er geldt nog geen functieboek");
        (await employee.GetAsync("/functieboek")).HasForm("/beginnen").ShouldBeFalse();
        var draft = await adviser.BeginJobBookAsync();
        (await employee.GetAsync(draft)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await adviser.ChangeJobBookAsync(draft, "functie/medewerker-groen", ("doel", "Het groen is mooi."), ("kennis", "Mbo niveau 2."), ("cruciaal", "Samenwerken"))).Notice.ShouldBe("Opgeslagen in het concept.");
        // A job of another book is not in this one; who has it is told so.
        await adviser.SubmitAsync(await PressAsync(adviser, await adviser.GetAsync($"{draft}/wijzigen/groep/teammanager"), "Remove|functies|0"), "#hoofdstuk");
        await adviser.SendAsync(draft);
        (await (await town.AsAsync(Town.WorksCouncil)).GetAsync("/")).Text.ShouldContain("van het functieboek");
        await adviser.AnswerAsync(draft);
        (await adviser.AdoptAsync(draft, "14-4-2026")).ErrorAt("ingang").ShouldContain("Het functieboek gaat niet met terugwerkende kracht in");
        (await adviser.AdoptAsync(draft)).Notice.ShouldContain("15 april 2026");

        var start = await employee.GetAsync("/functieboek");
        start.Text.ShouldContain("Mijn functie");
        start.Document.QuerySelector(".beweeg-card a")!.TextContent.ShouldContain("Medewerker groen");
        start.Text.ShouldContain("Nog niet in het functieboek");
        start.Text.ShouldContain("Teammanager (TM, Teammanager, schaal 11)");
        var job = await employee.GetAsync("/functieboek/functies/medewerker-groen");
        job.Text.ShouldContain("jouw functie");
        job.Text.ShouldContain("Onderhoudt plantsoenen en bomen");
        job.Text.ShouldContain("Samenwerken (kern): cruciaal");
        job.HasLink("/competentiegids/competenties/samenwerken").ShouldBeTrue();
        job.HasLink("/functieboek/functies/medewerker-groen/mensen").ShouldBeFalse();
        (await employee.GetAsync("/functieboek?woord=PLANTSOEN&schaal=6")).Text.ShouldContain("Eén functie gevonden.");
        (await employee.GetAsync("/functieboek?woord=raket")).Text.ShouldContain("Geen functie gevonden.");
        (await employee.GetAsync("/functieboek/functies/medewerker-groen/afdrukken")).Html.ShouldContain("Het groen is mooi.");
        (await employee.GetAsync("/functieboek/functies/toveren")).Status.ShouldBe(HttpStatusCode.NotFound);

        // In the same transaction Organisation follows; a delivery with something else does not undo it.
        (await JobAsync(town, "TU")).ShouldSatisfyAllConditions(row => row.Purpose.ShouldBe("Het groen is mooi."), row => row.CrucialCompetencies.ShouldBe(["Samenwerken"]), row => row.FollowsBook.ShouldBeTrue());
        var set = RegulationStory.Organisation();
        await town.ImportAsync(set with { Jobs = [.. set.Jobs.Select(one => one with { Name = one.Name + " (oud)" })] }, Town.Spring2026);
        (await JobAsync(town, "TU")).Name.ShouldBe("Medewerker groen");
        (await JobAsync(town, "TM")).Name.ShouldBe("Teammanager (oud)", "a job that is not in the book is as the personnel system says");
        (await town.WorkAsync()).ShouldContain("Niets te doen");
        (await town.RecordsAsync()).Select(entry => entry.Operation).Where(operation => operation.StartsWith("jobbook.", StringComparison.Ordinal))
            .ShouldBe(["jobbook.begin", "jobbook.change", "jobbook.change", "jobbook.send", "jobbook.consent", "jobbook.adopt"]);
    }

    [Theory, EachDatabase]
    public async Task NextVersion_RunningCyclesKeepTheirs_AndTheFileSaysThereIsANewerOne(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine, begun: true);
        var (adviser, employee, manager) = (await town.AsAsync(RegulationStory.Adviser), await town.AsAsync(Town.Employee), await town.AsAsync(Town.Manager));
        var draft = await adviser.BeginJobBookAsync();
        await adviser.ChangeJobBookAsync(draft, "functie/medewerker-groen", ("hoofdtaken-0-tekst", "Plant bomen"), ("schaal", "9"));
        await adviser.SendAsync(draft);
        await adviser.AnswerAsync(draft);
        (await adviser.AdoptAsync(draft)).Notice.ShouldContain("Vastgelegd");
        (await JobAsync(town, "TU")).ShouldSatisfyAllConditions(row => row.MainTasks[0].ShouldBe("Plant bomen"), row => row.Scale.ShouldBe("9"));

        // The cycle began before: what it starts from, and the level that it asks, are those of then.
        var planning = await town.ConversationOfAsync(Town.Employee);
        await manager.InviteAsync(planning.Id);
        var file = await employee.GetAsync("/mijn-gesprekken");
        file.Text.ShouldContain("Er is een nieuwere versie van het functieboek");
        file.Text.ShouldContain("schaal 6.");
        var difference = await employee.GetAsync(draft + "/verschil");
        difference.Text.ShouldContain("De schaal van ‘Medewerker groen’ wordt 9 in plaats van 6.");
        difference.Text.ShouldContain("Plant bomen");
        (await employee.GetAsync("/functieboek/functies/medewerker-groen")).Text.ShouldContain("schaal 9");
    }

    [Theory, EachDatabase]
    public async Task EditingADraft_KeepsWhatTwoPeopleWrote_AndSaysWhatIsWrong(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var draft = await adviser.BeginJobBookAsync();
        var before = await TextAsync(town, draft);
        foreach (var chapter in (await adviser.GetAsync(draft + "/wijzigen")).Document.QuerySelectorAll(".beweeg-chapters a").Select(link => link.GetAttribute("href")!).ToList())
            (await adviser.SubmitAsync(await adviser.GetAsync(chapter), "#hoofdstuk")).Notice.ShouldBe("Er is niets veranderd.", chapter);
        JobBookJson.Write(await TextAsync(town, draft)).ShouldBe(JobBookJson.Write(before));

        // A task added, moved and another removed, and only saved when somebody says so.
        const string Chapter = "functie/medewerker-groen";
        var form = await PressAsync(adviser, await adviser.GetAsync($"{draft}/wijzigen/{Chapter}"), "Add|hoofdtaken|2");
        form = await PressAsync(adviser, form, "Up|hoofdtaken|2", ("hoofdtaken-2-tekst", "Plant bollen"));
        form = await PressAsync(adviser, form, "Remove|hoofdtaken|0");
        (await TextAsync(town, draft)).Profiles.ShouldBe(before.Profiles, Comparing());
        (await adviser.SubmitAsync(form, "#hoofdstuk")).Notice.ShouldBe("Opgeslagen in het concept.");
        (await TextAsync(town, draft)).Find("medewerker-groen")!.MainTasks.ShouldBe(["Plant bollen", "Spreekt bewoners aan en helpt hen"]);

        // Two editors of one job.
        var opened = await adviser.GetAsync($"{draft}/wijzigen/{Chapter}");
        await adviser.ChangeJobBookAsync(draft, Chapter, ("doel", "Mooi groen."));
        var conflict = await adviser.SubmitAsync(opened, "#hoofdstuk", ("doel", "Gezond groen."));
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text.ShouldContain("Het doel van ‘Medewerker groen’ verandert:");
        conflict.ValueOf("doel").ShouldBe("Gezond groen.");
        (await TextAsync(town, draft)).Find("medewerker-groen")!.Purpose.ShouldBe("Mooi groen.");

        // A new job in the group with the name of another one, and what is wrong with it, at its own page.
        await adviser.SubmitAsync(await PressAsync(adviser, await adviser.GetAsync($"{draft}/wijzigen/groep/teammanager"), "Add|functies|1"), "#hoofdstuk", ("functies-1-naam", "Medewerker groen"), ("functies-1-nummer", "TU"), ("functies-1-schaal", "8"));
        var now = await TextAsync(town, draft);
        now.Profiles.Select(one => one.Key).ShouldBe(["medewerker-groen", "teammanager", "medewerker-groen-2"], ignoreOrder: true);
        var list = await adviser.GetAsync(draft + "/wijzigen");
        list.Text.ShouldContain("Nummer TU staat bij meer dan één functie");
        list.Text.ShouldContain("heeft nog geen hoofdtaken");
        (await adviser.SendAsync(draft)).Text.ShouldContain("In dit functieboek klopt nog niet alles.");
        (await adviser.ChangeJobBookAsync(draft, Chapter, ("datum", "31-2-2027"))).ErrorAt("datum").ShouldContain("geen bestaande datum");
    }

    [Theory, EachDatabase]
    public async Task BookFromAFile_IsMappedLookedAtAndBecomesADraft_AndGoesOutTheSame(Engine engine)
    {
        var town = await RegulationStory.FoundAsync(engine);
        var (adviser, employee) = (await town.AsAsync(RegulationStory.Adviser), await town.AsAsync(Town.Employee));
        var csv = "Id;Wat;Familie;Trede;Werk\nTU;Hovenier;Technisch Uitvoerend Medewerker;5;\"• Snoeit\n• Maait\"\nTM;Teammanager;Teammanager;11;Leidt\n";
        var look = await UploadAsync(adviser, csv);
        look.Text.ShouldContain("Kies in welke kolom ‘Nummer’ staat.");
        look.Document.GetElementById("concept").ShouldBeNull();
        look = await adviser.GetAsync($"{look.Url}?blad=0&van-blad=0&kolom-nummer=0&kolom-functie=1&kolom-functiegroep=2&kolom-schaal=3&kolom-hoofdtaken=4");
        look.Text.ShouldContain("Hoofdtaken 3");
        (await town.LookAsync(db => db.Set<JobBookVersion>().CountAsync())).ShouldBe(0);
        var made = await adviser.SubmitAsync(look, "#concept", ("versie", "eigen"));
        made.Text.ShouldContain("het doel ontbreekt");
        var draft = new Uri(made.Url).AbsolutePath;
        foreach (var key in new[] { "hovenier", "teammanager" }) await adviser.ChangeJobBookAsync(draft, $"functie/{key}", ("doel", "Goed werk."));
        await adviser.SendAsync(draft);
        await adviser.AnswerAsync(draft);
        await adviser.AdoptAsync(draft);
        var text = await TextAsync(town, draft);
        foreach (var kind in new[] { "xlsx", "csv", "json" })
        {
            var saved = await employee.DownloadAsync($"/functieboek/functieboek.{kind}");
            saved.Status.ShouldBe(HttpStatusCode.OK);
            var again = await adviser.UploadAsync(await adviser.GetAsync("/functieboek/inlezen"), null, [("bestand", "boek", saved.Body)]);
            var copy = await adviser.SubmitAsync(again, "#concept", ("versie", kind));
            copy.Notice.ShouldContain("ingelezen als concept", Case.Sensitive, copy.Errors);
            JobBookJson.Write(await TextAsync(town, new Uri(copy.Url).AbsolutePath)).ShouldBe(JobBookJson.Write(text with { Version = kind }));
        }

        (await adviser.UploadAsync(await adviser.GetAsync("/functieboek/inlezen"), null, [("bestand", "boek.xlsx", "PK geen zip"u8.ToArray())])).ErrorAt("bestand").ShouldContain("kapot");
        (await town.LookAsync(db => db.Set<JobBookUpload>().CountAsync())).ShouldBe(0);
    }

    [Theory, EachDatabase]
    public async Task ComparingJobs_AndPeople_IsForWhoMay_AndOnRecord(Engine engine)
    {
        var town = await Town.FoundAsync(await TestHost.OnAsync(engine, Town.Spring2026), Town.Spring2026, RegulationStory.Organisation());
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        await adviser.JobBookInForceAsync();
        var (_, manager, employee, _) = await AppraisalStory.AdoptedAsync(town);
        var compared = await employee.GetAsync("/functieboek/vergelijk?een=medewerker-groen&ander=teammanager");
        compared.Text.ShouldContain("Teammanager is zwaarder: schaal 11 in plaats van 6.");
        compared.Text.ShouldContain("Alleen in Teammanager Verdeelt het werk");
        (await employee.GetAsync("/functieboek/vergelijk?een=medewerker-groen&ander=toveren")).Status.ShouldBe(HttpStatusCode.NotFound);

        var near = await employee.GetAsync("/functieboek/dichtbij");
        near.Text.ShouldContain("Teammanager");
        near.Text.ShouldContain("schalen hoger");
        var gap = await employee.GetAsync("/functieboek/dichtbij?functie=teammanager");
        gap.Text.ShouldContain("Vastgesteld als goed");
        gap.Text.ShouldContain("op een lager niveau");
        gap.Text.ShouldContain("Nieuw: hier is nog niets over bekend.");

        var url = $"/functieboek/medewerkers/{town[Town.Employee]}/dichtbij";
        (await manager.GetAsync(url + "/teammanager")).Text.ShouldContain("Hoe ver is Noor de Boer voor Teammanager?");
        (await (await town.AsAsync(Town.HrAdviser)).GetAsync(url)).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var other in new[] { Town.Colleague, Town.OtherManager, Town.OtherHrAdviser, Town.WorksCouncil, Town.Administrator })
            (await (await town.AsAsync(other)).GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, other);
        (await town.RecordsAsync()).Count(entry => entry.Operation == "jobbook.fit" && entry.SubjectId == town[Town.Employee]).ShouldBe(2);

        // Who has a job, with dates: only of the own people.
        var holders = await manager.GetAsync("/functieboek/functies/medewerker-groen/mensen");
        holders.Text.ShouldContain("Noor de Boer");
        holders.Text.ShouldContain("1 januari 2015");
        holders.Text.ShouldNotContain("Olga Raad", Case.Sensitive, "somebody of another department");
        (await (await town.AsAsync(Town.OtherHrAdviser)).GetAsync("/functieboek/functies/medewerker-groen/mensen")).Text.ShouldSatisfyAllConditions(text => text.ShouldContain("Olga Raad"), text => text.ShouldNotContain("Noor de Boer"));
        (await employee.GetAsync("/functieboek/functies/medewerker-groen/mensen")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await town.RecordsAsync()).Count(entry => entry.Operation == "jobbook.people").ShouldBe(2);
    }

    private static IEqualityComparer<JobProfile> Comparing() => EqualityComparer<JobProfile>.Create((one, other) => JobBookJson.Write(Alone(one!)) == JobBookJson.Write(Alone(other!)), _ => 0);

    private static JobBookText Alone(JobProfile profile) => new("", "", [], [], [profile]);

    private static Task<Job> JobAsync(Town town, string code) => town.LookAsync(db => db.Set<Job>().AsNoTracking().SingleAsync(row => row.Code == code));

    private static Task<Page> UploadAsync(PageClient adviser, string text) => UploadAsync(adviser, Encoding.UTF8.GetBytes(text));

    private static async Task<Page> UploadAsync(PageClient adviser, byte[] content) => await adviser.UploadAsync(await adviser.GetAsync("/functieboek/inlezen"), null, [("bestand", "boek.csv", content)]);

    private static Task<Page> PressAsync(PageClient adviser, Page form, string button, params (string Name, string Value)[] typed)
    {
        form.Document.QuerySelectorAll("button[name=actie]").ShouldContain(one => one.GetAttribute("value") == button, $"there is no button {button}");
        return adviser.SubmitAsync(form, "#hoofdstuk", [.. typed, ("actie", button)]);
    }

    private static Task<JobBookText> TextAsync(Town town, string version)
    {
        var id = Guid.Parse(version[(version.LastIndexOf('/') + 1)..]);
        return town.LookAsync(async db => JobBookJson.Read(await db.Set<JobBookVersion>().Where(row => row.Id == id).Select(row => row.Content).SingleAsync()));
    }
}
