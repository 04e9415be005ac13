using Beweeg.Conversations.Appraisals.ShowAppraisal;
using Beweeg.Conversations.PersonnelFile;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Appraisals.Adopt;

/// <summary>
/// The manager adopts the appraisal. Without objections not before the term for them has passed, unless the employee fully
/// agreed; with objections together with the decision about them and the reasons.
/// </summary>
internal static class Adopt
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/vaststellen", Show).Needs<ConversationAccess>(ConversationAccess.Adopt, AppraisalOperations.Read);
        app.MapPost("/gesprekken/{id:guid}/vaststellen", Submit).Needs<ConversationAccess>(ConversationAccess.Adopt);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, AppraisalDesk desk, CancellationToken cancel) =>
        Answers.Page<AdoptPage>(await ModelAsync(await desk.LayAsync(asked, cancel), desk, FormState.Empty, cancel));

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Submission form, AppraisalDesk desk, AppraisalView view, NoteOutcome outcomes, RequestContext request, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var conversation = asked.Subject;
        if (TooEarly(appraisal) is { } wait)
            form.Wrong("", $"Vaststellen kan nog niet. {appraisal.Desk.Person.FirstName} kan tot en met {DutchDate.Text(wait.Date, DateStyle.WithWeekday)} bedenkingen insturen. Daarna kan het.");
        var newest = await desk.NewestAsync(conversation, cancel);
        var changed = newest is null ? [] : AppraisalDocument.Changes(newest.Reveal(), AppraisalDocument.Write(appraisal));
        var outcome = ReadDecision(form, appraisal, changed, out var reason);
        var going = changed.Count > 0 ? SendDraft.SendDraft.GoingOn(form, appraisal) : "";
        if (changed.Count > 0 && appraisal.Gaps.Count > 0) form.Wrong("", "De gewijzigde beoordeling is nog niet af. Kijk bij de onderdelen wat er ontbreekt.");
        if (!form.IsValid || appraisal.Sum is not { } sum || newest is null) return Answers.Wrong<AdoptPage>(await ModelAsync(appraisal, desk, form.State, cancel));

        var row = desk.Row(appraisal);
        if (outcome is { } decided) row.Decide(decided, reason);
        if (changed.Count > 0) row.GoOn(going);
        row.Adopt(sum.Final.Key, request.Actor.Id);
        var signatures = await view.SignaturesAsync(appraisal.Desk, newest, cancel);
        var capacity = asked.StrongestRight is Relation.ActingManager or Relation.Assessor ? $" ({asked.StrongestRight.Dutch()})" : "";
        var record = desk.LayDown(appraisal, AppraisalDocument.WriteAdopted(appraisal with { Row = row }, signatures, newest, request.Actor.Name + capacity, request.Now), newest);
        record.Record(request.Now);
        conversation.Adopt(request.Now);
        await outcomes.AdoptedAsync(conversation, record, cancel);
        request.Record(AppraisalOperations.Adopt, asked, $"versie {record.Number}, {record.Hash[..16]}{(outcome is null ? "" : ", bedenkingen: " + outcome)}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(appraisal.Url("beoordeling"), "De beoordeling is vastgesteld.");
    }

    /// <summary>The last day for objections while it still has to be waited for; null when the appraisal can be adopted.</summary>
    internal static ExplainedDate? TooEarly(AppraisalOnDesk appraisal) =>
        appraisal.Conversation.Step == StepKind.Objections && AppraisalDates.CanObject(appraisal.Regulation, appraisal.Conversation, appraisal.Today)
            ? AppraisalDates.LastDayForObjections(appraisal.Regulation, appraisal.Conversation)
            : null;

    private static ObjectionOutcome? ReadDecision(Submission form, AppraisalOnDesk appraisal, IReadOnlyList<string> changed, out string reason)
    {
        reason = "";
        if (!appraisal.Conversation.IsBeingReconsidered) return null;
        var outcome = form.Choice<ObjectionOutcome>("besluit", "wat je met de bedenkingen doet", required: true);
        // Fully taken over needs no reason why not; everything else does (art. 6).
        reason = form.Text("reden", "waarom je de bedenkingen niet of niet helemaal overneemt", Judge.Judge.Longest, required: outcome is not ObjectionOutcome.Accepted);
        if (outcome is ObjectionOutcome.Accepted or ObjectionOutcome.PartlyAccepted && changed.Count == 0)
            form.Wrong("besluit", "Je neemt bedenkingen over, maar de beoordeling is nog hetzelfde. Pas haar eerst aan.");
        if (outcome is ObjectionOutcome.NotAccepted && changed.Count > 0)
            form.Wrong("besluit", "Je hebt de beoordeling gewijzigd. Kies dan dat je de bedenkingen helemaal of voor een deel overneemt, of zet de wijziging terug.");
        return outcome;
    }

    private static async Task<object> ModelAsync(AppraisalOnDesk appraisal, AppraisalDesk desk, FormState state, CancellationToken cancel)
    {
        var newest = await desk.NewestAsync(appraisal.Conversation, cancel);
        return new
        {
            Appraisal = appraisal,
            State = state,
            Changed = newest is null ? [] : AppraisalDocument.Changes(newest.Reveal(), AppraisalDocument.Write(appraisal)),
        };
    }
}
