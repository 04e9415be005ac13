using System.Net;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Conversations;

public sealed class DepartmentsTests
{
    [Theory, EachDatabase]
    public async Task AdviserOfTheDepartment_SeesWhoHadWhat_OpensWhatIsRecorded_AndTheReadingStaysOnRecord(Engine engine)
    {
        var (town, manager, employee, planning) = await RecordedAsync(engine);
        var adviser = await town.AsAsync(Town.HrAdviser);
        var progress = await adviser.GetAsync("/voortgang");
        var href = progress.Document.QuerySelectorAll("main a").Single(link => link.TextContent.Trim() == "Openbare ruimte").GetAttribute("href")!;

        var department = await adviser.GetAsync(href);
        department.Text.ShouldContain("Noor de Boer");
        department.Text.ShouldContain("nog geen dag, uiterlijk 30 mei 2026");
        department.HasLink($"/gesprekken/{planning}").ShouldBeTrue();
        department.HasLink($"/gesprekken/{(await town.ConversationOfAsync(Town.Colleague)).Id}").ShouldBeFalse("what goes on is theirs");
        department.Text.ShouldNotContain("Olga Raad");
        (await adviser.GetAsync($"/gesprekken/{planning}/verslag")).Status.ShouldBe(HttpStatusCode.OK);
        (await town.RecordsAsync()).ShouldContain(entry => entry.Operation == "department.read" && entry.ActorId == town[Town.HrAdviser]);
        (await employee.GetAsync("/wie-heeft-gekeken")).Text.ShouldContain("Petra de Jong");

        foreach (var role in Town.Everybody.Where(role => role != Town.HrAdviser))
            (await (await town.AsAsync(role)).GetAsync(href)).Status.ShouldBe(HttpStatusCode.NotFound, role);
        manager.ShouldNotBeNull();
    }

    [Theory, EachDatabase]
    public async Task EveryConversationOfTheCycle_CanBeChosen(Engine engine)
    {
        var (town, _, _, _) = await RecordedAsync(engine);
        var adviser = await town.AsAsync(Town.HrAdviser);

        (await adviser.GetAsync("/voortgang")).Text.ShouldContain("Planningsgesprek, de hele gemeente");
        Row(await adviser.GetAsync("/voortgang?gesprek=planning"), "Openbare ruimte").ShouldBe(["5", "1", "0", "4", "0", "0"]);
        Row(await adviser.GetAsync("/voortgang?gesprek=appraisal"), "Openbare ruimte").ShouldBe(["5", "0", "0", "5", "0", "0"]);
        (await adviser.GetAsync("/voortgang?gesprek=iets-anders")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EachDatabase]
    public async Task DepartmentOfOnePerson_IsNotCountedByItselfForWhoDoesNotAdviseIt(Engine engine)
    {
        var set = Town.Organisation(Town.Spring2026);
        var town = await Town.FoundAsync(engine, set: set with
        {
            Units = [.. set.Units, new ImportedUnit("C", "Concerncontrol", "G", UnitKind.Department)],
            Positions = [.. set.Positions.Select(row => row.PersonNumber == Town.FormerManager ? row with { UnitCode = "C" } : row)],
        });
        var page = await (await town.AsAsync(Town.HrAdviser)).GetAsync("/voortgang");
        page.Text.ShouldNotContain("Concerncontrol");
        Row(page, "Kleine afdelingen samen")[0].ShouldBe("7", "Burgerzaken goes with it, since the total minus it would give the one away");
        page.Text.ShouldNotContain("Burgerzaken");
    }

    [Theory, EachDatabase]
    public async Task WorksCouncil_SeesTotalsWithAFloor_NoNamesNoDepartments_AndNothingElse(Engine engine)
    {
        var (town, _, _, _) = await RecordedAsync(engine);
        var council = await town.AsAsync(Town.WorksCouncil);
        (await council.GetAsync("/")).HasLink("/voortgang/totalen").ShouldBeTrue();

        var page = await council.GetAsync("/voortgang/totalen");
        Row(page, "Planningsgesprek").ShouldBe(["12", "afgeschermd", "0", "afgeschermd", "0", "0"], "one recorded, eleven to plan: neither shows");
        Row(page, "Beoordelingsgesprek").ShouldBe(["12", "0", "0", "12", "0", "0"]);
        page.Text.ShouldNotContain("Openbare ruimte");
        page.Text.ShouldNotContain("Noor");
        (await council.GetAsync("/voortgang")).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var role in new[] { Town.Employee, Town.Manager, Town.HrAdviser, Town.Administrator })
            (await (await town.AsAsync(role)).GetAsync("/voortgang/totalen")).Status.ShouldBe(HttpStatusCode.NotFound, role);
    }

    private static IReadOnlyList<string> Row(Page page, string head) =>
        [.. page.Document.QuerySelectorAll("main tr").Single(row => row.QuerySelector("th")?.TextContent.Trim() == head && row.QuerySelectorAll("td").Length > 3)
            .QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())];

    private static async Task<(Town Town, PageClient Manager, PageClient Employee, Guid Planning)> RecordedAsync(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(planning);
        await manager.SignAsync(planning);
        await employee.SignAsync(planning);
        return (town, manager, employee, planning);
    }
}
