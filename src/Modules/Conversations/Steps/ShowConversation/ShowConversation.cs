using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Steps.ShowConversation;

/// <summary>The overview of one conversation: its path, who is at turn, what happens next.</summary>
internal static class ShowConversation
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/gesprekken/{id:guid}", Show).Needs<ConversationAccess>(ConversationAccess.Read, ConversationOperations.Read);

    private static async Task<IResult> Show(Asked<Conversation> asked, ConversationDesk desk, IPeople people, RequestContext request, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var signed = onDesk.Conversation.Step is not (StepKind.Approve or StepKind.SignOff) ? [] : await (
            from record in request.Db.Set<ConversationRecord>()
            where record.ConversationId == asked.Subject.Id && record.State == RecordState.Offered
            join signature in request.Db.Set<Signature>() on record.Id equals signature.RecordId
            select signature.Party).ToListAsync(cancel);
        if (onDesk.Conversation.Kind == ConversationKind.Appraisal)
            onDesk = onDesk with { HasInformants = await request.Db.Set<Appraisals.Informants.Informant>().AnyAsync(row => row.ConversationId == asked.Subject.Id && row.TokenHash != null, cancel) };
        var endedBy = asked.Subject.EndedById is { } by ? (await people.NamesAsync([by], cancel)).GetValueOrDefault(by) : null;
        return Answers.Page<ConversationPage>(new { Desk = onDesk, request.Today, Signed = (IReadOnlyList<Party>)signed, EndedByName = endedBy });
    }
}
