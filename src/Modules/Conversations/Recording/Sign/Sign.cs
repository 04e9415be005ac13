using Beweeg.Conversations.PersonnelFile;
using Beweeg.Conversations.Recording.ShowRecord;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Recording.Sign;

/// <summary>
/// Puts a signature under exactly the text that was on screen, with an outcome that says what it means. When both sides
/// agree the conversation is recorded; a signature that is no agreement never becomes one.
/// </summary>
internal static class Sign
{
    private const int LongestRemark = 4000;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/gesprekken/{id:guid}/tekenen", Submit).Needs<ConversationAccess>(ConversationAccess.Sign);

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Submission form, ConversationDesk desk, RecordView view, NoteOutcome outcomes, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var record = await Records.CurrentAsync(request.Db, asked.Subject.Id, cancel);
        if (record is not { State: RecordState.Offered }) return Answers.NotNow("De tekst ligt niet meer voor. Kijk hoe het gesprek er nu voor staat.", onDesk.Url());
        var signatures = await Records.SignaturesAsync(request.Db, record.Id, cancel);
        if (signatures.Any(signature => signature.Party == onDesk.Party))
            return Answers.Done(onDesk.Url("verslag"), "Hier is al getekend.");

        var allowed = Outcomes(onDesk).ToList();
        var key = form.Choice("uitkomst", "wat je handtekening betekent", allowed.Select(outcome => outcome.Key), required: true);
        var remark = form.Text("toelichting", "je toelichting", LongestRemark);
        var outcome = allowed.FirstOrDefault(candidate => string.Equals(candidate.Key, key, StringComparison.Ordinal));
        if (outcome is { ReasonRequired: true } && remark.Length == 0)
            form.Wrong("toelichting", $"Schrijf er een toelichting bij: dat hoort bij ‘{outcome.Label}’.");
        if (!string.Equals(form.State["hash"], record.Hash, StringComparison.Ordinal))
            form.Wrong("", "De tekst is intussen veranderd. Lees hem hieronder nog eens en teken daarna.");
        if (!form.IsValid) return Answers.Wrong<RecordPage>(await view.ModelAsync(onDesk, record, form.State, cancel));

        var capacity = asked.StrongestRight;
        var signature = new Signature(Ids.New(time), record, Records.Signer(request.Actor), onDesk.Party, capacity,
            Records.ActingFor(onDesk, capacity, request.Actor),
            outcome!.Key, remark, request.Actor.SignedInBy, request.Now);
        request.Db.Add(signature);
        request.Record(ConversationOperations.Sign, asked, $"{outcome.Key}, versie {record.Number}, {record.Hash[..16]}");
        var complete = Records.IsAgreed(onDesk.Regulation, onDesk.Type, [.. signatures, signature]);
        if (complete)
        {
            record.Record(request.Now);
            await Records.CloseAsync(request.Db, asked.Subject, request.Now, cancel);
            await outcomes.RecordedAsync(asked.Subject, record, cancel);
        }

        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("verslag"), complete
            ? "Jullie zijn het eens. De afspraken zijn vastgelegd."
            : !outcome.CountsAsAgreement ? "Je hebt getekend. Er staat bij dat je het er niet mee eens bent."
            : signatures.Count == 0 ? "Je hebt getekend. Nu de ander nog."
            : "Je hebt getekend. De ander is het niet eens: neem de afspraken terug, of beslis.");
    }

    /// <summary>
    /// The outcomes that somebody signs with for himself; what a manager notes about an employee who refuses or cannot be
    /// reached belongs to deciding.
    /// </summary>
    internal static IEnumerable<SignOffOutcome> Outcomes(OnDesk desk) =>
        desk.Type.Outcomes.Select(desk.Regulation.Outcome).Where(outcome => outcome.RecordedBy.Contains(desk.Party)
            && (desk.Party == Party.Employee || outcome.CountsAsAgreement));
}
