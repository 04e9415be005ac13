using Beweeg.Platform.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Competencies;

/// <summary>The competency guide, profiles and levels.</summary>
public sealed class CompetenciesModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder app)
    {
    }
}
