using System.Net;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Cases;

/// <summary>A date that passed: what still can, what no longer can, and who sees it.</summary>
public sealed class MissedDateTests
{
    private static readonly DateOnly AfterMay = new(2026, 6, 8);

    [Theory, EachDatabase]
    public async Task PlanningDateHasPassed_BothReadWhatStillCan_AndTheManagerPutsOnRecordThatItWasNotHeld(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, AfterMay);
        var town = await Town.FoundAsync(host, AfterMay);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        var employee = await town.AsAsync(Town.Employee);
        var manager = await town.AsAsync(Town.Manager);
        foreach (var side in new[] { employee, manager })
            (await side.GetAsync($"/gesprekken/{planning}")).Text.ShouldContain("Het gesprek kan nog tot en met 31 december 2027");
        var url = $"/gesprekken/{planning}/niet-gehouden";
        (await employee.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound);
        var page = await manager.GetAsync(url);
        (await manager.SendFormAsync(page, "niet-gehouden")).ErrorAt("reden").ShouldContain("Vul in");
        await manager.SubmitAsync(page, "niet-gehouden", ("reden", "We waren allebei ziek."));

        var own = await employee.GetAsync($"/gesprekken/{planning}");
        own.Text.ShouldContain("Niet gehouden");
        own.Text.ShouldContain("We waren allebei ziek.");
        own.Text.ShouldContain("Margot Smit, 8 juni 2026");
        (await employee.GetAsync("/mijn-gesprekken")).Text.ShouldContain("Niet gehouden.");
        (await employee.GetAsync($"/gesprekken/{planning}/verslag")).Text.ShouldContain("Dit gesprek is er niet geweest", Case.Sensitive, "there is no record of what was not said");
        (await town.RecordsAsync()).ShouldContain(entry => entry.Operation == "conversation.endwithout" && entry.SubjectId == town[Town.Employee] && entry.ActorId == town[Town.Manager]);
    }

    [Theory, EachDatabase]
    public async Task NotHeld_TheAdviserCountsItAsThat_AndNotAsDone(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, AfterMay);
        var town = await Town.FoundAsync(host, AfterMay);
        var manager = await town.AsAsync(Town.Manager);
        await EndAsync(town, manager);
        var row = (await (await town.AsAsync(Town.HrAdviser)).GetAsync("/voortgang")).Document.QuerySelectorAll("tbody tr").Single(tr => tr.TextContent.Contains("Openbare ruimte", StringComparison.Ordinal));
        // People, recorded, planned, open, late, not held.
        row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).TakeLast(6).ShouldBe(["5", "0", "0", "1", "3", "1"], "the head of the department has nobody above, and is not late");
    }

    [Theory, EachDatabase]
    public async Task ItIsHeldAfterAll_TheManagerOpensItAgain_WhileTheCycleRuns(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, AfterMay);
        var town = await Town.FoundAsync(host, AfterMay);
        var manager = await town.AsAsync(Town.Manager);
        var planning = await EndAsync(town, manager);
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{planning}"), "toch-houden");
        (await town.ConversationOfAsync(Town.Employee)).Step.ShouldBe(StepKind.Invite);
        (await manager.InviteAsync(planning, "15-6-2026")).Notice.ShouldNotBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task ItCanStillBeInTime_NobodyCanSayThatItWasNotHeld(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        var manager = await town.AsAsync(Town.Manager);
        (await manager.GetAsync($"/gesprekken/{planning}")).HasLink($"/gesprekken/{planning}/niet-gehouden").ShouldBeFalse();
        var page = await manager.GetAsync($"/gesprekken/{planning}/niet-gehouden");
        page.Text.ShouldContain("Het gesprek kan nog op tijd: tot en met 30 mei 2026.");
        page.Document.QuerySelector("main form").ShouldBeNull();
    }

    [Theory, EachDatabase]
    public async Task CycleIsOver_WhatWasNotHeldClosesByItself_AndTheAppraisalCanStillBeHeld(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var appraisal = (await town.ConversationOfAsync(Town.Employee, 3)).Id;
        host.MoveTo(new DateOnly(2028, 1, 10));
        await town.WorkAsync();

        var conversations = await town.LookAsync(db => db.Set<Conversation>().AsNoTracking().Where(row => row.EmployeeId == town[Town.Employee]).OrderBy(row => row.Latest).Take(3).ToListAsync());
        conversations.Select(row => row.Ending).ShouldBe([ConversationEnding.NotHeld, ConversationEnding.NotHeld, null]);
        var manager = await town.AsAsync(Town.Manager);
        (await manager.GetAsync("/team")).HasLink($"/gesprekken/{appraisal}").ShouldBeTrue();
        (await manager.GetAsync("/")).Text.ShouldContain("beoordelingsgesprek");
        (await manager.GetAsync($"/gesprekken/{appraisal}")).Text.ShouldContain("De beoordeling over die tijd kan nog steeds");
        (await manager.InviteAsync(appraisal, "24-1-2028")).Notice.ShouldNotBeEmpty();
    }

    private static async Task<Guid> EndAsync(Town town, PageClient manager)
    {
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{planning}/niet-gehouden"), "niet-gehouden", ("reden", "We waren allebei ziek."));
        return planning;
    }
}
