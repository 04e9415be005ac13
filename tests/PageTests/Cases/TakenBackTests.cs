using System.Net;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Cases;

/// <summary>Withdrawal and correction: an invitation, a draft, a note about a signature, and what is added to a record.</summary>
public sealed class TakenBackTests
{
    [Theory, EachDatabase]
    public async Task InvitationIsWithdrawn_ItIsToBePlannedAgain_TheEmployeeIsTold_AndTheCalendarIsCancelled(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(id);
        var invited = (await employee.GetAsync($"/gesprekken/{id}/agenda.ics")).Html;
        var url = $"/gesprekken/{id}/uitnodiging-intrekken";
        (await manager.GetAsync($"/gesprekken/{id}")).HasLink(url).ShouldBeTrue();
        (await employee.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound);

        var page = await manager.GetAsync(url);
        (await manager.SendFormAsync(page, null)).ErrorAt("reden").ShouldContain("Vul in");
        (await manager.SubmitAsync(page, null, ("reden", "Ik ben die week weg."))).Notice.ShouldContain("ingetrokken");

        var row = await town.ConversationOfAsync(Town.Employee);
        (row.Step, row.PlannedOn).ShouldBe((StepKind.Invite, null));
        (await employee.GetAsync("/")).Text.ShouldContain("Je planningsgesprek van 29 april 2026 gaat niet door");
        var own = await employee.GetAsync($"/gesprekken/{id}");
        own.Text.ShouldContain("Ik ben die week weg.");
        own.HasLink($"/gesprekken/{id}/agenda.ics").ShouldBeTrue();
        var cancelled = (await employee.GetAsync($"/gesprekken/{id}/agenda.ics")).Html;
        LineOf(cancelled, "UID:").ShouldBe(LineOf(invited, "UID:"));
        (LineOf(invited, "SEQUENCE:"), LineOf(cancelled, "SEQUENCE:")).ShouldBe(("SEQUENCE:0", "SEQUENCE:1"));
        cancelled.ShouldContain("METHOD:CANCEL\r\n");
        cancelled.ShouldContain("STATUS:CANCELLED\r\n");
        cancelled.ShouldContain("DTSTART:20260429T080000Z\r\n");
        cancelled.ShouldNotContain("Ik ben die week weg");

        (await manager.GetAsync("/")).Text.ShouldContain("Nodig Noor de Boer uit voor het planningsgesprek");
        await manager.InviteAsync(id, "30-4-2026");
        LineOf((await employee.GetAsync($"/gesprekken/{id}/agenda.ics")).Html, "SEQUENCE:").ShouldBe("SEQUENCE:2");
        (await employee.GetAsync("/")).Text.ShouldNotContain("gaat niet door");
        (await town.RecordsAsync()).Count(entry => entry.Operation == "conversation.uninvite").ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task DraftIsTakenBackBeforeTheConversation_TheEmployeeSeesWhenAndWhy_AndKeepsReadingWhatStoodThere(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.ReadyAsync(engine);
        await manager.JudgeAsync(id);
        await manager.SendDraftAsync(id);
        var page = await manager.GetAsync($"/gesprekken/{id}/beoordeling");
        var old = await manager.GetAsync($"/gesprekken/{id}/beoordeling");
        (await manager.SendFormAsync(page, "/terugnemen")).ErrorAt("terugnemen").ShouldContain("Vul in");
        (await manager.SubmitAsync(page, "/terugnemen", ("terugnemen", "Er stond een uitkomst van iemand anders in."))).Notice.ShouldContain("teruggenomen");

        (await town.ConversationOfAsync(Town.Employee, 3)).Step.ShouldBe(StepKind.Draft);
        (await employee.GetAsync($"/gesprekken/{id}/beoordeling")).Status.ShouldBe(HttpStatusCode.Conflict, "what is being written is the manager's");
        (await employee.GetAsync("/")).Text.ShouldContain("De tekst van je beoordelingsgesprek is teruggenomen");
        (await manager.GetAsync("/")).Text.ShouldNotContain("is teruggenomen");
        var own = await employee.GetAsync($"/gesprekken/{id}");
        own.Text.ShouldContain("Versie 1 is teruggenomen op 15 april 2026");
        own.Text.ShouldContain("Er stond een uitkomst van iemand anders in.");
        var kept = (await employee.GetAsync($"/gesprekken/{id}/teruggenomen")).Text;
        kept.ShouldContain("Dit zagen we in maart bij het park.");
        kept.ShouldContain("Margot Smit nam deze tekst terug");
        (await (await town.AsAsync(Town.HrAdviser)).GetAsync($"/gesprekken/{id}/teruggenomen")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await town.RecordsAsync()).Count(entry => entry.Operation == "appraisal.takeback").ShouldBe(1);

        await manager.JudgeAsync(id, "uitstekend");
        (await manager.SendDraftAsync(id)).Notice.ShouldContain("verstuurd");
        var again = (await employee.GetAsync($"/gesprekken/{id}/beoordeling")).Text;
        again.ShouldContain("Veranderd sinds versie 1");
        again.ShouldContain("teruggenomen");
        (await manager.SendFormAsync(old, "/terugnemen", ("terugnemen", "Nog eens."))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity, "an old page is about another text");
        await town.DaysPassAsync(id, 14);
        await manager.HoldAsync(id);
        (await manager.GetAsync($"/gesprekken/{id}/beoordeling")).HasForm("/terugnemen").ShouldBeFalse();
    }

    [Theory, EachDatabase]
    public async Task NoteAboutTheSignatureWasWrong_TheSameTextLiesThereAgain_AndTheNoteStaysReadable(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.UpToSigningAsync(engine);
        await manager.SignAppraisalAsync(id);
        var laid = await manager.GetAsync($"/gesprekken/{id}/beoordeling");
        laid.HasForm("/opnieuw-voorleggen").ShouldBeFalse("there is no note");
        await manager.SubmitAsync(laid, "/niet-getekend", ("ontbreekt", "refused"), ("waarom", "Zei dat het niet klopte."));
        (await town.ConversationOfAsync(Town.Employee, 3)).Step.ShouldBe(StepKind.Objections);

        (await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/beoordeling"), "/opnieuw-voorleggen", ("vergissing", "Dat ging over iemand anders."))).Notice.ShouldContain("Dezelfde tekst ligt opnieuw voor");
        (await town.ConversationOfAsync(Town.Employee, 3)).Step.ShouldBe(StepKind.SignOff);
        var records = await town.LookAsync(db => db.Set<ConversationRecord>().AsNoTracking().Where(row => row.ConversationId == id).OrderBy(row => row.Number).ToListAsync());
        records[^1].Hash.ShouldBe(records[^2].Hash, "not a word changed");
        (await employee.GetAsync($"/gesprekken/{id}")).Text.ShouldContain("Dat ging over iemand anders.");
        (await employee.GetAsync($"/gesprekken/{id}/teruggenomen")).Text.ShouldContain("Zei dat het niet klopte.");
        (await manager.AdoptAsync(employee, id)).Notice.ShouldContain("vastgesteld");
        (await employee.GetAsync($"/gesprekken/{id}/beoordeling")).Text.ShouldNotContain("Zei dat het niet klopte.");
    }

    [Theory, EachDatabase]
    public async Task RecordedPlanning_EitherAddsToIt_TheOtherIsTold_AndItIsOnPaper(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = await PlanningStory.RecordedAsync(town);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var page = await employee.GetAsync($"/gesprekken/{id}/verslag");
        (await employee.SendFormAsync(page, "/aanvullen")).ErrorAt("aanvulling").ShouldContain("Vul in");
        await employee.SubmitAsync(page, "/aanvullen", ("aanvulling", "De wijk Oost is sinds maart kleiner."));

        (await manager.GetAsync("/")).Text.ShouldContain("Die staat bij het verslag van het planningsgesprek.");
        (await manager.GetAsync($"/gesprekken/{id}/verslag")).Text.ShouldContain("De wijk Oost is sinds maart kleiner.");
        (await manager.GetAsync($"/gesprekken/{id}/verslag/afdrukken")).Html.ShouldContain("De wijk Oost is sinds maart kleiner.");
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/verslag"), "/aanvullen", ("aanvulling", "Dat klopt."));
        (await employee.GetAsync("/")).Text.ShouldContain("Er staat een aanvulling bij je planningsgesprek");
        (await town.RecordsAsync()).Count(entry => entry.Operation == "record.add").ShouldBe(2);
        (await (await town.AsAsync(Town.HrAdviser)).GetAsync($"/gesprekken/{id}/verslag")).HasForm("/aanvullen").ShouldBeFalse();
    }

    private static string LineOf(string file, string start) => file.Split("\r\n").Single(line => line.StartsWith(start, StringComparison.Ordinal));
}
