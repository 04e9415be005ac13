using Beweeg.TestKit;

namespace Beweeg.PageTests.Cases;

/// <summary>Art. 4.7 and 5: no agreement about what was agreed. The manager decides, and the employee's own view stands on the record.</summary>
public sealed class DisagreementTests
{
    private const string View = "Ik kan de wijk Oost niet alleen onderhouden; er waren twee mensen voor.";

    [Theory, EachDatabase]
    public async Task EmployeeSignsAsSeenWithAView_ManagerDecides_AndBothStandOnTheRecordAndOnPaper(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(id);
        (await employee.GetAsync($"/gesprekken/{id}/verslag")).Text.ShouldContain("Ben je het niet eens? Schrijf hier hoe jij het ziet.");
        await employee.SignAsync(id, "seen", View);
        var page = await manager.GetAsync($"/gesprekken/{id}/verslag");
        page.Text.ShouldContain(View);
        (await manager.SendFormAsync(page, "/beslissen")).ErrorAt("reden").ShouldNotBeEmpty();
        (await manager.SubmitAsync(page, "/beslissen", ("reden", "De planning laat het toe."))).Notice.ShouldContain("vastgelegd met jouw besluit");
        await OnRecordAsync(employee, id, View, "De planning laat het toe.");
    }

    [Theory, EachDatabase]
    public async Task EmployeeRefusedToSign_AndWritesTheViewAfterTheDecision_ItIsPrintedUnderTheRecord(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(id);
        await town.DaysPassAsync(id, 7);
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/verslag"), "/beslissen", ("ontbreekt", "refused"), ("hoe", "Noor zei het."), ("reden", "De planning laat het toe."));
        (await employee.GetAsync("/")).Text.ShouldContain("Je leidinggevende heeft over de afspraken beslist");
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{id}/verslag"), "/aanvullen", ("aanvulling", View));
        await OnRecordAsync(employee, id, View, "De planning laat het toe.");
        (await manager.GetAsync("/")).Text.ShouldContain("Noor de Boer schreef een aanvulling");
    }

    [Theory, EachDatabase]
    public async Task ProgressConversation_GoesTheSameWay(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await PlanningStory.RecordedAsync(town);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var id = (await town.ConversationOfAsync(Town.Employee, 2)).Id;
        await manager.InviteAsync(id);
        await manager.BeginAsync(id);
        var page = await manager.GetAsync($"/gesprekken/{id}/voortgang");
        await manager.SubmitAsync(page, "/voortgang", [.. page.Document.QuerySelectorAll("[name^=stand-]").Select(field => field.GetAttribute("name")!).Distinct(StringComparer.Ordinal).Select(name => (name, "done"))]);
        await manager.OfferAsync(id);
        await employee.SignAsync(id, "seen", View);
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/verslag"), "/beslissen", ("reden", "Het is af."));
        await OnRecordAsync(employee, id, View, "Het is af.");
    }

    private static async Task OnRecordAsync(PageClient reader, Guid id, params string[] words)
    {
        foreach (var url in new[] { $"/gesprekken/{id}/verslag", $"/gesprekken/{id}/verslag/afdrukken" })
        {
            var page = await reader.GetAsync(url);
            foreach (var text in words) page.Document.Body!.TextContent.ShouldContain(text, Case.Sensitive, url);
        }
    }
}
