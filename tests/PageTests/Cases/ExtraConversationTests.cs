using System.Net;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Requests;
using Beweeg.Conversations.Steps;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Cases;

/// <summary>Art. 2.5: extra conversations on request of either, with reason and answer.</summary>
public sealed class ExtraConversationTests
{
    private const string Reason = "Ik wil eerder horen of ik op de goede weg ben.";

    [Theory, EachDatabase]
    public async Task EmployeeAsksForAnExtraConversation_ManagerGrantsIt_ItStandsInTheCycleWithItsReason(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await PlanningStory.RecordedAsync(town);
        var employee = await town.AsAsync(Town.Employee);
        var manager = await town.AsAsync(Town.Manager);
        (await employee.GetAsync("/mijn-gesprekken")).HasLink(AskUrl(town)).ShouldBeTrue();
        (await employee.SubmitAsync(await employee.GetAsync(AskUrl(town)), null, ("soort", "progress"), ("reden", Reason))).Notice.ShouldContain("Je verzoek is verstuurd");

        (await manager.GetAsync("/")).Text.ShouldContain("Noor de Boer vraagt om een extra voortgangsgesprek");
        var url = $"/verzoeken/{(await RequestAsync(town)).Id}";
        var page = await manager.GetAsync(url);
        page.Text.ShouldContain(Reason);
        await manager.SubmitAsync(page, "/antwoord", ("besluit", "ja"), ("uiterlijk", "15-5-2026"), ("antwoord", "Goed idee."));

        var conversations = await ConversationsAsync(town);
        conversations.Select(row => row.Name).ShouldBe(["Planningsgesprek", "Extra voortgangsgesprek", "Voortgangsgesprek", "Beoordelingsgesprek"]);
        conversations.Select(row => row.Ordinal).ShouldBe([1, 2, 3, 4]);
        conversations[1].Latest.ShouldBe(new DateOnly(2026, 5, 15));
        (await employee.GetAsync("/")).Text.ShouldContain("Je extra voortgangsgesprek komt er");
        (await employee.GetAsync(url)).Text.ShouldContain("Goed idee.");
        var own = await employee.GetAsync($"/gesprekken/{conversations[1].Id}");
        own.Text.ShouldContain("Er is op 15 april 2026 om gevraagd.");
        own.HasLink(url).ShouldBeTrue();
        (await town.RecordsAsync()).Select(entry => entry.Operation).Where(key => key is "request.ask" or "request.grant").ShouldBe(["request.ask", "request.grant"]);
    }

    [Theory, EachDatabase]
    public async Task ManagerDeclines_OnlyWithAReason_AndTheEmployeeReadsIt(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await PlanningStory.RecordedAsync(town);
        var employee = await town.AsAsync(Town.Employee);
        var manager = await town.AsAsync(Town.Manager);
        await employee.SubmitAsync(await employee.GetAsync(AskUrl(town)), null, ("soort", "appraisal"), ("reden", Reason));
        var url = $"/verzoeken/{(await RequestAsync(town)).Id}";

        var wrong = await manager.SendFormAsync(await manager.GetAsync(url), "/antwoord", ("besluit", "nee"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.ErrorAt("antwoord").ShouldContain("Vul in");
        await manager.SubmitAsync(await manager.GetAsync(url), "/antwoord", ("besluit", "nee"), ("antwoord", "Over drie weken is het gewone gesprek."));

        (await ConversationsAsync(town)).Count.ShouldBe(3, "no conversation came of it");
        (await employee.GetAsync("/")).Text.ShouldContain("Je extra beoordelingsgesprek komt er niet");
        (await employee.GetAsync("/mijn-gesprekken")).Text.ShouldContain("het verzoek van 15 april 2026 is afgewezen");
        (await employee.GetAsync(url)).Text.ShouldContain("Over drie weken is het gewone gesprek.");
        (await manager.GetAsync("/")).Text.ShouldNotContain("vraagt om een extra");
    }

    [Theory, EachDatabase]
    public async Task ManagerFindsAnExtraAppraisalNecessary_EmployeeReadsWhy_AndReacts(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await PlanningStory.RecordedAsync(town);
        var employee = await town.AsAsync(Town.Employee);
        var manager = await town.AsAsync(Town.Manager);
        var ask = await manager.GetAsync(AskUrl(town));
        var early = await manager.SendFormAsync(ask, null, ("soort", "appraisal"), ("reden", "Bevordering eerder."), ("uiterlijk", "16-4-2026"));
        early.ErrorAt("uiterlijk").ShouldContain("Kies 22 april 2026 of later");
        early.ValueOf("reden").ShouldContain("Bevordering eerder.");
        (await manager.SendFormAsync(ask, null, ("soort", "appraisal"), ("reden", "Bevordering eerder."), ("uiterlijk", "1-2-2028"))).ErrorAt("uiterlijk").ShouldContain("31 december 2027");
        await manager.SubmitAsync(ask, null, ("soort", "appraisal"), ("reden", "Bevordering eerder."), ("uiterlijk", "1-6-2026"));

        var extra = (await ConversationsAsync(town)).Single(row => row.IsExtra);
        (extra.Name, extra.Kind, extra.Ordinal).ShouldBe(("Extra beoordelingsgesprek", ConversationKind.Appraisal, 2));
        (await employee.GetAsync("/")).Text.ShouldContain("Je leidinggevende wil een extra beoordelingsgesprek met je");
        var url = $"/verzoeken/{extra.RequestId}";
        await employee.SubmitAsync(await employee.GetAsync(url), "/reactie", ("antwoord", "Daar ben ik blij mee."));
        (await manager.GetAsync(url)).Text.ShouldContain("Daar ben ik blij mee.");
        (await manager.GetAsync(url)).Document.QuerySelector("main form").ShouldBeNull("there is nothing left to answer");
        (await manager.GetAsync("/")).Text.ShouldContain("Nodig Noor de Boer uit voor het extra beoordelingsgesprek");
        // It goes its way as any appraisal.
        await manager.InviteAsync(extra.Id, "29-4-2026");
        (await town.LookAsync(db => db.Set<Conversation>().SingleAsync(row => row.Id == extra.Id))).Step.ShouldBe(StepKind.Prepare);
    }

    [Theory, EachDatabase]
    public async Task AgreementsAreNotRecordedYet_ItSaysWhatComesFirst(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);
        var page = await employee.GetAsync(AskUrl(town));
        page.Text.ShouldContain("Leg eerst het planningsgesprek vast.");
        page.Document.QuerySelector("main form").ShouldBeNull();
    }

    [Theory, EachDatabase]
    public async Task EmployeeWithdrawsTheRequest_ManagerIsNotAskedAnyMore_AndAnOldPageChangesNothing(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await PlanningStory.RecordedAsync(town);
        var employee = await town.AsAsync(Town.Employee);
        var manager = await town.AsAsync(Town.Manager);
        await employee.SubmitAsync(await employee.GetAsync(AskUrl(town)), null, ("soort", "progress"), ("reden", Reason));
        (await employee.GetAsync(AskUrl(town))).Text.ShouldContain("Je vroeg al om een extra voortgangsgesprek.");
        var url = $"/verzoeken/{(await RequestAsync(town)).Id}";
        var old = await manager.GetAsync(url);
        await employee.SubmitAsync(await employee.GetAsync(url), "/intrekken");

        (await manager.SendFormAsync(old, "/antwoord", ("besluit", "ja"), ("uiterlijk", "15-5-2026"))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ConversationsAsync(town)).Count.ShouldBe(3);
        (await manager.GetAsync("/")).Text.ShouldNotContain("vraagt om een extra");
    }

    [Theory, EachDatabase]
    public async Task OnlyTheTwoOfThem_ReadTheRequest(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await PlanningStory.RecordedAsync(town);
        var employee = await town.AsAsync(Town.Employee);
        await employee.SubmitAsync(await employee.GetAsync(AskUrl(town)), null, ("soort", "progress"), ("reden", Reason));
        var url = $"/verzoeken/{(await RequestAsync(town)).Id}";
        foreach (var role in Town.Everybody)
        {
            var page = await (await town.AsAsync(role)).GetAsync(url);
            page.Status.ShouldBe(role is Town.Employee or Town.Manager or Town.ActingManager or Town.Coordinator ? HttpStatusCode.OK : HttpStatusCode.NotFound, role);
            page.HasForm("/antwoord").ShouldBe(role is Town.Manager or Town.ActingManager, role);
        }
    }

    [Theory, EachDatabase]
    public async Task ExtraConversationAfterTheRegularOne_DoesNotWaitForIt_AndOnlyOneIsOnTheTable(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        await PlanningStory.RecordedAsync(town);
        var regular = (await ConversationsAsync(town)).Single(row => row.Kind == ConversationKind.Progress);
        host.MoveTo(regular.Latest.AddDays(-30));
        var manager = await town.AsAsync(Town.Manager);
        await manager.SubmitAsync(await manager.GetAsync(AskUrl(town)), null, ("soort", "progress"), ("reden", "Nog een keer, na de zomer."), ("uiterlijk", regular.Latest.AddDays(20).ToString("d-M-yyyy", System.Globalization.CultureInfo.InvariantCulture)));
        var extra = (await ConversationsAsync(town)).Single(row => row.IsExtra);
        extra.Ordinal.ShouldBeGreaterThan(regular.Ordinal);

        (await manager.GetAsync($"/gesprekken/{extra.Id}")).Text.ShouldNotContain("Dit gesprek komt later");
        var day = regular.Latest.AddDays(-27).ToString("d-M-yyyy", System.Globalization.CultureInfo.InvariantCulture);
        await manager.InviteAsync(extra.Id, day);
        await manager.InviteAsync(regular.Id, day);
        await manager.BeginAsync(extra.Id);

        var waits = await manager.GetAsync($"/gesprekken/{regular.Id}");
        waits.Text.ShouldContain("Leg eerst het extra voortgangsgesprek vast");
        waits.HasForm("/beginnen").ShouldBeFalse();
    }

    [Theory, EachDatabase]
    public async Task ExtraConversationInTheCycle_TheCampaignCountsOnlyWhatIsPrescribed_AndTheLengthCanStillChange(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await PlanningStory.RecordedAsync(town);
        var manager = await town.AsAsync(Town.Manager);
        await manager.SubmitAsync(await manager.GetAsync(AskUrl(town)), null, ("soort", "progress"), ("reden", "Even bijpraten."), ("uiterlijk", "1-6-2026"));

        (await (await town.AsAsync(Town.HrAdviser)).GetAsync("/voortgang")).Text.ShouldNotContain("Extra voortgangsgesprek");
        await manager.SubmitAsync(await manager.GetAsync($"/medewerkers/{town[Town.Employee]}/cyclus"), null, ("reden", "Het werk verandert snel."));
        var conversations = await ConversationsAsync(town);
        conversations.Where(row => !row.IsExtra).Select(row => row.Latest).ShouldBe([new(2026, 5, 30), new(2026, 6, 30), new(2026, 12, 31)]);
        conversations.Single(row => row.IsExtra).Latest.ShouldBe(new DateOnly(2026, 6, 1));
    }

    private static string AskUrl(Town town) => $"/medewerkers/{town[Town.Employee]}/extra-gesprek";

    private static Task<ConversationRequest> RequestAsync(Town town) => town.LookAsync(db => db.Set<ConversationRequest>().AsNoTracking().SingleAsync());

    private static Task<List<Conversation>> ConversationsAsync(Town town) => town.LookAsync(db =>
        db.Set<Conversation>().AsNoTracking().Where(row => row.EmployeeId == town[Town.Employee]).OrderBy(row => row.Ordinal).ToListAsync());
}
