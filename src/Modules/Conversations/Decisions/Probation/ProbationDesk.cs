using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions.Probation;

/// <summary>Puts the newest probation cycle of somebody on the desk, with its outcome.</summary>
internal sealed class ProbationDesk(RequestContext request, RegulationLibrary library, IPeople people, Additions additions)
{
    /// <summary>Null for who has, and had, no cycle by way of trial.</summary>
    public async Task<OnProbationDesk?> LayAsync(Guid employee, CancellationToken cancel)
    {
        var today = request.Today;
        foreach (var cycle in await request.Db.Set<ConversationCycle>().AsNoTracking().Where(row => row.EmployeeId == employee && row.Start <= today).OrderByDescending(row => row.Start).ToListAsync(cancel))
        {
            var regulation = await library.OfAsync(request.Db, cycle.RegulationVersionId, cancel);
            if (!ProbationEnd.IsProbation(regulation, cycle.ShapeKey)) continue;
            var last = await request.Db.Set<Conversation>().AsNoTracking().Where(row => row.CycleId == cycle.Id && row.Kind == ConversationKind.Appraisal && row.RequestId == null)
                .OrderByDescending(row => row.Ordinal).FirstOrDefaultAsync(cancel);
            var outcome = await request.Db.Set<ProbationOutcome>().AsNoTracking().SingleOrDefaultAsync(row => row.CycleId == cycle.Id, cancel);
            var person = await people.FindAsync(employee, today, cancel);
            return new OnProbationDesk(cycle, last, outcome,
                outcome is null ? null : (await people.NamesAsync([outcome.RecordedById], cancel)).GetValueOrDefault(outcome.RecordedById, "onbekend"),
                outcome is null ? [] : [.. (await additions.OfAsync([outcome.Id], cancel))[outcome.Id]],
                person is null ? new AppointmentOnDay(false, false, false) : AppointmentOf(person, today), today);
        }

        return null;
    }

    internal static AppointmentOnDay AppointmentOf(Person person, DateOnly today) => new(
        person.MainPosition is not null && (person.InServiceUntil is not { } until || until >= today),
        person.MainPosition is { IsProbation: true }, person.MainPosition is { IsTemporary: true });
}

/// <summary>A probation with what was decided about it.</summary>
/// <param name="Last">The last appraisal that the regulation prescribes; null in a probation that is too short for one.</param>
/// <param name="Outcome">Null while nothing is on record.</param>
/// <param name="RecordedBy">Name of who put it on record.</param>
public sealed record OnProbationDesk(
    ConversationCycle Cycle, Conversation? Last, ProbationOutcome? Outcome, string? RecordedBy, IReadOnlyList<AddedText> Added, AppointmentOnDay Now, DateOnly Today)
{
    public DateOnly DecisionDay => ProbationEnd.DecisionDay(Cycle.End);

    /// <summary>True when the last appraisal was adopted.</summary>
    public bool IsAdopted => Last is { IsClosed: true, Ending: null };

    /// <summary>Why the outcome cannot be on record yet; null when it can, or is.</summary>
    public string? WhyNotYet => Outcome is not null || Last is null ? null : ProbationEnd.WhyNotYet(Last.Name, IsAdopted, DecisionDay, Today);

    /// <summary>Where the personnel system says something else; null where it does not.</summary>
    public string? Difference => Outcome is null ? null : ProbationEnd.Difference(Outcome.Kind, Outcome.From, Now, Today);
}
