using System.Net;
using System.Text;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Cases;

/// <summary>Art. 6: an extra reward at "goed" or "uitstekend": proposed, decided, and a register that holds the conclusion only.</summary>
public sealed class RewardTests
{
    private const string Reason = "Noor redde het park na de storm.";

    [Theory, EachDatabase]
    public async Task ManagerProposes_AdviserRecordsTheDecision_EmployeeReadsOnlyTheConclusion(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var (_, manager, employee, id) = await AppraisalStory.AdoptedAsync(town);
        var url = $"/gesprekken/{id}/beloning";
        (await manager.GetAsync($"/gesprekken/{id}")).HasLink(url).ShouldBeTrue();
        (await employee.GetAsync($"/gesprekken/{id}")).HasLink(url).ShouldBeFalse();
        var page = await manager.GetAsync(url);
        var wrong = await manager.SendFormAsync(page, "/beloning", ("bedrag", "veel"), ("reden", Reason));
        wrong.ErrorAt("soort").ShouldNotBeEmpty();
        wrong.ErrorAt("bedrag").ShouldNotBeEmpty();
        wrong.ValueOf("reden").ShouldContain(Reason);
        (await manager.SubmitAsync(page, "/beloning", ("soort", "gratificatie"), ("bedrag", "500"), ("reden", Reason))).Notice.ShouldContain("Je voorstel ligt bij de P&O-adviseur");

        (await employee.GetAsync(url)).Text.ShouldContain("Er is geen besluit over een extra beloning");
        var adviser = await town.AsAsync(Town.HrAdviser);
        (await adviser.GetAsync("/")).Text.ShouldContain("Eén voorstel voor een extra beloning wacht op een besluit");
        (await (await town.AsAsync(Town.OtherHrAdviser)).GetAsync("/")).Text.ShouldNotContain("extra beloning");
        var decide = await adviser.GetAsync(url);
        decide.Text.ShouldContain(Reason);
        decide.ValueOf("toegekend-bedrag").ShouldBe("500");
        (await adviser.SendFormAsync(decide, "/besluit", ("uitkomst", "ja"))).ErrorAt("conclusie").ShouldNotBeEmpty();
        await adviser.SubmitAsync(decide, "/besluit", ("uitkomst", "ja"), ("toegekend-soort", "gratificatie"), ("toegekend-bedrag", "400"), ("conclusie", "Dank voor je inzet dit jaar."),
            ("besluit-van", "de gemeentesecretaris"), ("besluit-op", "15-4-2026"), ("kenmerk", "=B;9"));

        (await employee.GetAsync("/")).Text.ShouldContain("Er is besloten over een extra beloning voor jou");
        (await manager.GetAsync("/")).Text.ShouldContain("De beloning is toegekend.");
        var own = (await employee.GetAsync(url)).Text;
        own.ShouldContain("gratificatie, € 400");
        own.ShouldContain("Dank voor je inzet dit jaar.");
        own.ShouldNotContain(Reason);
        own.ShouldNotContain("500");
        (await adviser.GetAsync(url)).HasForm("/besluit").ShouldBeFalse();
        (await town.RecordsAsync()).Select(entry => entry.Operation).Where(key => key is "reward.propose" or "reward.decide").ShouldBe(["reward.propose", "reward.decide"]);

        var file = await adviser.DownloadAsync("/beloningen.csv");
        file.Headers["Content-Type"].ShouldStartWith("text/csv");
        var lines = Encoding.UTF8.GetString(file.Body).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.ShouldBe(["Personeelsnummer;Naam;Besluit;Beloning;Bedrag;Besloten door;Datum;Kenmerk", "1;Noor de Boer;toegekend;gratificatie;400;de gemeentesecretaris;15-04-2026;\"'=B;9\""]);
        (await (await town.AsAsync(Town.OtherHrAdviser)).DownloadAsync("/beloningen.csv")).Body.Length.ShouldBeLessThan(file.Body.Length);
        (await town.RecordsAsync()).Count(entry => entry.Operation == "reward.list" && entry.SubjectId == town[Town.Employee]).ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task AppraisalCameOutAtNormal_ThereIsNoRewardToPropose(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var (_, manager, _, id) = await AppraisalStory.AdoptedAsync(town, "normaal");
        (await manager.GetAsync($"/gesprekken/{id}")).HasLink($"/gesprekken/{id}/beloning").ShouldBeFalse();
        var page = await manager.GetAsync($"/gesprekken/{id}/beloning");
        page.Text.ShouldContain("Bij deze eindkwalificatie kent de regeling geen extra beloning.");
        page.HasForm("/beloning").ShouldBeFalse();
        var token = (await manager.GetAsync("/weergave")).ValueOf("__RequestVerificationToken");
        (await manager.PostAsync($"/gesprekken/{id}/beloning", [("__RequestVerificationToken", token), ("soort", "gratificatie"), ("reden", "Toch.")])).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory, EachDatabase]
    public async Task Declined_EmployeeReadsThat_AndAProposalCanBeWithdrawnBeforeItIsDecided(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var (_, manager, employee, id) = await AppraisalStory.AdoptedAsync(town);
        var url = $"/gesprekken/{id}/beloning";
        var adviser = await town.AsAsync(Town.HrAdviser);
        await manager.SubmitAsync(await manager.GetAsync(url), "/beloning", ("soort", "toelage"), ("reden", Reason));
        (await manager.SubmitAsync(await manager.GetAsync(url), "/intrekken")).Notice.ShouldContain("ingetrokken");
        (await adviser.GetAsync("/beloningen")).Text.ShouldNotContain("Noor");
        await manager.SubmitAsync(await manager.GetAsync(url), "/beloning", ("soort", "gratificatie"), ("reden", Reason));
        (await adviser.GetAsync("/beloningen")).Text.ShouldContain("voorgesteld");
        await adviser.SubmitAsync(await adviser.GetAsync(url), "/besluit", ("uitkomst", "nee"), ("conclusie", "Het budget van dit jaar is op."),
            ("besluit-van", "de directeur"), ("besluit-op", "15-4-2026"), ("kenmerk", "B-9"));
        var own = (await employee.GetAsync(url)).Text;
        own.ShouldContain("Besloten: de beloning komt er niet");
        own.ShouldContain("Het budget van dit jaar is op.");
        own.ShouldNotContain("gratificatie");
    }

    [Theory, EachDatabase]
    public async Task WorksCouncil_SeesNoNumberThatPointsAtAFewPeople(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var council = await town.AsAsync(Town.WorksCouncil);
        (await council.GetAsync("/voortgang/totalen")).Text.ShouldNotContain("Extra beloningen");
        var (_, manager, _, id) = await AppraisalStory.AdoptedAsync(town);
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/beloning"), "/beloning", ("soort", "toelage"), ("reden", Reason));
        var page = await council.GetAsync("/voortgang/totalen");
        page.Text.ShouldContain("Extra beloningen in 2026");
        var cells = page.Document.QuerySelectorAll("table").Last().QuerySelectorAll("tbody td, tbody th").Select(cell => cell.TextContent.Trim());
        cells.ShouldAllBe(text => text == "afgeschermd");
        (await council.GetAsync("/beloningen")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
