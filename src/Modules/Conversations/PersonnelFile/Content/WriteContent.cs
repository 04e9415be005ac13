using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Recording.ShowRecord;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Access;
using Beweeg.Platform.Documents;
using Beweeg.Platform.Tenancy;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.PersonnelFile.Content;

/// <summary>
/// Makes what goes from what is recorded, as it was when the dispatch was made: the same key always says the same. Nothing is read but the record and what was added to it.
/// </summary>
internal sealed class WriteContent(RequestContext request, ConversationAccess access, ConversationDesk desk, RecordView records, PdfAnswers pdf)
{
    /// <summary>The content, or why there is none.</summary>
    /// <param name="parts">What is to go, as it is chosen now.</param>
    public async Task<WrittenContent> OfAsync(Dispatch dispatch, IReadOnlyList<OutcomePart> parts, Guid? replaces, CancellationToken cancel)
    {
        var municipality = await request.Db.Set<Municipality>().Where(row => row.Id == request.Db.MunicipalityId).Select(row => row.Name).SingleAsync(cancel);
        if (dispatch.IsTest) return new WrittenContent(new OutcomeContent(dispatch.Id, null, municipality, null));
        var id = dispatch.ConversationId!.Value;
        var record = await request.Db.Set<ConversationRecord>().AsNoTracking().Where(row => row.ConversationId == id && row.State == RecordState.Recorded).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);
        var conversation = await request.Db.Set<Conversation>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancel);
        // Only what was closed with a record goes, whatever was noted before.
        if (conversation is not { IsClosed: true, Ending: null } || record is not { RecordedAt: { } at }) return WrittenContent.Nothing;
        var onDesk = await desk.LayAsync(new Asked<Conversation>(conversation, access, Relation.None, Relation.None), cancel);
        var recordedOn = DateOnly.FromDateTime(Calendar.ToLocal(at));
        OutcomeDocument? document = null;
        if (parts.Contains(OutcomePart.Document))
        {
            var additions = (await records.AdditionsAsync(id, cancel)).Where(addition => addition.At <= Calendar.ToLocal(dispatch.MadeAt)).ToList();
            var paper = await pdf.MakeAsync<OutcomePaper>(new
            {
                About = onDesk.Person.Name,
                Municipality = municipality,
                View = WithoutInformants(await records.OnScreenAsync(onDesk, record, cancel)),
                Additions = (IReadOnlyList<Appraisals.ShowAppraisal.AdditionOnScreen>)additions,
                dispatch.MadeAt,
            }, cancel);
            if (paper.Problem != PdfProblem.None) return new WrittenContent(null) { NoPdf = paper.Problem };
            document = new OutcomeDocument(PdfAnswers.FileName($"{conversation.Name} {onDesk.Person.Number} {recordedOn:yyyy-MM-dd}"), paper.Pdf);
        }

        return new WrittenContent(new OutcomeContent(dispatch.Id, replaces, municipality, new OutcomeAbout(
            onDesk.Person.Number, id, KindOf(conversation), conversation.IsExtra, conversation.Name, conversation.HeldOn, recordedOn,
            parts.Contains(OutcomePart.Conclusion) ? await ConclusionAsync(conversation, onDesk.Regulation, cancel) : null, document)));
    }

    private static string KindOf(Conversation conversation) => conversation.Kind switch
    {
        ConversationKind.Planning => "planning",
        ConversationKind.Progress => "voortgang",
        _ => "beoordeling",
    };

    private async Task<string?> ConclusionAsync(Conversation conversation, Regulation regulation, CancellationToken cancel)
    {
        if (conversation.Kind != ConversationKind.Appraisal) return null;
        var final = await request.Db.Set<Appraisal>().Where(row => row.ConversationId == conversation.Id).Select(row => row.Final).SingleOrDefaultAsync(cancel);
        return final is null ? null : regulation.ScaleOfAppraisal().Find(final).Word;
    }

    // Informants wrote for this appraisal and for these two readers, not for a file elsewhere.
    private static RecordOnScreen WithoutInformants(RecordOnScreen view) => view with
    {
        Document = view.Document with { Sections = [.. view.Document.Sections.Where(section => !AppraisalDocument.IsOfInformants(section))] },
    };
}

/// <summary>What was made.</summary>
/// <param name="Content">Null when there is nothing to send, or it could not be made.</param>
internal sealed record WrittenContent(OutcomeContent? Content)
{
    /// <summary>Nothing was recorded that may go.</summary>
    public static WrittenContent Nothing { get; } = new((OutcomeContent?)null);

    /// <summary>Why there is no PDF; none when that is not the matter.</summary>
    public PdfProblem NoPdf { get; init; }
}
