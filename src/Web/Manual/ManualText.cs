using Beweeg.DesignSystem.Forms;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Beweeg.Web.Manual;

/// <summary>
/// A page of the manual, read from Markdown into the parts that our components show: a title, and sections of prose and
/// tables. Raw HTML in the text is shown as text.
/// </summary>
/// <param name="Title">The one heading of the first level.</param>
/// <param name="Opening">What stands before the first section.</param>
public sealed record ManualText(string Title, IReadOnlyList<ManualPart> Opening, IReadOnlyList<ManualSection> Sections)
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    public static ManualText Read(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>()) Lead(link);

        var title = "";
        var opening = new List<ManualPart>();
        var sections = new List<ManualSection>();
        var parts = opening;
        foreach (var block in document)
        {
            switch (block)
            {
                case HeadingBlock { Level: 1 } heading:
                    title = Plain(heading.Inline);
                    break;
                case HeadingBlock { Level: 2 } heading:
                    parts = [];
                    sections.Add(new ManualSection(Plain(heading.Inline), parts));
                    break;
                case Table table:
                    parts.Add(Columns(table, sections.Count > 0 ? sections[^1].Title : title));
                    break;
                default:
                    parts.Add(new ManualProse(Html(block)));
                    break;
            }
        }

        return new ManualText(title, opening, sections);
    }

    /// <summary>Between the pages themselves links name the file, so that they also work where the files are read.</summary>
    private static void Lead(LinkInline link)
    {
        link.GetAttributes().AddClass("utrecht-link");
        link.GetAttributes().AddClass("utrecht-link--html-a");
        if (link.Url is { } url && url.EndsWith(".md", StringComparison.Ordinal) && !url.Contains('/')) link.Url = ManualPages.Address(url[..^3]);
    }

    private static ManualTable Columns(Table table, string caption)
    {
        var rows = table.OfType<Markdig.Extensions.Tables.TableRow>().ToList();
        return new ManualTable(
            caption,
            [.. rows.Where(row => row.IsHeader).SelectMany(row => row.OfType<Markdig.Extensions.Tables.TableCell>()).Select(cell => Plain(cell.Descendants<LeafBlock>().FirstOrDefault()?.Inline))],
            [.. rows.Where(row => !row.IsHeader).Select(row => (IReadOnlyList<MarkupString>)
                [.. row.OfType<Markdig.Extensions.Tables.TableCell>().Select(cell => Inside(cell))])]);
    }

    private static string Plain(ContainerInline? inline)
    {
        if (inline is null) return "";
        return string.Concat(inline.Descendants().Select(part => part switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            _ => "",
        }));
    }

    private static MarkupString Html(Block block)
    {
        using var writer = new StringWriter();
        var renderer = Renderer(writer);
        renderer.Render(block);
        return new MarkupString(writer.ToString());
    }

    private static MarkupString Inside(Markdig.Extensions.Tables.TableCell cell)
    {
        using var writer = new StringWriter();
        var renderer = Renderer(writer);
        // A paragraph in a cell is only a line: no space around it.
        renderer.ImplicitParagraph = true;
        renderer.WriteChildren(cell);
        return new MarkupString(writer.ToString());
    }

    private static HtmlRenderer Renderer(TextWriter writer)
    {
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        return renderer;
    }
}

/// <summary>A section under a heading of the second level.</summary>
public sealed record ManualSection(string Title, IReadOnlyList<ManualPart> Parts)
{
    /// <summary>The part of an address behind #.</summary>
    public string Id => FieldId.Slug(Title);
}

/// <summary>A piece of a section.</summary>
public abstract record ManualPart;

/// <summary>A paragraph, list or block of code, as HTML of our own text.</summary>
public sealed record ManualProse(MarkupString Html) : ManualPart;

/// <summary>A table; the first cell of a row names it.</summary>
public sealed record ManualTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<MarkupString>> Rows) : ManualPart;
