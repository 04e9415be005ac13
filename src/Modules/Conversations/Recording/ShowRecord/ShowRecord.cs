using Beweeg.Conversations.Appraisals.Additions;
using Beweeg.Conversations.Appraisals.ShowAppraisal;
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

namespace Beweeg.Conversations.Recording.ShowRecord;

/// <summary>The document on the table or recorded, with its signatures: to read, to sign, to print.</summary>
internal static class ShowRecord
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/gesprekken/{id:guid}/verslag", Show).Needs<ConversationAccess>(ConversationAccess.ReadRecord, ConversationOperations.ReadRecord);
        app.MapGet("/gesprekken/{id:guid}/verslag/afdrukken", Print).Needs<ConversationAccess>(ConversationAccess.ReadRecord, ConversationOperations.ReadRecord);
        app.MapGet("/gesprekken/{id:guid}/verslag.pdf", Save).Needs<ConversationAccess>(ConversationAccess.ReadRecord, ConversationOperations.ReadRecord);
    }

    private static async Task<IResult> Show(Asked<Conversation> asked, ConversationDesk desk, RecordView view, RequestContext request, CancellationToken cancel)
    {
        var record = await Records.CurrentAsync(request.Db, asked.Subject.Id, cancel);
        return record is null ? Answers.NotFound() : Answers.Page<RecordPage>(await view.ModelAsync(await desk.LayAsync(asked, cancel), record, FormState.Empty, cancel));
    }

    private static async Task<IResult> Save(
        Asked<Conversation> asked, ConversationDesk desk, RecordView view, RequestContext request, PdfAnswers pdf, CancellationToken cancel)
    {
        if (await Records.CurrentAsync(request.Db, asked.Subject.Id, cancel) is not { } record) return Answers.NotFound();
        var onDesk = await desk.LayAsync(asked, cancel);
        return await pdf.OfAsync<PrintPage>(await view.ModelAsync(onDesk, record, FormState.Empty, cancel),
            $"{asked.Subject.Name} {onDesk.Person.Name}", onDesk.Url("verslag/afdrukken"), cancel);
    }

    private static async Task<IResult> Print(Asked<Conversation> asked, ConversationDesk desk, RecordView view, RequestContext request, CancellationToken cancel)
    {
        var record = await Records.CurrentAsync(request.Db, asked.Subject.Id, cancel);
        return record is null ? Answers.NotFound() : Answers.Page<PrintPage>(await view.ModelAsync(await desk.LayAsync(asked, cancel), record, FormState.Empty, cancel));
    }
}

/// <summary>Puts names to signatures.</summary>
internal sealed class RecordView(RequestContext request, IPeople people)
{
    public async Task<object> ModelAsync(OnDesk desk, ConversationRecord record, FormState state, CancellationToken cancel) => new
    {
        Desk = desk,
        State = state,
        Additions = await AdditionsAsync(desk.Conversation.Id, cancel),
        View = await OnScreenAsync(desk, record, cancel),
    };

    /// <summary>The record with its signatures.</summary>
    public async Task<RecordOnScreen> OnScreenAsync(OnDesk desk, ConversationRecord record, CancellationToken cancel)
    {
        var signatures = await Records.SignaturesAsync(request.Db, record.Id, cancel);
        var ids = signatures.SelectMany(signature => new[] { signature.SignerId, signature.ActingForId }).Append(record.DecidedById).OfType<Guid>().Distinct().ToList();
        var names = await people.NamesAsync(ids, cancel);
        return new RecordOnScreen(
            record.Reveal(), record.Hash, record.Number, record.State, Calendar.ToLocal(record.OfferedAt),
            record.RecordedAt is { } at ? Calendar.ToLocal(at) : null,
            record.DecidedById is { } decider ? record.DecidedByName ?? names.GetValueOrDefault(decider, "onbekend") : null,
            record.DecisionReason?.Reveal(),
            SignatureOnScreen.Of(desk, signatures, names));
    }

    /// <summary>What was added to a conversation after it was laid down for good, oldest first.</summary>
    public async Task<IReadOnlyList<AdditionOnScreen>> AdditionsAsync(Guid conversation, CancellationToken cancel)
    {
        var rows = await request.Db.Set<Addition>().AsNoTracking().Where(row => row.ConversationId == conversation).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(cancel);
        var names = await people.NamesAsync([.. rows.Select(row => row.AuthorId).Distinct()], cancel);
        return [.. rows.Select(row => new AdditionOnScreen(names.GetValueOrDefault(row.AuthorId, "onbekend"), row.Party, row.Capacity, row.Text.Reveal(), Calendar.ToLocal(row.At)))];
    }
}

/// <summary>A record with everything that is shown of it. Times are local.</summary>
/// <param name="OfferedAt">When this text was laid down.</param>
public sealed record RecordOnScreen(
    ConversationDocument Document, string Hash, int Number, RecordState State, DateTime OfferedAt, DateTime? RecordedAt, string? DecidedBy, string? Reason,
    IReadOnlyList<SignatureOnScreen> Signatures);
