using Beweeg.Conversations.Steps.ShowConversation;
using Beweeg.DesignSystem;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Steps.Begin;

/// <summary>They sit together: the conversation begins.</summary>
internal static class BeginConversation
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/gesprekken/{id:guid}/beginnen", Submit).Needs<ConversationAccess>(ConversationAccess.Begin);

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Submission form, ConversationDesk desk, RequestContext request, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        if (onDesk.WaitsFor is not null) return Answers.Wrong<ConversationPage>(new { Desk = onDesk, request.Today, HasErrors = true });
        // Who writes it down a day later still records the day on which they spoke.
        var day = form.Date("dag", "de dag van het gesprek", required: true);
        if (day > request.Today) form.Wrong("dag", $"{DutchDate.Text(day.Value)} moet nog komen. Kies vandaag of een dag daarvoor.");
        else if (day < onDesk.Cycle.Start) form.Wrong("dag", $"De cyclus begon op {DutchDate.Text(onDesk.Cycle.Start)}. Kies een dag daarna.");
        if (!form.IsValid) return Answers.Wrong<ConversationPage>(new { Desk = onDesk, request.Today, HasErrors = true, Begin = form.State });
        asked.Subject.Begin(day!.Value);
        request.Record(ConversationOperations.Begin, asked);
        await request.Db.SaveChangesAsync(cancel);
        return onDesk.Type.Progress is null
            ? Answers.Done(onDesk.Url("afspraken"), "Het gesprek is begonnen. Schrijf hier samen de afspraken op.")
            : Answers.Done(onDesk.Url("voortgang"), "Het gesprek is begonnen. Schrijf hier samen op hoe het gaat.");
    }
}
