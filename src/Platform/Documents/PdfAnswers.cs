using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Beweeg.Platform.Documents;

/// <summary>Answers with a page as a PDF: the same component and the same style sheet as the print view.</summary>
public sealed class PdfAnswers(PdfRenderer renderer, IServiceProvider services, ILoggerFactory logs)
{
    /// <summary>Whether there is a PDF to offer at all.</summary>
    public bool IsInstalled => renderer.IsInstalled;

    /// <summary>The PDF to save, or a page that says why not and how to go on (503).</summary>
    /// <typeparam name="TPage">A component that makes a whole document for paper.</typeparam>
    /// <param name="parameters">Names as in the component.</param>
    /// <param name="name">What the file is called, without ending; anything but letters, digits and hyphens is replaced.</param>
    /// <param name="printView">Where the same stands to be printed by the browser.</param>
    public async Task<IResult> OfAsync<TPage>(object parameters, string name, string printView, CancellationToken cancel) where TPage : IComponent
    {
        var outcome = await MakeAsync<TPage>(parameters, cancel);
        return outcome.Problem == PdfProblem.None
            ? Results.File(outcome.Pdf, "application/pdf", FileName(name))
            : Answers.NotAvailable<NoPdfPage>(new { outcome.Problem, PrintView = printView });
    }

    /// <summary>The PDF itself, for what is no answer to a browser.</summary>
    /// <inheritdoc cref="OfAsync{TPage}"/>
    public async Task<PdfOutcome> MakeAsync<TPage>(object parameters, CancellationToken cancel) where TPage : IComponent =>
        await renderer.RenderAsync(await HtmlOfAsync<TPage>(parameters), cancel);

    /// <summary>A plain file name: "Planningsgesprek Çelik" becomes "planningsgesprek-celik.pdf".</summary>
    public static string FileName(string name)
    {
        var plain = new System.Text.StringBuilder();
        foreach (var character in name.Normalize(System.Text.NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character)) plain.Append(char.ToLowerInvariant(character));
            else if (char.GetUnicodeCategory(character) != System.Globalization.UnicodeCategory.NonSpacingMark && plain.Length > 0 && plain[^1] != '-') plain.Append('-');
        }

        var text = plain.ToString().Trim('-');
        return (text.Length == 0 ? "verslag" : text) + ".pdf";
    }

    private async Task<string> HtmlOfAsync<TPage>(object parameters) where TPage : IComponent
    {
        await using var html = new HtmlRenderer(services, logs);
        return await html.Dispatcher.InvokeAsync(async () =>
            (await html.RenderComponentAsync<TPage>(ParameterView.FromDictionary(new RouteValueDictionary(parameters)))).ToHtmlString());
    }
}
