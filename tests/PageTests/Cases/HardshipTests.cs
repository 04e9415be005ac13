using System.Net;
using Beweeg.Conversations.Decisions.Hardship;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Cases;

/// <summary>Art. 7: the college decides where the regulation would be unreasonable for somebody.</summary>
public sealed class HardshipTests
{
    private const string Text = "Het planningsgesprek mag later, omdat het team net is samengevoegd.";
    private static readonly DateOnly Today = Town.Spring2026;

    [Theory, EachDatabase]
    public async Task CollegeGivesAnotherLatestDay_PersonAndManagerReadItAtTheConversation_AndTheNightLeavesItAlone(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        (await RecordAsync(town, "MoveLatest", planning, "30-9-2026")).Notice.ShouldContain("ook bij het planningsgesprek");

        var employee = await town.AsAsync(Town.Employee);
        var manager = await town.AsAsync(Town.Manager);
        (await employee.GetAsync("/")).Text.ShouldContain("Voor jou is van de regeling afgeweken");
        (await manager.GetAsync("/")).Text.ShouldContain("Voor Noor de Boer is van de regeling afgeweken");
        foreach (var reader in new[] { employee, manager })
        {
            var text = (await reader.GetAsync($"/gesprekken/{planning}")).Text;
            text.ShouldContain(Text);
            text.ShouldContain("Het college, 14 april 2026, kenmerk COL-7.");
            text.ShouldContain("Volgens de regeling was dit 30 mei 2026.");
        }

        await town.ImportAsync(OnLeave(new DateOnly(2026, 9, 1), new DateOnly(2026, 10, 31)), Today);
        await town.WorkAsync();
        (await town.ConversationOfAsync(Town.Employee)).Latest.ShouldBe(new DateOnly(2026, 9, 30));
        (await manager.GetAsync(Url(town))).HasForm("/uitzonderingen").ShouldBeFalse("the adviser keeps the register");
        (await (await town.AsAsync(Town.Colleague)).GetAsync(Url(town))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task CollegeLeavesAConversationOut_ManagerCannotOpenIt_AndWithdrawingTheDecisionBringsItBack(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var progress = await town.ConversationOfAsync(Town.Employee, 2);
        var manager = await town.AsAsync(Town.Manager);
        await RecordAsync(town, "LeaveOut", progress.Id, "");
        var gone = await town.ConversationOfAsync(Town.Employee, 2);
        (gone.Step, gone.Ending).ShouldBe((StepKind.Closed, ConversationEnding.LeftOut));
        await town.ImportAsync(OnLeave(new DateOnly(2026, 12, 1), new DateOnly(2027, 1, 31)), Today);
        await town.WorkAsync();
        (await town.ConversationOfAsync(Town.Employee, 2)).Ending.ShouldBe(ConversationEnding.LeftOut, "nothing brings it back by itself");
        (await manager.GetAsync($"/gesprekken/{progress.Id}")).HasForm("/toch-houden").ShouldBeFalse();
        var other = await manager.GetAsync("/weergave");
        (await manager.PostAsync($"/gesprekken/{progress.Id}/toch-houden", [("__RequestVerificationToken", other.ValueOf("__RequestVerificationToken"))])).Status.ShouldBe(HttpStatusCode.Conflict);

        var adviser = await town.AsAsync(Town.HrAdviser);
        var page = await adviser.GetAsync(Url(town));
        var field = page.Document.QuerySelector("textarea[name^=intrekken-]")!.GetAttribute("name")!;
        var action = page.Document.Forms.Single(form => form.QuerySelector($"[name={field}]") is not null).GetAttribute("action")!;
        (await adviser.SendFormAsync(page, action)).ErrorAt(field).ShouldContain("Vul in");
        (await adviser.SubmitAsync(page, action, (field, "Het besluit ging over iemand anders."))).Notice.ShouldContain("Ingetrokken");
        var back = await town.ConversationOfAsync(Town.Employee, 2);
        (back.Step, back.Ending).ShouldBe((StepKind.Invite, null));
        (await adviser.GetAsync(Url(town))).Text.ShouldContain("Het besluit ging over iemand anders.");
        (await manager.GetAsync($"/gesprekken/{progress.Id}")).Text.ShouldNotContain("afgeweken");
        (await manager.GetAsync("/")).Text.ShouldContain("Een besluit van het college over Noor de Boer is ingetrokken");
        var noor = (await (await town.AsAsync(Town.Employee)).GetAsync("/")).Text;
        noor.ShouldContain("Een besluit van het college over jou is ingetrokken");
        noor.ShouldNotContain("Voor jou is van de regeling afgeweken");
    }

    [Theory, EachDatabase]
    public async Task WrongEntries_GetASentence_AndNobodyDecidesAboutHimself(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var adviser = await town.AsAsync(Town.HrAdviser);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id.ToString();
        var page = await adviser.GetAsync(Url(town));
        var empty = await adviser.SendFormAsync(page, "/uitzonderingen");
        foreach (var field in new[] { "artikel", "besluit", "gevolg", "besluit-van", "besluit-op", "kenmerk" }) empty.ErrorAt(field).ShouldNotBeEmpty(field);
        var without = await adviser.SendFormAsync(page, "/uitzonderingen", ("gevolg", "MoveLatest"), ("artikel", "art. 4"));
        without.ErrorAt("gesprek").ShouldNotBeEmpty();
        without.ErrorAt("uiterlijk").ShouldNotBeEmpty();
        without.ValueOf("artikel").ShouldBe("art. 4");
        (await adviser.SendFormAsync(page, "/uitzonderingen", ("gevolg", "MoveLatest"), ("gesprek", planning), ("uiterlijk", "14-4-2026"))).ErrorAt("uiterlijk").ShouldContain("Die dag is voorbij");
        (await adviser.SendFormAsync(page, "/uitzonderingen", ("gevolg", "MoveLatest"), ("gesprek", planning), ("uiterlijk", "1-1-2028"))).ErrorAt("uiterlijk").ShouldContain("31 december 2027");
        var appraisal = (await town.ConversationOfAsync(Town.Employee, 3)).Id;
        (await adviser.SendFormAsync(page, "/uitzonderingen", ("gevolg", "MoveLatest"), ("gesprek", appraisal.ToString()), ("uiterlijk", "16-4-2026"))).ErrorAt("uiterlijk").ShouldContain("Kies 22 april 2026 of later");
        // An appraisal over a cycle can be after it.
        (await RecordAsync(town, "MoveLatest", appraisal, "31-3-2028")).Notice.ShouldContain("vastgelegd");
        (await town.LookAsync(db => db.Set<HardshipException>().CountAsync())).ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task RegisterOfTheAdviser_ShowsOnlyThePeopleOfThatAdviser_AndThePersonSeesThatItWasRead(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await RecordAsync(town, "None", null, "", until: "31-12-2026");
        var register = (await (await town.AsAsync(Town.HrAdviser)).GetAsync("/uitzonderingen")).Text;
        register.ShouldContain("Noor de Boer");
        register.ShouldContain("tot en met 31 december 2026");
        register.ShouldNotContain(Text, Case.Sensitive, "what was decided is read at the person");
        (await (await town.AsAsync(Town.OtherHrAdviser)).GetAsync("/uitzonderingen")).Text.ShouldNotContain("Noor");
        (await (await town.AsAsync(Town.Manager)).GetAsync("/uitzonderingen")).Status.ShouldBe(HttpStatusCode.NotFound);
        var read = (await town.RecordsAsync()).Where(entry => entry.Operation == "hardship.list").ToList();
        read.ShouldHaveSingleItem().SubjectId.ShouldBe(town[Town.Employee]);
    }

    private static async Task<Page> RecordAsync(Town town, string effect, Guid? conversation, string latest, string until = "")
    {
        var adviser = await town.AsAsync(Town.HrAdviser);
        return await adviser.SubmitAsync(await adviser.GetAsync(Url(town)), "/uitzonderingen", ("artikel", "art. 4"), ("besluit", Text), ("gevolg", effect),
            ("gesprek", conversation?.ToString() ?? ""), ("uiterlijk", latest), ("besluit-van", "het college"), ("besluit-op", "14-4-2026"), ("kenmerk", "COL-7"), ("tot", until));
    }

    private static string Url(Town town) => $"/medewerkers/{town[Town.Employee]}/uitzonderingen";

    private static ImportSet OnLeave(DateOnly from, DateOnly? until) =>
        Town.Organisation(Today) with { Leave = [new ImportedLeave(Town.Employee, from, until, LeaveKind.LongAbsence)] };
}
