using AngleSharp.Html.Parser;

namespace Beweeg.Benchmarks;

/// <summary>A text that is kept: encrypted, durable and on record, each time by another person.</summary>
internal static class SaveBench
{
    public static async Task RunAsync(BenchInstallation installation, Plan plan)
    {
        await installation.StartAsync();
        var writers = new List<(Visitor Visitor, string Url, string Token, string Field, int Version)>();
        for (var which = 1; writers.Count < Load.Connections && which < 200; which++)
        {
            var visitor = await Visitor.SignInAsync(installation.Address, new[] { "an", "el", "er", "is", "ma", "de" }[which % 6], which);
            var page = new HtmlParser().ParseDocument(await visitor.ReadAsync("/mijn-gesprekken"));
            var conversation = page.QuerySelectorAll("a[href^='/gesprekken/']").Select(link => link.GetAttribute("href")!)
                .FirstOrDefault(href => writers.All(writer => !writer.Url.StartsWith(href, StringComparison.Ordinal)) && page.QuerySelector($"[aria-current=step] a[href='{href}']") is not null);
            if (conversation is null) continue;
            try
            {
                var prepare = new HtmlParser().ParseDocument(await visitor.ReadAsync(conversation + "/voorbereiden"));
                var field = prepare.QuerySelector("main textarea")!.GetAttribute("name")!;
                writers.Add((visitor, conversation + "/voorbereiden/bewaren",
                    prepare.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!,
                    field,
                    int.Parse(prepare.QuerySelector($"[name='_versie-{field}']")!.GetAttribute("value")!, System.Globalization.CultureInfo.InvariantCulture)));
            }
            catch (HttpRequestException)
            {
                // This person's conversation is past preparing; the next one, then.
            }
        }

        var versions = writers.Select(writer => writer.Version).ToArray();
        Console.Write("save     ");
        await Load.MeasureAsync("Bewaarde tekst, op schijf en in log", plan, async connection =>
        {
            var (visitor, url, token, field, _) = writers[connection];
            var version = versions[connection]++;
            await visitor.PostAsync(url, token,
            [
                KeyValuePair.Create("veld", field), KeyValuePair.Create("_versie", version.ToString(System.Globalization.CultureInfo.InvariantCulture)),
                KeyValuePair.Create("tekst", $"Versie {version + 2}: wat goed ging, was het nieuwe park, dat op tijd klaar was."),
            ]);
        });
        foreach (var writer in writers) writer.Visitor.Dispose();
    }
}
