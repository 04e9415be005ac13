using Beweeg.Conversations.Agreements.WriteAgreement;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Agreements.RemoveAgreement;

/// <summary>
/// Takes an agreement from the table; the other work agreements share its weight. One that was recorded before needs a
/// reason, holds until this conversation is recorded, and stays readable.
/// </summary>
internal static class RemoveAgreement
{
    private const int LongestReason = 2000;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/gesprekken/{id:guid}/afspraken/{afspraak:guid}/weghalen", Submit).Needs<ConversationAccess>(ConversationAccess.WriteAgreements);

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Guid afspraak, Submission form, ConversationDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var table = await AgreementsOnTable.LayAsync(request.Db, asked.Subject, onDesk.Cycle, cancel);
        if (table.Find(afspraak) is not { } agreement) return Answers.NotFound();
        if (agreement.IsDropped) return Answers.Done(onDesk.Url("afspraken"), "Deze afspraak vervalt al.");
        var reason = agreement.IsRecorded ? form.Text("reden", "waarom de afspraak vervalt", LongestReason, required: true) : "";
        if (!form.IsValid) return Answers.Wrong<AgreementPage>(WriteAgreement.WriteAgreement.ModelOfDropping(onDesk, agreement, form.State));

        var wasRecorded = agreement.IsRecorded;
        table.Drop(agreement, reason, new Hand(request.Actor.Id, request.Now, time));
        request.Record(ConversationOperations.RemoveAgreement, asked, $"{agreement.Kind}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("afspraken"), wasRecorded
            ? "De afspraak vervalt zodra jullie dit gesprek vastleggen."
            : "De afspraak is weggehaald.");
    }
}
