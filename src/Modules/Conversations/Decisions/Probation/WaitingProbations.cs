using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions.Probation;

/// <summary>
/// Of whom somebody has to put the outcome of the probation on record: as manager from the last appraisal on, as adviser also when the day of the decision
/// is near.
/// </summary>
internal sealed class WaitingProbations(RequestContext request, ITeams teams, IPeople people, RegulationLibrary library)
{
    // Longer ago nobody acts on it any more; it still stands on the page of the person.
    private const int DaysBack = 180;

    private const int DaysBeforeForAdviser = 14;

    public async Task<IReadOnlyList<WaitingProbation>> OfAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        var leads = (relations & Sides.Deciding) != Relation.None;
        if (actor.Employee is not { } me || (!leads && !relations.HasFlag(Relation.HrAdviser))) return [];
        var team = leads ? [.. (await teams.DirectReportsAsync(me, today, cancel)).Select(member => member.Id)] : (IReadOnlyList<Guid>)[];
        var rows = await RowsAsync(team, relations.HasFlag(Relation.HrAdviser), today, cancel);
        var names = await people.NamesAsync([.. rows.Select(row => row.EmployeeId)], cancel);
        var waiting = new List<WaitingProbation>();
        foreach (var (employee, decision, canBeRecorded) in rows)
        {
            if (!team.Contains(employee) && (employee == me || !(await request.Relations.ToEmployeeAsync(actor, employee, today, cancel)).HasFlag(Relation.HrAdviser))) continue;
            waiting.Add(new WaitingProbation(employee, names.GetValueOrDefault(employee, ""), decision, canBeRecorded));
        }

        return waiting;
    }

    private async Task<IReadOnlyList<(Guid EmployeeId, DateOnly Decision, bool CanBeRecorded)>> RowsAsync(IReadOnlyList<Guid> team, bool isAdviser, DateOnly today, CancellationToken cancel)
    {
        var shapes = await ShapesAsync(cancel);
        var (first, near) = (today.AddDays(-DaysBack), today.AddDays(DaysBeforeForAdviser));
        var keys = shapes.Select(shape => shape.Key).Distinct(StringComparer.Ordinal).ToList();
        if (keys.Count == 0) return [];
        var rows = await request.Db.Set<ConversationCycle>().AsNoTracking()
            .Where(cycle => keys.Contains(cycle.ShapeKey) && cycle.Start <= today && cycle.End >= first && (team.Contains(cycle.EmployeeId) || (isAdviser && cycle.End < near)))
            .Where(cycle => !request.Db.Set<ProbationOutcome>().Any(row => row.CycleId == cycle.Id))
            .Select(cycle => new
            {
                cycle.EmployeeId,
                cycle.RegulationVersionId,
                cycle.ShapeKey,
                cycle.End,
                Last = request.Db.Set<Conversation>().Where(row => row.CycleId == cycle.Id && row.Kind == ConversationKind.Appraisal && row.RequestId == null)
                    .OrderByDescending(row => row.Ordinal).Select(row => row.Step == StepKind.Closed && row.Ending == null).FirstOrDefault(),
            }).OrderBy(row => row.End).ThenBy(row => row.EmployeeId).ToListAsync(cancel);
        return [.. rows.Where(row => shapes.Contains((row.RegulationVersionId, row.ShapeKey)))
            .Select(row => (row.EmployeeId, Decision: ProbationEnd.DecisionDay(row.End), row.Last))
            .Where(row => row.Last || row.Decision <= today || (isAdviser && !team.Contains(row.EmployeeId)))
            .Select(row => (row.EmployeeId, row.Decision, row.Last || row.Decision <= today))];
    }

    // The shapes by way of trial, of every version that a cycle can still follow.
    private async Task<IReadOnlySet<(Guid Version, string Key)>> ShapesAsync(CancellationToken cancel)
    {
        var shapes = new HashSet<(Guid, string)>();
        foreach (var version in await request.Db.Set<RegulationVersion>().Where(row => row.State == RegulationVersionState.Adopted).Select(row => row.Id).OrderBy(id => id).ToListAsync(cancel))
        {
            foreach (var shape in (await library.OfAsync(request.Db, version, cancel)).CycleShapes.Where(shape => shape.Use == ShapeUse.Probation)) shapes.Add((version, shape.Key));
        }

        return shapes;
    }
}

/// <summary>Somebody whose outcome is not on record.</summary>
/// <param name="CanBeRecorded">False while the last appraisal is not adopted and the day of the decision is not there.</param>
public sealed record WaitingProbation(Guid Employee, string Name, DateOnly Decision, bool CanBeRecorded);
