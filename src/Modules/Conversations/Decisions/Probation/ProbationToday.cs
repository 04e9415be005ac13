using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions.Probation;

/// <summary>
/// On Vandaag: of whom the outcome of the probation is not on record. The manager is asked from the last appraisal on, the adviser when the day of the
/// decision is near or over; the employee reads for two weeks that it stands there.
/// </summary>
internal sealed class ProbationToday(RequestContext request, ITeams teams, IPeople people, RegulationLibrary library, RareNews rare) : IToday
{
    /// <summary>What was put on record about somebody lately.</summary>
    internal static IQueryable<ProbationOutcome> News(BeweegDb db, Guid me, DateTime since) => db.Set<ProbationOutcome>().Where(row => row.EmployeeId == me && row.RecordedAt >= since);

    // Longer ago nobody acts on it any more; it still stands on the page of the person.
    private const int DaysBack = 180;

    private const int DaysBeforeForAdviser = 14;

    public async Task<IReadOnlyList<TodayItem>> ForAsync(Actor actor, Relation relations, DateOnly today, CancellationToken cancel)
    {
        if (actor.Employee is not { } me) return [];
        var items = new List<TodayItem>();
        if ((await rare.OfAsync(me, today, cancel)).Probation)
            items.Add(new TodayItem("De uitkomst van je proeftijd staat vast", "Lees wat er is besloten, en door wie.", $"/medewerkers/{me}/proeftijd", "Lees de uitkomst", null, TodayKind.ToDo));

        var leads = (relations & Sides.Deciding) != Relation.None;
        if (!leads && !relations.HasFlag(Relation.HrAdviser)) return items;
        var team = leads ? [.. (await teams.DirectReportsAsync(me, today, cancel)).Select(member => member.Id)] : (IReadOnlyList<Guid>)[];
        var waiting = await WaitingAsync(team, relations.HasFlag(Relation.HrAdviser), today, cancel);
        var names = await people.NamesAsync([.. waiting.Select(row => row.EmployeeId)], cancel);
        foreach (var (employee, decision) in waiting)
        {
            if (!team.Contains(employee) && (employee == me || !(await request.Relations.ToEmployeeAsync(actor, employee, today, cancel)).HasFlag(Relation.HrAdviser))) continue;
            items.Add(new TodayItem($"Leg de uitkomst van de proeftijd van {names.GetValueOrDefault(employee, "")} vast",
                decision < today ? "De dag van het besluit is voorbij, en er staat nog niet wat er is besloten." : "De uitkomst moet er zijn op de dag van het besluit.",
                $"/medewerkers/{employee}/proeftijd", "Leg de uitkomst vast", decision, TodayKind.ToDo));
        }

        return items;
    }

    private async Task<IReadOnlyList<(Guid EmployeeId, DateOnly Decision)>> WaitingAsync(IReadOnlyList<Guid> team, bool isAdviser, DateOnly today, CancellationToken cancel)
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
            .Select(row => (row.EmployeeId, row.Decision))];
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
