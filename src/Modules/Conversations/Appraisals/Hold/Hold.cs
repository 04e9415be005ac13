using Beweeg.Conversations.Appraisals.SendDraft;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Appraisals.Hold;

/// <summary>The conversation was held. The draft goes to be signed as it is, or the manager adjusts it first.</summary>
internal static class Hold
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/gesprek-geweest", Show).Needs<ConversationAccess>(ConversationAccess.Hold);
        app.MapPost("/gesprekken/{id:guid}/gesprek-geweest", Submit).Needs<ConversationAccess>(ConversationAccess.Hold);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, AppraisalDesk desk, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var state = FormState.Empty;
        if (asked.Subject.PlannedOn is { } planned && planned <= appraisal.Today) state["datum"] = planned.ToString("dd-MM-yyyy", DutchDate.Culture);
        return Answers.Page<HoldPage>(new { Appraisal = appraisal, State = state });
    }

    private static async Task<IResult> Submit(Asked<Conversation> asked, Submission form, AppraisalDesk desk, RequestContext request, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var on = form.Date("datum", "de dag van het gesprek", required: true);
        var then = form.Choice("daarna", "wat er nu met het concept gebeurt", ["zo", "aanpassen"], required: true);
        if (on > request.Today) form.Wrong("datum", $"{DutchDate.Text(on.Value)} komt nog. Noteer het gesprek als het geweest is.");
        else if (on is not null && AppraisalDates.EarliestConversation(appraisal.Regulation, asked.Subject, request.Today) is { } earliest && on < earliest.Date)
            form.Wrong("datum", $"Dat is te vroeg. {earliest.Rule} Het concept ging op {DutchDate.Text(asked.Subject.DraftSentOn!.Value)} uit, dus het gesprek kan vanaf {DutchDate.Text(earliest.Date, DateStyle.WithWeekday)}.");
        if (!form.IsValid) return Answers.Wrong<HoldPage>(new { Appraisal = appraisal, form.State });

        asked.Subject.Hold(on!.Value);
        request.Record(AppraisalOperations.Hold, asked, $"{on:yyyy-MM-dd}, {then}");
        var adjust = string.Equals(then, "aanpassen", StringComparison.Ordinal);
        if (!adjust) await SendDraft.SendDraft.LayDownAsync(asked, appraisal, desk, request, cancel);
        await request.Db.SaveChangesAsync(cancel);
        return adjust
            ? Answers.Done(appraisal.Url("concept"), "Genoteerd. Pas de beoordeling aan en leg haar daarna voor om te tekenen.")
            : Answers.Done(appraisal.Url("beoordeling"), "Genoteerd. De beoordeling ligt voor: jullie kunnen nu allebei tekenen.");
    }
}
