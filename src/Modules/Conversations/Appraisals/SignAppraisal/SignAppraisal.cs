using Beweeg.Conversations.Appraisals.ShowAppraisal;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Recording.Sign;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Appraisals.SignAppraisal;

/// <summary>
/// Puts a signature under exactly the text that was on screen, or notes truthfully that the employee did not sign. A
/// missing signature never blocks, and never becomes agreement. Until the appraisal is adopted the employee can still sign for himself.
/// </summary>
internal static class SignAppraisal
{
    private const int LongestRemark = 4000;

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/gesprekken/{id:guid}/beoordeling/tekenen", Submit).Needs<ConversationAccess>(ConversationAccess.SignAppraisal);
        app.MapPost("/gesprekken/{id:guid}/beoordeling/niet-getekend", NoteUnsigned).Needs<ConversationAccess>(ConversationAccess.SignAppraisal);
    }

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Submission form, AppraisalDesk desk, AppraisalView view, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var onDesk = appraisal.Desk;
        if (await desk.NewestAsync(asked.Subject, cancel) is not { State: RecordState.Offered } record) return Answers.NotFound();
        var signatures = await Records.SignaturesAsync(request.Db, record.Id, cancel);
        if (signatures.Any(signature => signature.Party == onDesk.Party && !signature.IsNoteAbout(onDesk.Conversation.EmployeeId))) return Answers.Done(onDesk.Url("beoordeling"), "Hier is al getekend.");

        var allowed = Outcomes(onDesk).ToList();
        var key = form.Choice("uitkomst", "wat je handtekening betekent", allowed.Select(outcome => outcome.Key), required: true);
        var remark = form.Text("toelichting", "je toelichting", LongestRemark);
        var outcome = allowed.Find(candidate => string.Equals(candidate.Key, key, StringComparison.Ordinal));
        if (outcome is { ReasonRequired: true } && remark.Length == 0)
            form.Wrong("toelichting", $"Schrijf er een toelichting bij: dat hoort bij ‘{outcome.Label}’.");
        CheckText(form, record);
        if (!form.IsValid) return await WrongAsync(appraisal, form, view, cancel);

        var capacity = asked.StrongestRight;
        var signature = new Signature(Ids.New(time), record, Records.Signer(request.Actor), onDesk.Party, capacity, ActingFor(onDesk, capacity, request),
            outcome!.Key, remark, request.Actor.SignedInBy, request.Now);
        request.Db.Add(signature);
        request.Record(AppraisalOperations.Sign, asked, $"{outcome.Key}, versie {record.Number}, {record.Hash[..16]}");
        GoOn(asked.Subject, onDesk.Regulation, [.. signatures, signature]);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("beoordeling"),
            !outcome.CountsAsAgreement ? "Je hebt getekend. Er staat bij dat je het er niet mee eens bent."
            : asked.Subject.Step == StepKind.SignOff ? "Je hebt getekend. Nu de ander nog."
            : "Je hebt getekend. Alle handtekeningen zijn er.");
    }

    private static async Task<IResult> NoteUnsigned(
        Asked<Conversation> asked, Submission form, AppraisalDesk desk, AppraisalView view, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var appraisal = await desk.LayAsync(asked, cancel);
        var onDesk = appraisal.Desk;
        if (onDesk.IsOwn || await desk.NewestAsync(asked.Subject, cancel) is not { State: RecordState.Offered } record) return Answers.NotFound();
        var signatures = await Records.SignaturesAsync(request.Db, record.Id, cancel);
        if (signatures.Any(signature => signature.Party == Party.Employee)) return Answers.Done(onDesk.Url("beoordeling"), $"{onDesk.Person.FirstName} heeft al getekend.");

        var notes = UnsignedNotes.Of(onDesk, DateOnly.FromDateTime(Calendar.ToLocal(record.OfferedAt)), request.Today);
        var key = form.Choice("ontbreekt", "wat er is gebeurd", notes.Outcomes.Select(outcome => outcome.Key), required: true);
        if (notes.TooEarly(key) is { } early) form.Wrong("ontbreekt", early);
        var reason = form.Text("waarom", "wat je hebt gedaan en hoe dat ging", LongestRemark, required: true);
        CheckText(form, record);
        if (!form.IsValid) return await WrongAsync(appraisal, form, view, cancel);

        var signature = new Signature(Ids.New(time), record, Records.Signer(request.Actor), Party.Employee, asked.StrongestRight,
            ActingFor(onDesk, asked.StrongestRight, request), key!, reason, request.Actor.SignedInBy, request.Now);
        request.Db.Add(signature);
        request.Record(AppraisalOperations.NoteUnsigned, asked, $"{key}, versie {record.Number}, {record.Hash[..16]}");
        GoOn(asked.Subject, onDesk.Regulation, [.. signatures, signature]);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("beoordeling"), $"Het is genoteerd. {onDesk.Person.FirstName} leest wat je schreef.");
    }

    /// <summary>What somebody can sign with for himself.</summary>
    internal static IEnumerable<SignOffOutcome> Outcomes(OnDesk desk) => Sign.Outcomes(desk);

    /// <summary>
    /// When the outcome of both sides is there, the conversation goes on: to adoption, or first to the term for objections. Who signs after a note
    /// changes what comes next only while nothing was objected.
    /// </summary>
    internal static void GoOn(Conversation appraisal, Regulation regulation, IReadOnlyList<Signature> signatures)
    {
        if (appraisal.Step is not (StepKind.SignOff or StepKind.Objections)) return;
        var counting = Records.Counting(signatures, appraisal.EmployeeId);
        if (!regulation.Type(appraisal.TypeKey).Approval.By.All(party => counting.Any(signature => signature.Party == party))) return;
        // Agreement with a reservation is not full agreement: that employee keeps the term to object.
        var fully = counting.Any(signature => signature.Party == Party.Employee
            && regulation.Outcome(signature.OutcomeKey) is { CountsAsAgreement: true, ReasonRequired: false });
        appraisal.Signed(fully || regulation.Terms.Objections is null);
    }

    private static Signer? ActingFor(OnDesk desk, Relation capacity, RequestContext request) => Records.ActingFor(desk, capacity, request.Actor);

    private static void CheckText(Submission form, ConversationRecord record)
    {
        if (!string.Equals(form.State["hash"], record.Hash, StringComparison.Ordinal))
            form.Wrong("", "De tekst is intussen veranderd. Lees hem hieronder nog eens.");
    }

    private static async Task<IResult> WrongAsync(AppraisalOnDesk appraisal, Submission form, AppraisalView view, CancellationToken cancel)
    {
        form.State["hash"] = "";
        return Answers.Wrong<AppraisalPage>(new { View = await view.OfAsync(appraisal, null, cancel), form.State });
    }
}
