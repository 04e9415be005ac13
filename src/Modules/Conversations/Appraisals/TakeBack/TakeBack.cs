using Beweeg.Conversations.Appraisals.ShowAppraisal;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Recording.ShowRecord;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem.Forms;
using Beweeg.Platform.Access;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Appraisals.TakeBack;

/// <summary>
/// Takes back what the employee had already: a draft that was sent and not talked about, or a text under which it was wrongly noted that the employee did not
/// sign. Nothing of it disappears: whoever read it keeps reading it, as what was taken back, with who, when and why.
/// </summary>
internal static class TakeBack
{
    private const int LongestReason = 2000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/teruggenomen", ShowTakenBack).Needs<ConversationAccess>(ConversationAccess.ReadTakenBack, AppraisalOperations.Read);
        app.MapPost("/gesprekken/{id:guid}/beoordeling/terugnemen", TakeDraft).Needs<ConversationAccess>(ConversationAccess.TakeBackDraft);
        app.MapPost("/gesprekken/{id:guid}/beoordeling/opnieuw-voorleggen", TakeNote).Needs<ConversationAccess>(ConversationAccess.TakeBackNote);
    }

    private static async Task<IResult> ShowTakenBack(Asked<Conversation> asked, AppraisalDesk desk, RequestContext request, AppraisalView view, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var id = asked.Subject.Id;
        var rows = await request.Db.Set<ConversationRecord>().Where(row => row.ConversationId == id && row.TakenBackAt != null).OrderByDescending(row => row.Number).ToListAsync(cancel);
        var texts = new List<TakenBackText>();
        foreach (var row in rows) texts.Add(TakenBackText.Of(row, await view.SignaturesAsync(appraisal.Desk, row, cancel)));
        return Answers.Page<TakenBackPage>(new { appraisal.Desk, Texts = (IReadOnlyList<TakenBackText>)texts });
    }

    private static async Task<IResult> TakeDraft(Asked<Conversation> asked, Submission form, AppraisalDesk desk, AppraisalView view, RequestContext request, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var reason = form.Text("terugnemen", "waarom je het concept terugneemt", LongestReason, required: true);
        if (await desk.NewestAsync(asked.Subject, cancel) is not { State: RecordState.Offered } record) return Answers.NotFound();
        CheckText(form, record);
        if (!form.IsValid) return Answers.Wrong<AppraisalPage>(new { View = await view.OfAsync(appraisal, null, cancel), form.State });

        record.TakeBack(Records.Signer(request.Actor), reason, request.Now);
        asked.Subject.TakeBackDraft();
        request.Record(AppraisalOperations.TakeBackDraft, asked, $"versie {record.Number}, {record.Hash[..16]}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(appraisal.Url(), $"Het concept is teruggenomen. {appraisal.Desk.Person.FirstName} ziet dat, en leest waarom. Verstuur het opnieuw als het klaar is.");
    }

    private static async Task<IResult> TakeNote(Asked<Conversation> asked, Submission form, AppraisalDesk desk, AppraisalView view, RequestContext request, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var reason = form.Text("vergissing", "wat er niet klopte", LongestReason, required: true);
        if (await desk.NewestAsync(asked.Subject, cancel) is not { State: RecordState.Offered } record) return Answers.NotFound();
        var signatures = await Records.SignaturesAsync(request.Db, record.Id, cancel);
        if (!IsWronglyNoted(signatures, asked.Subject.EmployeeId)) return Answers.NotNow("Er staat niet genoteerd dat de medewerker niet tekende, of de medewerker tekende daarna zelf.", appraisal.Url("beoordeling"));
        CheckText(form, record);
        if (!form.IsValid) return Answers.Wrong<AppraisalPage>(new { View = await view.OfAsync(appraisal, null, cancel), form.State });

        var text = record.Reveal();
        record.TakeBack(Records.Signer(request.Actor), reason, request.Now);
        asked.Subject.LayDownAgain(request.Today);
        desk.LayDown(appraisal, text, record);
        request.Record(AppraisalOperations.TakeBackNote, asked, $"versie {record.Number}, {record.Hash[..16]}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(appraisal.Url("beoordeling"), $"De notitie is teruggenomen. Dezelfde tekst ligt opnieuw voor: jij en {appraisal.Desk.Person.FirstName} tekenen allebei.");
    }

    /// <summary>True when it stands noted that the employee did not sign, and the employee has not signed since.</summary>
    internal static bool IsWronglyNoted(IReadOnlyList<Signature> signatures, Guid employee) =>
        signatures.Any(row => row.IsNoteAbout(employee)) && !signatures.Any(row => row.Party == Regulations.Party.Employee && !row.IsNoteAbout(employee));

    private static void CheckText(Submission form, ConversationRecord record)
    {
        if (!string.Equals(form.State["hash"], record.Hash, StringComparison.Ordinal)) form.Wrong("", "De tekst is intussen veranderd. Kijk hieronder hoe ze nu is.");
    }
}

/// <summary>A text that was taken back, as both keep reading it.</summary>
/// <param name="At">When it was taken back, local.</param>
public sealed record TakenBackText(RecordOnScreen Record, string By, DateTime At, string Reason)
{
    internal static TakenBackText Of(ConversationRecord row, IReadOnlyList<SignatureOnScreen> signatures) => new(
        new RecordOnScreen(row.Reveal(), row.Hash, row.Number, row.State, Calendar.ToLocal(row.OfferedAt), null, null, null, signatures),
        row.TakenBackByName ?? "", Calendar.ToLocal(row.TakenBackAt!.Value), row.TakenBackReason?.Reveal() ?? "");
}
