using System.Net;
using System.Net.Sockets;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Mail;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Platform;

/// <summary>What waits in the outbox, sent to a real mail server.</summary>
public sealed class OutboxTests
{
    [Theory, EachDatabase]
    public async Task InformantIsAsked_TheMailArrives_ItsLinkOpens_AndTheTextIsWiped(Engine engine)
    {
        using var server = new MailServer().Start();
        var (host, town) = await AskAsync(engine, server.Settings, "karin@elders.example");

        await SendAsync(host);

        var mail = server.Received.ShouldHaveSingleItem();
        mail.Recipients.ShouldBe(["karin@elders.example"]);
        mail.To.ShouldBe("karin@elders.example");
        mail.Sender.ShouldBe("beweeg@beweeg.voorbeeld.example");
        mail.From.ShouldBe("beweeg@beweeg.voorbeeld.example");
        mail.ContentType.ShouldBe("text/plain");
        mail.Defects.ShouldBeEmpty();
        mail.Headers.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(mail.Headers.Count, "no header twice");
        (mail.Subject + mail.Text).ShouldNotContain("Noor");
        var link = new Uri(mail.Text.Split('\n').Select(line => line.Trim()).Single(line => line.StartsWith("https://", StringComparison.Ordinal)));
        (await town.Anonymous().GetAsync(link.AbsolutePath)).Status.ShouldBe(HttpStatusCode.OK);
        (await MessageAsync(town)).ShouldSatisfyAllConditions(
            kept => kept.State.ShouldBe(OutboxState.Sent),
            kept => kept.Text.Reveal().ShouldBeEmpty());
        await SendAsync(host);
        server.Received.Count.ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task AccentsAndLongLines_ArriveAsTheyWereWritten(Engine engine)
    {
        using var server = new MailServer().Start();
        var (host, town) = await AskAsync(engine, server.Settings, "karin@elders.example");
        await town.LookAsync(db => db.Set<OutboxMessage>().ExecuteDeleteAsync());
        var subject = "Één vraag over het coördineren – ’s-Gravenhage, en dan nog zóveel woorden dat de regel moet worden gebroken";
        var text = "Dag Zoë,\n\n" + string.Concat(Enumerable.Repeat("Wat ging goed? Ĳsbrand € 5 ", 60)) + "\n.\nNa een regel met een punt.\n";
        await town.LookAsync(async db =>
        {
            var now = Town.Spring2026.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            db.Record(new AuditRecord(OutboxSender.Operation, null, null, null, null, "mail", Guid.Empty, "proef", "test", now));
            db.Add(new OutboxMessage(Guid.CreateVersion7(), "zoe@elders.example", subject, text, now));
            return await db.SaveChangesAsync();
        });

        await SendAsync(host);

        var mail = server.Received.ShouldHaveSingleItem();
        mail.Subject.ShouldBe(subject);
        mail.Text.ReplaceLineEndings("\n").TrimEnd().ShouldBe(text.TrimEnd());
    }

    [Theory, EachDatabase]
    public async Task ServerIsAway_TheWorkGoesOn_AndTheMailGoesOnceWhenItIsBack(Engine engine)
    {
        using var server = new MailServer();
        var (host, town) = await AskAsync(engine, server.Settings, "karin@elders.example");

        await SendAsync(host);
        (await MessageAsync(town)).ShouldSatisfyAllConditions(
            waiting => waiting.State.ShouldBe(OutboxState.Waiting),
            waiting => waiting.Attempts.ShouldBe(1),
            waiting => waiting.Text.Reveal().ShouldContain("https://"));
        server.Start();
        await SendAsync(host);
        server.Received.ShouldBeEmpty("not at once: a server that is away is left alone for a while");
        host.MoveTo(Town.Spring2026, utcHour: 12);
        await SendAsync(host);
        await SendAsync(host);

        server.Received.ShouldHaveSingleItem();
        (await MessageAsync(town)).State.ShouldBe(OutboxState.Sent);
    }

    [Theory, EachDatabase]
    public async Task ServerHangsUpAfterItTookTheMail_ItGoesAgainUnderTheSameMessageId(Engine engine)
    {
        using var server = new MailServer { HangsUp = true }.Start();
        var (host, town) = await AskAsync(engine, server.Settings, "karin@elders.example");

        await SendAsync(host);
        (await MessageAsync(town)).State.ShouldBe(OutboxState.Waiting);
        server.HangsUp = false;
        host.MoveTo(Town.Spring2026, utcHour: 12);
        await SendAsync(host);

        server.Received.Count.ShouldBe(2);
        server.Received[1].MessageId.ShouldBe(server.Received[0].MessageId);
        server.Received[0].MessageId.ShouldMatch("^<[0-9a-f]{32}@beweeg\\.voorbeeld\\.example>$");
        (await MessageAsync(town)).State.ShouldBe(OutboxState.Sent);
    }

    [Theory, EachDatabase]
    public async Task ServerIsSilent_TheSenderDoesNotWaitForEver(Engine engine)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var settings = new MailSettings("127.0.0.1", ((IPEndPoint)silent.LocalEndpoint).Port, new Uri("https://beweeg.voorbeeld.example")) { Patience = TimeSpan.FromSeconds(1) };
        var (host, town) = await AskAsync(engine, settings, "karin@elders.example");

        await SendAsync(host);

        (await MessageAsync(town)).State.ShouldBe(OutboxState.Waiting);
    }

    [Theory, EachDatabase]
    public async Task AddressIsRefused_OtherMailGoesOn_AndAfterEightTriesItIsGivenUpAndWiped(Engine engine)
    {
        using var server = new MailServer().Start();
        var (host, town) = await AskAsync(engine, server.Settings, "weg@elders.example", "karin@elders.example");

        for (var day = 0; day < OutboxMessage.MostAttempts + 2; day++)
        {
            host.MoveTo(Town.Spring2026.AddDays(day));
            await SendAsync(host);
        }

        server.Received.ShouldHaveSingleItem().To.ShouldBe("karin@elders.example");
        var refused = (await town.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().ToListAsync())).Single(one => one.To.Reveal() == "weg@elders.example");
        refused.State.ShouldBe(OutboxState.GivenUp);
        refused.Attempts.ShouldBe(OutboxMessage.MostAttempts);
        refused.Text.Reveal().ShouldBeEmpty();
    }

    private static async Task<(TestHost Host, Town Town)> AskAsync(Engine engine, MailSettings settings, params string[] informants)
    {
        var host = await TestHost.AloneAsync(engine, Town.Spring2026, mail: settings);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var manager = await town.AsAsync(Town.Manager);
        var appraisal = (await town.ConversationOfAsync(Town.Employee, 3)).Id;
        await manager.InviteAsync(appraisal, "29-5-2026");
        foreach (var informant in informants)
            await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{appraisal}/informanten"), "/vragen", ("naam", "Karin Bakker"), ("email", informant));
        return (host, town);
    }

    private static Task SendAsync(TestHost host) => host.App.Services.GetRequiredService<OutboxSender>().SendWaitingAsync(CancellationToken.None);

    private static Task<OutboxMessage> MessageAsync(Town town) => town.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync());
}
