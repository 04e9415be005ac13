using Beweeg.Conversations.Appraisals.Additions;
using Beweeg.Conversations.PersonnelFile;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Recording.ShowRecord;

/// <summary>Adds something to a recorded conversation, with name and date. The record itself stays as it is; the addition is printed under it.</summary>
internal static class AddToRecord
{
    internal const int Longest = 4000;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/gesprekken/{id:guid}/verslag/aanvullen", Submit).Needs<ConversationAccess>(ConversationAccess.AddToRecord);

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Submission form, ConversationDesk desk, RecordView view, NoteOutcome outcomes, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        if (await Records.CurrentAsync(request.Db, asked.Subject.Id, cancel) is not { } record) return Answers.NotFound();
        var text = form.Text("aanvulling", "je aanvulling", Longest, required: true);
        if (!form.IsValid) return Answers.Wrong<RecordPage>(await view.ModelAsync(onDesk, record, form.State, cancel));
        var addition = new Addition(Ids.New(time), asked.Subject.Id, asked.Subject.EmployeeId, request.Actor.Id, onDesk.Party, asked.StrongestRight, text, request.Now);
        request.Db.Add(addition);
        await outcomes.AddedAsync(asked.Subject, addition, cancel);
        request.Record(ConversationOperations.AddToRecord, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("verslag"), "Je aanvulling staat onder het verslag.");
    }
}
