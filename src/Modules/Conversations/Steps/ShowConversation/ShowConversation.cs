using Beweeg.Conversations.Appraisals.Informants;
using Beweeg.Conversations.Decisions;
using Beweeg.Conversations.Preparation;
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

    private static async Task<IResult> Show(Asked<Conversation> asked, ConversationDesk desk, RequestContext request, IPeople people, ConversationDecisions decisions, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var signed = onDesk.Conversation.Step is not (StepKind.Approve or StepKind.SignOff) ? [] : await (
            from record in request.Db.Set<ConversationRecord>()
            where record.ConversationId == asked.Subject.Id && record.State == RecordState.Offered
            join signature in request.Db.Set<Signature>() on record.Id equals signature.RecordId
            select signature.Party).ToListAsync(cancel);
        var informants = onDesk.Conversation.Kind != ConversationKind.Appraisal ? []
            : await request.Db.Set<Informant>().Where(row => row.ConversationId == asked.Subject.Id).Select(row => row.State).ToListAsync(cancel);
        onDesk = onDesk with { HasInformants = informants.Any(state => state is InformantState.Asked or InformantState.Answered) };
        var decided = !onDesk.Conversation.IsClosed ? null : await request.Db.Set<ConversationRecord>().AsNoTracking()
            .Where(row => row.ConversationId == asked.Subject.Id && row.DecidedById != null).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        var endedBy = (asked.Subject.EndedById ?? decided?.DecidedById) is { } by ? (await people.NamesAsync([by], cancel)).GetValueOrDefault(by) : null;
        return Answers.Page<ConversationPage>(new
        {
            Desk = onDesk,
            request.Today,
            Signed = (IReadOnlyList<Party>)signed,
            HeldBy = await HeldByAsync(onDesk, request, people, cancel),
            PlannedBefore = await PlannedBeforeAsync(onDesk, request, people, cancel),
            EndedByName = endedBy,
            Decision = decided?.DecisionReason?.Reveal(),
            Prepared = await PreparedAsync(onDesk, request, cancel),
            HasSuggestion = informants.Contains(InformantState.Suggested),
            Around = await decisions.OfAsync(onDesk, cancel),
            EarlierIsOpen = await EarlierIsOpenAsync(asked.Subject, request, cancel),
        });
    }

    // As it was laid down: who holds the conversations by now had no part in it.
    private static async Task<string?> HeldByAsync(OnDesk desk, RequestContext request, IPeople people, CancellationToken cancel)
    {
        if (desk.Conversation.IsClosed) return (await Records.CurrentAsync(request.Db, desk.Conversation.Id, cancel))?.Reveal().HeldBy ?? desk.ManagerName;
        if (desk.HeldByName is { } former) return former;
        // Who acts for the manager, or coordinates, and chose the day.
        if (desk.Conversation is not { PlannedOn: not null, InvitedById: { } by } || by == desk.ManagerId || desk.ManagerName is null) return desk.ManagerName;
        var relation = await request.Relations.ToEmployeeAsync(request.Actor with { Account = by, Employee = by }, desk.Person.Id, request.Today, cancel);
        return (relation & Sides.Leading) == Relation.None ? desk.ManagerName : $"{(await people.NamesAsync([by], cancel)).GetValueOrDefault(by)}, namens {desk.ManagerName}";
    }

    // Who chose the day and no longer holds the conversations; null when the day is the choice of who does.
    private static async Task<string?> PlannedBeforeAsync(OnDesk desk, RequestContext request, IPeople people, CancellationToken cancel)
    {
        if (desk.Conversation is not { HeldOn: null, PlannedOn: not null, InvitedById: { } by } || by == desk.ManagerId || by == request.Actor.Employee) return null;
        var relation = await request.Relations.ToEmployeeAsync(request.Actor with { Account = by, Employee = by }, desk.Person.Id, request.Today, cancel);
        return (relation & Sides.Leading) != Relation.None ? null : (await people.NamesAsync([by], cancel)).GetValueOrDefault(by);
    }

    // Of one's own answers only; what the other wrote and did not share is nobody's business.
    private static async Task<(int Written, int Shared)> PreparedAsync(OnDesk desk, RequestContext request, CancellationToken cancel)
    {
        if (!desk.Asked.May(ConversationAccess.Prepare) || desk.Conversation.HeldOn is not null) return (0, 0);
        var own = await request.Db.Set<PreparationAnswer>().AsNoTracking().Where(row => row.ConversationId == desk.Conversation.Id && row.AuthorId == request.Actor.Id).ToListAsync(cancel);
        return (own.Count(row => !row.Text.IsEmpty), own.Count(row => row.SharedAt is not null));
    }

    // Only what has not begun can wait for what comes before it.
    private static async Task<bool> EarlierIsOpenAsync(Conversation conversation, RequestContext request, CancellationToken cancel) =>
        conversation.Step == StepKind.Invite
        && await request.Db.Set<Conversation>().AnyAsync(row => row.CycleId == conversation.CycleId && row.Ordinal < conversation.Ordinal && row.Step != StepKind.Closed, cancel);
}
