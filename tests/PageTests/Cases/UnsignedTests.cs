using System.Net;
using Beweeg.Conversations.Regulations;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Cases;

/// <summary>An employee who does not sign: what is noted about that, by whom, from when, and how it is still put right.</summary>
public sealed class UnsignedTests
{
    [Theory, EachDatabase]
    public async Task ManagerNotesThatTheEmployeeDidNotSign_RecordNamesTheEmployeeAndWhoNotedIt(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(id);
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/verslag"), "/beslissen", ("ontbreekt", "refused"), ("reden", "Noor zei dat ze niet tekent."));

        foreach (var page in new[] { "verslag", "verslag/afdrukken" })
            (await manager.GetAsync($"/gesprekken/{id}/{page}")).Text.ShouldContain("MedewerkerNoor de Boergenoteerd door Margot Smit Tekent niet", Case.Sensitive, page);
    }

    [Theory, EachDatabase]
    public async Task NotedAsUnreachable_CanOnlyAfterTimeToRead_AndThePageSaysFromWhen(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(id);
        (string, string)[] typed = [("ontbreekt", "unreachable"), ("reden", "Drie keer gebeld.")];

        await town.DaysPassAsync(id, 6);
        var page = await manager.GetAsync($"/gesprekken/{id}/verslag");
        page.Text.ShouldContain("Dit kan vanaf donderdag 16 april 2026");
        var refused = await manager.SendFormAsync(page, "/beslissen", typed);
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.ErrorAt("ontbreekt").ShouldContain("‘Niet te bereiken’ kan vanaf donderdag 16 april 2026.");
        refused.ValueOf("reden").ShouldBe("Drie keer gebeld.");
        (await town.ConversationOfAsync(Town.Employee)).IsClosed.ShouldBeFalse();

        await town.DaysPassAsync(id, 1);
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/verslag"), "/beslissen", typed);
        (await town.ConversationOfAsync(Town.Employee)).IsClosed.ShouldBeTrue();
    }

    [Theory, EachDatabase]
    public async Task NotedOnAnAppraisal_EmployeeStillSigns_OwnSignatureCountsAndTheNoteStaysReadable(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.UpToSigningAsync(engine);
        var page = await manager.GetAsync($"/gesprekken/{id}/beoordeling");
        (await manager.SendFormAsync(page, "/niet-getekend", ("ontbreekt", "unreachable"), ("waarom", "Gebeld."))).ErrorAt("ontbreekt").ShouldContain("kan vanaf");
        await manager.SubmitAsync(page, "/niet-getekend", ("ontbreekt", "refused"), ("waarom", "Noor wil niet tekenen."));
        await manager.SignAppraisalAsync(id);
        (await town.ConversationOfAsync(Town.Employee, 3)).Step.ShouldBe(StepKind.Objections);

        var own = await employee.GetAsync($"/gesprekken/{id}/beoordeling");
        own.Text.ShouldContain("Er staat genoteerd dat je niet tekende");
        own.Text.ShouldContain("Noor de Boergenoteerd door Margot Smit");
        await employee.SignAppraisalAsync(id);

        (await town.ConversationOfAsync(Town.Employee, 3)).Step.ShouldBe(StepKind.Decide, "who agrees has nothing to object");
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/vaststellen"), null);
        var adopted = (await employee.GetAsync($"/gesprekken/{id}/beoordeling")).Text;
        adopted.ShouldContain("Medewerker: Akkoord");
        adopted.ShouldContain("Noor wil niet tekenen.");
        adopted.ShouldContain("Genoteerd door Margot Smit");
        (await employee.GetAsync($"/gesprekken/{id}/beoordeling")).HasForm("/beoordeling/tekenen").ShouldBeFalse();
    }
}
