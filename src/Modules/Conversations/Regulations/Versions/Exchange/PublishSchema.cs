using Beweeg.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Regulations.Versions.Exchange;

/// <summary>The schema of a regulation file, at an address that stays.</summary>
internal static class PublishSchema
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet(RegulationSchema.Address, () => Results.Text(RegulationSchema.Text, "application/schema+json; charset=utf-8"))
            .Open("het schema van een regelingbestand");
}
