using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Platform.Modules;

/// <summary>A room of the house. The host names the modules; each says here what it brings.</summary>
public interface IModule
{
    /// <summary>Registers the services of the module, also those behind its contracts.</summary>
    void AddServices(IServiceCollection services);

    /// <summary>Maps every endpoint of the module: its table of contents.</summary>
    void MapEndpoints(IEndpointRouteBuilder app);
}
