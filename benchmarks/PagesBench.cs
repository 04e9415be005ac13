using System.IO.Compression;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Demo;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Data;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Benchmarks;

/// <summary>Signed-in pages with the record of reading on.</summary>
internal static class PagesBench
{
    private const int Team = 40;

    public static async Task RunAsync(BenchInstallation installation, Plan plan)
    {
        var (employee, manager, team, appraiser, appraisal) = await installation.WithDbAsync(async (services, db) =>
        {
            var (boss, size) = await TeamOfAsync(services, db, Team);
            var draft = await db.Set<Conversation>().Where(row => row.Kind == ConversationKind.Appraisal && row.Step == StepKind.Draft).OrderBy(row => row.Id).FirstAsync();
            var people = services.GetRequiredService<IPeople>();
            var judge = await services.GetRequiredService<ITeams>().ManagerOfAsync(draft.EmployeeId, services.GetRequiredService<Calendar>().Today, CancellationToken.None);
            return (await people.WithNumberAsync(DemoPeople.PolicyAdviser.Number, CancellationToken.None), boss, size, judge, draft.Id);
        });
        await installation.StartAsync();
        foreach (var (name, who, url) in new[]
        {
            ("Vandaag van een medewerker", employee!.Value, "/"),
            ($"team van {team} mensen", manager, "/team"),
            ("open beoordeling, met vastgelegd lezen", appraiser!.Value, $"/gesprekken/{appraisal}"),
            ("concept van een beoordeling, idem", appraiser.Value, $"/gesprekken/{appraisal}/concept"),
        })
        {
            using var visitor = await Visitor.SignInAsync(installation.Address, who);
            Console.Write("pages    ");
            await Load.MeasureAsync(name, plan, installation.Application, "ask.lua", 1,
                ["-H", "Cookie: " + visitor.Cookie, "-H", "Accept-Encoding: br", installation.Address + url]);
        }

        Console.WriteLine($"pages    geheugen van het proces: {installation.Resident():0} MB");
        using var somebody = await Visitor.SignInAsync(installation.Address, employee.Value);
        await WeighAsync(installation.Address, somebody.Cookie);
    }

    /// <summary>The manager of whom the team is nearest to a size.</summary>
    private static async Task<(Guid Manager, int Size)> TeamOfAsync(IServiceProvider services, BeweegDb db, int size)
    {
        var today = services.GetRequiredService<Calendar>().Today;
        var teams = services.GetRequiredService<ITeams>();
        var managers = await db.Set<UnitManager>().Where(row => row.From <= today && (row.Until == null || row.Until >= today) && !row.IsActing)
            .Select(row => row.EmployeeId).Distinct().OrderBy(id => id).Take(400).ToListAsync();
        var best = (Manager: managers[0], Size: 0);
        foreach (var manager in managers)
        {
            var count = (await teams.DirectReportsAsync(manager, today, CancellationToken.None)).Count;
            if (Math.Abs(count - size) < Math.Abs(best.Size - size)) best = (manager, count);
            if (best.Size == size) break;
        }

        return best;
    }

    /// <summary>What a browser receives, compressed: the page and, at the first visit, all that it points at.</summary>
    private static async Task WeighAsync(string address, string cookie)
    {
        using var http = new HttpClient { BaseAddress = new Uri(address) };
        async Task<(long Size, string Text)> GetAsync(string url)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
            using var answer = await http.SendAsync(request);
            answer.EnsureSuccessStatusCode();
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            var encoding = answer.Content.Headers.ContentEncoding.FirstOrDefault();
            await using Stream stream = encoding switch
            {
                "br" => new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress),
                "gzip" => new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress),
                _ => new MemoryStream(bytes),
            };
            using var reader = new StreamReader(stream);
            return (bytes.Length, await reader.ReadToEndAsync());
        }

        var page = await GetAsync("/");
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page.Text);
        var parts = document.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], link[rel=preload]").Select(link => link.GetAttribute("href")!)
            .Concat(document.QuerySelectorAll("script[src]").Select(script => script.GetAttribute("src")!)).Distinct(StringComparer.Ordinal).ToList();
        long rest = 0;
        foreach (var part in parts)
        {
            var (size, text) = await GetAsync(part);
            rest += size;
            // What the style sheet itself asks for: the typeface. Its part for letters beyond the Dutch ones waits until such a letter comes by.
            foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(text, """url\("?(?<url>[^")]+\.woff2)"?\)""", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Where(found => !found.Value.Contains("latin-ext", StringComparison.Ordinal)))
                rest += (await GetAsync(new Uri(new Uri(new Uri(address), part), match.Groups["url"].Value).PathAndQuery)).Size;
        }

        Console.WriteLine($"pages    eerste bezoek {(page.Size + rest) / 1024.0:0.0} kB ({parts.Count} bestanden), daarna {page.Size / 1024.0:0.0} kB");
    }
}
