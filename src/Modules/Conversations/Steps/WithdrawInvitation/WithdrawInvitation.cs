using System.Globalization;
using Beweeg.DesignSystem;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Steps.WithdrawInvitation;

/// <summary>
/// The manager takes an invitation back without choosing another day at once. The conversation is to be planned again, the employee reads why, and both can
/// cancel the entry in their calendar.
/// </summary>
internal static class WithdrawInvitation
{
    internal const int LongestReason = 2000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/uitnodiging-intrekken", Show).Needs<ConversationAccess>(ConversationAccess.WithdrawInvitation, ConversationOperations.Read);
        app.MapPost("/gesprekken/{id:guid}/uitnodiging-intrekken", Submit).Needs<ConversationAccess>(ConversationAccess.WithdrawInvitation);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, ConversationDesk desk, CancellationToken cancel) =>
        Answers.Page<WithdrawInvitationPage>(new { Desk = await desk.LayAsync(asked, cancel), State = new FormState { ["_versie"] = Number(asked.Subject.Version) } });

    private static async Task<IResult> Submit(Asked<Conversation> asked, Submission form, ConversationDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var conversation = asked.Subject;
        var reason = form.Text("reden", "waarom het niet doorgaat", LongestReason, required: true);
        if (form.Version() != conversation.Version)
        {
            form.Wrong("", "De uitnodiging is net gewijzigd. Kijk wat er nu staat; je reden staat er nog.");
            form.State["_versie"] = Number(conversation.Version);
        }

        if (!conversation.CanWithdrawInvitation) return Answers.NotNow("Er is geen uitnodiging om in te trekken.", onDesk.Url());
        if (!form.IsValid) return Answers.Wrong<WithdrawInvitationPage>(new { Desk = onDesk, form.State });
        var day = conversation.PlannedOn!.Value;
        request.Db.Add(new WithdrawnInvitation(Ids.New(time), conversation, reason, request.Actor.Id, request.Now));
        conversation.WithdrawInvitation();
        request.Record(ConversationOperations.WithdrawInvitation, asked, $"{day:yyyy-MM-dd}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url(), $"De uitnodiging voor {DutchDate.Text(day, DateStyle.WithWeekday)} is ingetrokken. {onDesk.Person.FirstName} leest waarom. Haal het ook uit je eigen agenda.");
    }

    /// <summary>In the place of the calendar file: one that takes the withdrawn day out of a calendar.</summary>
    internal static async Task<IResult> CancellationAsync(Asked<Conversation> asked, ConversationDesk desk, RequestContext request, CancellationToken cancel)
    {
        var conversation = asked.Subject;
        if (await NewestAsync(request.Db, conversation.Id, cancel) is not { } withdrawn) return Answers.NotFound();
        var onDesk = await desk.LayAsync(asked, cancel);
        var file = CalendarFile.Cancelled(new CalendarEvent(
            conversation.Id, conversation.InvitationSequence, request.Now, Platform.Time.Calendar.ToUtc(withdrawn.PlannedOn, withdrawn.PlannedAt), TimeSpan.FromMinutes(withdrawn.PlannedMinutes),
            onDesk.IsOwn ? conversation.Name : $"{conversation.Name} met {onDesk.Person.FirstName}", withdrawn.Place, "Dit gesprek gaat op deze dag niet door."));
        return Results.File(System.Text.Encoding.UTF8.GetBytes(file), "text/calendar; charset=utf-8", "gesprek-niet.ics");
    }

    /// <summary>The invitation that was taken back last; null when none was.</summary>
    internal static Task<WithdrawnInvitation?> NewestAsync(BeweegDb db, Guid conversation, CancellationToken cancel) =>
        db.Set<WithdrawnInvitation>().AsNoTracking().Where(row => row.ConversationId == conversation).OrderByDescending(row => row.WithdrawnAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancel);

    private static string Number(int version) => version.ToString(CultureInfo.InvariantCulture);
}
