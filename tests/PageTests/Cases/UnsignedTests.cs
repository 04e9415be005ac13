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
        await town.DaysPassAsync(id, 7);
        var form = await manager.GetAsync($"/gesprekken/{id}/verslag");
        (await manager.SendFormAsync(form, "/beslissen", ("ontbreekt", "refused"), ("reden", "Het werk moet door."))).ErrorAt("hoe").ShouldNotBeEmpty();
        await manager.SubmitAsync(form, "/beslissen", ("ontbreekt", "refused"), ("hoe", "Noor zei dat ze niet tekent."), ("reden", "Het werk moet door."));

        var record = (await manager.GetAsync($"/gesprekken/{id}/verslag")).Text;
        record.Split("Noor zei dat ze niet tekent.").Length.ShouldBe(2, "how it is known stands once, with the signature that is missing");
        record.Split("Het werk moet door.").Length.ShouldBe(2, "why it was decided stands once");
        foreach (var page in new[] { "verslag", "verslag/afdrukken" })
            (await manager.GetAsync($"/gesprekken/{id}/{page}")).Text.ShouldContain("MedewerkerNoor de Boergenoteerd door Margot Smit Tekent niet", Case.Sensitive, page);
    }

    [Theory, EachDatabase]
    public async Task DecidedWithoutTheSignature_CanOnlyAfterTimeToRead_AndThePageSaysFromWhen(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(id);
        await town.DaysPassAsync(id, 6);
        var page = await manager.GetAsync($"/gesprekken/{id}/verslag");
        page.Text.ShouldContain("Noor heeft nog niet getekend. Dat kan vanaf donderdag 16 april 2026");
        page.HasForm("/beslissen").ShouldBeFalse();
        var refused = await manager.PostAsync($"/gesprekken/{id}/beslissen", [("ontbreekt", "refused"), ("hoe", "Zei ze."), ("reden", "Het moet."), ("__RequestVerificationToken", page.ValueOf("__RequestVerificationToken"))]);
        refused.Status.ShouldBe(HttpStatusCode.Conflict, "whatever the manager says about it");
        refused.Text.ShouldContain("vanaf donderdag 16 april 2026");
        (await town.ConversationOfAsync(Town.Employee)).IsClosed.ShouldBeFalse();

        await town.DaysPassAsync(id, 1);
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/verslag"), "/beslissen", ("ontbreekt", "unreachable"), ("hoe", "Drie keer gebeld."), ("reden", "Het moet."));
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
