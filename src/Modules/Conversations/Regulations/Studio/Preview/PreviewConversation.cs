using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Regulations.Studio.Preview;

/// <summary>How a conversation of a version looks to an employee and to a manager, and on which dates it falls for some people.</summary>
internal static class PreviewConversation
{
    public const string AsManager = "leidinggevende";

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/regelingen/{versie:guid}/voorbeeld", Show).Needs<RegulationVersionAccess>(RegulationVersionAccess.Read);

    private static IResult Show(Asked<VersionStanding> asked, string? gesprek, string? als, RequestContext request, RegulationLibrary library)
    {
        var regulation = library.Of(asked.Subject.Version);
        return Answers.Page<PreviewPage>(new
        {
            Asked = asked,
            Regulation = regulation,
            Type = regulation.ConversationTypes.FirstOrDefault(type => type.Key == gesprek) ?? regulation.ConversationTypes.FirstOrDefault(),
            Party = als == AsManager ? Party.Manager : Party.Employee,
            Examples = ExamplePerson.Of(regulation, request.Today),
        });
    }
}
