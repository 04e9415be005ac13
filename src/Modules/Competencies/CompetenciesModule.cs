using Beweeg.Competencies.Reading;
using Beweeg.Competencies.Versions;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Competencies;

/// <summary>The competency guide: reading and searching it, its versions, changing it, exchange; profiles and levels.</summary>
public sealed class CompetenciesModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
        GuideEndpoints.AddServices(services);
        services.AddScoped<Book>();
        services.AddScoped<INamesOfGuide, NamesOfGuide>();
        services.AddScoped<IDemoStory, DemoGuide>();
    }

    public void MapEndpoints(IEndpointRouteBuilder app)
    {
        BookEndpoints.Map(app);
        GuideEndpoints.Map(app);
    }
}
