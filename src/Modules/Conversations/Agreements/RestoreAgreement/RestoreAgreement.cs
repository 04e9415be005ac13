using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Agreements.RestoreAgreement;

/// <summary>Takes back what this conversation proposed for an agreement: it is again as it was recorded.</summary>
internal static class RestoreAgreement
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/gesprekken/{id:guid}/afspraken/{afspraak:guid}/terugzetten", Submit).Needs<ConversationAccess>(ConversationAccess.WriteAgreements);

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Guid afspraak, ConversationDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var table = await AgreementsOnTable.LayAsync(request.Db, asked.Subject, onDesk.Cycle, cancel);
        if (table.Find(afspraak) is not { Revision: not null } agreement) return Answers.NotFound();
        var counted = agreement.IsDropped && agreement.Kind == AgreementKind.Work && !table.WeighsEqually;
        table.Restore(agreement, new Hand(request.Actor.Id, request.Now, time));
        request.Record(ConversationOperations.RestoreAgreement, asked, $"{agreement.Kind}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("afspraken"), counted
            ? "De afspraak telt weer mee. Kijk of de weging nog klopt."
            : "De afspraak is weer zoals die was vastgelegd.");
    }
}
