using System.Net;
using Beweeg.Platform.Access;
using Beweeg.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Conversations;

public sealed class CoordinatorTests
{
    [Theory, EachDatabase]
    public async Task TeamPageAndVandaag_ShowThePeopleOfTheUnitAndForWhom(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var coordinator = await town.AsAsync(Town.Coordinator);

        var team = await coordinator.GetAsync("/team");
        team.Text.ShouldContain("Namens Margot Smit");
        team.HasLink($"/medewerkers/{town[Town.Employee]}").ShouldBeTrue();
        team.HasLink($"/medewerkers/{town[Town.Colleague]}").ShouldBeTrue();
        team.HasLink($"/medewerkers/{town[Town.Coordinator]}").ShouldBeFalse("nobody coordinates the own conversations");
        var today = (await coordinator.GetAsync("/")).Text;
        today.ShouldContain("Nodig Noor de Boer uit voor het planningsgesprek");
        today.ShouldContain("Namens Margot Smit.");
    }

    [Theory, EachDatabase]
    public async Task ManagerOfTheUnit_IsNotInTheHandsOfItsCoordinator(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var coordinator = await town.AsAsync(Town.Coordinator);

        (await coordinator.GetAsync("/team")).HasLink($"/medewerkers/{town[Town.Manager]}").ShouldBeFalse();
        (await coordinator.GetAsync($"/medewerkers/{town[Town.Manager]}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task WhoIsNoCoordinator_HasNobodyInSomebodyElsesPlace(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        foreach (var role in new[] { Town.Manager, Town.Colleague, Town.HrAdviser })
            (await (await town.AsAsync(role)).GetAsync("/team")).Text.ShouldNotContain("Namens", Case.Sensitive, role);
    }

    [Theory, EachDatabase]
    public async Task HrAdviserOfTheUnit_StillAdvisesAboutItsManager(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var relation = await town.Host.WithDbAsync(town.Municipality.Id, (services, _) => services.GetRequiredService<IRelations>().ToEmployeeAsync(
            new Actor(town[Town.HrAdviser], town[Town.HrAdviser], "Petra de Jong", "test", town.Municipality, Guid.Empty, false), town[Town.Manager], Town.Spring2026, CancellationToken.None));
        relation.HasFlag(Relation.HrAdviser).ShouldBeTrue();
    }
}
