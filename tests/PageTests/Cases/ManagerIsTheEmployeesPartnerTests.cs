using System.Net;
using Beweeg.Platform.Access;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Cases;

/// <summary>
/// Margot Smit manages team Groen, and Noor de Boer is her partner. The board decides that Anton Anders holds Noor's conversations
/// in her place.
/// </summary>
public sealed class ManagerIsTheEmployeesPartnerTests
{
    [Theory, EachDatabase]
    public async Task AdviserAppointsAnton_FromThePersonsPage_AndReadsNothingOfTheFile(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await PlanningStory.RecordedAsync(town);
        var adviser = await town.AsAsync(Town.HrAdviser);
        var person = await adviser.GetAsync($"/medewerkers/{town[Town.Employee]}");
        person.Text.ShouldContain("Margot Smit voert de gesprekken met Noor.");
        person.Text.ShouldNotContain("plantvakken");
        person.Text.ShouldNotContain("Momenten");
        person.HasLink($"/medewerkers/{town[Town.Employee]}/beoordelaar").ShouldBeTrue();

        var found = await adviser.GetAsync($"/medewerkers/{town[Town.Employee]}/beoordelaar?zoek=anders");
        found.HasLink($"/medewerkers/{town[Town.Employee]}/beoordelaar?beoordelaar={town[Town.OtherManager]}").ShouldBeTrue();
        (await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace)).Notice.ShouldStartWith("Anton Anders is aangewezen vanaf 15 april 2026.");

        var record = (await town.RecordsAsync()).Where(entry => entry.SubjectId == town[Town.Employee] && entry.ActorId == town[Town.HrAdviser]).ToList();
        record.ShouldContain(entry => entry.Operation == "file.know");
        record.ShouldContain(entry => entry.Operation == "assessor.appoint" && entry.Right == nameof(Relation.HrAdviser));
        record.ShouldNotContain(entry => entry.Operation == "file.read");
    }

    [Theory, EachDatabase]
    public async Task AntonHoldsTheConversationToTheEnd_AndTheRecordSaysInWhosePlace(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace);
        var anton = await town.AsAsync(Town.OtherManager);
        var noor = await town.AsAsync(Town.Employee);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;

        (await anton.GetAsync("/")).Text.ShouldContain("Nodig Noor de Boer uit voor het planningsgesprek");
        (await noor.GetAsync("/")).Text.ShouldContain("Anton Anders kiest een dag", Case.Sensitive, "not the manager, who has no say in it");
        (await anton.GetAsync("/team")).HasLink($"/medewerkers/{town[Town.Employee]}").ShouldBeTrue();
        await anton.UpToOfferAsync(planning);
        await town.DaysPassAsync(planning, 7);
        var page = await anton.GetAsync($"/gesprekken/{planning}/verslag");
        page.Text.ShouldContain("Beoordelaar, in plaats van de leidinggevende Anton Anders");
        await anton.SubmitAsync(page, "/beslissen", ("ontbreekt", "refused"), ("hoe", "Noor zei in het gesprek dat zij niet tekent."), ("reden", "Het werk moet door."));

        (await town.ConversationOfAsync(Town.Employee)).IsClosed.ShouldBeTrue("who stands in the manager's place can decide as well");
        (await noor.GetAsync("/wie-heeft-gekeken")).Text.ShouldContain("beoordelaar");
    }

    [Theory, EachDatabase]
    public async Task WhatMargotDecidedBefore_StaysHers_AndAntonIsWhoNoorWaitsFor(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var (margot, noor) = (await town.AsAsync(Town.Manager), await town.AsAsync(Town.Employee));
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        await margot.UpToOfferAsync(planning);
        await noor.SignAsync(planning, "seen", "Ik zie het anders.");
        await margot.SubmitAsync(await margot.GetAsync($"/gesprekken/{planning}/verslag"), "/beslissen", ("reden", "Het werk is nodig."));
        await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace);

        var today = (await noor.GetAsync("/")).Text;
        today.ShouldContain("Je leidinggevende heeft over de afspraken beslist");
        today.ShouldNotContain("Anton Anders heeft");
    }

    [Theory, EachDatabase]
    public async Task WhileItLasts_MargotHerDeputyAndHerCoordinator_SeeNothing_AndMargotSeesOnlyAtWhom(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var margot = await town.AsAsync(Town.Manager);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        await margot.InviteAsync(planning);
        await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace);

        foreach (var role in new[] { Town.Manager, Town.ActingManager, Town.Coordinator })
        {
            var client = await town.AsAsync(role);
            foreach (var url in new[] { $"/gesprekken/{planning}", $"/gesprekken/{planning}/voorbereiden", $"/medewerkers/{town[Town.Employee]}", $"/medewerkers/{town[Town.Employee]}/momenten" })
                (await client.GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound, $"{url} as {role}");
            (await client.GetAsync("/team")).HasLink($"/medewerkers/{town[Town.Employee]}").ShouldBeFalse();
            (await client.GetAsync("/")).Text.ShouldNotContain("Noor", Case.Sensitive, role);
        }

        (await margot.GetAsync("/team")).Text.ShouldContain("Noor de Boer: gesprekken bij Anton Anders");
        (await margot.GetAsync("/team")).HasLink($"/medewerkers/{town[Town.Colleague]}").ShouldBeTrue("the others of her team are hers");
    }

    [Theory, EachDatabase]
    public async Task NoorReadsWhoAndWhy_InWordsThatKeepItPrivate(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace);
        var own = (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Text;
        own.ShouldContain("Anton Anders voert je gesprekken, in plaats van je leidinggevende. Zo blijven werk en privé gescheiden.");
        own.ShouldContain("besluit van de directie van 1 april 2026, DB-2026-14");
        own.ShouldNotContain("partner");
        own.ShouldNotContain("familie");
    }

    [Theory, EachDatabase]
    public async Task LastDayIsSet_AntonHasItThatDay_AndMargotTheDayAfter(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace);
        (await town.EndAsync("30-4-2026")).Notice.ShouldBe("De aanwijzing loopt tot en met 30 april 2026.");
        var url = $"/medewerkers/{town[Town.Employee]}";

        host.MoveTo(new DateOnly(2026, 4, 30));
        (await (await town.AsAsync(Town.OtherManager)).GetAsync(url)).Status.ShouldBe(HttpStatusCode.OK);
        (await (await town.AsAsync(Town.Manager)).GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound);
        host.MoveTo(new DateOnly(2026, 5, 1));
        (await (await town.AsAsync(Town.OtherManager)).GetAsync(url)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await town.AsAsync(Town.Manager)).GetAsync(url)).Status.ShouldBe(HttpStatusCode.OK);
        (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Text.ShouldContain("Tot en met 30 april 2026 hield Anton Anders de gesprekken.");
    }

    [Theory, EachDatabase]
    public async Task NextDeliveryOfThePersonnelSystem_LeavesTheAppointmentAsItIs(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace);
        await town.ImportAsync(Town.Organisation(Town.Spring2026), Town.Spring2026);
        (await (await town.AsAsync(Town.OtherManager)).GetAsync($"/medewerkers/{town[Town.Employee]}")).Status.ShouldBe(HttpStatusCode.OK);
        (await (await town.AsAsync(Town.Manager)).GetAsync($"/medewerkers/{town[Town.Employee]}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task AntonLeavesTheMunicipality_NobodyHoldsThem_AndMargotDoesNotGetThemBackByItself(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await town.AppointAsync(Town.OtherManager, AppointmentStory.InPlace);
        var set = Town.Organisation(Town.Spring2026);
        var yesterday = Town.Spring2026.AddDays(-1);
        await town.ImportAsync(set with
        {
            People = [.. set.People.Select(row => row.Number == Town.OtherManager ? row with { OutOfService = yesterday } : row)],
            Positions = [.. set.Positions.Select(row => row.PersonNumber == Town.OtherManager ? row with { End = yesterday } : row)],
            Managers = [.. set.Managers.Where(row => row.PersonNumber != Town.OtherManager)],
        }, Town.Spring2026);

        (await (await town.AsAsync(Town.Manager)).GetAsync($"/medewerkers/{town[Town.Employee]}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await town.AsAsync(Town.Manager)).GetAsync("/team")).Text.ShouldContain("Noor de Boer: gesprekken nu bij niemand");
        (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Text.ShouldContain("Op dit moment is er niemand die je gesprekken voert.");
    }
}
