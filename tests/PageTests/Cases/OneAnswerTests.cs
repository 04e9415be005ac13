using Beweeg.TestKit;

namespace Beweeg.PageTests.Cases;

/// <summary>Vandaag, Mijn team, the timeline and the conversation say the same about late, about dates and about whose turn it is.</summary>
public sealed class OneAnswerTests
{
    private static readonly DateOnly AfterMay = new(2026, 6, 8);

    [Theory, EachDatabase]
    public async Task HeldInTimeAndNotYetSigned_NobodyIsCalledLate_AndWhoHasNoDayIs(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        await (await town.AsAsync(Town.Manager)).UpToOfferAsync((await town.ConversationOfAsync(Town.Employee)).Id);

        host.MoveTo(AfterMay);
        var manager = await town.AsAsync(Town.Manager);
        var today = await manager.GetAsync("/");
        CardOf(today, "Teken de afspraken met Noor de Boer").ShouldNotContain("Te laat");
        CardOf(today, "Nodig Cem Çelik uit").ShouldContain("Te laat: kon tot en met 30 mei 2026");
        var team = await manager.GetAsync("/team");
        RowOf(team, "Noor de Boer").ShouldNotContain("te laat");
        RowOf(team, "Cem Çelik").ShouldContain("uiterlijk 30 mei 2026 te laat");
        (await (await town.AsAsync(Town.Employee)).GetAsync("/")).Text.ShouldNotContain("Te laat");
    }

    [Theory, EachDatabase]
    public async Task HearingMustBeHeld_TeamAndVandaagShowThatTerm_AndCallItLateTheDayAfter(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.UpToSigningAsync(engine);
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{id}/bedenkingen"), null, ("bedenkingen", "Ik was alleen."), ("actie", "insturen"));
        RowOf(await manager.GetAsync("/team"), "Noor de Boer").ShouldContain("bedenkingengesprek uiterlijk 29 april 2026");
        CardOf(await manager.GetAsync("/"), "Kies een dag voor het bedenkingengesprek met Noor de Boer").ShouldContain("Uiterlijk 29 april 2026");

        await town.DaysPassAsync(id, 15);
        RowOf(await manager.GetAsync("/team"), "Noor de Boer").ShouldContain("14 april 2026 te laat");
        CardOf(await manager.GetAsync("/"), "Kies een dag voor het bedenkingengesprek met Noor de Boer").ShouldContain("Te laat: kon tot en met 14 april 2026");
    }

    [Theory, EachDatabase]
    public async Task LaterInTheCycle_TheConversationSaysThatItComes_AsTheTimelineDoes(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var appraisal = (await town.ConversationOfAsync(Town.Employee, 3)).Id;

        (await manager.GetAsync($"/medewerkers/{town[Town.Employee]}")).Text.ShouldContain("Dit komt later aan de beurt.");
        var page = (await manager.GetAsync($"/gesprekken/{appraisal}")).Text;
        page.ShouldContain("Dit gesprek komt nog");
        page.ShouldNotContain("Jij bent aan zet");
    }

    [Theory, EachDatabase]
    public async Task TermForObjectionsIsOver_EmployeeReadsThatItIsAboutAdopting(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.UpToSigningAsync(engine);
        await employee.SignAppraisalAsync(id, "seen");
        await manager.SignAppraisalAsync(id);
        await town.DaysPassAsync(id, 15);

        (await employee.GetAsync("/")).Text.ShouldContain("Vaststellen: je leidinggevende is aan zet.");
        RowOf(await manager.GetAsync("/team"), "Noor de Boer").ShouldContain("Vaststellen jij");
    }

    [Theory, EachDatabase]
    public async Task TextChanged_SaysFromWhatToWhat_AndOnlyWhatDiffers(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.ReadyAsync(engine);
        await manager.JudgeAsync(id);
        await manager.SendDraftAsync(id);
        await town.DaysPassAsync(id, 14);
        await manager.HoldAsync(id, "aanpassen");
        var part = await manager.GetAsync($"/gesprekken/{id}/concept/work");
        var field = part.Document.QuerySelector("main [name^=oordeel-]")!.GetAttribute("name")!;
        await manager.SubmitAsync(part, null, (field, "normaal"));
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/concept"), "/voorleggen");

        var changed = (await employee.GetAsync($"/gesprekken/{id}/beoordeling")).Document.QuerySelectorAll("main ul").First(list => list.TextContent.Contains(" van ", StringComparison.Ordinal));
        changed.QuerySelectorAll("li").Select(line => line.TextContent).ShouldContain(line => line == "‘De plantvakken in de wijk Oost zijn onkruidvrij’: van Goed naar Normaal.");
        changed.QuerySelectorAll("li").Length.ShouldBe(2, "the agreement, and what it all comes out at");
        changed.TextContent.ShouldContain("De eindkwalificatie blijft Goed. De som was 4 × 50 % + 4 × 50 % = 4, en is nu 3 × 50 % + 4 × 50 % = 3,5.");
    }

    private static string CardOf(Page page, string title) => Fold(page.Document.QuerySelectorAll(".beweeg-card").First(card => card.TextContent.Contains(title, StringComparison.Ordinal)).TextContent);

    private static string RowOf(Page page, string name) => Fold(page.Document.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains(name, StringComparison.Ordinal)).TextContent);

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
