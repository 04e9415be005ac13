using System.Net;
using Beweeg.Conversations.Steps;
using Beweeg.PageTests.Access;
using Beweeg.Platform.Access;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Platform;

/// <summary>Relations as they follow from the organisation, and the wall between municipalities. Every door is tried in AccessMatrixTests.</summary>
public sealed class AccessTests
{
    [Theory, EachDatabase]
    public async Task EveryRole_StandsInExactlyTheRelationsOfTheTree(Engine engine)
    {
        var town = await Town.FoundAsync(engine, set: Cast.Organisation());
        foreach (var role in Cast.Everybody)
        {
            foreach (var subject in Cast.Subjects)
            {
                var relations = await town.Host.WithDbAsync(town.Municipality.Id, (services, _) => services.GetRequiredService<IRelations>()
                    .ToEmployeeAsync(ActorOf(town, role.Number), town[subject], Town.Spring2026, CancellationToken.None));
                // Being the adviser of all is a relation to the municipality.
                relations.ShouldBe(role.To(subject) & ~Relation.HrAdviserOfAll, role.Name);
            }
        }
    }

    [Theory, EachDatabase]
    public async Task ManagerOfAnotherMunicipality_GetsTheSameAnswerAsForSomethingThatDoesNotExist(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var elsewhere = await Town.FoundAsync(engine);
        var stranger = await elsewhere.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;

        var foreign = await stranger.GetAsync($"/gesprekken/{id}");
        var missing = await stranger.GetAsync($"/gesprekken/{Guid.CreateVersion7()}");

        foreign.Status.ShouldBe(HttpStatusCode.NotFound);
        foreign.Text.ShouldBe(missing.Text);
        (await stranger.GetAsync($"/medewerkers/{town[Town.Employee]}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task QueryInOneMunicipality_NeverSeesARowOfAnother(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var elsewhere = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;

        (await elsewhere.LookAsync(db => db.Set<Conversation>().IgnoreQueryFilters().AnyAsync(row => row.Id == id)))
            .ShouldBe(engine == Engine.Sqlite, "PostgreSQL holds the wall itself; on SQLite the filter does");
        (await elsewhere.LookAsync(db => db.Set<Conversation>().AnyAsync(row => row.Id == id))).ShouldBeFalse();
    }

    private static Actor ActorOf(Town town, string role) => new(town[role], town[role], "", "demo", town.Municipality, Guid.Empty, false);
}
