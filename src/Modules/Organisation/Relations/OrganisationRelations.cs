using Beweeg.Organisation.Assessors;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Roles;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Relations;

/// <summary>
/// The relations of an actor, from units, managers, roles and appointments that are valid on the day. Rights end with their
/// period: a former manager has no relation any more. The last answer is kept: in one
/// request the gate, the page and the menu ask about the same two people.
/// </summary>
internal sealed class OrganisationRelations(BeweegDb db, CurrentOrganisation organisation, IEmployment employment) : IRelations
{
    private (Guid Employee, DateOnly Day, IReadOnlyList<IReadOnlyList<Line.Link>> Chains)? lastChains;

    public async Task<Relation> ToEmployeeAsync(Actor actor, Guid employee, DateOnly day, CancellationToken cancel)
    {
        if (actor.Employee == employee) return Relation.Self | Relation.Colleague;
        if (actor.Employee is not { } me || !await employment.IsInServiceAsync(me, day, cancel)) return Relation.None;

        var map = await organisation.MapAsync(cancel);
        var chains = await ChainsAboveAsync(employee, day, cancel);
        if (chains.Count == 0 && await LastDayAsync(employee, day, cancel) is { } last) return await ToDepartedAsync(map, me, employee, last, day, cancel);
        var lead = Lead.Of(map, employee, chains, day);
        var relations = Relation.Colleague;
        if (lead.IsReplaced) relations |= lead.Assessor == me ? Relation.Assessor : Relation.None;
        else relations |= (lead.Manager == me ? Relation.Manager : Relation.None) | (lead.Acting == me ? Relation.ActingManager : Relation.None);
        if (lead.Others.Contains(me) && !lead.IsHeldBy(me)) relations |= Relation.OtherManager;
        if (chains.Count > 0 && map.SecondOf(employee, day) == me) relations |= Relation.SecondAssessor;
        foreach (var chain in chains)
        {
            var direct = Line.DirectManagerIndex(chain, employee);
            if (direct >= 0 && chain.Skip(direct + 1).Any(link => link.Manager == me || link.Acting == me)) relations |= Relation.HigherManager;
        }

        relations |= RolesIn(map, me, chains.SelectMany(chain => chain.Select(link => link.Unit)).ToHashSet(), lead.Delegated, day);
        // Above who leads the whole house there is nobody. Whom the board appointed to hold those conversations, stands in that place.
        return chains.Count > 0 && lead is { IsReplaced: false, IsVacant: true } && relations.HasFlag(Relation.Coordinator) ? relations | Relation.ActingManager : relations;
    }

    // Who is not in service any more stands nowhere. What was recorded stays with the adviser of where this person last worked; nobody leads.
    private async Task<Relation> ToDepartedAsync(OrganisationMap map, Guid me, Guid employee, DateOnly last, DateOnly day, CancellationToken cancel)
    {
        var units = (await ChainsAboveAsync(employee, last, cancel)).SelectMany(chain => chain.Select(link => link.Unit)).ToHashSet();
        return Relation.Colleague | RolesIn(map, me, [], null, day) | (RolesIn(map, me, units, null, day) & Relation.HrAdviser);
    }

    /// <summary>The last day in service, when that was before a day.</summary>
    private Task<DateOnly?> LastDayAsync(Guid employee, DateOnly day, CancellationToken cancel) =>
        db.Set<Employee>().Where(row => row.Id == employee && row.InServiceUntil < day).Select(row => row.InServiceUntil).SingleOrDefaultAsync(cancel);

    public async Task<Relation> ToUnitAsync(Actor actor, Guid unit, DateOnly day, CancellationToken cancel)
    {
        if (actor.Employee is not { } me || !await employment.IsInServiceAsync(me, day, cancel)) return Relation.None;
        var map = await organisation.MapAsync(cancel);
        var chain = map.ChainAbove(unit, day);
        if (chain.Count == 0) return Relation.None;
        var relations = Relation.Colleague;
        foreach (var link in chain.Where(link => link.Manager == me || link.Acting == me))
            relations |= link.Depth > 0 ? Relation.HigherManager : link.Acting == me ? Relation.ActingManager : Relation.Manager;
        var units = chain.Select(link => link.Unit).ToHashSet();
        return relations | RolesIn(map, me, units, units, day);
    }

    public async Task<Relation> ToMunicipalityAsync(Actor actor, DateOnly day, CancellationToken cancel)
    {
        if (actor.Employee is not { } me) return actor.IsAdministrator ? Relation.Administrator : Relation.None;
        if (!await employment.IsInServiceAsync(me, day, cancel)) return Relation.None;
        var map = await organisation.MapAsync(cancel);
        var relations = Relation.Self | Relation.Colleague | (actor.IsAdministrator ? Relation.Administrator : Relation.None);
        foreach (var assignment in map.RolesOf(me, day))
        {
            relations |= RelationOf(assignment.Role);
            if (assignment.Role == Role.HrAdviser && map.IsWhole(assignment.UnitId)) relations |= Relation.HrAdviserOfAll;
        }

        foreach (var appointment in map.AssessedBy(me, day)) relations |= appointment.Kind == AssessorKind.InPlace ? Relation.Assessor : Relation.SecondAssessor;
        foreach (var unit in map.ManagedBy(me, day)) relations |= unit.IsActing ? Relation.ActingManager : Relation.Manager;
        return relations;
    }

    /// <summary>For each position on the day, the main one first: the units above it, lowest first, with their managers. Empty after the last day in service.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<Line.Link>>> ChainsAboveAsync(Guid employee, DateOnly day, CancellationToken cancel)
    {
        if (lastChains is { } last && last.Employee == employee && last.Day == day) return last.Chains;
        var units = await db.Set<Position>()
            .Where(row => row.EmployeeId == employee && row.From <= day && (row.Until == null || row.Until >= day))
            // A position that the personnel system left open does not go on after the last day.
            .Where(row => db.Set<Employee>().Any(person => person.Id == employee && (person.InServiceUntil == null || person.InServiceUntil >= day)))
            .OrderByDescending(row => row.Factor).ThenBy(row => row.Sequence).Select(row => row.UnitId).ToListAsync(cancel);
        var map = await organisation.MapAsync(cancel);
        IReadOnlyList<IReadOnlyList<Line.Link>> chains = [.. units.Select(unit => map.ChainAbove(unit, day)).Where(chain => chain.Count > 0)];
        lastChains = (employee, day, chains);
        return chains;
    }

    /// <param name="delegated">The units in which a coordinator counts; null where none does.</param>
    private static Relation RolesIn(OrganisationMap map, Guid me, HashSet<Guid> units, IReadOnlySet<Guid>? delegated, DateOnly day) =>
        map.RolesOf(me, day)
            .Where(row => row.Role != Role.Coordinator || delegated is not null)
            .Where(row => row.UnitId is null || (row.Role == Role.Coordinator ? delegated! : units).Contains(row.UnitId.Value))
            .Aggregate(Relation.None, (all, row) => all | RelationOf(row.Role));

    private static Relation RelationOf(Role role) => role switch
    {
        Role.HrAdviser => Relation.HrAdviser,
        Role.Administrator => Relation.Administrator,
        Role.WorksCouncil => Relation.WorksCouncil,
        _ => Relation.Coordinator,
    };
}
