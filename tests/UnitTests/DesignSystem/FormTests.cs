using AngleSharp.Dom;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Microsoft.AspNetCore.Components;

namespace Beweeg.UnitTests.DesignSystem;

public sealed class FormTests
{
    private static readonly RenderFragment TwoFields = builder =>
    {
        builder.OpenComponent<TextField>(0);
        builder.AddComponentParameter(1, "Name", "place");
        builder.AddComponentParameter(2, "Label", "Waar?");
        builder.CloseComponent();
        builder.OpenComponent<RadioGroup>(3);
        builder.AddComponentParameter(4, "Name", "kind");
        builder.AddComponentParameter(5, "Label", "Wat?");
        builder.AddComponentParameter(6, "Options", (IReadOnlyList<Choice>)[new Choice("a", "Een"), new Choice("b", "Twee")]);
        builder.CloseComponent();
    };

    [Fact]
    public async Task FormWithErrors_StartsWithASummaryThatLinksToTheFields()
    {
        var form = new FormState { ["place"] = "stadhuis" }.Wrong("place", "Kies een kamer.").Wrong("kind", "Kies wat het is.").Wrong("", "Een ander was je voor.");
        var page = await Rendering.PageOf<Form>(("State", form), ("ChildContent", TwoFields));

        var summary = page.One("form").FirstElementChild.ShouldNotBeNull();
        summary.GetAttribute("role").ShouldBe("alert");
        summary.GetAttribute("tabindex").ShouldBe("-1");
        summary.One("h2").Said().ShouldBe("Er klopt iets nog niet");
        summary.QuerySelectorAll("li").Select(line => line.Said()).ShouldBe(["Kies een kamer.", "Kies wat het is.", "Een ander was je voor."]);
        foreach (var link in summary.QuerySelectorAll("a"))
            page.GetElementById(link.GetAttribute("href").ShouldNotBeNull()[1..]).ShouldNotBeNull(link.Said()).LocalName.ShouldBe("input");
        summary.QuerySelectorAll("a").Length.ShouldBe(2);
    }

    [Fact]
    public async Task FormWithoutErrors_HasNoSummary()
    {
        var page = await Rendering.PageOf<Form>(("State", FormState.Empty), ("ChildContent", TwoFields));

        page.QuerySelectorAll("[role=alert]").ShouldBeEmpty();
    }

    [Fact]
    public async Task FieldsInsideAForm_GetItsTextsAndErrors()
    {
        var form = new FormState { ["place"] = "stadhuis", ["kind"] = "b" }.Wrong("place", "Kies een kamer.");
        var page = await Rendering.PageOf<Form>(("State", form), ("ChildContent", TwoFields));

        page.One("input[name=place]").GetAttribute("value").ShouldBe("stadhuis");
        page.One("input[name=place]").GetAttribute("aria-invalid").ShouldBe("true");
        page.One("input[name=kind][checked]").GetAttribute("value").ShouldBe("b");
    }

    [Fact]
    public async Task Form_PostsItsSubmitKeyAndAntiforgeryField()
    {
        var page = await Rendering.PageOf<Form>(
            ("SubmitKey", "0197"),
            ("Antiforgery", (RenderFragment)(builder => builder.AddMarkupContent(0, "<input type=hidden name=af value=1>"))),
            ("ChildContent", TwoFields));

        page.One("form").GetAttribute("method").ShouldBe("post");
        page.One("input[type=hidden][name=submitKey]").GetAttribute("value").ShouldBe("0197");
        page.QuerySelectorAll("input[name=af]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task PageWithErrors_SaysSoInItsTitleAndBringsFocus()
    {
        var wrong = await Rendering.PageOf<HtmlDocument>(("Title", "Afspraak"), ("HasErrors", true));
        var right = await Rendering.PageOf<HtmlDocument>(("Title", "Afspraak"));

        wrong.Title.ShouldBe("Fout: Afspraak – Beweeg");
        wrong.QuerySelectorAll("script[src$='js/errors.js']").Length.ShouldBe(1);
        right.Title.ShouldBe("Afspraak – Beweeg");
        right.QuerySelectorAll("script[src$='js/errors.js']").ShouldBeEmpty();
    }
}
