using System.Net;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Steps;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

public sealed class CycleLengthTests
{
    [Theory, EachDatabase]
    public async Task ManagerChoosesOneYear_SeesTheDatesFirst_EmployeeSeesItWithTheReason_AndItIsOnRecord(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var url = $"/medewerkers/{town[Town.Employee]}/cyclus";
        (await manager.GetAsync($"/medewerkers/{town[Town.Employee]}")).HasLink(url).ShouldBeTrue();

        var page = await manager.GetAsync(url);
        foreach (var date in new[] { "31 december 2027", "31 december 2026", "30 juni 2026" }) page.Text.ShouldContain(date);
        (await manager.SendFormAsync(page, null)).ErrorAt("reden").ShouldContain("Vul in");
        (await manager.SubmitAsync(page, null, ("reden", "Het werk verandert snel."))).Notice.ShouldBe("De cyclus van Noor loopt nu tot en met 31 december 2026.");

        var cycle = await town.LookAsync(db => db.Set<ConversationCycle>().AsNoTracking().SingleAsync(row => row.EmployeeId == town[Town.Employee]));
        (cycle.ShapeKey, cycle.End).ShouldBe(("one-year", new DateOnly(2026, 12, 31)));
        (await town.LookAsync(db => db.Set<Conversation>().Where(row => row.CycleId == cycle.Id).OrderBy(row => row.Ordinal).Select(row => row.Latest).ToListAsync()))
            .ShouldBe([new(2026, 5, 30), new(2026, 6, 30), new(2026, 12, 31)]);
        var own = (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Text;
        own.ShouldContain("Deze cyclus duurt één jaar");
        own.ShouldContain("Margot Smit koos dat op 15 april 2026. De reden: Het werk verandert snel.");
        (await town.RecordsAsync()).ShouldContain(entry => entry.Operation == "cycle.length" && entry.SubjectId == town[Town.Employee] && entry.ActorId == town[Town.Manager]);
    }

    [Theory, EachDatabase]
    public async Task ConversationLeftOutByTheCollege_AndAnAgreementForLater_TheTableSaysBoth(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await PlanningStory.RecordedAsync(town);
        var adviser = await town.AsAsync(Town.HrAdviser);
        var exceptions = $"/medewerkers/{town[Town.Employee]}/uitzonderingen";
        await adviser.SubmitAsync(await adviser.GetAsync(exceptions), "/uitzonderingen", ("artikel", "art. 5"), ("besluit", "Dit gesprek hoeft niet."), ("gevolg", "LeaveOut"),
            ("gesprek", (await town.ConversationOfAsync(Town.Employee, 2)).Id.ToString()), ("besluit-van", "het college"), ("besluit-op", "14-4-2026"), ("kenmerk", "COL-7"));

        var page = await (await town.AsAsync(Town.Manager)).GetAsync($"/medewerkers/{town[Town.Employee]}/cyclus");
        page.Text.ShouldContain("Planningsgesprek vastgelegd");
        page.Text.ShouldContain("Voortgangsgesprek hoeft niet, besluit van het college");
        page.Text.ShouldContain("Eén afspraak is pas na deze cyclus klaar");
    }

    [Theory, EachDatabase]
    public async Task ChosenByMistake_BackToTwoYears_GivesTheOldDates(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var manager = await town.AsAsync(Town.Manager);
        var url = $"/medewerkers/{town[Town.Employee]}/cyclus";
        var before = await DatesAsync(town);
        await manager.SubmitAsync(await manager.GetAsync(url), null, ("reden", "Vergissing."));
        (await DatesAsync(town)).ShouldNotBe(before);
        host.MoveTo(Town.Spring2026, utcHour: 12);
        await manager.SubmitAsync(await manager.GetAsync(url), null, ("reden", "Toch niet."));

        (await DatesAsync(town)).ShouldBe(before);
        (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Text.ShouldContain("Toch niet.");
    }

    [Theory, EachDatabase]
    public async Task OnlyTheManager_AndTheOneActing_MayChoose(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var url = $"/medewerkers/{town[Town.Employee]}/cyclus";
        foreach (var role in Town.Everybody)
        {
            var expected = role is Town.Manager or Town.ActingManager ? HttpStatusCode.OK : HttpStatusCode.NotFound;
            (await (await town.AsAsync(role)).GetAsync(url)).Status.ShouldBe(expected, role);
        }
    }

    [Theory, EachDatabase]
    public async Task DateWouldLieInThePast_OrTheAppraisalHasBegun_ItSaysWhyNot(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, new DateOnly(2026, 7, 1));
        var town = await Town.FoundAsync(host, new DateOnly(2026, 7, 1));
        var manager = await town.AsAsync(Town.Manager);
        var url = $"/medewerkers/{town[Town.Employee]}/cyclus";
        (await manager.GetAsync(url)).Text.ShouldContain("het voortgangsgesprek had dan uiterlijk op 30 juni 2026 moeten zijn");

        var colleague = (await town.ConversationOfAsync(Town.Colleague, 3)).Id;
        await manager.InviteAsync(colleague, "29-7-2026");
        var page = await manager.GetAsync($"/medewerkers/{town[Town.Colleague]}/cyclus");
        page.Text.ShouldContain("De beoordeling is al begonnen.");
        page.Document.QuerySelector("main form").ShouldBeNull();
    }

    [Theory, EachDatabase]
    public async Task ChosenTwiceFromOldPages_SecondIsAskedToLookAgain_AndLosesNothing(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var acting = await town.AsAsync(Town.ActingManager);
        var url = $"/medewerkers/{town[Town.Employee]}/cyclus";
        var first = await manager.GetAsync(url);
        var second = await acting.GetAsync(url);
        await manager.SubmitAsync(first, null, ("reden", "Snel werk."));

        var conflict = await acting.SendFormAsync(second, null, ("reden", "Ook mijn idee."));
        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.ValueOf("reden").ShouldContain("Ook mijn idee.");
        (await DatesAsync(town))[2].ShouldBe(new DateOnly(2026, 12, 31), "the choice of the first stands");
    }

    private static Task<List<DateOnly>> DatesAsync(Town town) => town.LookAsync(db =>
        db.Set<Conversation>().Where(row => row.EmployeeId == town[Town.Employee]).OrderBy(row => row.Ordinal).Select(row => row.Latest).ToListAsync());
}
