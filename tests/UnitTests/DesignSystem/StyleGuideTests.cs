using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.StyleGuide;
using Microsoft.AspNetCore.Components;

namespace Beweeg.UnitTests.DesignSystem;

/// <summary>The style guide shows everything, so what holds for it holds for the components.</summary>
public sealed class StyleGuideTests
{
    [Fact]
    public async Task Page_StartsAsAStandardDocument()
    {
        var html = await Rendering.HtmlOf<StyleGuidePage>();

        html.TrimStart().ShouldStartWith("<!DOCTYPE html>");
        var page = await Guide();
        page.DocumentElement.GetAttribute("lang").ShouldBe("nl");
        page.One("main").Id.ShouldBe("inhoud");
        page.Body.ShouldNotBeNull().FirstElementChild.ShouldNotBeNull().GetAttribute("href").ShouldBe("#inhoud");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Page_HoldsNothingThatTheContentSecurityPolicyRefuses()
    {
        var page = await Guide();

        page.QuerySelectorAll("[style]").Select(element => element.OuterHtml).ShouldBeEmpty();
        page.QuerySelectorAll("style, base, script:not([src]), iframe, object").Select(element => element.OuterHtml).ShouldBeEmpty();
        page.All.SelectMany(element => element.Attributes).Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)).Select(attribute => attribute.Name).ShouldBeEmpty();
        page.QuerySelectorAll("[href^='javascript:']").ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryId_IsUsedOnceAndEveryReferenceArrives()
    {
        var page = await Guide();

        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id.ShouldNotBeNull()).ToList();
        ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
        new[] { "aria-describedby", "aria-labelledby", "for" }
            .SelectMany(attribute => page.QuerySelectorAll($"[{attribute}]").SelectMany(element => element.GetAttribute(attribute)!.Split(' ')))
            .Except(ids, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public async Task AriaValues_AreWordsAndNeverEmpty()
    {
        var page = await Guide();

        page.All.SelectMany(element => element.Attributes)
            .Where(attribute => attribute.Name.StartsWith("aria-", StringComparison.Ordinal) && (attribute.Value.Length == 0 || attribute.Value is "True" or "False"))
            .Select(attribute => attribute.Name).ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryControl_HasALabel()
    {
        var page = await Guide();

        foreach (var control in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
            page.QuerySelectorAll($"label[for='{control.Id}']").Length.ShouldBe(1, control.OuterHtml);
    }

    [Fact]
    public async Task EveryTable_HasACaptionAndScopes()
    {
        var page = await Guide();

        page.QuerySelectorAll("table").Length.ShouldBeGreaterThan(3);
        foreach (var table in page.QuerySelectorAll("table"))
        {
            table.One("caption").Said().ShouldNotBeEmpty();
            table.QuerySelectorAll("th").ShouldAllBe(head => head.GetAttribute("scope") == "col" || head.GetAttribute("scope") == "row");
        }
    }

    [Fact]
    public async Task EveryNavigation_HasItsOwnName()
    {
        var page = await Guide();

        // The main menu stands there twice, of which style shows one.
        page.QuerySelectorAll("nav").Select(nav => nav.GetAttribute("aria-label").ShouldNotBeNull()).GroupBy(name => name, StringComparer.Ordinal)
            .Where(group => group.Count() > (group.Key is "Hoofdmenu" ? 2 : 1)).Select(group => group.Key).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("dark")]
    [InlineData("light")]
    [InlineData(null)]
    public async Task ChosenTheme_StandsOnTheDocument(string? theme)
    {
        var page = await Rendering.PageOf<StyleGuidePage>(("Theme", theme));

        page.DocumentElement.GetAttribute("data-theme").ShouldBe(theme);
    }

    [Fact]
    public async Task HouseStyle_ComesAfterOurOwnStyleSheets()
    {
        var page = await Rendering.PageOf<StyleGuidePage>(("HouseStyle", "/huisstijl.css"));

        page.QuerySelectorAll("link[rel=stylesheet]").Last().GetAttribute("href").ShouldBe("/huisstijl.css");
    }

    [Fact]
    public async Task EveryComponent_IsShownInTheGuide()
    {
        var seen = new HashSet<Type>();
        await Rendering.HtmlOf<StyleGuidePage>(seen);

        var components = typeof(StyleGuidePage).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(IComponent)) && !type.IsAbstract && type.IsPublic && !string.Equals(type.Namespace, typeof(StyleGuidePage).Namespace, StringComparison.Ordinal) && !type.Name.StartsWith('_'));
        // The one has nothing to see, the other is a whole document.
        components.Except(seen).Select(type => type.Name).Order(StringComparer.Ordinal).ShouldBe(["HiddenField", "PaperDocument"]);
    }

    [Fact]
    public async Task EveryClassInUse_HasARuleInAStyleSheet()
    {
        var page = await Guide();
        var rules = string.Concat(new[] { "beweeg.css", "vendor/utrecht/utrecht.css" }.Select(Assets.Read));

        page.All.SelectMany(element => element.ClassList).Distinct(StringComparer.Ordinal)
            .Where(name => !Regex.IsMatch(rules, @"\." + Regex.Escape(name) + @"(?![\w-])", RegexOptions.None, TimeSpan.FromSeconds(1)))
            .Order(StringComparer.Ordinal)
            .ShouldBe(ClassesWithoutLooks);
    }

    // The plain one of a family looks as the family does.
    private static readonly string[] ClassesWithoutLooks = ["beweeg-badge--neutral", "beweeg-sort__icon--none", "beweeg-stat--neutral"];

    private static Task<IHtmlDocument> Guide() => Rendering.PageOf<StyleGuidePage>();
}
