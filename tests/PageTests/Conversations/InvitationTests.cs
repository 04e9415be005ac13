using System.Net;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Conversations;

public sealed class InvitationTests
{
    [Theory, EachDatabase]
    public async Task WrongEntries_EachFieldSaysWhat_AndEverythingTypedStays(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        var page = await manager.GetAsync($"/gesprekken/{id}/uitnodigen");

        var wrong = await manager.SendFormAsync(page, null, ("datum", "31-2-2027"), ("tijd", "25:00"), ("duur", "uur"), ("plek", new string('x', 201)));

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.ErrorAt("datum").ShouldContain("‘31-2-2027’ is geen bestaande datum.");
        wrong.ErrorAt("tijd").ShouldContain("‘25:00’ is geen tijd.");
        wrong.ErrorAt("duur").ShouldContain("van 15 tot en met 240");
        wrong.ErrorAt("plek").ShouldContain("Te lang: waar jullie elkaar spreken. Het zijn 201 tekens, en er passen er 200.");
        wrong.ValueOf("datum").ShouldBe("31-2-2027");
        wrong.ValueOf("tijd").ShouldBe("25:00");
        wrong.ValueOf("duur").ShouldBe("uur");
        wrong.ValueOf("plek").Length.ShouldBe(201);
        wrong.Document.Title!.ShouldStartWith("Fout:");
    }

    [Theory, EachDatabase]
    public async Task DayInThePastOrAfterTheCycle_IsRefusedWithTheReason(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        var page = await manager.GetAsync($"/gesprekken/{id}/uitnodigen");
        (string, string)[] rest = [("tijd", "9:30"), ("duur", "60"), ("plek", "Kantine")];

        (await manager.SendFormAsync(page, null, [("datum", "14-4-2026"), .. rest])).ErrorAt("datum").ShouldContain("14 april 2026 is al voorbij");
        (await manager.SendFormAsync(page, null, [("datum", "1-6-2027"), .. rest])).ErrorAt("datum").ShouldContain("meer dan een jaar weg");
        (await manager.SendFormAsync(page, null, [("datum", "15-4-2026"), .. rest])).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, EachDatabase]
    public async Task Invited_CalendarFileHasTheTimeInUtcAndNoWordAboutTheContent(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(id);

        var file = await (await town.AsAsync(Town.Employee)).GetAsync($"/gesprekken/{id}/agenda.ics");

        file.Headers["Content-Type"].ShouldStartWith("text/calendar");
        file.Html.ShouldContain("DTSTART:20260429T080000Z\r\n");
        file.Html.ShouldContain("DTEND:20260429T090000Z\r\n");
        file.Html.ShouldContain("SUMMARY:Planningsgesprek\r\n");
        file.Html.Split("\r\n").ShouldAllBe(line => line.Length <= 75);
    }

    [Theory, EachDatabase]
    public async Task SubmittedTwice_CountsOnce(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        var page = await manager.GetAsync($"/gesprekken/{id}/uitnodigen");
        (string, string)[] typed = [("datum", "29-4-2026"), ("tijd", "10:00"), ("duur", "60"), ("plek", "Kantine")];

        var first = await manager.SendFormAsync(page, null, typed);
        var second = await manager.SendFormAsync(page, null, typed);

        second.Status.ShouldBe(HttpStatusCode.SeeOther);
        second.Location.ShouldBe(first.Location);
        (await town.ConversationOfAsync(Town.Employee)).InvitationSequence.ShouldBe(0);
        (await town.RecordsAsync()).Count(record => record.Operation == "conversation.invite").ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task SubmittedTwiceAtTheSameMoment_CountsOnce(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.InviteAsync(id);
        await manager.BeginAsync(id);
        var page = await manager.GetAsync($"/gesprekken/{id}/afspraken/nieuw?soort=Work");

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => manager.SendFormAsync(page, null, ("wat", "Zes keer geklikt, een keer bedoeld"))));

        answers.ShouldAllBe(answer => answer.Status == HttpStatusCode.SeeOther);
        var list = await manager.GetAsync($"/gesprekken/{id}/afspraken");
        list.Html.Split("Zes keer geklikt").Length.ShouldBe(2);
    }
}
