using System.Net;
using System.Net.Sockets;
using System.Text;
using Beweeg.Platform.Documents;
using Microsoft.Extensions.Logging.Abstractions;

namespace Beweeg.PageTests.Platform;

/// <summary>The process that makes PDFs, with documents that mean ill or are too much.</summary>
public sealed class PdfRendererTests
{
    [Fact]
    public async Task DocumentThatPointsElsewhere_GetsNothingFromThere()
    {
        await using var renderer = new PdfRenderer(NullLogger<PdfRenderer>.Instance);
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        elsewhere.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)elsewhere.LocalEndpoint).Port}";
        var secret = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.txt");
        await File.WriteAllTextAsync(secret, "het geheim van de server", TestContext.Current.CancellationToken);
        try
        {
            var outcome = await renderer.RenderAsync(Html($"""
                <link rel="stylesheet" href="{address}/a.css"><link rel="attachment" href="file://{secret}"><img src="{address}/b.png"><img src="file://{secret}">
                <object data="file://{secret}"></object><a rel="attachment" href="file://{secret}">bijlage</a><p>Dit blijft over.</p>
                """), TestContext.Current.CancellationToken);

            outcome.Problem.ShouldBe(PdfProblem.None);
            elsewhere.Pending().ShouldBeFalse();
            Encoding.Latin1.GetString(outcome.Pdf).ShouldNotContain("/EmbeddedFile");
        }
        finally
        {
            File.Delete(secret);
        }
    }

    [Fact]
    public async Task DocumentThatIsTooMuch_Fails_AndTheNextIsMade()
    {
        await using var renderer = new PdfRenderer(NullLogger<PdfRenderer>.Instance);
        var cancel = TestContext.Current.CancellationToken;
        (await renderer.RenderAsync(Html(string.Concat(Enumerable.Repeat("<div>", 3000)) + "te diep"), cancel)).Problem.ShouldBe(PdfProblem.Failed);
        (await renderer.RenderAsync(Html("<p>Gewoon.</p>"), cancel)).Problem.ShouldBe(PdfProblem.None);
    }

    [Fact]
    public async Task ManyAtOnce_SomeAreMade_AndWhoDoesNotFitHearsItAtOnce()
    {
        await using var renderer = new PdfRenderer(NullLogger<PdfRenderer>.Instance);
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => renderer.RenderAsync(Html($"<p>{number}</p>"), TestContext.Current.CancellationToken)));
        outcomes.Count(outcome => outcome.Problem == PdfProblem.None).ShouldBe(16);
        outcomes.Count(outcome => outcome.Problem == PdfProblem.Busy).ShouldBe(24);
    }

    [Theory]
    [InlineData("Planningsgesprek Çelik-de Boër", "planningsgesprek-celik-de-boer.pdf")]
    [InlineData("../../etc/passwd\r\nX: y", "etc-passwd-x-y.pdf")]
    [InlineData("Гурам", "verslag.pdf")]
    public void FileName_IsPlain(string name, string file) => PdfAnswers.FileName(name).ShouldBe(file);

    private static string Html(string body) =>
        $"""<!DOCTYPE html><html lang="nl"><head><title>Proef</title><meta name="author" content="Gemeente"><meta name="dcterms.created" content="2026-04-15T11:00:00Z"></head><body>{body}</body></html>""";
}
