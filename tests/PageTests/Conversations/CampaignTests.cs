using System.Net;
using Beweeg.Conversations.Campaigns;
using Beweeg.Conversations.Cycles;
using Beweeg.Organisation.Import;
using Beweeg.Platform.Mail;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

/// <summary>A round of conversations: begun, followed, nudged and closed through the pages. Openbare ruimte has five people, of whom Margot leads three.</summary>
public sealed class CampaignTests
{
    private static readonly MailSettings Mail = new("127.0.0.1", 25, new Uri("https://beweeg.voorbeeld.example"));

    [Theory, EachDatabase]
    public async Task RoundBegun_EveryDepartmentIsCounted_WhatIsPlannedStandsInItsWeek(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var round = await BeginAsync(adviser);
        Row(await adviser.GetAsync(round), "Openbare ruimte").ShouldBe(["5", "0", "0", "0", "5", "0", "0", "0"]);

        await (await town.AsAsync(Town.Manager)).InviteAsync((await town.ConversationOfAsync(Town.Employee)).Id, "29-4-2026");
        var page = await adviser.GetAsync(round);
        Row(page, "Openbare ruimte").ShouldBe(["5", "0", "0", "1", "4", "0", "0", "0"]);
        page.Text.ShouldContain("Week 18, vanaf 27 apr");
        // Eleven to go (the one above all has nobody to choose a day, and still has none), over three weeks up to 30 April.
        page.Text.ShouldContain("12 medewerkers hebben nog geen dag. Verdeeld over de 3 weken tot en met de streefdatum komen er nog 4 per week bij.");
    }

    [Theory, EachDatabase]
    public async Task RoundForOneDepartment_CountsOnlyThat_AndGivesACycleToWhoHasNoneThere(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine, begun: false);
        var page = await adviser.GetAsync("/voortgang/rondes/nieuw");
        var department = page.Document.QuerySelectorAll("label").Single(label => label.TextContent.Trim() == "Openbare ruimte").GetAttribute("for")!;
        var done = await adviser.SubmitAsync(page, "/nieuw", ("naam", "Planning Openbare ruimte"), ("gesprek", "planning"), ("streefdatum", "30-4-2026"),
            ("voor", "afdelingen"), ("afdelingen", page.Document.GetElementById(department)!.GetAttribute("value")!));

        done.Notice.ShouldContain("5 medewerkers hadden nog geen cyclus en kregen die nu.");
        done.Text.ShouldContain("voor één afdeling");
        done.Text.ShouldNotContain("Burgerzaken");
        (await town.LookAsync(db => db.Set<ConversationCycle>().CountAsync())).ShouldBe(5);
    }

    [Theory, EachDatabase]
    public async Task WrongOrDoubleRound_SaysSoAtTheField_AndKeepsWhatWasTyped(Engine engine)
    {
        var (_, adviser) = await FoundAsync(engine);
        var wrong = await adviser.SubmitAsync(await adviser.GetAsync("/voortgang/rondes/nieuw"), "/nieuw",
            ("naam", ""), ("gesprek", "planning"), ("streefdatum", "14-4-2026"), ("voor", "afdelingen"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.ErrorAt("naam").ShouldContain("Vul in: hoe de ronde heet.");
        wrong.ErrorAt("streefdatum").ShouldContain("Deze dag is al voorbij.");
        wrong.ErrorAt("afdelingen").ShouldContain("Kies de afdelingen");
        wrong.ValueOf("streefdatum").ShouldBe("14-4-2026");

        await BeginAsync(adviser);
        var twice = await BeginPageAsync(adviser, "Nog een ronde");
        twice.ErrorAt("gesprek").ShouldContain("Voor dit gesprek loopt al een ronde: ‘Planning 2026’.");
    }

    [Theory, EachDatabase]
    public async Task GroupWithAnotherDay_IsAskedForThatDay_NeverLaterThanTheRegulation(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var round = await BeginAsync(adviser);
        var manager = await town.AsAsync(Town.Manager);
        var invite = $"/gesprekken/{(await town.ConversationOfAsync(Town.Employee)).Id}/uitnodigen";
        (await manager.GetAsync(invite)).Text.ShouldContain("Je gemeente vraagt dit gesprek te houden op uiterlijk donderdag 30 april 2026.");

        await SetGroupAsync(adviser, round, "Openbare ruimte", "8-5-2026");
        (await manager.GetAsync(invite)).Text.ShouldContain("vrijdag 8 mei 2026");
        var later = await SetGroupAsync(adviser, round, "Functiegroep Technisch Uitvoerend Medewerker", "15-5-2026");
        later.Notice.ShouldContain("geldt nu 15 mei 2026");
        (await manager.GetAsync(invite)).Text.ShouldContain("vrijdag 15 mei 2026");
        // After the latest day of the regulation: that moves nothing, so it is asked twice.
        var asks = await SetGroupAsync(adviser, round, "Openbare ruimte", "1-9-2026");
        asks.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        asks.ErrorAt("dag").ShouldContain("is de laatste dag van de regeling eerder");
        (await adviser.SubmitAsync(asks, "#groep-erbij", ("toch", "true"))).Notice.ShouldContain("geldt nu 1 september 2026");
        (await manager.GetAsync(invite)).Text.ShouldNotContain("Je gemeente vraagt", Case.Sensitive, "the regulation asks for 30 May");

        var page = await adviser.GetAsync($"{round}/streefdatums");
        var button = page.Document.QuerySelectorAll("button[name=actie]").First().GetAttribute("value")!;
        await adviser.SubmitAsync(page, "#weghalen", ("actie", button));
        (await town.LookAsync(db => db.Set<CampaignDeadline>().CountAsync())).ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task TargetAfterTheRegulation_IsAskedAboutAtTheStart_AndPageAndReportNameTheDayThatHolds(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var form = await adviser.GetAsync("/voortgang/rondes/nieuw");
        var asks = await adviser.SubmitAsync(form, "/nieuw", ("naam", "Planning 2026"), ("gesprek", "planning"), ("streefdatum", "31-5-2026"), ("voor", "iedereen"));
        asks.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        asks.ErrorAt("streefdatum").ShouldEndWith("Voor iedereen is de laatste dag van de regeling eerder: 30 mei 2026. Die blijft gelden; een ronde maakt geen dag later. Wil je 31 mei 2026 toch, zet dan het vinkje.");
        asks.ValueOf("naam").ShouldBe("Planning 2026");
        (await town.LookAsync(db => db.Set<Campaign>().CountAsync())).ShouldBe(0, "nothing begins before it is confirmed");

        // The day of the regulation itself is not later than the regulation.
        (await adviser.SubmitAsync(asks, "/nieuw", ("streefdatum", "30-5-2026"))).Notice.ShouldStartWith("De ronde is begonnen.");
        var round = new Uri(new Uri("http://beweeg"), (await adviser.GetAsync("/voortgang")).Document.QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == "Planning 2026").GetAttribute("href")!).AbsolutePath;
        (await adviser.GetAsync(round)).Text.ShouldContain("uiterlijk 30 mei 2026. Voor wie dat eerder is dan de streefdatum, geldt de regeling.");
        var later = await adviser.GetAsync($"{round}/streefdatums");
        var confirmed = await adviser.SubmitAsync(await adviser.SubmitAsync(later, "/streefdatums", ("streefdatum", "1-9-2026")), "/streefdatums", ("toch", "true"));
        confirmed.Notice.ShouldBe("De streefdatum is bewaard.");

        var report = await adviser.SubmitAsync(await adviser.GetAsync($"{round}/afsluiten"), "/afsluiten");
        report.Text.ShouldContain("De streefdatum was 1 september 2026. De laatste dag van de regeling was 30 mei 2026.");
    }

    [Theory, EachDatabase]
    public async Task FirstRoundOfAMunicipality_SaysWhenTheRegulationComesFirst(Engine engine)
    {
        var (_, adviser) = await FoundAsync(engine, begun: false);
        var done = await adviser.SubmitAsync(await adviser.GetAsync("/voortgang/rondes/nieuw"), "/nieuw", ("naam", "De eerste"), ("gesprek", "planning"), ("streefdatum", "1-9-2026"), ("voor", "iedereen"));
        done.Notice.ShouldEndWith("Let op: voor een deel van hen is de laatste dag van de regeling eerder dan de streefdatum. Die blijft gelden; hij staat hieronder bij Streefdatums.");
        done.Text.ShouldContain("uiterlijk 30 mei 2026");
    }

    [Theory, EachDatabase]
    public async Task Nudge_StandsOnVandaagInTheAdvisersWords_UntilEveryDayIsChosen(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var round = await BeginAsync(adviser);
        var done = await NudgeAsync(adviser, round, "Kom op, het bos wacht.");
        done.Notice.ShouldContain("Per mail ging er niets uit.");

        var manager = await town.AsAsync(Town.Manager);
        (await manager.GetAsync("/")).Text.ShouldContain("Kom op, het bos wacht. (Nog 3 medewerkers zonder dag.)");
        (await (await town.AsAsync(Town.Employee)).GetAsync("/")).Text.ShouldNotContain("het bos wacht");
        foreach (var member in new[] { Town.Employee, Town.Colleague, Town.Coordinator }) await manager.InviteAsync((await town.ConversationOfAsync(member)).Id);
        (await manager.GetAsync("/")).Text.ShouldNotContain("het bos wacht");
    }

    [Theory, EachDatabase]
    public async Task NudgeWithAMailServer_OneMailADayEach_WithoutNames_AlsoToEmployeesWhenAsked(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026, mail: Mail);
        var town = await Town.FoundAsync(host, Town.Spring2026, RegulationStory.Organisation());
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        var round = await BeginAsync(adviser);
        await NudgeAsync(adviser, round, "Plan samen een dag.", ("ook-medewerkers", "true"));
        await NudgeAsync(adviser, round, "Nog eens.");

        var mails = await town.LookAsync(async db => (await db.Set<OutboxMessage>().AsNoTracking().ToListAsync()).Select(row => (To: row.To.Reveal(), Text: row.Text.Reveal())).ToList());
        mails.Select(mail => mail.To).Distinct(StringComparer.Ordinal).Count().ShouldBe(mails.Count, "one mail each");
        var mine = mails.Single(mail => mail.To == "margot@voorbeeld.example").Text;
        mine.ShouldContain("Plan samen een dag.");
        mine.ShouldContain("Bij jou gaat het om 3 medewerkers.");
        mine.ShouldNotContain("Noor");
        mails.Single(mail => mail.To == "noor@voorbeeld.example").Text.ShouldContain("Voor jouw gesprek is nog geen dag gekozen.");
        await town.WorkAsync();
        (await town.LookAsync(db => db.Set<OutboxMessage>().CountAsync())).ShouldBe(mails.Count, "who had a message today gets no reminder as well");
    }

    [Theory, EachDatabase]
    public async Task AdviserOfOneDepartment_FollowsTheRound_NudgesTheOwnDepartment_AndSeesOnlyItsPeople(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var round = await BeginAsync(adviser);
        var own = await town.AsAsync(Town.HrAdviser);

        var people = await own.GetAsync($"{round}/zonder-dag");
        people.Text.ShouldContain("Noor de Boer");
        people.Text.ShouldNotContain("Olga Raad");
        (await town.RecordsAsync()).ShouldContain(entry => entry.Operation == "round.people" && entry.ActorId == town[Town.HrAdviser]);
        var form = await own.GetAsync($"{round}/herinneren");
        form.Text.ShouldContain("Openbare ruimte");
        form.Text.ShouldNotContain("Burgerzaken");
        (await own.GetAsync($"{round}/afsluiten")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await own.GetAsync("/voortgang/rondes/nieuw")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var role in Town.Everybody.Where(role => role is not (Town.HrAdviser or Town.OtherHrAdviser)))
            (await (await town.AsAsync(role)).GetAsync(round)).Status.ShouldBe(HttpStatusCode.NotFound, role);
    }

    [Theory, EachDatabase]
    public async Task RoundClosed_TheReportStaysAsItWasCounted_AndNothingMoreChanges(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var round = await BeginAsync(adviser);
        var manager = await town.AsAsync(Town.Manager);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(planning);

        var report = await adviser.SubmitAsync(await adviser.GetAsync($"{round}/afsluiten"), "/afsluiten", ("conclusie", "Begin in januari."));
        Row(report, "Openbare ruimte").ShouldBe(["5", "1", "1", "0", "4", "0", "0", "0"]);
        report.Text.ShouldContain("Daarvan iedereen op tijd.");
        report.Text.ShouldContain("Begin in januari.");
        await manager.UpToOfferAsync((await town.ConversationOfAsync(Town.Colleague)).Id);
        Row(await adviser.GetAsync($"{round}/verslag"), "Openbare ruimte").ShouldBe(["5", "1", "1", "0", "4", "0", "0", "0"]);

        var pdf = await adviser.DownloadAsync($"{round}/verslag.pdf");
        pdf.Status.ShouldBe(HttpStatusCode.OK);
        pdf.Body.Length.ShouldBeGreaterThan(5000);
        var late = await adviser.GetAsync($"{round}/herinneren");
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Text.ShouldContain("Deze gespreksronde is afgesloten.");
        (await adviser.GetAsync("/voortgang")).HasLink($"{round}/verslag").ShouldBeTrue();
    }

    [Theory, EachDatabase]
    public async Task SecondNudgeOnADay_SaysThatOneWentOut_AndEachNamesItsSenderAndTheDayOfTheGroup(Engine engine)
    {
        var (town, adviser) = await FoundAsync(engine);
        var round = await BeginAsync(adviser);
        (await adviser.GetAsync($"{round}/herinneren")).Text.ShouldNotContain("Er ging vandaag al een herinnering uit");
        await SetGroupAsync(adviser, round, "Openbare ruimte", "8-5-2026");
        (await adviser.GetAsync($"{round}/herinneren")).ValueOf("tekst").ShouldNotContain("30 april");
        await NudgeAsync(adviser, round, "Kies samen een dag.");

        var vandaag = (await (await town.AsAsync(Town.Manager)).GetAsync("/")).Text;
        vandaag.ShouldContain("van P&O: Kies samen een dag.");
        vandaag.ShouldContain("8 mei");
        var again = await (await town.AsAsync(Town.HrAdviser)).GetAsync($"{round}/herinneren");
        again.Text.ShouldContain("Er ging vandaag al een herinnering uit");
        again.Text.ShouldContain("medewerkers. Nog een op dezelfde dag helpt zelden.");
    }

    [Theory, EachDatabase]
    public async Task SomebodyOnLeave_IsNotNudgedAbout_AndNotLate(Engine engine)
    {
        var set = RegulationStory.Organisation();
        var town = await Town.FoundAsync(await TestHost.OnAsync(engine, Town.Spring2026), Town.Spring2026, set);
        var adviser = await town.AsAsync(RegulationStory.Adviser);
        await town.ImportAsync(set with { Leave = [new ImportedLeave(Town.Employee, Town.Spring2026, new DateOnly(2026, 8, 31), LeaveKind.LongAbsence)] }, Town.Spring2026);
        var round = await BeginAsync(adviser);

        Row(await adviser.GetAsync(round), "Openbare ruimte").ShouldBe(["5", "0", "0", "0", "4", "0", "1", "0"]);
        (await adviser.GetAsync($"{round}/zonder-dag")).Text.ShouldNotContain("Noor de Boer");
    }

    private static async Task<(Town Town, PageClient Adviser)> FoundAsync(Engine engine, bool begun = true)
    {
        var town = await RegulationStory.FoundAsync(engine, begun);
        return (town, await town.AsAsync(RegulationStory.Adviser));
    }

    private static async Task<string> BeginAsync(PageClient adviser) => new Uri(new Uri("http://beweeg"), (await BeginPageAsync(adviser, "Planning 2026")).Url).AbsolutePath;

    private static async Task<Page> BeginPageAsync(PageClient adviser, string name) => await adviser.SubmitAsync(await adviser.GetAsync("/voortgang/rondes/nieuw"), "/nieuw",
        ("naam", name), ("gesprek", "planning"), ("streefdatum", "30-4-2026"), ("voor", "iedereen"));

    private static async Task<Page> SetGroupAsync(PageClient adviser, string round, string group, string day)
    {
        var page = await adviser.GetAsync($"{round}/streefdatums");
        var value = page.Document.QuerySelectorAll("select[name=groep] option").Single(option => option.TextContent.Trim() == group).GetAttribute("value")!;
        return await adviser.SubmitAsync(page, "#groep-erbij", ("groep", value), ("dag", day));
    }

    private static async Task<Page> NudgeAsync(PageClient adviser, string round, string text, params (string, string)[] more) =>
        await adviser.SubmitAsync(await adviser.GetAsync($"{round}/herinneren"), "/herinneren", [("tekst", text), .. more]);

    private static IReadOnlyList<string> Row(Page page, string head) =>
        [.. page.Document.QuerySelectorAll("main tr").Single(row => row.QuerySelector("th")?.TextContent.Trim() == head && row.QuerySelectorAll("td").Length > 3)
            .QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())];
}
