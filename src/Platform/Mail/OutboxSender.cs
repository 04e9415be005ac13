using System.Net.Mail;
using System.Text;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Beweeg.Platform.Mail;

/// <summary>
/// Sends what waits in the outbox. A message is taken up, sent and marked, each durable: when the process dies in between, it
/// is sent again under the same Message-ID, so that a mail server can see that it is the same. Without a mail server nothing is sent.
/// </summary>
public sealed class OutboxSender(IServiceScopeFactory scopes, MailSettings settings, TimeProvider time, ILogger<OutboxSender> log) : BackgroundService
{
    public static readonly Operation Operation = new("mail.send", "verstuurde een bericht");

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.CanSend) return;
        using var timer = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await SendWaitingAsync(stoppingToken);
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                log.LogError(problem, "The outbox could not be read");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>Sends all that waits and whose moment has come.</summary>
    public async Task SendWaitingAsync(CancellationToken cancel)
    {
        List<Guid> municipalities;
        await using (var scope = scopes.CreateAsyncScope())
        {
            municipalities = await scope.ServiceProvider.GetRequiredService<BeweegDb>().Set<Municipality>().Select(row => row.Id).ToListAsync(cancel);
        }

        foreach (var municipality in municipalities)
        {
            while (await SendNextAsync(municipality, cancel))
            {
                // The next one, until none waits.
            }
        }
    }

    private async Task<bool> SendNextAsync(Guid municipality, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BeweegDb>();
        var calendar = scope.ServiceProvider.GetRequiredService<Calendar>();
        await db.EnterAsync(municipality, cancel);
        var now = calendar.Now;
        var message = await db.Set<OutboxMessage>()
            .Where(row => (row.State == OutboxState.Waiting || row.State == OutboxState.Sending) && row.NextAttemptAt <= now)
            .OrderBy(row => row.NextAttemptAt).FirstOrDefaultAsync(cancel);
        if (message is null) return false;
        message.Claim(now);
        if (!await SaveAsync(db, message, "poging", calendar.Now, cancel)) return true;
        try
        {
            await SendAsync(message, cancel);
            message.Sent(calendar.Now);
        }
        catch (Exception problem) when (!cancel.IsCancellationRequested)
        {
            // Whatever is wrong with one message, the others go on. The answer of a server may repeat the address: it stays out of the log.
            log.LogWarning("Message {Message} could not be sent at attempt {Attempt}: {Problem} {Status}",
                message.Id, message.Attempts, (problem.InnerException ?? problem).GetType().Name, (problem as SmtpException)?.StatusCode);
            message.Failed(calendar.Now);
        }

        await SaveAsync(db, message, message.State.ToString(), calendar.Now, cancel);
        return true;
    }

    private static async Task<bool> SaveAsync(BeweegDb db, OutboxMessage message, string detail, DateTime now, CancellationToken cancel)
    {
        try
        {
            db.Record(new AuditRecord(Operation, null, null, null, null, "mail", message.Id, detail, "job", now));
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another sender has it.
            db.Forget();
            return false;
        }
    }

    private async Task SendAsync(OutboxMessage message, CancellationToken cancel)
    {
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Port == 587 };
        using var mail = new MailMessage($"beweeg@{settings.Address!.Host}", message.To.Reveal(), message.Subject.Reveal(), message.Text.Reveal())
        {
            BodyEncoding = Encoding.UTF8,
            SubjectEncoding = Encoding.UTF8,
            Headers = { { "Message-ID", $"<{message.Id:N}@{settings.Address.Host}>" } },
        };
        // The client's own time limit does not hold for sending without waiting.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(settings.Patience);
        await client.SendMailAsync(mail, patience.Token);
    }
}
