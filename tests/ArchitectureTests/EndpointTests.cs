using Beweeg.Platform.Access;
using Beweeg.Web.Commands;
using Beweeg.Web.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.ArchitectureTests;

public sealed class EndpointTests
{
    [Fact]
    public async Task EveryEndpoint_SaysWhoMayCallIt()
    {
        await using var app = Application.Build();
        var silent = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<EndpointDeclaration>() is null)
            .Select(endpoint => endpoint.RoutePattern.RawText);
        silent.ShouldBeEmpty();
    }

    [Fact]
    public async Task EveryPermissionThatARouteAsks_IsGivenToSomebodyInItsTable()
    {
        await using var app = Application.Build();
        foreach (var endpoint in ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints))
        {
            if (endpoint.Metadata.GetMetadata<EndpointDeclaration>() is not { Permission: { } permission } declaration) continue;
            var table = (AccessTable)app.Services.GetService(declaration.Table!)!;
            table.Ever(permission).ShouldNotBe(Relation.None, $"{permission.Key} in {table.GetType().Name}");
        }
    }

    [Fact]
    public async Task AccessMatrixInTheDocuments_IsTheOneInTheCode()
    {
        await using var app = Application.Build();
        Register.ShouldMatch("docs/access-matrix.md", AccessMatrix.Render(Routes.Of(app), Application.Tables(app)));
    }
}
