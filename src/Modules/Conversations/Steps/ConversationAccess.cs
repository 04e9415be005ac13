using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Steps;

/// <summary>Who may do what with a conversation, at which step.</summary>
internal sealed partial class ConversationAccess : AccessTable<Conversation>
{
    public static readonly Permission Read = new("conversation.read", "gesprek openen");
    public static readonly Permission Invite = new("conversation.invite", "uitnodigen");
    public static readonly Permission Prepare = new("conversation.prepare", "voorbereiden");
    public static readonly Permission Begin = new("conversation.begin", "gesprek beginnen");
    public static readonly Permission ReadAgreements = new("agreement.read", "afspraken lezen");
    public static readonly Permission WriteAgreements = new("agreement.write", "afspraken opschrijven en wegen");
    public static readonly Permission WriteProgress = new("progress.write", "opschrijven hoe het gaat");
    public static readonly Permission Weigh = new("agreement.weigh", "weging verdelen");
    public static readonly Permission ChooseCompetencies = new("competency.choose", "competenties aan het profiel toevoegen");
    public static readonly Permission Offer = new("record.offer", "ter accordering aanbieden");
    public static readonly Permission ReadRecord = new("record.read", "verslag lezen en afdrukken");
    public static readonly Permission Sign = new("record.sign", "tekenen");
    public static readonly Permission Reopen = new("record.reopen", "terug naar de afspraken");
    public static readonly Permission Decide = new("record.decide", "beslissen zonder overeenstemming");

    public static readonly Permission EndWithout = new("conversation.endwithout", "vastleggen dat een gesprek niet is gehouden");
    public static readonly Permission Resume = new("conversation.resume", "een gesprek dat niet is gehouden toch houden");

    public static readonly Permission WithdrawInvitation = new("conversation.uninvite", "een uitnodiging intrekken");
    public static readonly Permission AddToRecord = new("record.add", "een aanvulling bij het verslag schrijven");

    /// <summary>It ended without having been held.</summary>
    private const string Ended = "Ended";

    /// <summary>A progress conversation while it is held: besides agreeing there is progress to write down (art. 5).</summary>
    private const string FollowUp = "ProgressConverse";

    private const Relation Leading = Sides.Leading;
    private const Relation Both = Relation.Self | Leading;

    public ConversationAccess()
    {
        Allow(Read, Both);
        Allow(Read, Relation.HrAdviser, nameof(StepKind.Closed), Appraisal.Closed, Ended);
        Allow(Invite, Leading, nameof(StepKind.Invite), nameof(StepKind.Prepare));
        Allow(WithdrawInvitation, Leading, nameof(StepKind.Prepare), Appraisal.Prepare, Appraisal.AskInformants, Appraisal.Draft);
        Allow(Prepare, Both, nameof(StepKind.Invite), nameof(StepKind.Prepare), nameof(StepKind.Converse), FollowUp);
        Allow(Begin, Leading, nameof(StepKind.Invite), nameof(StepKind.Prepare));
        Allow(ReadAgreements, Both);
        Allow(WriteAgreements, Both, nameof(StepKind.Prepare), nameof(StepKind.Converse), FollowUp);
        // The manager sets weights, after consulting the employee (art. 4.2).
        Allow(Weigh, Leading, nameof(StepKind.Prepare), nameof(StepKind.Converse), FollowUp);
        // In the planning conversation only, after consulting the employee (art. 3).
        Allow(ChooseCompetencies, Leading, nameof(StepKind.Converse));
        Allow(WriteProgress, Both, FollowUp);
        Allow(Offer, Leading, nameof(StepKind.Converse), FollowUp);
        Allow(ReadRecord, Both, nameof(StepKind.Approve), nameof(StepKind.Closed));
        Allow(ReadRecord, Relation.HrAdviser, nameof(StepKind.Closed));
        Allow(Sign, Both, nameof(StepKind.Approve));
        Allow(AddToRecord, Both, nameof(StepKind.Closed));
        Allow(Reopen, Both, nameof(StepKind.Approve));
        // A coordinator may hold the conversation, but cutting the knot stays with who manages (art. 4.7).
        Allow(Decide, Sides.Deciding, nameof(StepKind.Approve));
        // Whether a conversation comes or not is for who manages; a coordinator holds them.
        Allow(EndWithout, Sides.Deciding, nameof(StepKind.Invite), nameof(StepKind.Prepare),
            Appraisal.Invite, Appraisal.Prepare, Appraisal.AskInformants, Appraisal.Draft, Appraisal.Converse);
        Allow(Resume, Sides.Deciding, Ended);
        AllowAppraisal();
    }

    public override string Noun => "Gesprek";

    public override string Kind => "conversation";

    protected override Task<Conversation?> LoadAsync(BeweegDb db, HttpContext http, CancellationToken cancel) =>
        Guid.TryParse(http.GetRouteValue("id") as string, out var id)
            ? db.Set<Conversation>().SingleOrDefaultAsync(row => row.Id == id, cancel)
            : Task.FromResult<Conversation?>(null);

    protected override Task<Relation> RelationsAsync(IRelations relations, Actor actor, Conversation subject, DateOnly today, CancellationToken cancel) =>
        relations.ToEmployeeAsync(actor, subject.EmployeeId, today, cancel);

    public override string StateOf(Conversation subject) =>
        subject.Ending is not null ? Ended
        : subject.Kind == ConversationKind.Appraisal ? Appraisal.StateOf(subject)
        : subject is { Kind: ConversationKind.Progress, Step: StepKind.Converse } ? FollowUp
        : subject.Step.ToString();

    public override Guid? EmployeeOf(Conversation subject) => subject.EmployeeId;

    public override Guid IdOf(Conversation subject) => subject.Id;
}
