using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Recording.ShowRecord;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Documents;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Appraisals.ShowAppraisal;

/// <summary>The appraisal as it was sent, laid down or adopted: to read, to sign, to print; earlier versions stay readable.</summary>
internal static class ShowAppraisal
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/beoordeling", Show).Needs<ConversationAccess>(ConversationAccess.ReadAppraisal, AppraisalOperations.Read);
        app.MapGet("/gesprekken/{id:guid}/beoordeling/afdrukken", Print).Needs<ConversationAccess>(ConversationAccess.ReadAppraisal, AppraisalOperations.Read);
        app.MapGet("/gesprekken/{id:guid}/beoordeling.pdf", Save).Needs<ConversationAccess>(ConversationAccess.ReadAppraisal, AppraisalOperations.Read);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, int? versie, AppraisalDesk desk, AppraisalView view, CancellationToken cancel) =>
        await view.OfAsync(await desk.LayAsync(asked, cancel), versie, cancel) is { } shown
            ? Answers.Page<AppraisalPage>(new { View = shown, State = FormState.Empty })
            : Answers.NotFound();

    private static async Task<IResult> Print(Asked<Conversation> asked, int? versie, AppraisalDesk desk, AppraisalView view, CancellationToken cancel) =>
        await view.OfAsync(await desk.LayAsync(asked, cancel), versie, cancel) is { } shown
            ? Answers.Page<PrintPage>(OnPaper(shown))
            : Answers.NotFound();

    private static async Task<IResult> Save(
        Asked<Conversation> asked, int? versie, AppraisalDesk desk, AppraisalView view, PdfAnswers pdf, CancellationToken cancel) =>
        await view.OfAsync(await desk.LayAsync(asked, cancel), versie, cancel) is { } shown
            ? await pdf.OfAsync<PrintPage>(OnPaper(shown), $"{asked.Subject.Name} {shown.Appraisal.Desk.Person.Name} versie {shown.Record.Number}",
                shown.Appraisal.Desk.Url("beoordeling/afdrukken"), cancel)
            : Answers.NotFound();

    private static object OnPaper(AppraisalOnScreen shown) => new { shown.Appraisal.Desk, View = shown.Record, shown.Additions };
}

/// <summary>Gathers a version of the document with its signatures and additions.</summary>
internal sealed class AppraisalView(RequestContext request, IPeople people, RecordView texts)
{
    /// <summary>The newest version, or the one with this number; null when there is none.</summary>
    public async Task<AppraisalOnScreen?> OfAsync(AppraisalOnDesk appraisal, int? number, CancellationToken cancel)
    {
        var id = appraisal.Conversation.Id;
        var records = await request.Db.Set<ConversationRecord>().Where(row => row.ConversationId == id).OrderBy(row => row.Number).ToListAsync(cancel);
        var record = number is null ? records.LastOrDefault() : records.Find(row => row.Number == number);
        if (record is null) return null;
        var at = records.IndexOf(record);
        return new AppraisalOnScreen(
            appraisal,
            new RecordOnScreen(record.Reveal(), record.Hash, record.Number, record.State, Calendar.ToLocal(record.OfferedAt),
                record.RecordedAt is { } recorded ? Calendar.ToLocal(recorded) : null, null, null, await SignaturesAsync(appraisal.Desk, record, cancel)),
            record == records[^1],
            // What changed is said of what both sides have seen: since the version before, never of what is still being written.
            at == 0 ? [] : AppraisalDocument.Changes(records[at - 1].Reveal(), record.Reveal()),
            [.. records.Select(row => new VersionOnScreen(row.Number, Calendar.ToLocal(row.OfferedAt), row.State, row.TakenBackAt is not null))],
            await texts.AdditionsAsync(id, cancel));
    }

    /// <summary>The signatures under a version, with names.</summary>
    public async Task<IReadOnlyList<SignatureOnScreen>> SignaturesAsync(OnDesk desk, ConversationRecord record, CancellationToken cancel)
    {
        var signatures = await Records.SignaturesAsync(request.Db, record.Id, cancel);
        var names = await people.NamesAsync([.. signatures.SelectMany(row => new[] { row.SignerId, row.ActingForId }).OfType<Guid>().Distinct()], cancel);
        return SignatureOnScreen.Of(desk, signatures, names);
    }
}

/// <summary>A version of the appraisal with everything around it. Times are local.</summary>
/// <param name="IsNewest">True for the version that counts now.</param>
/// <param name="Changed">Titles of what is different from the version before.</param>
public sealed record AppraisalOnScreen(
    AppraisalOnDesk Appraisal, RecordOnScreen Record, bool IsNewest, IReadOnlyList<string> Changed,
    IReadOnlyList<VersionOnScreen> Versions, IReadOnlyList<AdditionOnScreen> Additions);

/// <summary>One version in the list.</summary>
public sealed record VersionOnScreen(int Number, DateTime At, RecordState State, bool IsTakenBack);

/// <summary>An addition as people read it.</summary>
public sealed record AdditionOnScreen(string Name, Party Party, Relation Capacity, string Text, DateTime At);
