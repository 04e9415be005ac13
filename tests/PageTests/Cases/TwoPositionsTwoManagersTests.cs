using System.Net;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Cases;

/// <summary>
/// Noor de Boer works 60 % in team Groen, for Margot Smit, and 40 % at Burgerzaken, for Anton Anders. She has one cycle, and Margot leads.
/// </summary>
public sealed class TwoPositionsTwoManagersTests
{
    private static readonly DateOnly Change = new(2026, 5, 1);

    [Theory, EachDatabase]
    public async Task AntonSeesThatThereIsACycleAndWhereItStands_AndNothingOfWhatIsInIt(Engine engine)
    {
        var town = await Town.FoundAsync(engine, set: TwoPositions());
        var planning = await PlanningStory.RecordedAsync(town);
        var anton = await town.AsAsync(Town.OtherManager);
        var file = $"/medewerkers/{town[Town.Employee]}";

        var team = await anton.GetAsync("/team");
        team.Text.ShouldContain("Noor de Boer: gesprekken bij Margot Smit");
        team.HasLink(file).ShouldBeTrue();
        var page = await anton.GetAsync(file);
        page.Text.ShouldContain("Margot Smit voert de gesprekken met Noor.");
        page.Text.ShouldContain("Planningsgesprek: vastgelegd");
        page.Text.ShouldNotContain("plantvakken");
        foreach (var url in new[] { $"/gesprekken/{planning}", $"/gesprekken/{planning}/verslag", file + "/momenten", file + "/cyclus", file + "/beoordelaar" })
            (await anton.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, url);
        (await anton.GetAsync("/")).Text.ShouldNotContain("Noor");
    }

    [Theory, EachDatabase]
    public async Task AntonSharesAMoment_NoorAndMargotReadIt(Engine engine)
    {
        var town = await Town.FoundAsync(engine, set: TwoPositions());
        var anton = await town.AsAsync(Town.OtherManager);
        var file = $"/medewerkers/{town[Town.Employee]}";
        var wrong = await anton.SubmitAsync(await anton.GetAsync(file), "/bijdrage", ("wat", ""), ("soort", "WentWell"));
        wrong.ErrorAt("wat").ShouldContain("Vul in");
        (await anton.SubmitAsync(wrong, "/bijdrage", ("wat", "Noor hielp vandaag aan de balie"), ("soort", "WentWell"))).Notice.ShouldBe("Gedeeld. Noor en wie de gesprekken voert, kunnen dit lezen.");

        (await anton.GetAsync(file)).Text.ShouldContain("Noor hielp vandaag aan de balie");
        (await (await town.AsAsync(Town.Manager)).GetAsync(file)).Text.ShouldContain("Noor hielp vandaag aan de balie");
        (await (await town.AsAsync(Town.Employee)).GetAsync("/momenten")).Text.ShouldContain("Noor hielp vandaag aan de balie");
        (await (await town.AsAsync(Town.OtherManager)).GetAsync(file + "/momenten")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task MargotAsksAnton_InOneAction(Engine engine)
    {
        var (town, margot, noor, appraisal) = await AppraisalStory.ReadyAsync(await Town.FoundAsync(engine, set: TwoPositions()));
        var page = await margot.GetAsync($"/gesprekken/{appraisal}/informanten");
        page.Text.ShouldContain("Anton Anders is leidinggevende van een andere functie van Noor");
        var asked = await margot.SubmitAsync(page, $"#vraag-{town[Town.OtherManager]:N}");
        asked.Notice.ShouldContain("Anton Anders");
        (await margot.GetAsync($"/gesprekken/{appraisal}/informanten")).Document.QuerySelector($"#vraag-{town[Town.OtherManager]:N}").ShouldBeNull("once is enough");
        (await noor.GetAsync($"/gesprekken/{appraisal}/informanten")).Text.ShouldContain("Anton Anders");
    }

    [Theory, EachDatabase]
    public async Task NoorReadsPlainlyWhoLeadsAndWhoContributes(Engine engine)
    {
        var town = await Town.FoundAsync(engine, set: TwoPositions());
        var own = (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Text;
        own.ShouldContain("Margot Smit voert je gesprekken.");
        own.ShouldContain("Anton Anders is ook leidinggevende, voor een andere functie. Die draagt bij met een moment of als informant, en leest de gesprekken en de beoordeling niet.");
        (await (await town.AsAsync(Town.Manager)).GetAsync($"/medewerkers/{town[Town.Employee]}")).Text.ShouldContain("Anton Anders is ook leidinggevende, voor een andere functie.");
    }

    [Theory, EachDatabase]
    public async Task TheOtherPositionBecomesTheLarger_FromThatDayAntonLeads(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026, TwoPositions());
        var file = $"/medewerkers/{town[Town.Employee]}";
        var set = TwoPositions();
        await town.ImportAsync(set with
        {
            Positions =
            [
                .. set.Positions.Select(row => row is { PersonNumber: Town.Employee, Sequence: 2 } ? row with { End = Change.AddDays(-1) } : row),
                set.Positions.Single(row => row is { PersonNumber: Town.Employee, Sequence: 2 }) with { Sequence = 3, Factor = 0.7m, Begin = Change },
            ],
        }, Town.Spring2026);

        (await (await town.AsAsync(Town.Manager)).GetAsync(file)).Text.ShouldContain("Wat er is afgesproken");
        host.MoveTo(Change);
        (await (await town.AsAsync(Town.OtherManager)).GetAsync(file)).Text.ShouldContain("Wat er is afgesproken");
        var former = await (await town.AsAsync(Town.Manager)).GetAsync(file);
        former.Text.ShouldNotContain("Wat er is afgesproken");
        former.Text.ShouldContain("Anton Anders voert de gesprekken met Noor.");
        (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Text.ShouldContain("Tot en met 30 april 2026 hield Margot Smit de gesprekken.");
    }

    private static ImportSet TwoPositions()
    {
        var set = Town.Organisation(Town.Spring2026);
        var first = set.Positions.Single(row => row.PersonNumber == Town.Employee);
        return set with
        {
            Positions = [.. set.Positions.Select(row => row == first ? row with { Factor = 0.6m } : row), first with { Sequence = 2, UnitCode = "B", Factor = 0.4m }],
            Managers = [.. set.Managers.Where(row => row is not { UnitCode: "A1", Kind: ManagementKind.Acting })],
        };
    }
}
