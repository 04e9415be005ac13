using Beweeg.Conversations.Campaigns;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Steps.Invite;

/// <summary>The manager picks a day and a place; from then on both prepare. Also for changing it.</summary>
internal static class Invite
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/uitnodigen", Show).Needs<ConversationAccess>(ConversationAccess.Invite, ConversationOperations.Read);
        app.MapPost("/gesprekken/{id:guid}/uitnodigen", Submit).Needs<ConversationAccess>(ConversationAccess.Invite);
        app.MapGet("/gesprekken/{id:guid}/agenda.ics", Calendar).Needs<ConversationAccess>(ConversationAccess.Read, ConversationOperations.Read);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, ConversationDesk desk, RequestContext request, RoundOfConversation rounds, CancellationToken cancel)
    {
        var conversation = asked.Subject;
        var state = FormState.Empty;
        state["datum"] = conversation.PlannedOn?.ToString("dd-MM-yyyy", DesignSystem.DutchDate.Culture) ?? "";
        state["tijd"] = conversation.PlannedAt?.ToString("HH:mm", DesignSystem.DutchDate.Culture) ?? "";
        state["duur"] = (conversation.PlannedMinutes ?? 60).ToString(DesignSystem.DutchDate.Culture);
        state["plek"] = conversation.Place ?? "";
        state["anderen"] = conversation.OtherAttendees?.Reveal() ?? "";
        state["_versie"] = conversation.Version.ToString(DesignSystem.DutchDate.Culture);
        var onDesk = await desk.LayAsync(asked, cancel);
        return Answers.Page<InvitePage>(new { Desk = onDesk, State = state, Earliest = AppraisalEarliest(onDesk, request), Round = await rounds.OfAsync(conversation, cancel) });
    }

    // An appraisal waits for its draft: the employee has a term to read it (art. 6).
    private static Rules.ExplainedDate? AppraisalEarliest(OnDesk desk, RequestContext request) =>
        desk.Conversation.Kind == Regulations.ConversationKind.Appraisal
            ? Appraisals.AppraisalDates.EarliestConversation(desk.Regulation, desk.Conversation, request.Today)
            : null;

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Submission form, ConversationDesk desk, RequestContext request, RoundOfConversation rounds, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var conversation = asked.Subject;
        var day = form.Date("datum", "de dag van het gesprek", required: true);
        if (day is { } chosen) CheckDay(form, chosen, onDesk, request);
        var at = form.Time("tijd", "hoe laat het begint", required: true);
        var minutes = form.Number("duur", "hoe lang het duurt", 15, 240, required: true);
        var place = form.Text("plek", "waar jullie elkaar spreken", 200, required: true);
        var others = form.Text("anderen", "wie er nog meer bij is", 200);
        if (onDesk.WaitsBecause is { } first) form.Wrong("", first);
        if (form.IsValid && form.Version() != conversation.Version)
            form.Wrong("", "Iemand anders heeft de uitnodiging net gewijzigd. Hieronder staat wat jij typte; bewaar opnieuw om dat te laten gelden.");
        if (!form.IsValid)
        {
            form.State["_versie"] = conversation.Version.ToString(DesignSystem.DutchDate.Culture);
            return Answers.Wrong<InvitePage>(new { Desk = onDesk, form.State, Earliest = AppraisalEarliest(onDesk, request), Round = await rounds.OfAsync(conversation, cancel) });
        }

        conversation.Invite(day!.Value, at!.Value, minutes!.Value, place, others.Length == 0 ? null : SensitiveText.Of(others));
        conversation.IsInvitedBy(request.Actor.Id);
        request.Record(ConversationOperations.Invite, asked, $"{day:yyyy-MM-dd}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url(), $"{onDesk.Person.FirstName} is uitgenodigd voor {DesignSystem.DutchDate.Text(day.Value, DesignSystem.DateStyle.WithWeekday)}. Jullie kunnen je nu allebei voorbereiden.");
    }

    private static void CheckDay(Submission form, DateOnly chosen, OnDesk onDesk, RequestContext request)
    {
        if (chosen < request.Today) form.Wrong("datum", $"{DesignSystem.DutchDate.Text(chosen)} is al voorbij. Kies vandaag of een dag daarna.");
        else if (chosen > request.Today.AddYears(1)) form.Wrong("datum", "Deze dag is meer dan een jaar weg. Kijk of het jaartal klopt.");
        else if (AppraisalEarliest(onDesk, request) is { } earliest && chosen < earliest.Date)
            form.Wrong("datum", $"Op {DesignSystem.DutchDate.Text(chosen, DesignSystem.DateStyle.WithWeekday)} is het te vroeg. {earliest.Rule} Stuur je het concept vandaag, dan kan het gesprek vanaf {DesignSystem.DutchDate.Text(earliest.Date, DesignSystem.DateStyle.WithWeekday)}.");
        else if (chosen > onDesk.Cycle.End && chosen > onDesk.Conversation.Latest && !(AppraisalEarliest(onDesk, request)?.Date > onDesk.Cycle.End)) form.Wrong("datum", $"De cyclus eindigt op {DesignSystem.DutchDate.Text(onDesk.Cycle.End)}. Kies een dag daarvoor.");
    }

    private static async Task<IResult> Calendar(Asked<Conversation> asked, ConversationDesk desk, RequestContext request, CancellationToken cancel)
    {
        var conversation = asked.Subject;
        if (conversation is not { PlannedOn: { } day, PlannedAt: { } at, PlannedMinutes: { } minutes }) return await WithdrawInvitation.WithdrawInvitation.CancellationAsync(asked, desk, request, cancel);
        var onDesk = await desk.LayAsync(asked, cancel);
        if (Appraisals.PlanHearing.PlanHearing.CalendarOf(onDesk, request.Now) is { } hearing) return hearing;
        var file = CalendarFile.Of(new CalendarEvent(
            conversation.Id, conversation.InvitationSequence, request.Now,
            Platform.Time.Calendar.ToUtc(day, at), TimeSpan.FromMinutes(minutes),
            // A calendar is often shared: the entry says what, not with whom or about what.
            onDesk.IsOwn ? conversation.Name : $"{conversation.Name} met {onDesk.Person.FirstName}",
            conversation.Place ?? "", "Bereid je voor in Beweeg."));
        return Results.File(System.Text.Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "gesprek.ics");
    }
}
