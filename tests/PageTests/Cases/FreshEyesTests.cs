using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Preparation;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Cases;

/// <summary>What people who used Beweeg for the first time saw going wrong.</summary>
public sealed class FreshEyesTests
{
    private static readonly DateOnly AfterTheCycle = new(2028, 1, 10);
    private const string Question = "proud";

    [Theory, EachDatabase]
    public async Task DayOfTheConversation_IsAtTheTopOfVandaag_AboveWhatIsLate(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var manager = await town.AsAsync(Town.Manager);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(planning, "8-6-2026");

        // By then the planning conversations of the others are late.
        host.MoveTo(new DateOnly(2026, 6, 8));
        manager = await town.AsAsync(Town.Manager);
        (await CardsAsync(manager))[0].ShouldContain("Begin het planningsgesprek met Noor de Boer");
        await manager.BeginAsync(planning);
        (await CardsAsync(manager))[0].ShouldContain("Leg de afspraken met Noor de Boer vast");
        (await CardsAsync(await town.AsAsync(Town.Employee)))[0].ShouldContain("Schrijf de afspraken op");
    }

    [Theory, EachDatabase]
    public async Task DateHasPassed_TheEmployeeReadsItOnVandaag(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var employee = await town.AsAsync(Town.Employee);
        (await employee.GetAsync("/")).Text.ShouldContain("Je leidinggevende kiest een dag, uiterlijk 30 mei 2026.");

        host.MoveTo(new DateOnly(2026, 6, 8));
        (await (await town.AsAsync(Town.Employee)).GetAsync("/")).Text.ShouldContain("Dit gesprek kon tot en met 30 mei 2026; die dag is voorbij.");
    }

    [Theory, EachDatabase]
    public async Task CycleIsOver_AppraisalsThatWereNotHeld_AreCountedAsLateEverywhere(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        host.MoveTo(AfterTheCycle);
        await town.WorkAsync();

        var team = await (await town.AsAsync(Town.Manager)).GetAsync("/team");
        var noor = team.Document.QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains("Noor de Boer", StringComparison.Ordinal)).TextContent;
        noor.ShouldContain("uit een eerdere cyclus");
        noor.ShouldContain("te laat");
        var adviser = await town.AsAsync(Town.HrAdviser);
        var progress = await adviser.GetAsync("/voortgang?gesprek=appraisal");
        var row = progress.Document.QuerySelectorAll("tbody tr").Single(tr => tr.TextContent.Contains("Openbare ruimte", StringComparison.Ordinal));
        // People, recorded, planned, open, late, not held.
        row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).TakeLast(6).ShouldBe(["5", "0", "0", "1", "4", "0"], "the head of the department has nobody above, and is not late");
        (await adviser.GetAsync(progress.Document.QuerySelectorAll("main a[href^='/voortgang/']").Select(link => link.GetAttribute("href")!).First(href => Guid.TryParse(href.Split('/')[^1], out _))))
            .Text.ShouldContain("Beoordelingsgesprek uit een eerdere cyclus");
    }

    [Theory, EachDatabase]
    public async Task NotHeld_TheEmployeeIsToldOnVandaag(Engine engine)
    {
        var day = new DateOnly(2026, 6, 8);
        var town = await Town.FoundAsync(await TestHost.AloneAsync(engine, day), day);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        var manager = await town.AsAsync(Town.Manager);
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{planning}/niet-gehouden"), "niet-gehouden", ("reden", "We waren allebei ziek."));

        var card = (await CardsAsync(await town.AsAsync(Town.Employee))).Single(text => text.Contains("niet gehouden", StringComparison.Ordinal));
        card.ShouldContain("Je leidinggevende legde dat vast, met een reden.");
    }

    [Theory, EachDatabase]
    public async Task TwoVersionsOfAnAnswer_TheTickToShareIsAskedAgain_AndCounts(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await (await town.AsAsync(Town.Manager)).InviteAsync(id);
        var url = $"/gesprekken/{id}/voorbereiden";
        var (first, second) = (await town.AsAsync(Town.Employee), await town.AsAsync(Town.Employee));
        var inSecond = await second.GetAsync(url);
        await first.SubmitAsync(await first.GetAsync(url), null, (Question, "in het eerste venster"));

        var conflict = await second.SendFormAsync(inSecond, null, (Question, "in het tweede venster"), ("delen-" + Question, "true"));
        conflict.Document.QuerySelector($"input[name='delen-{Question}']").ShouldNotBeNull().HasAttribute("checked").ShouldBeTrue();
        (await second.SubmitAsync(conflict, null, ("keuze-" + Question, "yours"))).Notice.ShouldContain("kan lezen wat je deelt");

        var kept = await town.LookAsync(db => db.Set<PreparationAnswer>().AsNoTracking().SingleAsync(row => row.QuestionKey == Question));
        kept.SharedText.ShouldNotBeNull().Reveal().ShouldBe("in het tweede venster");
    }

    [Theory, EachDatabase]
    public async Task SharedInTheOtherWindow_StaysShared_UnlessTheWriterSaysOtherwise(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await (await town.AsAsync(Town.Manager)).InviteAsync(id);
        var url = $"/gesprekken/{id}/voorbereiden";
        var (first, second) = (await town.AsAsync(Town.Employee), await town.AsAsync(Town.Employee));
        var inSecond = await second.GetAsync(url);
        await first.SubmitAsync(await first.GetAsync(url), null, (Question, "gedeeld in het eerste venster"), ("delen-" + Question, "true"));

        var conflict = await second.SendFormAsync(inSecond, null, (Question, "in het tweede venster"));
        conflict.Document.QuerySelector($"input[name='delen-{Question}']").ShouldNotBeNull().HasAttribute("checked").ShouldBeTrue("it is shared, and the page says so");
        await second.SubmitAsync(conflict, null, ("keuze-" + Question, "theirs"));
        (await town.LookAsync(db => db.Set<PreparationAnswer>().AsNoTracking().SingleAsync(row => row.QuestionKey == Question))).SharedText.ShouldNotBeNull().Reveal().ShouldBe("gedeeld in het eerste venster");
    }

    [Theory, EachDatabase]
    public async Task InTheConversation_WhatBothSharedLiesOnTheTable_AndNothingElse(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        await manager.InviteAsync(id);
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{id}/voorbereiden"), null, (Question, "Het park is mooi geworden"), ("delen-" + Question, "true"));
        var page = await manager.GetAsync($"/gesprekken/{id}/voorbereiden");
        var managers = page.Document.QuerySelectorAll("main textarea").Select(field => field.GetAttribute("name")!).First();
        await manager.SubmitAsync(page, null, (managers, "Nog niet hardop"));
        await manager.BeginAsync(id);

        foreach (var side in new[] { manager, employee })
        {
            var table = (await side.GetAsync($"/gesprekken/{id}/afspraken")).Text;
            table.ShouldContain("Het park is mooi geworden");
            table.ShouldNotContain("Nog niet hardop");
        }
    }

    [Theory, EachDatabase]
    public async Task NewAgreementIsRemoved_ItSaysThatItIsGone(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        var manager = await town.AsAsync(Town.Manager);
        await manager.InviteAsync(id);
        await manager.BeginAsync(id);
        await manager.AgreeAsync(id, "De plantvakken zijn onkruidvrij");
        var list = await manager.GetAsync($"/gesprekken/{id}/afspraken");
        var agreement = list.Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).First(href => Guid.TryParse(href.Split('/')[^1], out _) && href.Contains("/afspraken/", StringComparison.Ordinal));

        (await manager.SubmitAsync(await manager.GetAsync(agreement), "/weghalen")).Notice.ShouldBe("De afspraak is weggehaald.");
    }

    [Theory, EachDatabase]
    public async Task InformantIsAsked_WhoIsInvitedCanStillPrepare(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.ReadyAsync(engine);
        await manager.InviteAsync(id, "29-4-2026");
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/informanten"), "/vragen", ("naam", "Karin Hofstra"), ("email", "karin@voorbeeld.example"));

        (await CardsAsync(employee)).ShouldContain(card => card.Contains("Bereid je beoordelingsgesprek voor", StringComparison.Ordinal) && card.Contains("29 april 2026", StringComparison.Ordinal));
        town.ShouldNotBeNull();
    }

    [Theory, EachDatabase]
    public async Task ManagerChanges_ADraftThatWasSent_IsNotLostWhenItIsTakenBack(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var usual = Town.Organisation(Town.Spring2026);
        var set = usual with
        {
            Managers = [.. usual.Managers.Select(row => row.UnitCode == "A1" && row.PersonNumber == Town.Manager ? row with { End = new DateOnly(2026, 4, 20) } : row),
                new ImportedManagement("A1", Town.OtherManager, new DateOnly(2026, 4, 21), null, ManagementKind.Manager)],
        };
        var (town, margot, _, id) = await AppraisalStory.ReadyAsync(await Town.FoundAsync(host, Town.Spring2026, set));
        await margot.JudgeAsync(id);
        await margot.SendDraftAsync(id);

        host.MoveTo(new DateOnly(2026, 4, 22));
        var anton = await town.AsAsync(Town.OtherManager);
        await anton.SubmitAsync(await anton.GetAsync($"/gesprekken/{id}/beoordeling"), "/terugnemen", ("terugnemen", "Ik wil het eerst zelf lezen."));

        (await anton.GetAsync($"/gesprekken/{id}/concept")).Text.ShouldNotContain("begon aan een concept");
        (await town.LookAsync(db => db.Set<Judgement>().CountAsync(row => row.ConversationId == id && row.Qualification != null))).ShouldBeGreaterThan(0);
        await anton.GetAsync($"/gesprekken/{id}/concept");
        (await anton.SendDraftAsync(id, "6-5-2026")).Notice.ShouldNotBeEmpty("everything was judged already");
    }

    [Theory, EachDatabase]
    public async Task ActingManagerAndCoordinator_AreNamedBesideTheManager(Engine engine)
    {
        var town = await Town.FoundAsync(engine);

        var text = (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Text;
        text.ShouldContain("Margot Smit voert je gesprekken.");
        text.ShouldContain("Wim Bos kan je gesprekken ook voeren, als waarnemer van Margot Smit.");
        text.ShouldContain("Cora Dekker kan je gesprekken ook voeren, als coördinator: de directie besloot dat.");
    }

    [Theory, EachDatabase]
    public async Task CoordinatorInvited_BothReadWhoHoldsItAndForWhom(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await (await town.AsAsync(Town.Coordinator)).InviteAsync(id);

        (await (await town.AsAsync(Town.Employee)).GetAsync($"/gesprekken/{id}")).Text.ShouldContain("Noor de Boer en Cora Dekker, namens Margot Smit");
    }

    private static async Task<IReadOnlyList<string>> CardsAsync(PageClient client) =>
        [.. (await client.GetAsync("/")).Document.QuerySelectorAll("main .beweeg-card, main article").Select(card => card.TextContent)];
}
