using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Appraisals.Judge;

/// <summary>The draft as a whole: which parts are done, what is missing, where it comes out; and the exception for a crucial competency.</summary>
internal static class ShowDraft
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/concept", Show).Needs<ConversationAccess>(ConversationAccess.Judge, AppraisalOperations.ReadDraft);
        app.MapPost("/gesprekken/{id:guid}/concept/uitzondering", Except).Needs<ConversationAccess>(ConversationAccess.Judge);
        app.MapGet("/gesprekken/{id:guid}/som", ShowSum).Needs<ConversationAccess>(ConversationAccess.ReadSum, AppraisalOperations.ReadDraft);
        app.MapGet("/gesprekken/{id:guid}/som/voorliggend", ShowLaidSum).Needs<ConversationAccess>(ConversationAccess.ReadLaidSum, AppraisalOperations.ReadDraft);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, AppraisalDesk desk, CancellationToken cancel) =>
        Answers.Page<DraftPage>(Model(await desk.LayAsync(asked, cancel), FormState.Empty, false));

    private static async Task<IResult> ShowSum(Asked<Conversation> asked, AppraisalDesk desk, CancellationToken cancel) =>
        Answers.Page<SumPage>(new { Appraisal = await desk.LayAsync(asked, cancel) });

    private static async Task<IResult> ShowLaidSum(Asked<Conversation> asked, AppraisalDesk desk, CancellationToken cancel) =>
        await desk.NewestAsync(asked.Subject, cancel) is { } record && AppraisalDocument.FinalOf(record.Reveal()) is { } final
            ? Answers.Page<LaidSumPage>(new { Appraisal = await desk.LayAsync(asked, cancel), Final = final })
            : Answers.NotFound();

    private static async Task<IResult> Except(Asked<Conversation> asked, Submission form, AppraisalDesk desk, RequestContext request, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var takeBack = string.Equals(form.Action, "terug", StringComparison.Ordinal);
        var reason = takeBack ? "" : form.Text("uitzondering", "waarom je deze uitzondering maakt", Judge.Longest, required: true);
        if (form.IsValid && !takeBack)
        {
            var problem = appraisal.BareSum is not { } sum ? "Beoordeel eerst de competenties."
                : Rules.FinalQualification.WithCrucialCompetency(appraisal.Regulation, sum, appraisal.Items, reason, Regulations.Party.Manager).Problem;
            if (problem is not null) form.Wrong("uitzondering", problem);
        }

        if (!form.IsValid) return Answers.Wrong<DraftPage>(Model(appraisal, form.State, false));
        desk.Row(appraisal).Except(reason);
        request.Record(AppraisalOperations.Except, asked, takeBack ? "terug" : "gemaakt");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(appraisal.Url("concept"), takeBack ? "De uitzondering is weg. De som geldt weer." : "De uitzondering is bewaard, met je reden.");
    }

    /// <summary>The page. The form that was sent shows what was typed, the others what stands.</summary>
    /// <param name="refused">True when sending was refused because something is missing.</param>
    internal static object Model(AppraisalOnDesk appraisal, FormState state, bool refused)
    {
        var conversation = appraisal.Conversation;
        var kept = new FormState
        {
            ["datum"] = conversation.PlannedOn?.ToString("dd-MM-yyyy", DutchDate.Culture) ?? "",
            ["tijd"] = conversation.PlannedAt?.ToString("HH:mm", DutchDate.Culture) ?? "",
            ["uitzondering"] = appraisal.Row?.ExceptionReason?.Reveal() ?? "",
            ["toch"] = appraisal.Row?.EvidenceReason?.Reveal() ?? "",
        };
        return new { Appraisal = appraisal, State = state, Kept = kept, Refused = refused };
    }
}
