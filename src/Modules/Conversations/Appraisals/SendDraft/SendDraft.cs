using Beweeg.Conversations.Appraisals.Judge;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Appraisals.SendDraft;

/// <summary>
/// The employee gets the draft, at least the term of the regulation before the conversation; a day that is too early is
/// refused and moved here. After the conversation the text to sign is laid down the same way.
/// </summary>
internal static class SendDraft
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/gesprekken/{id:guid}/concept/versturen", Send).Needs<ConversationAccess>(ConversationAccess.SendDraft);
        app.MapPost("/gesprekken/{id:guid}/concept/voorleggen", LayDown).Needs<ConversationAccess>(ConversationAccess.LayDown);
    }

    private static async Task<IResult> Send(Asked<Conversation> asked, Submission form, AppraisalDesk desk, RequestContext request, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var conversation = asked.Subject;
        var day = form.Date("datum", "de dag van het gesprek", required: true);
        var at = form.Time("tijd", "hoe laat het gesprek begint", required: true);
        var earliest = AppraisalDates.EarliestConversation(appraisal.Regulation, conversation, request.Today);
        if (day is { } chosen) CheckDay(form, chosen, earliest, appraisal);
        var going = GoingOn(form, appraisal);
        var alone = appraisal.Second is { Concurs: false } second ? form.Text("zonder-tweede", second.Declines ? $"waarom je het toch verstuurt, terwijl {second.Name} het nog niet eens is" : $"waarom je niet wacht op {second.Name}", Judge.Judge.Longest, required: true) : "";
        if (!form.IsValid || appraisal.Gaps.Count > 0) return Answers.Wrong<DraftPage>(ShowDraft.Model(appraisal, form.State, refused: true));

        if (conversation.PlannedOn != day || conversation.PlannedAt != at)
        {
            conversation.Invite(day!.Value, at!.Value, conversation.PlannedMinutes ?? 60, conversation.Place ?? "", conversation.OtherAttendees);
            conversation.IsInvitedBy(request.Actor.Id);
        }

        conversation.SendDraft(request.Today, earliest?.Date ?? request.Today);
        var row = desk.Row(appraisal);
        row.GoOn(going);
        row.GoAlone(alone);
        var record = desk.LayDown(appraisal, AppraisalDocument.Write(appraisal with { Row = row }), await desk.NewestAsync(conversation, cancel));
        request.Record(AppraisalOperations.Send, asked, $"versie {record.Number}, {record.Hash[..16]}, gesprek {day:yyyy-MM-dd}{(appraisal.Second is null ? "" : alone.Length > 0 ? ", zonder instemming van de tweede beoordelaar" : ", met instemming van de tweede beoordelaar")}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(appraisal.Url(), $"Het concept is verstuurd. {appraisal.Desk.Person.FirstName} kan het nu lezen. Jullie spreken elkaar op {DutchDate.Text(day!.Value, DateStyle.WithWeekday)}.");
    }

    private static async Task<IResult> LayDown(Asked<Conversation> asked, Submission form, AppraisalDesk desk, RequestContext request, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var going = GoingOn(form, appraisal);
        if (!form.IsValid || appraisal.Gaps.Count > 0) return Answers.Wrong<DraftPage>(ShowDraft.Model(appraisal, form.State, refused: true));
        var row = desk.Row(appraisal);
        row.GoOn(going);
        await LayDownAsync(asked, appraisal with { Row = row }, desk, request, cancel);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(appraisal.Url("beoordeling"), "De beoordeling ligt voor. Jullie kunnen nu allebei tekenen.");
    }

    /// <summary>Lays the text down that both sign, in the same save as what came before.</summary>
    internal static async Task LayDownAsync(Asked<Conversation> asked, AppraisalOnDesk appraisal, AppraisalDesk desk, RequestContext request, CancellationToken cancel)
    {
        asked.Subject.LayDownToSign(request.Today);
        var record = desk.LayDown(appraisal, AppraisalDocument.Write(appraisal), await desk.NewestAsync(asked.Subject, cancel));
        request.Record(AppraisalOperations.LayDown, asked, $"versie {record.Number}, {record.Hash[..16]}");
    }

    /// <summary>Says what is wrong with a day for the conversation.</summary>
    internal static void CheckDay(Submission form, DateOnly day, Rules.ExplainedDate? earliest, AppraisalOnDesk appraisal)
    {
        if (earliest is not null && day < earliest.Date)
        {
            form.Wrong("datum", $"Op {DutchDate.Text(day, DateStyle.WithWeekday)} is het te vroeg. {earliest.Rule} {appraisal.Desk.Person.FirstName} heeft die tijd nodig om te lezen. Kies {DutchDate.Text(earliest.Date, DateStyle.WithWeekday)} of een dag daarna.");
        }
        else if (day < appraisal.Today) form.Wrong("datum", $"{DutchDate.Text(day)} is al voorbij. Kies vandaag of een dag daarna.");
        else if (day > appraisal.Today.AddYears(1)) form.Wrong("datum", "Deze dag is meer dan een jaar weg. Kijk of het jaartal klopt.");
    }

    /// <summary>The reason to go on while evidence for a low final qualification is missing; says so when it is asked and not given.</summary>
    internal static string GoingOn(Submission form, AppraisalOnDesk appraisal)
    {
        if (appraisal.Findings.All(finding => finding.IsThere)) return "";
        return form.Text("toch", "waarom je doorgaat terwijl er iets ontbreekt", Judge.Judge.Longest, required: appraisal.Regulation.Evidence?.ReasonToGoOnRequired == true);
    }
}
