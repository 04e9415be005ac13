using System.Net;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.TestKit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Platform;

/// <summary>
/// The access matrix, cell by cell: every route with a permission, every role, every step of a conversation. What a
/// role may do is computed here from the relations that the town was built with, not from what the gate answered.
/// </summary>
public sealed class AccessTests
{
    private static readonly IReadOnlyDictionary<string, Relation> ToEmployee = new Dictionary<string, Relation>(StringComparer.Ordinal)
    {
        [Town.Employee] = Relation.Self | Relation.Colleague,
        [Town.Colleague] = Relation.Colleague,
        [Town.Manager] = Relation.Manager | Relation.Colleague,
        [Town.ActingManager] = Relation.ActingManager | Relation.Colleague,
        [Town.HigherManager] = Relation.HigherManager | Relation.Colleague,
        [Town.FormerManager] = Relation.Colleague,
        [Town.Coordinator] = Relation.Coordinator | Relation.Colleague,
        [Town.HrAdviser] = Relation.HrAdviser | Relation.Colleague,
        [Town.Administrator] = Relation.Administrator | Relation.Colleague,
        [Town.WorksCouncil] = Relation.WorksCouncil | Relation.Colleague,
        [Town.OtherManager] = Relation.Colleague,
        [Town.OtherHrAdviser] = Relation.Colleague,
    };

    [Theory, EachDatabase]
    public async Task EveryRole_StandsInExactlyTheRelationsOfTheTree(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        foreach (var role in Town.Everybody)
        {
            var relations = await town.Host.WithDbAsync(town.Municipality.Id, (services, _) => services.GetRequiredService<IRelations>()
                .ToEmployeeAsync(ActorOf(town, role), town[Town.Employee], Town.Spring2026, CancellationToken.None));
            relations.ShouldBe(ToEmployee[role], $"role {role}");
        }
    }

    [Theory, EachDatabase]
    public async Task EveryRouteAboutAConversation_InEveryStep_OpensExactlyForWhoTheTableNames(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        await manager.UpToOfferAsync(id);
        var table = town.Host.App.Services.GetRequiredService<ConversationAccess>();
        var routes = Declared(town.Host.App).Where(route => route.Declaration.Table is { } type && type.Equals(typeof(ConversationAccess))).ToList();
        routes.Count.ShouldBeGreaterThan(15);
        var clients = new Dictionary<string, PageClient>(StringComparer.Ordinal);
        foreach (var role in Town.Everybody) clients[role] = await town.AsAsync(role);
        var agreement = await town.LookAsync(db => db.Set<Beweeg.Conversations.Agreements.Agreement>().Select(row => row.Id).SingleAsync());
        var wrong = new List<string>();
        var cells = 0;

        foreach (var step in new[] { StepKind.Invite, StepKind.Prepare, StepKind.Converse, StepKind.Approve, StepKind.Closed })
        {
            await town.LookAsync(async db => await db.Set<Conversation>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Step, step)));
            foreach (var route in routes)
            {
                var url = route.Pattern.Replace("{id:guid}", id.ToString(), StringComparison.Ordinal).Replace("{afspraak:guid}", agreement.ToString(), StringComparison.Ordinal)
                    .Replace("{deel}", "work", StringComparison.Ordinal).Replace("{informant:guid}", agreement.ToString(), StringComparison.Ordinal)
                    + (route.Pattern.EndsWith("/nieuw", StringComparison.Ordinal) ? "?soort=Work" : "");
                foreach (var role in Town.Everybody)
                {
                    var may = table.RightTo(route.Declaration.Permission!, ToEmployee[role], $"{step}") != Relation.None;
                    // A permitted write would move the conversation; the stories test those. Every refused one is tried.
                    if (may && route.Method != "GET") continue;
                    var answer = route.Method == "GET" ? await clients[role].GetAsync(url) : await PostAsync(clients[role], url);
                    cells++;
                    var expected = may ? HttpStatusCode.OK : HttpStatusCode.NotFound;
                    if (answer.Status != expected) wrong.Add($"{route.Method} {url} in {step} as {role}: {(int)answer.Status}, expected {(int)expected}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        cells.ShouldBeGreaterThan(600);
    }

    [Theory, EachDatabase]
    public async Task NotSignedIn_EveryProtectedRouteSendsToSigningIn(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;
        foreach (var route in Declared(town.Host.App).Where(route => route.Declaration.Kind is DeclarationKind.Permission or DeclarationKind.SignedIn && route.Method == "GET"))
        {
            var answer = await town.Anonymous().GetAsync(Filled(route.Pattern, id));
            answer.Status.ShouldBe(HttpStatusCode.Redirect, route.Pattern);
            answer.Location!.ShouldStartWith("/aanmelden");
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

    [Theory, EachDatabase]
    public async Task HrAdviser_StartsCyclesAndSeesNumbers_OthersDoNot(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        foreach (var role in Town.Everybody)
        {
            var status = (await (await town.AsAsync(role)).GetAsync("/voortgang")).Status;
            status.ShouldBe(role is Town.HrAdviser or Town.OtherHrAdviser ? HttpStatusCode.OK : HttpStatusCode.NotFound, $"role {role}");
        }
    }

    private static string Filled(string pattern, Guid id) =>
        string.Join('/', pattern.Split('/').Select(part => part.StartsWith('{') ? id.ToString() : part));

    private static Actor ActorOf(Town town, string role) => new(town[role], town[role], "", "demo", town.Municipality, Guid.Empty, false);

    private static async Task<Page> PostAsync(PageClient client, string url)
    {
        // A token of the page that everybody may open, as an attacker with an account would have.
        var page = await client.GetAsync("/weergave");
        return await client.PostAsync(url, [("__RequestVerificationToken", page.ValueOf("__RequestVerificationToken"))]);
    }

    private static IEnumerable<(string Pattern, string Method, EndpointDeclaration Declaration)> Declared(WebApplication app) =>
        from endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        let declaration = endpoint.Metadata.GetMetadata<EndpointDeclaration>()
        where declaration is not null
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (endpoint.RoutePattern.RawText!, method, declaration);
}
