using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Access;

namespace Beweeg.Conversations.Steps;

/// <summary>The rows about an appraisal. Its states have names of their own, so that no row of another kind of conversation holds for it.</summary>
internal sealed partial class ConversationAccess
{
    public static readonly Permission ReadInformants = new("informant.read", "informanten en hun woorden lezen");
    public static readonly Permission AskInformant = new("informant.ask", "een informant vragen");
    public static readonly Permission RequestInformant = new("informant.request", "om een informant vragen");
    public static readonly Permission Judge = new("appraisal.judge", "beoordelen en het concept schrijven");
    public static readonly Permission ReadSum = new("appraisal.sum", "de som achter de eindkwalificatie zien");
    public static readonly Permission ReadLaidSum = new("appraisal.sum.laid", "de som zien van de tekst die voorligt, terwijl de leidinggevende nog wijzigt");
    public static readonly Permission SendDraft = new("appraisal.send", "het concept versturen");
    public static readonly Permission ReadAppraisal = new("appraisal.read", "de beoordeling lezen en afdrukken");
    public static readonly Permission Hold = new("appraisal.hold", "noteren dat het beoordelingsgesprek is geweest");
    public static readonly Permission LayDown = new("appraisal.laydown", "de beoordeling voorleggen om te tekenen");
    public static readonly Permission SignAppraisal = new("appraisal.sign", "de beoordeling tekenen");
    public static readonly Permission Object = new("objections.file", "bedenkingen schrijven en insturen");
    public static readonly Permission ReadObjections = new("objections.read", "ingestuurde bedenkingen en het verslag van het bedenkingengesprek lezen");
    public static readonly Permission HoldHearing = new("hearing.hold", "het bedenkingengesprek vastleggen");
    public static readonly Permission Adopt = new("appraisal.adopt", "de beoordeling vaststellen");
    public static readonly Permission ReadAlong = new("appraisal.readalong", "de beoordeling meelezen als tweede beoordelaar");
    public static readonly Permission Concur = new("appraisal.concur", "zeggen of het concept zo weg kan");
    public static readonly Permission Add = new("appraisal.add", "een aanvulling schrijven");

    public static readonly Permission TakeBackDraft = new("appraisal.takeback", "een verstuurd concept terugnemen");
    public static readonly Permission ReadTakenBack = new("appraisal.takenback", "lezen wat is teruggenomen");
    public static readonly Permission TakeBackNote = new("appraisal.note.takeback", "een notitie over de handtekening terugnemen");
    public static readonly Permission ReadReward = new("appraisal.reward.read", "het voorstel en het besluit over een extra beloning lezen");
    public static readonly Permission ProposeReward = new("appraisal.reward.propose", "een extra beloning voorstellen");
    public static readonly Permission DecideReward = new("appraisal.reward.decide", "het besluit over een extra beloning vastleggen");

    private void AllowAppraisal()
    {
        // Whoever sees the draft before it was sent is on the side of the manager; the employee reads from sending on.
        Allow(Invite, Leading, Appraisal.Invite, Appraisal.Prepare, Appraisal.AskInformants, Appraisal.Draft, Appraisal.Converse);
        Allow(Prepare, Both, Appraisal.Invite, Appraisal.Prepare, Appraisal.AskInformants, Appraisal.Draft, Appraisal.Converse);
        Allow(ReadInformants, Both, [.. Appraisal.All.Where(state => state != Appraisal.Invite)]);
        Allow(AskInformant, Leading, Appraisal.Prepare, Appraisal.AskInformants, Appraisal.Draft);
        Allow(RequestInformant, Relation.Self, Appraisal.Prepare, Appraisal.AskInformants, Appraisal.Draft);
        Allow(Judge, Leading, Appraisal.Prepare, Appraisal.AskInformants, Appraisal.Draft, Appraisal.Adjust, Appraisal.Reconsider);
        Allow(ReadSum, Leading, [.. Appraisal.All.Where(state => state != Appraisal.Invite)]);
        Allow(ReadSum, Relation.Self, Appraisal.Converse, Appraisal.SignOff, Appraisal.Objections, Appraisal.Hearing, Appraisal.Decide, Appraisal.Closed);
        // While the manager changes judgements, the employee reads the sum of the text that lies there and not of what is being changed.
        Allow(ReadLaidSum, Relation.Self, Appraisal.Adjust, Appraisal.Reconsider);
        Allow(SendDraft, Leading, Appraisal.Draft);
        Allow(ReadAppraisal, Both, Appraisal.Converse, Appraisal.Adjust, Appraisal.SignOff, Appraisal.Objections, Appraisal.Hearing,
            Appraisal.Decide, Appraisal.Reconsider, Appraisal.Closed);
        Allow(ReadAppraisal, Relation.HrAdviser, Appraisal.Closed);
        // Beside who leads: the judgement and how it came about, and nothing of what the two prepare.
        Allow(ReadAlong, Relation.SecondAssessor, Appraisal.Draft, Appraisal.Converse, Appraisal.Adjust, Appraisal.SignOff, Appraisal.Objections,
            Appraisal.Hearing, Appraisal.Decide, Appraisal.Reconsider, Appraisal.Closed);
        Allow(Concur, Relation.SecondAssessor, Appraisal.Draft);
        Allow(Hold, Leading, Appraisal.Converse);
        Allow(LayDown, Leading, Appraisal.Adjust);
        Allow(SignAppraisal, Both, Appraisal.SignOff);
        // Whoever was noted as not signing can still sign, until it is adopted.
        Allow(SignAppraisal, Relation.Self, Appraisal.Objections, Appraisal.Hearing, Appraisal.Decide, Appraisal.Reconsider);
        Allow(Object, Relation.Self, Appraisal.SignOff, Appraisal.Objections, Appraisal.Decide);
        Allow(ReadObjections, Both, Appraisal.Hearing, Appraisal.Reconsider, Appraisal.Closed);
        Allow(HoldHearing, Leading, Appraisal.Hearing);
        // A coordinator may hold the conversation; adopting stays with who manages.
        Allow(Adopt, Sides.Deciding, Appraisal.Objections, Appraisal.Decide, Appraisal.Reconsider);
        Allow(Add, Both, Appraisal.Closed);
        // Until the two talked about it; afterwards the manager adjusts.
        Allow(TakeBackDraft, Leading, Appraisal.Converse);
        // Who got a text, keeps reading it, also while another one is written.
        Allow(ReadTakenBack, Both, [.. Appraisal.All.Where(state => state != Appraisal.Invite)]);
        Allow(TakeBackNote, Leading, Appraisal.SignOff, Appraisal.Objections);
        // The employee reads the conclusion; a proposal of which nothing was decided is no promise yet.
        Allow(ReadReward, Both | Relation.HrAdviser, Appraisal.Closed);
        Allow(ProposeReward, Sides.Deciding, Appraisal.Closed);
        Allow(DecideReward, Relation.HrAdviser, Appraisal.Closed);
    }

    protected override NotNow? NotNow(Conversation subject, Permission permission, Relation relations) =>
        (relations & Both) != Relation.None && (subject.Kind == ConversationKind.Appraisal
                ? AppraisalOrder.Why(permission, subject, relations.HasFlag(Relation.Self))
                : ConversationOrder.Why(permission, subject, relations.HasFlag(Relation.Self))) is { } why
            ? new NotNow(why, $"/gesprekken/{subject.Id}")
            : null;

    /// <summary>Names of the states of an appraisal.</summary>
    internal static class Appraisal
    {
        public const string Invite = "AppraisalInvite";
        public const string Prepare = "AppraisalPrepare";
        public const string AskInformants = "AppraisalAskInformants";
        public const string Draft = "AppraisalDraft";

        /// <summary>The draft was sent, the conversation comes.</summary>
        public const string Converse = "AppraisalConverse";

        /// <summary>The conversation was held; the manager adjusts the draft before it is signed.</summary>
        public const string Adjust = "AppraisalAdjust";
        public const string SignOff = "AppraisalSignOff";

        /// <summary>Signed without full agreement: the employee can still object.</summary>
        public const string Objections = "AppraisalObjections";
        public const string Hearing = "AppraisalHearing";

        /// <summary>Agreed: it can be adopted.</summary>
        public const string Decide = "AppraisalDecide";

        /// <summary>There are objections: the manager decides whether the appraisal changes.</summary>
        public const string Reconsider = "AppraisalReconsider";
        public const string Closed = "AppraisalClosed";

        public static readonly IReadOnlyList<string> All =
            [Invite, Prepare, AskInformants, Draft, Converse, Adjust, SignOff, Objections, Hearing, Decide, Reconsider, Closed];

        public static string StateOf(Conversation appraisal) =>
            appraisal.IsBeingAdjusted ? Adjust
            : appraisal.IsBeingReconsidered ? Reconsider
            : "Appraisal" + appraisal.Step;
    }
}
