using Beweeg.Platform.Modules;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Conversations;

/// <summary>Regulation, cycle, planning, progress, appraisal, sign-off and objections.</summary>
public sealed class ConversationsModule : IModule
{
    public void AddServices(IServiceCollection services)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder app)
    {
    }
}
