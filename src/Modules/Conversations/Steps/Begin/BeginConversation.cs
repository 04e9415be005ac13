using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Steps.Begin;

/// <summary>They sit together: the conversation begins.</summary>
internal static class BeginConversation
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/gesprekken/{id:guid}/beginnen", Submit).Needs<ConversationAccess>(ConversationAccess.Begin);

    private static async Task<IResult> Submit(Asked<Conversation> asked, RequestContext request, CancellationToken cancel)
    {
        asked.Subject.Begin(request.Today);
        request.Record(ConversationOperations.Begin, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done($"/gesprekken/{asked.Subject.Id}/afspraken", "Het gesprek is begonnen. Schrijf hier samen de afspraken op.");
    }
}
