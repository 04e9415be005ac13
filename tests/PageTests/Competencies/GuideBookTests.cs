using System.Net;
using Beweeg.Competencies.Own;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Competencies;

/// <summary>Everybody who is signed in reads the guide, and finds in it what the own job asks.</summary>
public sealed class GuideBookTests
{
    [Theory, EachDatabase]
    public async Task Book_ShowsEveryCompetencyByCluster_AndWhatMyJobAsksFirst(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);
        (await employee.GetAsync("/")).HasLink("/competentiegids").ShouldBeTrue();

        var book = await employee.GetAsync("/competentiegids");
        book.Title.ShouldBe("Competentiegids");
        foreach (var competency in OwnGuide.Guide.Competencies) book.HasLink($"/competentiegids/competenties/{competency.Key}").ShouldBeTrue(competency.Name);
        book.Text.ShouldContain("Medewerker groen, schaal 6: niveau A.");
        book.Document.QuerySelectorAll("h2").Select(heading => heading.TextContent.Trim()).ShouldBe(["Wat jouw functie vraagt", "Kern", "Verbinden", "Kiezen", "Leren", "Over de gids"]);
    }

    [Theory, EachDatabase]
    public async Task Competency_ShowsMyLevelFirst_AndWhichJobsAskIt(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var page = await (await town.AsAsync(Town.Manager)).GetAsync("/competentiegids/competenties/accuraat-werken");
        var competency = OwnGuide.Guide.Find("accuraat-werken")!;
        page.Text.ShouldContain(competency.Definition);
        // Scale 11: level C stands first and is marked.
        page.Document.QuerySelectorAll("section[id^=niveau-]").Select(section => section.Id).ShouldBe(["niveau-c", "niveau-a", "niveau-b"]);
        page.Document.QuerySelector("#niveau-c")!.TextContent.ShouldContain("jouw niveau");
        page.Document.QuerySelector("#niveau-a")!.TextContent.ShouldNotContain("jouw niveau");
        foreach (var text in competency.Levels.SelectMany(level => level.Behaviours.Concat(level.Tips).Append(level.Summary))) page.Text.ShouldContain(text);
        foreach (var profile in OwnGuide.Guide.Profiles)
            page.HasLink($"/competentiegids/functies?groep={profile.Key}").ShouldBe(profile.Competencies.Contains("accuraat-werken", StringComparer.Ordinal), profile.JobGroup);
        (await (await town.AsAsync(Town.Manager)).GetAsync("/competentiegids/competenties/toveren")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task PerJob_ShowsMineFirst_AndAnotherThatIsChosenAtTheLevelOfItsScale(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);
        var mine = await employee.GetAsync("/competentiegids/functies");
        mine.Title.ShouldBe("Wat mijn functie vraagt");
        var texts = OwnGuide.Guide.Find("samenwerken")!;
        mine.Text.ShouldContain(texts.Levels[0].Behaviours[0]);

        var manager = mine.Document.QuerySelectorAll("select[name=functie] option").Single(option => option.TextContent.Contains("Teammanager", StringComparison.Ordinal)).GetAttribute("value");
        var other = await employee.GetAsync($"/competentiegids/functies?functie={manager}");
        other.Title.ShouldBe("Teammanager");
        other.Text.ShouldContain(texts.Levels[2].Behaviours[0]);
        other.Text.ShouldNotContain(texts.Levels[0].Behaviours[0]);
        (await employee.GetAsync("/competentiegids/functies?functie=onzin&groep=ook")).Title.ShouldBe("Wat mijn functie vraagt");
    }

    [Theory, EachDatabase]
    public async Task MatrixAndLevels_TellTheSameAsTheProfiles(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);
        var matrix = await employee.GetAsync("/competentiegids/matrix");
        var rows = matrix.Document.QuerySelectorAll(".beweeg-matrix tbody tr").ToList();
        rows.Count.ShouldBe(OwnGuide.Guide.Profiles.Count);
        foreach (var row in rows)
        {
            var profile = OwnGuide.Guide.Profiles.Single(one => row.QuerySelector("th a")!.TextContent == one.JobGroup);
            row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim() == "ja").ShouldBe(OwnGuide.Guide.Competencies.Select(one => profile.Competencies.Contains(one.Key, StringComparer.Ordinal)), profile.JobGroup);
        }

        var level = await employee.GetAsync("/competentiegids/niveaus/B");
        level.Text.ShouldContain(OwnGuide.Guide.Find("samenwerken")!.Levels[1].Summary);
        (await employee.GetAsync("/competentiegids/niveaus/Z")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task Search_SaysWhereItWasFoundAndMarksIt_AndHelpsWhenNothingWas(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);
        var found = await employee.GetAsync("/competentiegids/zoeken?vraag=" + Uri.EscapeDataString("samen werken met lastige mensen"));
        found.Document.QuerySelector("main section h2")!.TextContent.Trim().ShouldBe("Samenwerken");
        found.Document.QuerySelectorAll("mark").ShouldNotBeEmpty();
        found.Text.ShouldContain("Gedrag, niveau");
        found.ValueOf("vraag").ShouldBe("samen werken met lastige mensen");

        var nothing = await employee.GetAsync("/competentiegids/zoeken?vraag=xqzwvk");
        nothing.Text.ShouldContain("Niets gevonden voor ‘xqzwvk’");
        nothing.HasLink("/competentiegids").ShouldBeTrue();
        (await employee.GetAsync("/competentiegids/zoeken?vraag=" + Uri.EscapeDataString("<script>alert(1)</script>"))).Html.ShouldNotContain("<script>alert");
        (await employee.GetAsync("/competentiegids/zoeken")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EachDatabase]
    public async Task Print_HoldsOneCompetencyOrAllOfThem(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);
        var one = await employee.GetAsync("/competentiegids/competenties/integriteit/afdrukken");
        one.Title.ShouldBe("Integriteit");
        one.Text.ShouldNotContain(OwnGuide.Guide.Find("samenwerken")!.Definition);
        var all = await employee.GetAsync("/competentiegids/afdrukken");
        foreach (var competency in OwnGuide.Guide.Competencies) all.Text.ShouldContain(competency.Definition);
    }

    [Theory, EachDatabase]
    public async Task WhoIsNotSignedIn_IsAskedTo(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        (await town.Anonymous().GetAsync("/competentiegids")).Status.ShouldBe(HttpStatusCode.Found);
    }
}
