using System.Text.Json.Nodes;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Provisioning.People;
using Beweeg.Organisation.Provisioning.Protocol;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.Groups;

/// <summary>A unit as the link sees it.</summary>
/// <param name="People">Who works there today; empty when nobody asked.</param>
/// <param name="Below">The units right below.</param>
internal sealed record UnitView(Unit Unit, LinkedUnit? Link, IReadOnlyList<(Guid Id, string Name)> People, IReadOnlyList<(Guid Id, string Name)> Below)
{
    public JsonObject ToJson(string baseUrl)
    {
        var group = new JsonObject { ["schemas"] = new JsonArray(ScimSchemas.GroupId, ScimSchemas.UnitId), ["id"] = Unit.Id.ToString() };
        if (Link?.ExternalId is { } external) group["externalId"] = external;
        group["displayName"] = Unit.Name;
        var members = new JsonArray();
        foreach (var (id, name) in People) members.Add((JsonNode)Member(id, name, "User", $"{baseUrl}/Users/{id}"));
        foreach (var (id, name) in Below) members.Add((JsonNode)Member(id, name, "Group", $"{baseUrl}/Groups/{id}"));
        if (members.Count > 0) group["members"] = members;
        group[ScimSchemas.UnitId] = new JsonObject { ["kind"] = DutchWords.UnitKinds.For(Enum.Parse<UnitKind>(Unit.Kind)), ["code"] = Unit.Code };
        return ScimMeta.Put(group, "Group", $"{baseUrl}/Groups/{Unit.Id}", Unit.Id, Link?.ChangedAt);
    }

    private static JsonObject Member(Guid id, string name, string type, string address) =>
        new() { ["value"] = id.ToString(), ["$ref"] = address, ["type"] = type, ["display"] = name };
}

/// <summary>Finds units for the link: those that hold today.</summary>
internal sealed class ReadUnits(RequestContext request)
{
    private BeweegDb Db => request.Db;

    public async Task<UnitView?> FindAsync(Guid id, CancellationToken cancel) => (await ViewsAsync([id], withMembers: true, cancel)).FirstOrDefault();

    public Task<int> CountAsync(CancellationToken cancel) => Db.Set<Unit>().CountAsync(unit => unit.IsCurrent, cancel);

    public Task<List<Guid>> IdsAsync(int skip, int take, CancellationToken cancel) =>
        Db.Set<Unit>().Where(unit => unit.IsCurrent).OrderBy(unit => unit.Id).Skip(skip).Take(take).Select(unit => unit.Id).ToListAsync(cancel);

    public async Task<IReadOnlyList<UnitView>> ViewsAsync(IReadOnlyCollection<Guid> ids, bool withMembers, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var today = request.Today;
        var rows = await (
            from unit in Db.Set<Unit>()
            where ids.Contains(unit.Id) && unit.IsCurrent
            join link in Db.Set<LinkedUnit>() on unit.Id equals link.Id into links
            from link in links.DefaultIfEmpty()
            orderby unit.Id
            select new { unit, link }).ToListAsync(cancel);
        if (!withMembers) return [.. rows.Select(row => new UnitView(row.unit, row.link, [], []))];
        var working = await (
            from position in Db.Set<Position>()
            where ids.Contains(position.UnitId) && position.From <= today && (position.Until == null || position.Until >= today)
            join employee in Db.Set<Employee>() on position.EmployeeId equals employee.Id
            where !Db.Set<LinkedPerson>().Any(link => link.Id == employee.Id && link.DeletedAt != null)
            select new { position.UnitId, Employee = employee }).Distinct().ToListAsync(cancel);
        var waiting = await (
            from row in Db.Set<WaitingMember>()
            where ids.Contains(row.UnitId)
            join employee in Db.Set<Employee>() on row.EmployeeId equals employee.Id
            select new { row.UnitId, Employee = employee }).ToListAsync(cancel);
        var people = working.Concat(waiting).DistinctBy(row => (row.UnitId, row.Employee.Id)).OrderBy(row => row.Employee.Id).ToLookup(row => row.UnitId, row => (row.Employee.Id, row.Employee.Name));
        var below = (await Db.Set<Unit>().Where(unit => unit.ParentId != null && ids.Contains(unit.ParentId.Value) && unit.IsCurrent).OrderBy(unit => unit.Id)
            .Select(unit => new { unit.ParentId, unit.Id, unit.Name }).ToListAsync(cancel)).ToLookup(unit => unit.ParentId!.Value, unit => (unit.Id, unit.Name));
        return [.. rows.Select(row => new UnitView(row.unit, row.link, [.. people[row.unit.Id]], [.. below[row.unit.Id]]))];
    }

    /// <summary>The few for which a filter can hold, where that is known without looking at all; null where it is not.</summary>
    public async Task<HashSet<Guid>?> CandidatesAsync(ScimFilter filter, CancellationToken cancel) => filter switch
    {
        ScimFilter.And both => await CandidatesAsync(both.Left, cancel) ?? await CandidatesAsync(both.Right, cancel),
        ScimFilter.Compare { Operator: ScimOperator.Eq, Value: string value, Path: { Extension: null, Attribute.Name: "id" } } => Guid.TryParse(value, out var id) ? [id] : [],
        ScimFilter.Compare { Operator: ScimOperator.Eq, Value: string value, Path: { Extension: null, Attribute.Name: "externalId" } } =>
            await Db.Set<LinkedUnit>().Where(row => row.ExternalId == value).Select(row => row.Id).ToHashSetAsync(cancel),
        ScimFilter.Compare { Operator: ScimOperator.Eq, Value: string value, Path: { Extension: null, Attribute.Name: "displayName" } } =>
            [.. (await Db.Set<Unit>().Where(unit => unit.IsCurrent).Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel))
                .Where(unit => string.Equals(unit.Name, value, StringComparison.OrdinalIgnoreCase)).Select(unit => unit.Id)],
        _ => null,
    };
}
