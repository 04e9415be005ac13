using System.Net;
using Beweeg.Conversations.Appraisals.Informants;
using Beweeg.Platform.Mail;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

public sealed class ReminderTests
{
    private static readonly MailSettings Mail = new("127.0.0.1", 25, new Uri("https://beweeg.voorbeeld.example"));

    [Theory, EachDatabase]
    public async Task TeamWithoutADay_ManagerGetsOneMailThatListsAll_WithoutAName_AndNoSecondOne(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026, mail: Mail);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        await town.WorkAsync();

        var mail = (await MailsAsync(town)).Single(one => one.To == "margot@voorbeeld.example");
        mail.Text.ShouldContain("- Kies samen een dag: planningsgesprek, uiterlijk 30 mei 2026. (3 keer)");
        mail.Text.ShouldContain("https://beweeg.voorbeeld.example/");
        foreach (var name in new[] { "Noor", "Boer", "Cem", "Cora" }) (mail.Subject + mail.Text).ShouldNotContain(name, Case.Sensitive);
        (await MailsAsync(town)).Select(one => one.To).Distinct(StringComparer.Ordinal).Count().ShouldBe((await MailsAsync(town)).Count, "one mail each");
        (await town.RecordsAsync()).ShouldContain(entry => entry.Operation == "reminder.send" && entry.SubjectId == town[Town.Manager] && entry.ActorId == null);

        var before = (await MailsAsync(town)).Count;
        await town.WorkAsync();
        host.MoveTo(Town.Spring2026.AddDays(1));
        (await town.WorkAsync()).ShouldContain("0 medewerkers en 0 informanten herinnerd.");
        (await MailsAsync(town)).Count.ShouldBe(before, "this occasion was there already");
        host.MoveTo(new DateOnly(2026, 5, 2));
        await town.WorkAsync();
        (await MailsAsync(town)).Where(one => one.To == "noor@voorbeeld.example").ShouldHaveSingleItem()
            .Text.ShouldContain("- Er is nog geen dag: je planningsgesprek, uiterlijk 30 mei 2026.");
    }

    [Theory, EachDatabase]
    public async Task ConversationIsNear_WhoWroteNothingIsReminded_WhoWroteIsNot(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026, mail: Mail);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var conversation = (await town.ConversationOfAsync(Town.Employee)).Id;
        var manager = await town.AsAsync(Town.Manager);
        await manager.InviteAsync(conversation, "29-4-2026");
        var page = await manager.GetAsync($"/gesprekken/{conversation}/voorbereiden");
        await manager.SubmitAsync(page, null, ("expect", "Minder klachten over de stoepen."));
        await ClearAsync(town);

        host.MoveTo(new DateOnly(2026, 4, 21));
        await town.WorkAsync();
        (await MailsAsync(town)).ShouldNotContain(one => one.To == "noor@voorbeeld.example", "a week is not yet there");
        host.MoveTo(new DateOnly(2026, 4, 22));
        await town.WorkAsync();
        var mail = (await MailsAsync(town)).Single(one => one.To == "noor@voorbeeld.example");
        mail.Text.ShouldContain("- Bereid je voor: je planningsgesprek op woensdag 29 april 2026.");
        mail.Text.ShouldNotContain("stoepen");
        (await MailsAsync(town)).Where(one => one.To == "margot@voorbeeld.example").ShouldAllBe(one => !one.Text.Contains("Bereid je voor", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task TextLaidDownAWeekAgo_WhoHasNotSignedIsReminded(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026, mail: Mail);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var conversation = (await town.ConversationOfAsync(Town.Employee)).Id;
        var manager = await town.AsAsync(Town.Manager);
        await manager.UpToOfferAsync(conversation);
        await manager.SignAsync(conversation);
        await ClearAsync(town);

        host.MoveTo(new DateOnly(2026, 4, 22));
        await town.WorkAsync();
        (await MailsAsync(town)).Single(one => one.To == "noor@voorbeeld.example").Text.ShouldContain("- Er wacht een tekst op je handtekening: je planningsgesprek.");
        (await MailsAsync(town)).Where(one => one.To == "margot@voorbeeld.example").ShouldAllBe(one => !one.Text.Contains("handtekening", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task InformantIsSilent_GetsANewLinkThatWorks_TheOldOneStops_AndTheManagerSeesIt(Engine engine)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026, mail: Mail);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var manager = await town.AsAsync(Town.Manager);
        var appraisal = (await town.ConversationOfAsync(Town.Employee, 3)).Id;
        await manager.InviteAsync(appraisal, "29-5-2026");
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{appraisal}/informanten"), "/vragen", ("naam", "Karin Bakker"), ("email", "karin@elders.example"));
        var first = Link((await MailsAsync(town)).Single(one => one.To == "karin@elders.example").Text);

        host.MoveTo(new DateOnly(2026, 4, 22));
        await town.WorkAsync();
        var mails = (await MailsAsync(town)).Where(one => one.To == "karin@elders.example").ToList();
        mails.Count.ShouldBe(2);
        var second = Link(mails[1].Text);
        mails[1].Text.ShouldContain("antwoorden kan tot en met 29 april 2026");
        mails[1].Text.ShouldNotContain("Noor");
        var karin = town.Anonymous();
        (await karin.GetAsync(first)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await karin.GetAsync(second)).Status.ShouldBe(HttpStatusCode.OK);
        (await town.LookAsync(db => db.Set<Informant>().Select(row => row.AnswerBy).SingleAsync())).ShouldBe(new DateOnly(2026, 4, 29), "a reminder gives no more time");
        (await (await town.AsAsync(Town.Manager)).GetAsync("/")).Text.ShouldContain("Een informant heeft nog niet geantwoord over Noor de Boer");

        host.MoveTo(new DateOnly(2026, 4, 23));
        await town.WorkAsync();
        (await MailsAsync(town)).Count(one => one.To == "karin@elders.example").ShouldBe(2);
        (await town.RecordsAsync()).ShouldContain(entry => entry.Operation == "informant.remind" && entry.SubjectId == town[Town.Employee]);
    }

    [Theory, EachDatabase]
    public async Task NoMailServer_NothingIsWritten_AndTheLogSaysSo(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        (await town.WorkAsync()).ShouldContain("Er is geen mailserver ingesteld: er ging geen herinnering uit.");
        (await MailsAsync(town)).ShouldBeEmpty();
    }

    private static Task<List<(string To, string Subject, string Text)>> MailsAsync(Town town) => town.LookAsync(async db =>
        (await db.Set<OutboxMessage>().AsNoTracking().OrderBy(row => row.Id).ToListAsync()).Select(row => (row.To.Reveal(), row.Subject.Reveal(), row.Text.Reveal())).ToList());

    private static Task<int> ClearAsync(Town town) => town.LookAsync(db => db.Set<OutboxMessage>().ExecuteDeleteAsync());

    private static string Link(string text) => new Uri(text.Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("https://", StringComparison.Ordinal))).AbsolutePath;
}
