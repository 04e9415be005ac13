using System.Net;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Cases;

/// <summary>What the other did or decided is told to whom it is about, and stays readable.</summary>
public sealed class TellingTheOtherTests
{
    [Theory, EachDatabase]
    public async Task ManagerDecidedAlone_EmployeeIsToldForTwoWeeks_AndTheConversationSaysWhy(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(id);
        await employee.SignAsync(id, "seen");
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/verslag"), "/beslissen", ("reden", "Het werk is nodig."));

        (await employee.GetAsync("/")).Text.ShouldContain("Je leidinggevende heeft over de afspraken beslist");
        (await manager.GetAsync("/")).Text.ShouldNotContain("over de afspraken beslist");
        var page = (await employee.GetAsync($"/gesprekken/{id}")).Text;
        page.ShouldContain("Margot Smit legde de afspraken vast zonder dat jullie het allebei eens waren.");
        page.ShouldContain("Het werk is nodig.");
        host.MoveTo(Town.Spring2026.AddDays(15));
        (await (await town.AsAsync(Town.Employee)).GetAsync("/")).Text.ShouldNotContain("over de afspraken beslist");
    }

    [Theory, EachDatabase]
    public async Task ObjectionsFiled_EmployeeReadsThemAndTheHearing_AndTheSumOfTheTextThatLiesThere(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.UpToSigningAsync(engine);
        var filed = $"/gesprekken/{id}/bedenkingen/ingestuurd";
        (await employee.GetAsync(filed)).Status.ShouldBe(HttpStatusCode.Conflict);
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{id}/bedenkingen"), null, ("bedenkingen", "Ik was drie maanden alleen op de route."), ("actie", "insturen"));
        (await employee.GetAsync(filed)).Text.ShouldContain("Ik was drie maanden alleen op de route.");
        var overview = await employee.GetAsync($"/gesprekken/{id}");
        overview.HasLink(filed).ShouldBeTrue();
        overview.Text.ShouldNotContain("Lees en teken");
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/bedenkingengesprek"), null, ("datum", "15-4-2026"), ("verslag", "Noor vertelde over de zomer."));
        await manager.JudgeAsync(id, "uitstekend");

        foreach (var side in new[] { employee, manager }) (await side.GetAsync(filed)).Text.ShouldContain("Noor vertelde over de zomer.");
        (await (await town.AsAsync(Town.Colleague)).GetAsync(filed)).Status.ShouldBe(HttpStatusCode.NotFound);
        var sum = (await employee.GetAsync($"/gesprekken/{id}/som/voorliggend")).Text;
        sum.ShouldContain("Eindkwalificatie: Goed");
        sum.ShouldNotContain("Uitstekend");
    }

    [Theory, EachDatabase]
    public async Task AdoptedAfterObjections_EmployeeIsToldToReadTheDecision_AndAdditionsAreToldToTheOtherSide(Engine engine)
    {
        var (_, manager, employee, id) = await AppraisalStory.UpToSigningAsync(engine);
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{id}/bedenkingen"), null, ("bedenkingen", "Ik was alleen."), ("geen-gesprek", "ja"), ("actie", "insturen"));
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/vaststellen"), null, ("besluit", "NotAccepted"), ("reden", "Het blijft zo."));

        var today = (await employee.GetAsync("/")).Text;
        today.ShouldContain("Je beoordeling is vastgesteld");
        today.ShouldContain("Lees het besluit over je bedenkingen");
        (await manager.GetAsync("/")).Text.ShouldNotContain("schreef een aanvulling");
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{id}/beoordeling"), "/aanvullen", ("aanvulling", "Het waren drie dagen."));
        (await manager.GetAsync("/")).Text.ShouldContain("Noor de Boer schreef een aanvulling");
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/beoordeling"), "/aanvullen", ("aanvulling", "Dat klopt."));
        (await employee.GetAsync("/")).Text.ShouldContain("Er staat een aanvulling bij je beoordeling");
    }

    [Theory, EachDatabase]
    public async Task EmployeeSuggestsAnInformant_ManagerSeesItOnVandaagAndAtTheConversation(Engine engine)
    {
        var (_, manager, employee, id) = await AppraisalStory.ReadyAsync(engine);
        await employee.SubmitAsync(await employee.GetAsync($"/gesprekken/{id}/informanten"), "/voorstellen", ("naam", "Karin"), ("email", "karin@voorbeeld.example"), ("waarover", "Het park"));

        (await manager.GetAsync("/")).Text.ShouldContain("Noor de Boer stelt een informant voor");
        (await manager.GetAsync($"/gesprekken/{id}")).Text.ShouldContain("Noor stelt een informant voor");
        (await employee.GetAsync($"/gesprekken/{id}")).Text.ShouldNotContain("stelt een informant voor");
    }

    [Theory, EachDatabase]
    public async Task InformantHasNotAnswered_SendingWarns_AndTheLinkSaysThatItIsNotNeededAnyMore(Engine engine)
    {
        var (town, manager, _, id) = await AppraisalStory.ReadyAsync(engine);
        var sent = await AskAsync(manager, id, "karin@voorbeeld.example");
        var withdrawn = await AskAsync(manager, id, "piet@voorbeeld.example");
        var list = await manager.GetAsync($"/gesprekken/{id}/informanten");
        var card = list.Document.QuerySelectorAll(".beweeg-card").Single(one => one.TextContent.Contains("piet@", StringComparison.Ordinal));
        (await manager.SubmitAsync(list, card.QuerySelector("form[action$='/intrekken']")!.GetAttribute("action")!)).Text.ShouldContain("vraag ingetrokken");
        (await town.Anonymous().GetAsync(withdrawn)).Title.ShouldBe("Je antwoord is niet meer nodig");
        (await town.Anonymous().GetAsync(sent)).Title.ShouldContain("Over het werk van");

        await manager.JudgeAsync(id);
        var draft = (await manager.GetAsync($"/gesprekken/{id}/concept")).Text;
        draft.ShouldContain("karin@voorbeeld.example kan antwoorden tot en met 29 april 2026.");
        draft.ShouldNotContain("piet@");
        await manager.SendDraftAsync(id);
        var late = await town.Anonymous().GetAsync(sent);
        late.Title.ShouldBe("Je antwoord is niet meer nodig");
        late.Html.ShouldNotContain("Noor");
    }

    private static async Task<string> AskAsync(PageClient manager, Guid id, string email)
    {
        var notice = (await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/informanten"), "/vragen", ("naam", email), ("email", email))).Notice;
        return notice[notice.IndexOf("/informant/", StringComparison.Ordinal)..].Split(' ')[0].TrimEnd('.');
    }
}
