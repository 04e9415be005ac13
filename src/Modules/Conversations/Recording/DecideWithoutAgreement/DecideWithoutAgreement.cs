using Beweeg.Conversations.PersonnelFile;
using Beweeg.Conversations.Recording.ShowRecord;
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

namespace Beweeg.Conversations.Recording.DecideWithoutAgreement;

/// <summary>
/// No agreement was reached: the manager decides, with a reason, and it is recorded that it went so (art. 4.7 and 5).
/// A missing signature is recorded as what it is and never blocks this, but the employee has time to sign first, whatever the manager says about it:
/// this closes the record.
/// </summary>
internal static class DecideWithoutAgreement
{
    private const int LongestText = 4000;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/gesprekken/{id:guid}/beslissen", Submit).Needs<ConversationAccess>(ConversationAccess.Decide);

    private static async Task<IResult> Submit(
        Asked<Conversation> asked, Submission form, ConversationDesk desk, RecordView view, NoteOutcome outcomes, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var onDesk = await desk.LayAsync(asked, cancel);
        var record = await Records.CurrentAsync(request.Db, asked.Subject.Id, cancel);
        if (record is not { State: RecordState.Offered } || onDesk.Type.Approval.NoAgreement is null) return Answers.NotFound();
        var signatures = await Records.SignaturesAsync(request.Db, record.Id, cancel);
        var employeeSigned = signatures.FirstOrDefault(signature => signature.Party == Party.Employee);
        var notes = UnsignedNotes.Of(onDesk, DateOnly.FromDateTime(Calendar.ToLocal(record.OfferedAt)), request.Today);
        if (employeeSigned is null && notes.IsTooEarlyToClose) return Answers.NotNow($"{onDesk.Person.FirstName} heeft nog niet getekend. Beslissen kan dan nog niet. {notes.ClosesFrom}", onDesk.Url("verslag"));
        var missing = employeeSigned is null
            ? form.Choice("ontbreekt", "wat er met de handtekening van de medewerker is", notes.Outcomes.Select(outcome => outcome.Key), required: true)
            : null;
        var known = employeeSigned is null ? form.Text("hoe", "hoe je dat weet", LongestText, required: true) : "";
        var reason = form.Text("reden", "waarom je zo beslist", LongestText, required: true);
        if (employeeSigned is not null && onDesk.Regulation.Outcome(employeeSigned.OutcomeKey).CountsAsAgreement)
            form.Wrong("reden", $"{onDesk.Person.FirstName} is akkoord. Teken zelf ook, dan is het vastgelegd; beslissen is niet nodig.");
        if (!string.Equals(form.State["hash"], record.Hash, StringComparison.Ordinal))
            form.Wrong("", "De tekst is intussen veranderd. Lees hem hieronder nog eens en beslis daarna.");
        if (!form.IsValid) return Answers.Wrong<RecordPage>(await view.ModelAsync(onDesk, record, form.State, cancel));

        if (missing is not null)
        {
            request.Db.Add(new Signature(Ids.New(time), record, Records.Signer(request.Actor), Party.Employee, asked.StrongestRight,
                Records.ActingFor(onDesk, asked.StrongestRight, request.Actor), missing, known, request.Actor.SignedInBy, request.Now));
        }

        record.Decide(Records.Signer(request.Actor), reason, request.Now);
        await Records.CloseAsync(request.Db, asked.Subject, request.Now, cancel);
        await outcomes.RecordedAsync(asked.Subject, record, cancel);
        request.Record(ConversationOperations.Decide, asked, $"versie {record.Number}, {record.Hash[..16]}{(missing is null ? "" : ", " + missing)}");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(onDesk.Url("verslag"), "De afspraken zijn vastgelegd met jouw besluit en de reden.");
    }
}
