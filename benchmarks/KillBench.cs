using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Moments;
using Beweeg.Organisation.Employees;
using Beweeg.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Benchmarks;

/// <summary>
/// Kills the process at random moments while people write and read, starts it again, and lets everybody repeat what was not
/// confirmed, as a browser would. In the end everything that was confirmed must be there, once; the record must be whole; and
/// every page of a file that was shown must be on record.
/// </summary>
internal static class KillBench
{
    private const int Each = 6;

    public static async Task RunAsync(BenchInstallation installation, int kills)
    {
        var judges = (await SaveBench.WritersAsync(installation)).Take(Each).ToList();
        var employees = await installation.WithDbAsync(async (services, db) => (IReadOnlyList<Guid>)await db.Set<Employee>()
            .Where(row => row.InServiceUntil == null && row.InServiceFrom <= services.GetRequiredService<Beweeg.Platform.Time.Calendar>().Today).OrderByDescending(row => row.Id).Select(row => row.Id).Take(Each).ToListAsync());
        var address = $"http://127.0.0.1:{FreePort()}";
        await installation.StartAsync(address);

        using var end = new CancellationTokenSource();
        var writers = new List<Writer>();
        foreach (var employee in employees) writers.Add(new MomentWriter(await SignInAsync(address, employee)) { Who = employee });
        foreach (var (manager, conversation) in judges)
        {
            writers.Add(new JudgementWriter(await SignInAsync(address, manager), conversation) { Who = manager });
            writers.Add(new Reader(await SignInAsync(address, manager), conversation) { Who = manager });
        }

        foreach (var writer in writers) await writer.PrepareAsync();
        var work = writers.Select(writer => Task.Run(() => writer.WorkAsync(end.Token))).ToList();
        var chance = new Random(2026);
        for (var kill = 1; kill <= kills; kill++)
        {
            await Task.Delay(chance.Next(20, 900));
            await installation.KillAsync();
            await installation.StartAsync(address);
            if (kill % 20 == 0) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kills    {kill} keer gestopt, {writers.Sum(writer => writer.Confirmed)} bevestigd, {writers.Sum(writer => writer.Repeated)} herhaald"));
        }

        await end.CancelAsync();
        await Task.WhenAll(work);
        await installation.KillAsync();
        var faults = await installation.WithDbAsync(async (_, db) =>
        {
            var found = new List<string>();
            foreach (var writer in writers.OfType<MomentWriter>())
            {
                var kept = (await db.Set<Moment>().AsNoTracking().Where(row => row.AuthorId == writer.Who).ToListAsync()).Select(row => row.Text.Reveal())
                    .Where(text => text.StartsWith(MomentWriter.Beginning, StringComparison.Ordinal)).GroupBy(text => text, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
                found.AddRange(writer.Texts.Where(text => !kept.ContainsKey(text)).Select(text => $"kwijt: {text}"));
                found.AddRange(kept.Where(pair => pair.Value > 1).Select(pair => $"dubbel: {pair.Key}"));
            }

            foreach (var writer in writers.OfType<JudgementWriter>())
            {
                var kept = (await db.Set<Judgement>().AsNoTracking().SingleAsync(row => row.ConversationId == writer.Conversation && row.ItemKey == writer.Item)).Reason.Reveal();
                if (kept != writer.Last) found.Add($"oordeel: ‘{kept}’ staat er, ‘{writer.Last}’ was bevestigd");
            }

            foreach (var writer in writers.OfType<Reader>())
            {
                var onRecord = await db.Set<AuditEntry>().CountAsync(entry => entry.ActorId == writer.Who && entry.ObjectId == writer.Conversation && entry.Operation == "conversation.read");
                if (onRecord < writer.Confirmed) found.Add($"gelezen: {writer.Confirmed} keer getoond, {onRecord} keer vastgelegd");
            }

            found.AddRange((await AuditVerifier.VerifyAsync(db, null, CancellationToken.None)).Faults);
            return found;
        });
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"kills    {kills} keer gestopt: {writers.OfType<MomentWriter>().Sum(writer => writer.Confirmed)} momenten, {writers.OfType<JudgementWriter>().Sum(writer => writer.Confirmed)} oordelen en {writers.OfType<Reader>().Sum(writer => writer.Confirmed)} lezingen bevestigd; {writers.Sum(writer => writer.Repeated)} keer herhaald; {faults.Count} fouten"));
        foreach (var fault in faults.Take(20)) Console.WriteLine("         " + fault);
        if (faults.Count > 0) Environment.ExitCode = 1;
    }

    private static Task<Visitor> SignInAsync(string address, Guid who) => Visitor.SignInAsync(address, who);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Somebody who goes on until the end, and repeats what was not confirmed.</summary>
    private abstract class Writer(Visitor visitor)
    {
        protected Visitor Visitor => visitor;
        public required Guid Who { get; init; }
        public int Confirmed { get; private set; }
        public int Repeated { get; private set; }

        public abstract Task PrepareAsync();

        /// <summary>True when it was confirmed; throws when the connection broke.</summary>
        protected abstract Task<bool> TryAsync(int number, bool again);

        public async Task WorkAsync(CancellationToken end)
        {
            for (var number = 0; !end.IsCancellationRequested; number++)
            {
                for (var again = false; ; again = true)
                {
                    try
                    {
                        if (!await TryAsync(number, again)) throw new InvalidOperationException($"{GetType().Name} {number}: refused.");
                        Confirmed++;
                        break;
                    }
                    catch (Exception problem) when (problem is HttpRequestException or IOException or TaskCanceledException)
                    {
                        Repeated++;
                        await Task.Delay(50, CancellationToken.None);
                    }
                }
            }
        }
    }

    private sealed class MomentWriter(Visitor visitor) : Writer(visitor)
    {
        public const string Beginning = "Moment ";
        private Dictionary<string, string> fields = [];
        private string key = "";

        public List<string> Texts { get; } = [];

        public override async Task PrepareAsync()
        {
            var page = await Visitor.ReadAsync("/momenten");
            var form = page.Forms.First(candidate => candidate.GetAttribute("action") is "/momenten" || candidate.QuerySelector("[name=wat]") is not null);
            fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value") ?? "", StringComparer.Ordinal);
            fields["datum"] = form.QuerySelector("[name=datum]")!.GetAttribute("value")!;
            fields["soort"] = form.QuerySelector("[name=soort]")!.GetAttribute("value")!;
            fields["wie"] = MomentForm.Alone;
        }

        protected override async Task<bool> TryAsync(int number, bool again)
        {
            // The same form again carries the same key: that is how a repeat is known.
            if (!again) key = Guid.CreateVersion7().ToString();
            var text = string.Create(CultureInfo.InvariantCulture, $"{Beginning}{number}");
            var (status, _) = await Visitor.PostAsync("/momenten", new Dictionary<string, string>(fields, StringComparer.Ordinal) { ["wat"] = text, ["submitKey"] = key });
            if (status != HttpStatusCode.SeeOther) return false;
            Texts.Add(text);
            return true;
        }
    }

    private sealed class JudgementWriter(Visitor visitor, Guid conversation) : Writer(visitor)
    {
        private string field = "";
        private string token = "";
        private int version;

        public Guid Conversation => conversation;
        public string Item { get; private set; } = "";
        public string Last { get; private set; } = "";

        public override async Task PrepareAsync()
        {
            var concept = await Visitor.ReadAsync($"/gesprekken/{conversation}/concept");
            var page = await Visitor.ReadAsync(concept.QuerySelectorAll("main a[href*='/concept/']").Select(link => link.GetAttribute("href")!).First());
            var area = page.QuerySelector("main textarea")!;
            field = area.GetAttribute("name")!;
            var versionField = area.GetAttribute("data-version") ?? "_versie-" + field;
            Item = versionField["_versie-".Length..];
            version = int.Parse(page.QuerySelector($"[name='{versionField}']")!.GetAttribute("value")!, CultureInfo.InvariantCulture);
            token = page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        }

        protected override async Task<bool> TryAsync(int number, bool again)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Uitleg {number}: het park was op tijd klaar.");
            var (status, body) = await Visitor.PostAsync($"/gesprekken/{conversation}/concept/bewaren", new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["veld"] = field,
                ["tekst"] = text,
                ["_versie"] = version.ToString(CultureInfo.InvariantCulture),
                ["__RequestVerificationToken"] = token,
            });
            var kept = status is HttpStatusCode.OK or HttpStatusCode.Conflict ? JsonDocument.Parse(body).RootElement.GetProperty("version").GetInt32() : (int?)null;
            // "Changed elsewhere" at a repeat, by exactly one: the try before was kept, its answer was lost.
            if (kept is null || (status == HttpStatusCode.Conflict && !(again && kept == version + 1))) return false;
            version = kept.Value;
            Last = text;
            return true;
        }
    }

    private sealed class Reader(Visitor visitor, Guid conversation) : Writer(visitor)
    {
        public Guid Conversation => conversation;

        public override Task PrepareAsync() => Task.CompletedTask;

        protected override async Task<bool> TryAsync(int number, bool again)
        {
            await Visitor.ReadAsync($"/gesprekken/{conversation}");
            return true;
        }
    }
}
