using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Overview;

/// <summary>How the competencies were judged in the newest adopted appraisal, in the words of its own regulation.</summary>
/// <param name="On">The day of adoption.</param>
/// <param name="Words">The words of the scale, from low to high.</param>
/// <param name="Asked">Place in <paramref name="Words"/>, from 1, of what the job asks.</param>
/// <param name="ByCompetency">Place in <paramref name="Words"/> by key of the competency.</param>
public sealed record AssessedCompetencies(DateOnly On, IReadOnlyList<string> Words, int Asked, IReadOnlyDictionary<string, int> ByCompetency);

/// <summary>Reads what adopted appraisals of somebody came out at. Nothing of an appraisal that was not adopted.</summary>
internal static class AdoptedAppraisals
{
    private const string CompetencyPrefix = "competency-";

    /// <summary>The competencies in the newest; null when there is none.</summary>
    public static async Task<AssessedCompetencies?> NewestAsync(BeweegDb db, RegulationLibrary library, Guid employee, CancellationToken cancel)
    {
        var newest = await (
            from conversation in db.Set<Conversation>()
            where conversation.EmployeeId == employee && conversation.Kind == ConversationKind.Appraisal && conversation.Step == StepKind.Closed && conversation.Ending == null
            join cycle in db.Set<ConversationCycle>() on conversation.CycleId equals cycle.Id
            orderby conversation.ClosedAt descending
            select new { conversation.Id, conversation.ClosedAt, cycle.RegulationVersionId }).FirstOrDefaultAsync(cancel);
        if (newest is not { ClosedAt: { } closed }) return null;
        var scale = (await library.OfAsync(db, newest.RegulationVersionId, cancel)) is { Evidence.Below: { } asked, Scale: { } words } ? (Scale: words, asked) : default;
        if (scale.Scale is null) return null;
        var places = scale.Scale.Qualifications.Select((one, at) => (one.Key, Place: at + 1)).ToDictionary(pair => pair.Key, pair => pair.Place, StringComparer.Ordinal);
        var judgements = await db.Set<Judgement>().AsNoTracking()
            .Where(row => row.ConversationId == newest.Id && row.ItemKey.StartsWith(CompetencyPrefix) && row.Qualification != null)
            .Select(row => new { row.ItemKey, row.Qualification }).ToListAsync(cancel);
        return new AssessedCompetencies(DateOnly.FromDateTime(Platform.Time.Calendar.ToLocal(closed)), [.. scale.Scale.Qualifications.Select(one => one.Word)],
            places[scale.asked], judgements.ToDictionary(row => row.ItemKey[CompetencyPrefix.Length..], row => places[row.Qualification!], StringComparer.Ordinal));
    }

    /// <summary>The final qualification in a word, by conversation.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> FinalsAsync(BeweegDb db, RegulationLibrary library, Guid employee, CancellationToken cancel)
    {
        var rows = await (
            from appraisal in db.Set<Appraisal>()
            where appraisal.EmployeeId == employee && appraisal.Final != null
            join conversation in db.Set<Conversation>() on appraisal.ConversationId equals conversation.Id
            join cycle in db.Set<ConversationCycle>() on conversation.CycleId equals cycle.Id
            select new { conversation.Id, appraisal.Final, cycle.RegulationVersionId }).ToListAsync(cancel);
        var words = new Dictionary<Guid, string>();
        foreach (var row in rows) words[row.Id] = (await library.OfAsync(db, row.RegulationVersionId, cancel)).ScaleOfAppraisal().Find(row.Final!).Word;
        return words;
    }
}
