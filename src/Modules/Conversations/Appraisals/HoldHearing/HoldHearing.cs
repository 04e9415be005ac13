using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Appraisals.HoldHearing;

/// <summary>
/// The employee explained the objections (bedenkingengesprek): day and short report. That there was none can only be noted
/// after the term for it, since the employee has a right to it.
/// </summary>
internal static class HoldHearing
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/bedenkingengesprek", Show).Needs<ConversationAccess>(ConversationAccess.HoldHearing, AppraisalOperations.ReadObjections);
        app.MapPost("/gesprekken/{id:guid}/bedenkingengesprek", Submit).Needs<ConversationAccess>(ConversationAccess.HoldHearing);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, AppraisalDesk desk, RequestContext request, CancellationToken cancel)
    {
        var state = FormState.Empty;
        state["gehouden"] = "ja";
        if (asked.Subject.HearingPlannedOn is { } planned && planned <= request.Today) state["datum"] = planned.ToString("dd-MM-yyyy", DutchDate.Culture);
        return Answers.Page<HearingPage>(new { Appraisal = await desk.LayAsync(asked, cancel), State = state });
    }

    private static async Task<IResult> Submit(Asked<Conversation> asked, Submission form, AppraisalDesk desk, RequestContext request, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var conversation = asked.Subject;
        var filed = conversation.ObjectionsFiledOn!.Value;
        var last = AppraisalDates.LastDayForHearing(appraisal.Regulation, conversation);
        var held = !MayPassOver(appraisal) || form.Choice("gehouden", "of het gesprek er was", ["ja", "nee"], required: true) is not "nee";
        var on = held ? form.Date("datum", "de dag van het bedenkingengesprek", required: true) : null;
        var report = form.Text("verslag", held ? "wat er is gezegd" : "waarom er geen gesprek was", Judge.Judge.Longest, required: true);
        if (on > request.Today) form.Wrong("datum", $"{DutchDate.Text(on.Value)} komt nog. Leg het gesprek vast als het geweest is.");
        else if (on < filed) form.Wrong("datum", $"De bedenkingen zijn ingestuurd op {DutchDate.Text(filed)}. Het gesprek kan niet eerder zijn geweest.");
        var late = "";
        if (last is not null && on > last.Date)
        {
            // Late is late, and it is better to know why than to be told another day.
            late = form.Text("later", "waarom het gesprek later was dan de termijn", 1000, required: true);
        }

        if (!form.IsValid) return Answers.Wrong<HearingPage>(new { Appraisal = appraisal, form.State });
        desk.Row(appraisal).Hear(late.Length == 0 ? report : $"{report}\n\nHet gesprek was later dan de termijn. De reden: {late}");
        if (on is { } day) conversation.HoldHearing(day);
        else conversation.PassOverHearing();
        request.Record(AppraisalOperations.HoldHearing, asked, on is null ? "niet gehouden" : $"{on:yyyy-MM-dd}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(appraisal.Url("vaststellen"), "Het is vastgelegd. Beslis nu over de bedenkingen.");
    }

    /// <summary>True when it can be noted that there was no hearing: the term for it has passed.</summary>
    internal static bool MayPassOver(AppraisalOnDesk appraisal) =>
        AppraisalDates.LastDayForHearing(appraisal.Regulation, appraisal.Conversation) is { } last && appraisal.Today > last.Date;
}
