using System.Net;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Cases;

/// <summary>What an adviser can and cannot put into an appointment.</summary>
public sealed class AppointingAnAssessorTests
{
    [Theory, EachDatabase]
    public async Task AdviserPicksSomebodyWhoCannotBeIt_TheSentenceSaysWhy(Engine engine)
    {
        var set = Town.Organisation(Town.Spring2026);
        var town = await Town.FoundAsync(engine, set: set with
        {
            People = [.. set.People, set.People[0] with { Number = "30", GivenName = "Gerda", Prefix = null, Surname = "Gegaan", Email = "gerda@voorbeeld.example", OutOfService = new DateOnly(2026, 4, 14) }],
            Positions = [.. set.Positions, set.Positions[0] with { PersonNumber = "30", UnitCode = "B", End = new DateOnly(2026, 4, 14) }],
        });
        (await town.AppointAsync(Town.HrAdviser, AppointmentStory.InPlace)).Text.ShouldContain("Je kunt jezelf niet aanwijzen.");
        (await town.AppointAsync(Town.Employee, AppointmentStory.InPlace)).Text.ShouldContain("Noor kan niet over zichzelf oordelen.");
        (await town.AppointAsync("30", AppointmentStory.InPlace)).Text.ShouldContain("Gerda Gegaan is op 15 april 2026 niet in dienst.");
        (await town.AppointAsync(Town.Manager, AppointmentStory.InPlace)).Text.ShouldContain("Margot Smit voert deze gesprekken al");
        (await town.AppointAsync(Town.Manager, AppointmentStory.Second)).Text.ShouldContain("Een tweede beoordelaar is iemand anders.");
        (await town.AppointAsync(Town.Colleague, AppointmentStory.Second, employee: Town.Manager)).Text.ShouldContain("Margot Smit is de leidinggevende van Cem Çelik.");
    }

    [Theory, EachDatabase]
    public async Task PeriodInThePast_OrThatOverlaps_IsRefused_AndWhatWasTypedStays(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        (await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace, from: "14-4-2026")).ErrorAt("vanaf").ShouldContain("Wat geweest is, blijft zoals het was");
        (await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace, from: "1-5-2026", until: "30-6-2026")).Notice.ShouldContain("aangewezen");
        var page = await town.AppointAsync(Town.WorksCouncil, AppointmentStory.InPlace, from: "30-6-2026");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("vanaf").ShouldContain("vanaf 1 mei 2026 tot en met 30 juni 2026");
        page.ValueOf("kenmerk").ShouldBe("DB-2026-14");
        (await town.AppointAsync(Town.WorksCouncil, AppointmentStory.InPlace, from: "15-4-2026", until: "1-5-2026")).ErrorAt("vanaf").ShouldContain("vanaf 1 mei 2026");
        (await town.AppointAsync(Town.WorksCouncil, AppointmentStory.InPlace, from: "15-4-2026", until: "30-4-2026")).Notice.ShouldContain("aangewezen");
        (await town.AppointAsync(Town.OtherManager, AppointmentStory.Second, from: "1-6-2026")).Text.ShouldContain("heeft in deze tijd al de andere taak");
        (await town.AppointAsync(Town.HigherManager, AppointmentStory.Second, from: "15-4-2026")).Notice.ShouldContain("aangewezen");
    }

    [Theory, EachDatabase]
    public async Task EachFieldLeftEmpty_GetsItsSentence(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var adviser = await town.AsAsync(Town.HrAdviser);
        var page = await adviser.GetAsync($"/medewerkers/{town[Town.Employee]}/beoordelaar?beoordelaar={town[Town.OtherManager]}");
        var answer = await adviser.SubmitAsync(page, "/beoordelaar", ("grond", "Other"));
        foreach (var field in new[] { "soort", "reden", "besluit-van", "besluit-op", "kenmerk" }) answer.ErrorAt(field).ShouldNotBeEmpty(field);
    }

    [Theory, EachDatabase]
    public async Task AppointmentThatHasNotBegun_CanBeWithdrawn_AndOneThatRuns_NotIntoThePast(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace, from: "1-5-2026");
        var adviser = await town.AsAsync(Town.HrAdviser);
        var url = $"/medewerkers/{town[Town.Employee]}/beoordelaar";
        (await adviser.SubmitAsync(await adviser.GetAsync(url), "/einde", ("actie", "intrekken"))).Notice.ShouldBe("De aanwijzing gaat niet door.");
        (await adviser.GetAsync(url)).Text.ShouldContain("ging niet door");

        await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace);
        var page = await town.EndAsync("14-4-2026");
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Text.ShouldContain("Wat geweest is, blijft zoals het was");
        (await town.EndAsync("15-4-2026")).Notice.ShouldBe("De aanwijzing loopt tot en met 15 april 2026.");
        (await town.RecordsAsync()).Count(entry => entry.Operation == "assessor.end").ShouldBe(2);
    }

    [Theory, EachDatabase]
    public async Task OnlyTheAdviserOfTheUnit_CanAppoint(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        foreach (var role in Town.Everybody)
        {
            (await (await town.AsAsync(role)).GetAsync($"/medewerkers/{town[Town.Employee]}/beoordelaar")).Status
                .ShouldBe(role == Town.HrAdviser ? HttpStatusCode.OK : HttpStatusCode.NotFound, role);
        }
    }

    [Theory, EachDatabase]
    public async Task AboveTheSecretaryThereIsNobody_AnAssessorIsAppointed_AndNothingWaitsAnyMore(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var hans = await town.AsAsync(Town.HigherManager);
        (await hans.GetAsync("/mijn-gesprekken")).Text.ShouldContain("Er is nog niemand die deze gesprekken voert");
        await town.AppointAsync(Town.WorksCouncil, AppointmentStory.InPlace, "Office", employee: Town.HigherManager);
        var own = (await hans.GetAsync("/mijn-gesprekken")).Text;
        own.ShouldNotContain("Er is nog niemand die deze gesprekken voert");
        own.ShouldContain("Olga Raad voert je gesprekken, in plaats van je leidinggevende. Dat hoort bij je functie.");
        (await (await town.AsAsync(Town.WorksCouncil)).GetAsync("/team")).HasLink($"/medewerkers/{town[Town.HigherManager]}").ShouldBeTrue();
    }
}
