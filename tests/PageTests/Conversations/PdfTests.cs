using System.Diagnostics;
using System.Net;
using System.Text;
using Beweeg.Conversations.Recording;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Conversations;

/// <summary>What comes out of "Bewaar als PDF", judged by programs that are not ours: qpdf, poppler and PDFBox.</summary>
public sealed class PdfTests
{
    [Theory, EachDatabase]
    public async Task RecordedPlanning_IsAPdfThatOthersCanReadAndCheck(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = await PlanningStory.RecordedAsync(town);
        var manager = await town.AsAsync(Town.Manager);
        var record = await manager.GetAsync($"/gesprekken/{id}/verslag");
        record.HasLink($"/gesprekken/{id}/verslag.pdf").ShouldBeTrue();
        await manager.SubmitAsync(record, "/aanvullen", ("aanvulling", "Op naar het voorjaar 🌱👍."));

        using var pdf = await PdfFile.OfAsync(await manager.DownloadAsync($"/gesprekken/{id}/verslag.pdf"), "planningsgesprek-noor-de-boer.pdf");

        pdf.Run("qpdf", "--check", pdf.Path).ShouldContain("No syntax or stream encoding errors found");
        var info = pdf.Run("pdfinfo", pdf.Path);
        info.ShouldContain("Planningsgesprek – Noor de Boer");
        info.ShouldMatch(@"Tagged:\s+yes");
        info.ShouldMatch(@"JavaScript:\s+no");
        Encoding.Latin1.GetString(await File.ReadAllBytesAsync(pdf.Path, TestContext.Current.CancellationToken)).ShouldContain("/Lang (nl)");
        var tags = pdf.Run("pdfinfo", "-struct", pdf.Path).Split('\n').Select(line => line.Trim().Split(' ')[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var tag in new[] { "H1", "H2", "H3", "Table", "TR", "TH", "TD", "LI" }) tags.Contains(tag).ShouldBeTrue(tag);

        var text = pdf.Text();
        text.ShouldContain(town.Municipality.Name);
        text.ShouldContain("De plantvakken in de wijk Oost zijn onkruidvrij");
        text.ShouldContain("Op naar het voorjaar 🌱👍.", Case.Sensitive, "what somebody wrote stands on paper, letter for letter");
        text.ShouldContain("Margot Smit");
        text.ShouldContain("15 april 2026 om 13:00 uur");
        text.ShouldContain("Afgedrukt door Margot Smit op 15 april 2026 om 13:00 uur");
        text.ShouldMatch(@"bladzijde 1 van \d");
        var hash = await town.LookAsync(db => db.Set<ConversationRecord>().Where(row => row.ConversationId == id && row.State == RecordState.Recorded).Select(row => row.Hash).SingleAsync());
        string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ShouldContain(hash);
    }

    [Theory, EachDatabase]
    public async Task AdoptedAppraisalWithObjections_IsPdfA_WithEveryFontInIt(Engine engine)
    {
        var (town, manager, employee, id) = await AppraisalStory.UpToSigningAsync(engine);
        await employee.SignAppraisalAsync(id, "seen", "Zó ben ik niet: ik ben het oneens.");
        await manager.SignAppraisalAsync(id);
        var write = await employee.GetAsync($"/gesprekken/{id}/bedenkingen");
        await employee.SubmitAsync(write, null, ("bedenkingen", "Bij het groenonderhoud is de droge zomer vergeten. Καλημέρα, Šárka Çelik."), ("actie", "insturen"), ("geen-gesprek", "true"));
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{id}/vaststellen"), null, ("besluit", "NotAccepted"), ("reden", "De zomer was voor iedereen droog."));

        using var pdf = await PdfFile.OfAsync(await employee.DownloadAsync($"/gesprekken/{id}/beoordeling.pdf"), "beoordelingsgesprek-noor-de-boer-versie-3.pdf");

        pdf.Run("qpdf", "--check", pdf.Path).ShouldContain("No syntax or stream encoding errors found");
        var fonts = pdf.Run("pdffonts", pdf.Path).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(line => line.Contains("yes yes yes", StringComparison.Ordinal));
        fonts.ShouldContain(line => line.Contains("Atkinson-Hyperlegible-Next", StringComparison.Ordinal));
        var text = pdf.Text();
        text.ShouldContain("de droge zomer vergeten");
        text.ShouldContain("Šárka Çelik");
        text.ShouldContain("Gezien, niet akkoord");
        text.ShouldContain("De zomer was voor iedereen droog.");
        pdf.FaultsAsArchive().ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task ReadByAnother_IsOnRecord_AndWhoHasNoRightFindsNothing(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = await PlanningStory.RecordedAsync(town);
        var before = (await town.RecordsAsync()).Count;

        foreach (var stranger in new[] { Town.Colleague, Town.OtherManager, Town.Administrator, Town.WorksCouncil })
            (await (await town.AsAsync(stranger)).GetAsync($"/gesprekken/{id}/verslag.pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await town.RecordsAsync()).Count.ShouldBe(before);

        var read = await (await town.AsAsync(Town.Manager)).GetAsync($"/gesprekken/{id}/verslag.pdf");
        read.Headers["Cache-Control"].ShouldContain("no-store");
        var entry = (await town.RecordsAsync())[^1];
        entry.Operation.ShouldBe("record.read");
        entry.ActorId.ShouldBe(town[Town.Manager]);
        entry.SubjectId.ShouldBe(town[Town.Employee]);
    }

    [Theory, EachDatabase]
    public async Task PrintView_SaysWhoseMunicipalityItIs_AndWhoPrinted(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = await PlanningStory.RecordedAsync(town);
        var paper = await (await town.AsAsync(Town.Employee)).GetAsync($"/gesprekken/{id}/verslag/afdrukken");
        paper.Text.ShouldContain(town.Municipality.Name);
        paper.Html.ShouldContain("Afgedrukt door Noor de Boer op 15 april 2026 om 13:00 uur");
        paper.Document.QuerySelectorAll("link[rel=stylesheet]").Select(link => link.GetAttribute("href")).ShouldAllBe(href => href!.Contains("paper", StringComparison.Ordinal));
    }

    /// <summary>A PDF in a folder of its own, for as long as the test looks at it.</summary>
    private sealed class PdfFile : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("beweeg-pdf").FullName;

        public string Path => System.IO.Path.Combine(folder, "verslag.pdf");

        public static async Task<PdfFile> OfAsync(Download answer, string name)
        {
            answer.Status.ShouldBe(HttpStatusCode.OK);
            answer.Headers["Content-Type"].ShouldBe("application/pdf");
            answer.Headers["Content-Disposition"].ShouldBe($"attachment; filename={name}; filename*=UTF-8''{name}");
            var file = new PdfFile();
            await File.WriteAllBytesAsync(file.Path, answer.Body, TestContext.Current.CancellationToken);
            return file;
        }

        public string Text() => string.Join(' ', Run("pdftotext", "-layout", Path, "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        /// <summary>
        /// What PDFBox finds wrong. It knows PDF/A-1b only: the same file is shown to it under that name, which asks more than
        /// 2b does but for one thing: a list of the glyphs of a font (CIDSet), which 2b made optional (ISO 19005-2, 6.2.11.4.2).
        /// </summary>
        public IReadOnlyList<string> FaultsAsArchive()
        {
            var asFirst = Encoding.Latin1.GetString(File.ReadAllBytes(Path));
            asFirst.ShouldStartWith("%PDF-1.7");
            asFirst.ShouldContain("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>");
            asFirst = asFirst.Replace("%PDF-1.7", "%PDF-1.4", StringComparison.Ordinal).Replace("<pdfaid:part>2<", "<pdfaid:part>1<", StringComparison.Ordinal);
            var copy = System.IO.Path.Combine(folder, "eerste.pdf");
            File.WriteAllBytes(copy, Encoding.Latin1.GetBytes(asFirst));
            var jars = string.Join(':', new[] { "preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api" }.Select(name => $"/usr/share/java/{name}.jar"));
            var verdict = Run("java", "-cp", jars, "org.apache.pdfbox.preflight.Validator_A1b", copy);
            verdict.ShouldContain("PDF/A-1b");
            return [.. verdict.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => char.IsAsciiDigit(line[0]) && !line.Contains("CIDSet", StringComparison.Ordinal))];
        }

        public string Run(string program, params string[] arguments)
        {
            var start = new ProcessStartInfo(program) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in arguments) start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return output + error.GetAwaiter().GetResult();
        }

        public void Dispose() => Directory.Delete(folder, recursive: true);
    }
}
