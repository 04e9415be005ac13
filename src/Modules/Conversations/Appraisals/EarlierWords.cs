using System.Globalization;
using Beweeg.Conversations.Progress;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Appraisals;

/// <summary>
/// What the recorded conversations of this cycle say of each part of an appraisal: how far an agreement was, what was judged before, and
/// whether a competency was named at all. Beweeg finds words; whether they were a warning, people read.
/// </summary>
internal static class EarlierWords
{
    /// <summary>By key of the item; what was never spoken of is absent. Oldest first.</summary>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<SpokenOf>>> FindAsync(BeweegDb db, AppraisalOnDesk appraisal, CancellationToken cancel)
    {
        var id = appraisal.Conversation.Id;
        var cycle = appraisal.Conversation.CycleId;
        var held = await db.Set<Conversation>().AsNoTracking()
            .Where(row => row.CycleId == cycle && row.Id != id && row.Step == StepKind.Closed && row.Kind != ConversationKind.Planning && row.HeldOn != null)
            .OrderBy(row => row.HeldOn).ThenBy(row => row.Id).ToListAsync(cancel);
        if (held.Count == 0) return EvidenceFacts.None.Parts;
        var ids = held.ConvertAll(row => row.Id);
        var notes = (await db.Set<ProgressNote>().AsNoTracking().Where(row => ids.Contains(row.ConversationId)).OrderBy(row => row.Id).ToListAsync(cancel)).ToLookup(row => row.ConversationId);
        var judged = (await db.Set<Judgement>().AsNoTracking().Where(row => ids.Contains(row.ConversationId)).OrderBy(row => row.Id).ToListAsync(cancel)).ToLookup(row => row.ConversationId);
        var found = new Dictionary<string, IReadOnlyList<SpokenOf>>(StringComparer.Ordinal);
        foreach (var item in appraisal.Parts.SelectMany(part => part.Items).Where(item => item.Kind is not null))
        {
            var spoken = held.SelectMany(row => Of(item, row, appraisal, [.. notes[row.Id]], [.. judged[row.Id]])).ToList();
            if (spoken.Count > 0) found[item.Key] = spoken;
        }

        return found;
    }

    private static IEnumerable<SpokenOf> Of(AppraisalItem item, Conversation held, AppraisalOnDesk appraisal, IReadOnlyList<ProgressNote> notes, IReadOnlyList<Judgement> judged)
    {
        var regulation = appraisal.Regulation;
        if (judged.FirstOrDefault(row => string.Equals(row.ItemKey, item.Key, StringComparison.Ordinal) && row.Qualification is not null) is { } before)
        {
            var scale = regulation.ScaleOfAppraisal();
            var word = scale.Find(before.Qualification!);
            yield return new SpokenOf(held.HeldOn!.Value, $"werd het ‘{word.Word}’", regulation.Evidence?.Below is not { } below || word.Value >= scale.Find(below).Value);
            yield break;
        }

        var isCompetency = item.Kind == JudgedKind.Competency;
        var own = notes.FirstOrDefault(note => IsAbout(note, item, isCompetency, appraisal));
        if (own?.WordKey is { } key && regulation.Type(held.TypeKey).Progress?.Words.FirstOrDefault(word => string.Equals(word.Key, key, StringComparison.Ordinal)) is { } progress)
            yield return new SpokenOf(held.HeldOn!.Value, $"stond er ‘{progress.Label}’", progress.Meaning == ProgressMeaning.Done);
        else if (isCompetency && notes.Any(note => Names(note.Text.Reveal(), item.Title)))
            yield return new SpokenOf(held.HeldOn!.Value, "werd het genoemd in het verslag", false);
        else if (item.Kind == JudgedKind.Knowledge && notes.Any(note => Names(note.Text.Reveal(), "kennis")))
            yield return new SpokenOf(held.HeldOn!.Value, "ging het over kennis in het verslag", false);
    }

    // A competency comes up where an agreement to develop it does.
    private static bool IsAbout(ProgressNote note, AppraisalItem item, bool isCompetency, AppraisalOnDesk appraisal) => isCompetency
        ? appraisal.Parts.SelectMany(part => part.Items).Any(other => other.Kind == JudgedKind.DevelopmentAgreement
            && string.Equals(other.CompetencyKey, item.CompetencyKey, StringComparison.Ordinal) && IsOf(note, other))
        : IsOf(note, item);

    private static bool IsOf(ProgressNote note, AppraisalItem item) => item.AgreementId is { } agreement && note.IsAbout(agreement);

    private static bool Names(string text, string word) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
