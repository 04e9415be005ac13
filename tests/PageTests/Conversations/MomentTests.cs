using System.Net;
using Beweeg.Conversations.Moments;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

public sealed class MomentTests
{
    [Theory, EachDatabase]
    public async Task PrivateMoment_IsSeenByItsWriterOnly_NotByActingManagerOrCoordinator(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var url = $"/medewerkers/{town[Town.Employee]}/momenten";
        await WriteAsync(await town.AsAsync(Town.Manager), url, "managerwoord", shared: false);
        await WriteAsync(await town.AsAsync(Town.Employee), "/momenten", "eigenwoord", shared: false);

        (await (await town.AsAsync(Town.Manager)).GetAsync(url)).Text.ShouldContain("managerwoord");
        (await (await town.AsAsync(Town.Employee)).GetAsync("/momenten")).Text.ShouldContain("eigenwoord");
        foreach (var role in new[] { Town.Manager, Town.ActingManager, Town.Coordinator }) (await (await town.AsAsync(role)).GetAsync(url)).Html.ShouldNotContain("eigenwoord", Case.Sensitive, role);
        foreach (var role in new[] { Town.ActingManager, Town.Coordinator }) (await (await town.AsAsync(role)).GetAsync(url)).Html.ShouldNotContain("managerwoord", Case.Sensitive, role);
        foreach (var page in new[] { "/momenten", "/mijn-gesprekken" }) (await (await town.AsAsync(Town.Employee)).GetAsync(page)).Html.ShouldNotContain("managerwoord");
    }

    [Theory, EachDatabase]
    public async Task SharedMoment_IsReadByTheOtherSide_AndByWhoHoldsTheConversationsTogetherOrAfter(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var url = $"/medewerkers/{town[Town.Employee]}/momenten";
        await WriteAsync(await town.AsAsync(Town.Manager), url, "managerwoord", shared: true);
        await WriteAsync(await town.AsAsync(Town.Employee), "/momenten", "eigenwoord", shared: true);

        (await (await town.AsAsync(Town.Employee)).GetAsync("/momenten")).Text.ShouldContain("managerwoord");
        (await (await town.AsAsync(Town.Manager)).GetAsync(url)).Text.ShouldContain("eigenwoord");
        var acting = await (await town.AsAsync(Town.ActingManager)).GetAsync(url);
        acting.Text.ShouldContain("eigenwoord");
        acting.Text.ShouldContain("managerwoord");
    }

    [Theory, EachDatabase]
    public async Task ManagerReplaced_FormerManagerGetsNothing_NextManagerGetsNoPrivateMoment(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var url = $"/medewerkers/{town[Town.Employee]}/momenten";
        var manager = await town.AsAsync(Town.Manager);
        await WriteAsync(manager, url, "managerwoord", shared: false);
        var id = await town.LookAsync(db => db.Set<Moment>().Select(row => row.Id).SingleAsync());
        var before = Town.Organisation(Town.Spring2026);
        await town.ImportAsync(before with
        {
            Managers = [.. before.Managers.Select(row => row.PersonNumber == Town.Manager ? row with { PersonNumber = Town.OtherManager } : row)],
        }, Town.Spring2026);

        (await manager.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await manager.GetAsync($"/momenten/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        var next = await town.AsAsync(Town.OtherManager);
        (await next.GetAsync(url)).Html.ShouldNotContain("managerwoord");
        (await next.GetAsync($"/momenten/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task WhoHasNothingToDoWithTheEmployee_GetsTheAnswerOfAPageThatIsNotThere(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var url = $"/medewerkers/{town[Town.Employee]}/momenten";
        await WriteAsync(await town.AsAsync(Town.Employee), "/momenten", "eigenwoord", shared: true);
        var id = await town.LookAsync(db => db.Set<Moment>().Select(row => row.Id).SingleAsync());
        foreach (var role in new[] { Town.Colleague, Town.FormerManager, Town.HigherManager, Town.HrAdviser, Town.Administrator, Town.WorksCouncil, Town.OtherManager })
        {
            var client = await town.AsAsync(role);
            (await client.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, role);
            (await client.SendFormAsync(await client.GetAsync("/momenten"), "/momenten")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await client.GetAsync($"/momenten/{id}")).Status.ShouldBe(HttpStatusCode.NotFound, role);
        }

        (await (await town.AsAsync(Town.Manager)).GetAsync($"/momenten/{id}")).Status.ShouldBe(HttpStatusCode.NotFound, "the other side reads and does not change");
    }

    [Theory, EachDatabase]
    public async Task ReadingSharedMoments_GoesOnRecordForTheWriter_OnBothSides(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var url = $"/medewerkers/{town[Town.Employee]}/momenten";
        await WriteAsync(await town.AsAsync(Town.Manager), url, "managerwoord", shared: true);
        await WriteAsync(await town.AsAsync(Town.Employee), "/momenten", "eigenwoord", shared: true);

        await (await town.AsAsync(Town.Manager)).GetAsync(url);
        await (await town.AsAsync(Town.Employee)).GetAsync("/momenten");

        var readings = (await town.RecordsAsync()).Where(entry => entry.Operation == "moment.read").ToList();
        readings.ShouldContain(entry => entry.ActorId == town[Town.Manager] && entry.SubjectId == town[Town.Employee] && entry.Right == nameof(Relation.Manager));
        readings.ShouldContain(entry => entry.ActorId == town[Town.Employee] && entry.SubjectId == town[Town.Manager]);
        (await (await town.AsAsync(Town.Employee)).GetAsync("/wie-heeft-gekeken")).Text.ShouldContain("las een moment dat jij deelde");
    }

    [Theory, EachDatabase]
    public async Task NothingShared_OpeningThePageDoesNotClaimThatSomethingWasRead(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await WriteAsync(await town.AsAsync(Town.Employee), "/momenten", "eigenwoord", shared: false);

        await (await town.AsAsync(Town.Manager)).GetAsync($"/medewerkers/{town[Town.Employee]}/momenten");

        var records = await town.RecordsAsync();
        records.ShouldNotContain(entry => entry.Operation == "moment.read");
        records.ShouldContain(entry => entry.Operation == "moment.page" && entry.SubjectId == town[Town.Employee]);
    }

    [Theory, EachDatabase]
    public async Task SharedMoment_CannotBeRemoved_TakenBackItCan(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);
        await WriteAsync(employee, "/momenten", "eigenwoord", shared: true);
        var id = await town.LookAsync(db => db.Set<Moment>().Select(row => row.Id).SingleAsync());
        var page = await employee.GetAsync($"/momenten/{id}");

        page.HasForm("/weghalen").ShouldBeFalse();
        (await employee.PostAsync($"/momenten/{id}/weghalen", [("__RequestVerificationToken", page.ValueOf("__RequestVerificationToken"))])).Status.ShouldBe(HttpStatusCode.NotFound);

        await employee.SubmitAsync(page, $"/momenten/{id}", ("wie", "alleen"));
        (await employee.SubmitAsync(await employee.GetAsync($"/momenten/{id}"), "/weghalen")).Notice.ShouldBe("Het moment is weg.");
        (await town.LookAsync(db => db.Set<Moment>().CountAsync())).ShouldBe(0);
    }

    [Theory, EachDatabase]
    public async Task ConversationRecorded_SharedMomentStaysAsItWas(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);
        await WriteAsync(employee, "/momenten", "eigenwoord", shared: true);
        await WriteAsync(employee, "/momenten", "nog van mij", shared: false);
        var progress = (await town.ConversationOfAsync(Town.Employee, 2)).Id;
        var now = new DateTime(2026, 4, 15, 12, 0, 0, DateTimeKind.Utc);
        await town.LookAsync(async db => await db.Set<Conversation>().Where(row => row.Id == progress).ExecuteUpdateAsync(set => set
            .SetProperty(row => row.Step, StepKind.Closed).SetProperty(row => row.HeldOn, Town.Spring2026).SetProperty(row => row.ClosedAt, now)));

        var moments = await town.LookAsync(db => db.Set<Moment>().ToListAsync());
        (await employee.GetAsync($"/momenten/{moments.Single(moment => moment.SharedAt is not null).Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await employee.GetAsync($"/momenten/{moments.Single(moment => moment.SharedAt is null).Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await employee.GetAsync("/momenten")).Text.ShouldContain("Lag op tafel in het voortgangsgesprek van 15 april 2026 en staat vast.");
    }

    [Theory, EachDatabase]
    public async Task SomethingMissing_SaysWhatAtTheField_AndKeepsWhatWasTyped(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);

        var page = await employee.SendFormAsync(await employee.GetAsync("/momenten"), "/momenten", ("wat", "Een mooi moment"), ("datum", "16-4-2026"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("datum").ShouldContain("16 april 2026 moet nog komen.");
        page.ErrorAt("soort").ShouldContain("Kies: hoe het ging.");
        page.ValueOf("wat").ShouldBe("Een mooi moment");
        (await town.LookAsync(db => db.Set<Moment>().CountAsync())).ShouldBe(0);
    }

    [Theory, EachDatabase]
    public async Task ChangedOnTwoDevices_SecondSeesBothTexts(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var phone = await town.AsAsync(Town.Employee);
        await WriteAsync(phone, "/momenten", "begin", shared: false);
        var url = $"/momenten/{await town.LookAsync(db => db.Set<Moment>().Select(row => row.Id).SingleAsync())}";
        var laptop = await town.AsAsync(Town.Employee);
        var onLaptop = await laptop.GetAsync(url);

        await phone.SubmitAsync(await phone.GetAsync(url), url, ("wat", "op de telefoon"));
        var conflict = await laptop.SendFormAsync(onLaptop, url, ("wat", "op de laptop"));

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text.ShouldContain("op de telefoon");
        conflict.ValueOf("wat").ShouldBe("op de laptop");
    }

    private static async Task WriteAsync(PageClient writer, string url, string text, bool shared) =>
        (await writer.SubmitAsync(await writer.GetAsync(url), url, ("wat", text), ("soort", "WentWell"), ("wie", shared ? "samen" : "alleen"))).Notice.ShouldContain("Bewaard.");
}
