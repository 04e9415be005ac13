using Beweeg.Conversations.Appraisals;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Steps;
using Beweeg.JobBook.Contracts;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Data;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Profile;

/// <summary>
/// What was adopted about somebody's competencies: from appraisals that are adopted and closed, the newest of each competency. What is only a draft, is in objection, or
/// was never weighed, is nobody's business outside the conversation.
/// </summary>
internal sealed class AdoptedJudgements(BeweegDb db, RegulationLibrary library, IPeople people, IJobBooks books) : IAdoptedJudgements
{
    private const string OfCompetency = "competency-";

    public async Task<IReadOnlyList<AdoptedJudgement>> OfAsync(Guid employee, CancellationToken cancel)
    {
        var appraisals = await (
            from appraisal in db.Set<Appraisal>()
            where appraisal.EmployeeId == employee && appraisal.Final != null
            join conversation in db.Set<Conversation>() on appraisal.ConversationId equals conversation.Id
            where conversation.ClosedAt != null
            join cycle in db.Set<ConversationCycle>() on conversation.CycleId equals cycle.Id
            orderby conversation.ClosedAt descending, conversation.Id
            select new { conversation.Id, conversation.HeldOn, ClosedAt = conversation.ClosedAt!.Value, cycle.Start, cycle.RegulationVersionId }).AsNoTracking().ToListAsync(cancel);
        var known = new Dictionary<string, AdoptedJudgement>(StringComparer.Ordinal);
        foreach (var appraisal in appraisals)
        {
            if ((await library.OfAsync(db, appraisal.RegulationVersionId, cancel)).Scale is not { Qualifications: { Count: > 0 } words }) continue;
            var adopted = DateOnly.FromDateTime(Calendar.ToLocal(appraisal.ClosedAt));
            var person = await people.FindAsync(employee, appraisal.HeldOn ?? adopted, cancel);
            if (person is null || (await books.AsBegunAsync(person, appraisal.Start, cancel)).MainPosition is not { } position) continue;
            foreach (var judged in await db.Set<Judgement>().AsNoTracking().Where(row => row.ConversationId == appraisal.Id && row.Qualification != null && row.ItemKey.StartsWith(OfCompetency)).OrderBy(row => row.Id).ToListAsync(cancel))
            {
                var at = words.ToList().FindIndex(word => word.Key == judged.Qualification);
                // The word in the middle is that of who meets what is asked; with an even number, the first of the upper half.
                if (at >= 0) known.TryAdd(judged.ItemKey[OfCompetency.Length..], new AdoptedJudgement(judged.ItemKey[OfCompetency.Length..], position.JobScale, words[at].Word, at >= words.Count / 2, adopted));
            }
        }

        return [.. known.Values];
    }
}
