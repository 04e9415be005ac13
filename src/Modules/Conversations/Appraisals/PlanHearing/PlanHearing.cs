using System.Text;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Appraisals.PlanHearing;

/// <summary>The manager picks a day and a place for the hearing (bedenkingengesprek); also for changing it. A day after the term can be, with both knowing it.</summary>
internal static class PlanHearing
{
    // The regulation says by when, not how long; an hour is what a calendar needs.
    private static readonly TimeSpan Length = TimeSpan.FromHours(1);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/bedenkingengesprek/dag", Show).Needs<ConversationAccess>(ConversationAccess.HoldHearing, AppraisalOperations.ReadObjections);
        app.MapPost("/gesprekken/{id:guid}/bedenkingengesprek/dag", Submit).Needs<ConversationAccess>(ConversationAccess.HoldHearing);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, AppraisalDesk desk, CancellationToken cancel)
    {
        var conversation = asked.Subject;
        var state = FormState.Empty;
        state["datum"] = conversation.HearingPlannedOn?.ToString("dd-MM-yyyy", DutchDate.Culture) ?? "";
        state["tijd"] = conversation.HearingPlannedAt?.ToString("HH:mm", DutchDate.Culture) ?? "";
        state["plek"] = conversation.HearingPlace ?? "";
        state["_versie"] = conversation.Version.ToString(DutchDate.Culture);
        return Answers.Page<PlanHearingPage>(new { Appraisal = await desk.LayAsync(asked, cancel), State = state });
    }

    private static async Task<IResult> Submit(Asked<Conversation> asked, Submission form, AppraisalDesk desk, RequestContext request, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var conversation = asked.Subject;
        var day = form.Date("datum", "de dag van het bedenkingengesprek", required: true);
        var at = form.Time("tijd", "hoe laat het begint", required: true);
        var place = form.Text("plek", "waar jullie elkaar spreken", 200, required: true);
        if (day < request.Today) form.Wrong("datum", $"{DutchDate.Text(day.Value)} is al voorbij. Kies vandaag of een dag daarna.");
        else if (day > request.Today.AddYears(1)) form.Wrong("datum", "Deze dag is meer dan een jaar weg. Kijk of het jaartal klopt.");
        if (form.IsValid && form.Version() != conversation.Version)
            form.Wrong("", "Iemand anders heeft dit net gewijzigd. Hieronder staat wat jij typte; bewaar opnieuw om dat te laten gelden.");
        if (!form.IsValid)
        {
            form.State["_versie"] = conversation.Version.ToString(DutchDate.Culture);
            return Answers.Wrong<PlanHearingPage>(new { Appraisal = appraisal, form.State });
        }

        conversation.PlanHearing(day!.Value, at!.Value, place);
        request.Record(AppraisalOperations.PlanHearing, asked, $"{day:yyyy-MM-dd}");
        await request.Db.SaveChangesAsync(cancel);
        var late = AppraisalDates.LastDayForHearing(appraisal.Regulation, conversation) is { } last && day > last.Date;
        return Answers.Done(appraisal.Url(), $"Het bedenkingengesprek is op {DutchDate.Text(day.Value, DateStyle.WithWeekday)}. {appraisal.Desk.Person.FirstName} ziet het op Vandaag.{(late ? " Dat is na de termijn; leg straks vast waarom." : "")}");
    }

    /// <summary>The calendar file while the hearing is what comes; null without a day for it.</summary>
    internal static IResult? CalendarOf(OnDesk onDesk, DateTime now)
    {
        if (onDesk.Conversation is not { Step: StepKind.Hearing, HearingPlannedOn: { } day, HearingPlannedAt: { } at } conversation) return null;
        var file = CalendarFile.Of(new CalendarEvent(
            OtherEventOf(conversation.Id), conversation.HearingSequence, now, Calendar.ToUtc(day, at), Length,
            onDesk.IsOwn ? "Bedenkingengesprek" : $"Bedenkingengesprek met {onDesk.Person.FirstName}", conversation.HearingPlace ?? "", "De bedenkingen staan in Beweeg."));
        return Results.File(Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "bedenkingengesprek.ics");
    }

    // The conversation itself stands in the calendar under its own number; the hearing is another event and has another, the same each time.
    private static Guid OtherEventOf(Guid conversation)
    {
        var bytes = conversation.ToByteArray();
        bytes[^1] ^= 0xFF;
        return new Guid(bytes);
    }
}
