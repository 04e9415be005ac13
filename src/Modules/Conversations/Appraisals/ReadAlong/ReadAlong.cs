using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Appraisals.ReadAlong;

/// <summary>
/// The second assessor reads the draft and says whether it can be sent like this; after sending the appraisal as it lies there. What
/// the employee and the manager prepare, the second assessor does not see.
/// </summary>
internal static class ReadAlong
{
    private const int LongestRemark = 2000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/meelezen", Show).Needs<ConversationAccess>(ConversationAccess.ReadAlong, AppraisalOperations.ReadAlong);
        app.MapPost("/gesprekken/{id:guid}/meelezen", Concur).Needs<ConversationAccess>(ConversationAccess.Concur);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, AppraisalDesk desk, RequestContext request, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var state = FormState.Empty;
        state["hash"] = AppraisalDocument.HashOfJudgement(appraisal);
        return Answers.Page<ReadAlongPage>(await ModelAsync(appraisal, desk, state, request, cancel));
    }

    private static async Task<IResult> Concur(
        Asked<Conversation> asked, Submission form, AppraisalDesk desk, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var hash = AppraisalDocument.HashOfJudgement(appraisal);
        var answer = form.Choice("oordeel", "of het zo weg kan", ["ja", "nee"], required: true);
        var agrees = string.Equals(answer, "ja", StringComparison.Ordinal);
        var remark = form.Text("opmerking", "wat er anders moet", LongestRemark, required: answer is not null && !agrees);
        if (appraisal.Gaps.Count > 0) form.Wrong("", "Het concept is nog niet af. Zodra het af is, kun je zeggen of het zo weg kan.");
        else if (!string.Equals(form.State["hash"], hash, StringComparison.Ordinal))
        {
            form.Wrong("", "Het concept is intussen veranderd. Lees het hieronder nog eens; wat je typte staat er nog.");
            form.State["hash"] = hash;
        }

        if (!form.IsValid) return Answers.Wrong<ReadAlongPage>(await ModelAsync(appraisal, desk, form.State, request, cancel));
        request.Db.Add(new Concurrence(Ids.New(time), asked.Subject.Id, asked.Subject.EmployeeId, request.Actor.Id, agrees, remark, hash, request.Now));
        request.Record(AppraisalOperations.Concur, asked, $"{(agrees ? "kan zo weg" : "nog niet eens")}, {hash[..16]}");
        await request.Db.SaveChangesAsync(cancel);
        var manager = appraisal.Desk.ManagerName ?? "De leidinggevende";
        return Answers.Done(appraisal.Url("meelezen"), agrees ? $"Bewaard. {manager} kan het concept versturen." : $"Bewaard. {manager} leest wat er volgens jou anders moet.");
    }

    private static async Task<object> ModelAsync(AppraisalOnDesk appraisal, AppraisalDesk desk, FormState state, RequestContext request, CancellationToken cancel)
    {
        // What was sent or laid down is what counts; what is being adjusted, is not laid down yet.
        var newest = appraisal.IsSent ? await desk.NewestAsync(appraisal.Conversation, cancel) : null;
        return new { Appraisal = appraisal, Document = newest?.Reveal() ?? AppraisalDocument.Write(appraisal), State = state, Me = request.Actor.Id };
    }
}
