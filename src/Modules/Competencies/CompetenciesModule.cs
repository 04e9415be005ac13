using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Guide;
using Beweeg.Platform.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Competencies;

/// <summary>The competency guide, profiles and levels.</summary>
public sealed class CompetenciesModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        services.AddSingleton<GuideCache>();
        services.AddScoped<IGuides, Guides>();
        services.AddScoped<INewMunicipality, AdoptOwnGuide>();
    }

    public void MapEndpoints(IEndpointRouteBuilder app)
    {
    }
}
