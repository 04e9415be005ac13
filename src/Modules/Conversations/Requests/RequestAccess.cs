using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Requests;

/// <summary>Who may do what with a request for an extra conversation. Asking itself stands with the employee's page.</summary>
internal sealed class RequestAccess : AccessTable<ConversationRequest>
{
    public static readonly Permission Read = new("request.read", "verzoek om een extra gesprek lezen");
    public static readonly Permission Answer = new("request.answer", "antwoorden op een verzoek om een extra gesprek");
    public static readonly Permission Reply = new("request.reply", "reageren op een extra gesprek dat de leidinggevende wil");
    public static readonly Permission Withdraw = new("request.withdraw", "eigen verzoek intrekken");

    private const string Waits = "Waits";
    private const string Announced = "Announced";

    public RequestAccess()
    {
        Allow(Read, Relation.Self | Sides.Leading);
        // A coordinator holds conversations; whether there is an extra one, is for who manages (art. 2.5).
        Allow(Answer, Sides.Deciding, Waits);
        Allow(Withdraw, Relation.Self, Waits);
        Allow(Reply, Relation.Self, Announced);
    }

    public override string Noun => "Verzoek om een extra gesprek";

    public override string Kind => "request";

    protected override Task<ConversationRequest?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Guid.TryParse(http.GetRouteValue("verzoek") as string, out var id)
            ? db.Set<ConversationRequest>().SingleOrDefaultAsync(row => row.Id == id, cancel)
            : Task.FromResult<ConversationRequest?>(null);

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, ConversationRequest subject, DateOnly today, CancellationToken cancel) =>
        relations.ToEmployeeAsync(actor, subject.EmployeeId, today, cancel);

    public override string StateOf(ConversationRequest subject) =>
        subject.State == RequestState.Asked ? Waits
        : subject is { AskedBy: Party.Manager, AnsweredAt: null } ? Announced
        : "Answered";

    public override Guid? EmployeeOf(ConversationRequest subject) => subject.EmployeeId;

    public override Guid IdOf(ConversationRequest subject) => subject.Id;
}
