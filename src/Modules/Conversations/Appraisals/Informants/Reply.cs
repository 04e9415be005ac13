using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Appraisals.Informants;

/// <summary>
/// Who has the link answers the questions, once, within the term. A link that expired, was used or never was gives one and
/// the same answer, which says nothing about anybody. Who comes when the answer is no longer needed reads that, and no more.
/// </summary>
internal static class Reply
{
    /// <summary>Longest answer, in characters.</summary>
    public const int Longest = 4000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/informant/bedankt", () => Answers.Page<ThanksPage>()).Public("wie als informant heeft geantwoord");
        app.MapGet("/informant/{sleutel}", Show).Public("wie een link als informant kreeg");
        app.MapPost("/informant/{sleutel}", Submit).Public("wie een link als informant kreeg");
    }

    private static async Task<IResult> Show(string sleutel, RequestContext request, IPeople people, RegulationLibrary library, CancellationToken cancel) =>
        await FindAsync(sleutel, request, people, library, cancel) switch
        {
            ({ } open, _) => Answers.Page<ReplyPage>(new { Open = open, State = FormState.Empty }),
            (_, var notNeeded) => Closed(notNeeded),
        };

    private static async Task<IResult> Submit(
        string sleutel, Submission form, RequestContext request, IPeople people, RegulationLibrary library, CancellationToken cancel)
    {
        var (found, notNeeded) = await FindAsync(sleutel, request, people, library, cancel);
        if (found is not { } open) return Closed(notNeeded);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var question in open.Rules.Questions)
            answers[question.Key] = form.Text(question.Key, $"je antwoord op ‘{question.Label}’", Longest, question.Required);
        if (!form.IsValid) return Answers.Wrong<ReplyPage>(new { Open = open, form.State });
        open.Informant.Reply(answers, request.Now);
        request.Db.Record(new AuditRecord(AppraisalOperations.Reply, null, null, null, open.Informant.EmployeeId, "informant", open.Informant.Id, null, request.Origin, request.Now));
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done("/informant/bedankt");
    }

    private static async Task<(OpenLink? Open, bool NotNeeded)> FindAsync(string token, RequestContext request, IPeople people, RegulationLibrary library, CancellationToken cancel)
    {
        if (InformantLink.Read(token) is not { } link) return (null, false);
        var db = request.Db;
        if (!await db.Set<Municipality>().AnyAsync(row => row.Id == link.Municipality, cancel)) return (null, false);
        await db.EnterAsync(link.Municipality, cancel);
        var informant = await db.Set<Informant>().SingleOrDefaultAsync(row => row.TokenHash == link.Hash, cancel);
        if (informant is not { State: InformantState.Asked or InformantState.Withdrawn }) return (null, false);
        var conversation = await db.Set<Conversation>().SingleAsync(row => row.Id == informant.ConversationId, cancel);
        // What comes after the draft was sent can no longer be part of it.
        if (informant.State == InformantState.Withdrawn || conversation.DraftSentOn is not null || conversation.IsClosed) return (null, true);
        if (!informant.IsOpenOn(request.Today)) return (null, false);
        var cycle = await db.Set<ConversationCycle>().AsNoTracking().SingleAsync(row => row.Id == conversation.CycleId, cancel);
        var regulation = await library.OfAsync(db, cycle.RegulationVersionId, cancel);
        var person = await people.FindAsync(informant.EmployeeId, request.Today, cancel);
        return (person is null ? null : new OpenLink(informant, person, regulation.InformantsOfAppraisal()), false);
    }

    private static IResult Closed(bool notNeeded) => notNeeded ? Answers.NotFound<NotNeededPage>() : Answers.NotFound<LinkClosedPage>();
}

/// <summary>A link that opens the questions.</summary>
public sealed record OpenLink(Informant Informant, Person Person, InformantRules Rules);
