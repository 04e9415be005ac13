using System.Globalization;
using AngleSharp.Dom;
using Beweeg.DesignSystem;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Components;

namespace Beweeg.UnitTests.DesignSystem;

public sealed class TextAndDataTests
{
    [Theory]
    [InlineData(DateStyle.Long, "31 mei 2027")]
    [InlineData(DateStyle.WithWeekday, "maandag 31 mei 2027")]
    [InlineData(DateStyle.Short, "31-05-2027")]
    [InlineData(DateStyle.Brief, "ma 31 mei")]
    public async Task Date_IsDutchWhateverTheServerSpeaks(DateStyle style, string expected)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");
        try
        {
            var page = await Rendering.PageOf<DateText>(("Date", new DateOnly(2027, 5, 31)), ("Style", style));

            page.One("time").Said().ShouldBe(expected);
            page.One("time").GetAttribute("datetime").ShouldBe("2027-05-31");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task DateWithTime_IsReadAsSpoken()
    {
        var page = await Rendering.PageOf<DateText>(("Date", new DateOnly(2027, 5, 31)), ("Time", new TimeOnly(9, 5)));

        page.One("time").Said().ShouldBe("31 mei 2027 om 9.05 uur");
        page.One("time").GetAttribute("datetime").ShouldBe("2027-05-31T09:05");
    }

    [Fact]
    public async Task WhyDate_TellsRuleStepsAndArticle()
    {
        var page = await Rendering.PageOf<WhyDate>(
            ("Date", new DateOnly(2027, 5, 31)), ("Rule", "Binnen tien werkdagen."), ("Article", "artikel 6.11"), ("Steps", (IReadOnlyList<string>)["Gesprek op 14 mei.", "Tien werkdagen verder."]));

        page.One("details summary").Said().ShouldBe("Waarom deze datum?");
        page.One("details").Said().ShouldContain("Binnen tien werkdagen.");
        page.One("details").Said().ShouldContain("Dit staat in artikel 6.11.");
        page.QuerySelectorAll("details ol li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task EveryIcon_IsDrawnDifferentlyAndHiddenFromScreenReaders()
    {
        var drawings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in Enum.GetValues<IconName>())
        {
            var page = await Rendering.PageOf<Icon>(("Name", name));
            var svg = page.One("svg");
            svg.GetAttribute("aria-hidden").ShouldBe("true");
            svg.Children.Length.ShouldBeGreaterThan(0, name.ToString());
            drawings.Add(svg.InnerHtml).ShouldBeTrue($"{name} looks like another icon");
        }
    }

    [Fact]
    public async Task CurrentPage_IsMarkedInEveryMenu()
    {
        IReadOnlyList<NavigationItem> items = [new("Vandaag", "/"), new("Gesprekken", "/gesprekken", Current: true, Count: 2, CountMeaning: "open taken")];

        foreach (var page in new[]
        {
            await Rendering.PageOf<Tabs>(("Label", "Delen"), ("Items", items)),
            await Rendering.PageOf<SideNavigation>(("Label", "Delen"), ("Items", items)),
            await Rendering.PageOf<Breadcrumb>(("Label", "Delen"), ("Items", items)),
        })
        {
            page.One("nav").GetAttribute("aria-label").ShouldBe("Delen");
            page.One("[aria-current]").GetAttribute("href").ShouldBe("/gesprekken");
            page.One("[aria-current]").GetAttribute("aria-current").ShouldBe("page");
        }
    }

    [Fact]
    public async Task CountInMenu_SaysWhatItCounts()
    {
        var page = await Rendering.PageOf<Tabs>(("Label", "Delen"), ("Items", (IReadOnlyList<NavigationItem>)[new("Gesprekken", "/", Count: 2, CountMeaning: "open taken")]));

        page.One("a").Said().ShouldBe("Gesprekken 2 open taken");
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(1, 3, "[1] 2 3 >")]
    [InlineData(3, 3, "< 1 2 [3]")]
    [InlineData(6, 14, "< 1 … 5 [6] 7 … 14 >")]
    [InlineData(3, 14, "< 1 2 [3] 4 … 14 >")]
    public async Task Pagination_ShowsTheEndsAndTheNeighbours(int open, int count, string expected)
    {
        var page = await Rendering.PageOf<Pagination>(("Page", open), ("PageCount", count), ("Href", (Func<int, string>)(number => "?p=" + number.ToString(CultureInfo.InvariantCulture))));

        var shown = page.QuerySelectorAll("nav > a, li").Select(part =>
            part.GetAttribute("rel") switch
            {
                "prev" => "<",
                "next" => ">",
                _ when part.QuerySelector("[aria-current=page]") is { } current => $"[{current.Said()["Pagina ".Length..]}]",
                _ => part.Said().Replace("Pagina ", "", StringComparison.Ordinal),
            });
        string.Join(' ', shown).ShouldBe(expected);
    }

    [Fact]
    public async Task Table_HasCaptionScopesAndSortOrder()
    {
        var page = await Rendering.PageOf<DataTable>(
            ("Caption", "Mijn team"),
            ("Columns", (IReadOnlyList<TableColumn>)[new("Naam", SortHref: "?s=naam", Sorted: SortOrder.Descending), new("Uren", Numeric: true), new("Doen", Silent: true)]),
            ("ChildContent", (RenderFragment)(builder =>
            {
                builder.OpenComponent<TableRow>(0);
                builder.AddComponentParameter(1, "ChildContent", (RenderFragment)(row =>
                {
                    row.OpenComponent<TableCell>(0);
                    row.AddComponentParameter(1, "Head", true);
                    row.AddComponentParameter(2, "ChildContent", Rendering.Words("Ewa"));
                    row.CloseComponent();
                    row.OpenComponent<TableCell>(3);
                    row.AddComponentParameter(4, "Label", "Uren");
                    row.AddComponentParameter(5, "ChildContent", Rendering.Words("36"));
                    row.CloseComponent();
                }));
                builder.CloseComponent();
            })));

        page.One("table > caption").Said().ShouldBe("Mijn team");
        page.QuerySelectorAll("thead th").Select(head => head.Said()).ShouldBe(["Naam", "Uren", "Doen"]);
        page.QuerySelectorAll("thead th").ShouldAllBe(head => head.GetAttribute("scope") == "col");
        page.One("tbody th").GetAttribute("scope").ShouldBe("row");
        page.One("[aria-sort]").GetAttribute("aria-sort").ShouldBe("descending");
        page.One("td").GetAttribute("data-label").ShouldBe("Uren");
    }

    [Fact]
    public async Task Steps_SayWhatIsDoneAndWhoIsAtTurn()
    {
        var page = await Rendering.PageOf<Steps>(("Label", "Stappen"), ("Items", (IReadOnlyList<Step>)
        [
            new("Voorbereiden", Moment.Done, "Jij"),
            new("Tekenen", Moment.Now, "Joost", Date: new DateOnly(2027, 2, 26)),
            new("Bewaren", Moment.Next),
        ]));

        var steps = page.QuerySelectorAll("li").Select(step => step.Said()).ToList();
        steps[0].ShouldStartWith("Klaar: Voorbereiden");
        steps[1].ShouldBe("Nu: TekenenAan zet: Joostuiterlijk 26 februari 2027");
        steps[2].ShouldBe("Komt nog: Bewaren");
        page.One("[aria-current=step]").Said().ShouldContain("Tekenen");
    }

    [Fact]
    public async Task LateMoment_SaysSoInWords()
    {
        var page = await Rendering.PageOf<TimelineItem>(("Title", "Verslag"), ("Date", new DateOnly(2027, 4, 2)), ("State", Moment.Late));

        page.One(".beweeg-timeline__when").Said().ShouldBe("2 april 2027 Te laat");
    }

    [Theory]
    [InlineData(3, 3, "Zoals gevraagd")]
    [InlineData(3, 2, "1 stap te gaan")]
    [InlineData(3, 1, "2 stappen te gaan")]
    [InlineData(2, 4, "2 stappen verder")]
    [InlineData(3, null, "Nog niet bekend")]
    [InlineData(null, 2, "Geen eis")]
    public async Task LevelPicture_SaysInATableWhatItDraws(int? required, int? actual, string difference)
    {
        var page = await Rendering.PageOf<LevelPicture>(
            ("Caption", "Niveaus"), ("Rows", (IReadOnlyList<LevelRow>)[new("Samenwerken", required, actual)]), ("Max", 4), ("LevelNames", (IReadOnlyList<string>)["basis", "zelf", "verder", "voorbeeld"]));

        page.One("figure > div[aria-hidden=true]").QuerySelectorAll("circle.beweeg-level__required").Length.ShouldBe(required is null ? 0 : 1);
        page.One("tbody tr").Said().ShouldEndWith(difference);
        page.QuerySelectorAll("tbody td")[0].Said().ShouldBe(required switch { 2 => "2 – zelf", 3 => "3 – verder", _ => "Geen eis" });
    }

    [Fact]
    public async Task LevelPicture_DrawsRequiredAndActualOnTheSameSpotWhenEqual()
    {
        var page = await Rendering.PageOf<LevelPicture>(("Caption", "Niveaus"), ("Rows", (IReadOnlyList<LevelRow>)[new("Samenwerken", 4, 4)]), ("Max", 4));

        var row = page.One(".beweeg-levels__row");
        row.One(".beweeg-level__actual").GetAttribute("cx").ShouldBe("226");
        row.One(".beweeg-level__required").GetAttribute("cx").ShouldBe("226");
    }

    [Fact]
    public async Task StackedBar_FillsItsWidthAndTellsTheNumbers()
    {
        var page = await Rendering.PageOf<StackedBar>(("Caption", "Ronde"), ("Parts", (IReadOnlyList<BarPart>)[new("Klaar", 3, Status.Ok), new("Bezig", 0, Status.Info), new("Open", 1, Status.Neutral)]));

        var parts = page.QuerySelectorAll("svg.beweeg-bar rect").Select(rect => (X: Number(rect, "x"), Width: Number(rect, "width"))).ToList();
        parts.ShouldBe([(0m, 747m), (751m, 249m)]);
        page.QuerySelectorAll("tbody tr").Select(row => row.Said()).ShouldBe(["Klaar 3 75 %", "Bezig 0 0 %", "Open 1 25 %"]);
        page.One("table > caption").Said().ShouldBe("Ronde");
    }

    [Fact]
    public void SharesOfOneWhole_TogetherAreAHundred_AndNoneIsOffByMoreThanOne()
    {
        DutchShare.OfAll([1, 1, 1]).ShouldBe(["34\u00a0%", "33\u00a0%", "33\u00a0%"]);
        Prop.ForAll(Gen.Choose(0, 5000).NonEmptyListOf().Where(counts => counts.Sum() > 0).ToArbitrary(), counts =>
        {
            var shares = DutchShare.OfAll([.. counts]).Select(text => int.Parse(text.Split('\u00a0')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
            shares.Sum().ShouldBe(100);
            foreach (var (count, share) in counts.Zip(shares)) Math.Abs(share - (100.0 * count / counts.Sum())).ShouldBeLessThan(1);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public async Task StackedBarOfNothing_SaysSoInsteadOfDividingByZero()
    {
        var page = await Rendering.PageOf<StackedBar>(("Caption", "Ronde"), ("Parts", (IReadOnlyList<BarPart>)[new("Klaar", 0, Status.Ok)]), ("NothingText", "Nog niets."));

        page.QuerySelectorAll("svg").ShouldBeEmpty();
        page.One("figure").Said().ShouldContain("Nog niets.");
    }

    [Fact]
    public async Task SumTable_AddsUpOnScreen()
    {
        var page = await Rendering.PageOf<SumTable>(("Caption", "Uitkomst"), ("Rows", (IReadOnlyList<SumRow>)[new("Een", 4, 0.40m), new("Twee", 2, 0.35m), new("Drie", 2.4m, 0.25m)]));

        page.QuerySelectorAll("tbody tr").Select(row => row.Said()).ShouldBe(["Een 4 × 40 % = 1,6", "Twee 2 × 35 % = 0,7", "Drie 2,4 × 25 % = 0,6"]);
        page.One("tfoot tr").Said().ShouldBe("Samen 100 % 2,9");
    }

    [Fact]
    public async Task ExternalLink_SaysThatItLeaves()
    {
        var page = await Rendering.PageOf<TextLink>(("Href", "https://www.example.org/"), ("External", true), ("ChildContent", Rendering.Words("Tips")));

        page.One("a").Said().ShouldBe("Tips (naar een andere website)");
        page.One("a").GetAttribute("rel").ShouldNotBeNull().ShouldContain("noopener");
    }

    private static decimal Number(IElement element, string attribute) =>
        decimal.Parse(element.GetAttribute(attribute).ShouldNotBeNull(), CultureInfo.InvariantCulture);
}
