using Beweeg.Conversations.Appraisals.ShowAppraisal;
using Beweeg.Conversations.PersonnelFile;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Appraisals.Additions;

/// <summary>Adds something to an adopted appraisal, with name and date. The appraisal itself stays as it is.</summary>
internal static class AddAddition
{
    private const int Longest = 4000;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/gesprekken/{id:guid}/beoordeling/aanvullen", Submit).Needs<ConversationAccess>(ConversationAccess.Add);

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Submission form, AppraisalDesk desk, AppraisalView view, NoteOutcome outcomes, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var text = form.Text("aanvulling", "je aanvulling", Longest, required: true);
        if (!form.IsValid) return Answers.Wrong<AppraisalPage>(new { View = await view.OfAsync(appraisal, null, cancel), form.State });
        var addition = new Addition(Ids.New(time), asked.Subject.Id, asked.Subject.EmployeeId, request.Actor.Id, appraisal.Desk.Party, asked.StrongestRight, text, request.Now);
        request.Db.Add(addition);
        await outcomes.AddedAsync(asked.Subject, addition, cancel);
        request.Record(AppraisalOperations.Add, asked);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(appraisal.Url("beoordeling"), "Je aanvulling staat onder de beoordeling.");
    }
}
