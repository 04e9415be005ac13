using System.Text.Json.Nodes;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Jobs;
using Beweeg.Organisation.Provisioning.Log;
using Beweeg.Organisation.Provisioning.People;
using Beweeg.Organisation.Provisioning.Protocol;
using Beweeg.Organisation.Relations;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.Groups;

/// <summary>
/// Makes a unit as the source says. A group within a group is a unit below a unit; a person in a group works there from today.
/// </summary>
internal sealed class SaveUnit(RequestContext request, TimeProvider time, PlacePerson place, SavePerson people, LeadUnits lead, LinkLog log)
{
    private const int LongestCode = 40;

    private BeweegDb Db => request.Db;

    /// <exception cref="ScimRefusal">invalidValue: no name, an unknown kind or member, or a loop.</exception>
    public async Task<Guid> MakeAsync(JsonObject said, CancellationToken cancel)
    {
        var name = NameOf(said);
        var external = said["externalId"]?.GetValue<string>();
        var id = Ids.New(time);
        var unit = new Unit(id, await CodeAsync(id, external, cancel), name, KindOf(said, UnitKind.Team).ToString(), null);
        var link = new LinkedUnit(id, request.Now) { ExternalId = external };
        Db.Add(unit);
        Db.Add(link);
        Record(ProvisioningOperations.Unit, unit, "nieuw");
        await Db.SaveChangesAsync(cancel);
        await OrganisationEdition.RenewAsync(Db, time, cancel);
        var also = await MembersAsync(unit, new UnitView(unit, link, [], []), said, cancel);
        log.Add(CallOutcome.Unit, $"Nieuwe eenheid: {name}.{also}");
        await Db.SaveChangesAsync(cancel);
        await LookAgainAtAsync(name, unit.Code, external, cancel);
        return id;
    }

    public async Task ChangeAsync(UnitView view, JsonObject said, CancellationToken cancel)
    {
        var unit = view.Unit;
        var name = NameOf(said);
        var kind = KindOf(said, Enum.Parse<UnitKind>(unit.Kind)).ToString();
        var external = said["externalId"]?.GetValue<string>();
        var was = unit.Name;
        var link = view.Link;
        if (link is null && external is not null)
        {
            link = new LinkedUnit(unit.Id, request.Now);
            Db.Add(link);
        }

        var isNamed = !string.Equals(name, was, StringComparison.Ordinal);
        var changes = isNamed || !string.Equals(kind, unit.Kind, StringComparison.Ordinal);
        unit.Become(name, kind, unit.ParentId);
        if (link is not null) link.ExternalId = external;
        if (Db.ChangeTracker.HasChanges())
        {
            if (link is not null) link.ChangedAt = request.Now;
            Record(ProvisioningOperations.Unit, unit, isNamed ? "naam" : "gegevens");
            await Db.SaveChangesAsync(cancel);
            if (changes) await OrganisationEdition.RenewAsync(Db, time, cancel);
            log.Add(CallOutcome.Unit, isNamed ? $"{was} heet nu {name}." : $"{name} is gewijzigd.");
            await Db.SaveChangesAsync(cancel);
        }

        if (await MembersAsync(unit, view, said, cancel) is { Length: > 0 } also)
        {
            log.Add(CallOutcome.Unit, $"{name}:{also}");
            await Db.SaveChangesAsync(cancel);
        }

        if (isNamed || (external is not null && view.Link?.ExternalId != external)) await LookAgainAtAsync(name, unit.Code, external, cancel);
    }

    /// <summary>The source closes a unit. Nobody may be left in it, since nobody would lead them.</summary>
    public async Task CloseAsync(UnitView view, CancellationToken cancel)
    {
        var waiting = await Db.Set<WaitingMember>().Where(row => row.UnitId == view.Unit.Id).ToListAsync(cancel);
        var working = view.People.Count(person => !waiting.Exists(row => row.EmployeeId == person.Id));
        if (working > 0) throw ScimRefusal.Conflict($"In {view.Unit.Name} {(working == 1 ? "werkt nog 1 mens" : $"werken nog {working} mensen")}. Zet iedereen eerst in een andere groep.");
        if (view.Below.Count > 0) throw ScimRefusal.Conflict($"Onder {view.Unit.Name} {(view.Below.Count == 1 ? "ligt nog 1 eenheid" : $"liggen nog {view.Below.Count} eenheden")}. Zet die eerst in een andere groep.");
        foreach (var row in waiting) Db.Remove(row);
        view.Unit.Close();
        if (view.Link is not null) Db.Remove(view.Link);
        Record(ProvisioningOperations.Unit, view.Unit, "gesloten");
        await Db.SaveChangesAsync(cancel);
        await OrganisationEdition.RenewAsync(Db, time, cancel);
        log.Add(CallOutcome.Unit, $"{view.Unit.Name} is gesloten.");
        await Db.SaveChangesAsync(cancel);
    }

    private async Task<string> MembersAsync(Unit unit, UnitView view, JsonObject said, CancellationToken cancel)
    {
        var wanted = new HashSet<Guid>();
        foreach (var member in (said["members"] as JsonArray)?.OfType<JsonObject>() ?? [])
        {
            var value = member["value"]?.GetValue<string>() ?? throw ScimRefusal.Value("Een lid van een groep heeft een ‘value’: de id.");
            wanted.Add(Guid.TryParse(value, out var id) ? id : throw UnknownMember(value));
        }

        var now = view.People.Concat(view.Below).Select(one => one.Id).ToHashSet();
        if (wanted.SetEquals(now)) return "";
        var added = wanted.Except(now).ToList();
        var gone = now.Except(wanted).ToList();
        var employees = await Db.Set<Employee>().Where(row => added.Contains(row.Id) || gone.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        var units = await Db.Set<Unit>().Where(row => row.IsCurrent && (added.Contains(row.Id) || gone.Contains(row.Id))).ToDictionaryAsync(row => row.Id, cancel);
        var links = await Db.Set<LinkedPerson>().Where(row => added.Contains(row.Id) || gone.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancel);
        if (added.FirstOrDefault(id => !units.ContainsKey(id) && (!employees.ContainsKey(id) || links.GetValueOrDefault(id) is { DeletedAt: not null })) is var unknown && unknown != Guid.Empty) throw UnknownMember(unknown.ToString());
        var sentences = new List<string>();
        var treeChanged = false;
        foreach (var below in added.Where(units.ContainsKey).Select(id => units[id]))
        {
            await RefuseLoopAsync(unit, below, cancel);
            below.Become(below.Name, below.Kind, unit.Id);
            Record(ProvisioningOperations.Unit, below, "andere plaats");
            sentences.Add($"{below.Name} ligt nu onder {unit.Name}.");
            treeChanged = true;
        }

        foreach (var below in gone.Where(units.ContainsKey).Select(id => units[id]).Where(below => below.ParentId == unit.Id))
        {
            below.Become(below.Name, below.Kind, null);
            Record(ProvisioningOperations.Unit, below, "andere plaats");
            sentences.Add($"{below.Name} ligt niet meer onder {unit.Name}.");
            treeChanged = true;
        }

        foreach (var employee in added.Where(employees.ContainsKey).Select(id => employees[id])) sentences.AddRange(await JoinAsync(employee, unit, links.GetValueOrDefault(employee.Id), cancel));
        foreach (var employee in gone.Where(employees.ContainsKey).Select(id => employees[id]))
        {
            await place.LeaveAsync(employee, unit, cancel);
            sentences.AddRange(Said(employee));
            Record(ProvisioningOperations.Change, employee);
        }

        foreach (var link in links.Values) await people.AskAgainAsync(employees[link.Id], link, cancel);
        await Db.SaveChangesAsync(cancel);
        if (treeChanged) await OrganisationEdition.RenewAsync(Db, time, cancel);
        await lead.LookAsync([unit.Id], cancel);
        sentences.AddRange(lead.Done);
        lead.Done.Clear();
        return sentences.Count switch
        {
            0 => "",
            <= 3 => " " + string.Join(' ', sentences),
            _ => $" {string.Join(' ', sentences.Take(3))} En nog {sentences.Count - 3} andere wijzigingen.",
        };
    }

    private async Task<List<string>> JoinAsync(Employee employee, Unit unit, LinkedPerson? link, CancellationToken cancel)
    {
        if (employee.InServiceUntil < request.Today) throw ScimRefusal.Value($"{employee.Name} is uit dienst en kan niet in {unit.Name} werken. Stuur eerst ‘active’: true.");
        var job = link?.Title is { } title ? await place.JobCalledAsync(title, cancel) : null;
        await place.JoinAsync(employee, unit, job, cancel);
        Record(ProvisioningOperations.Change, employee);
        return Said(employee);
    }

    private List<string> Said(Employee employee)
    {
        var sentences = place.Done.Select(done => $"{employee.Name} {done}.").ToList();
        place.Done.Clear();
        return sentences;
    }

    private async Task RefuseLoopAsync(Unit above, Unit below, CancellationToken cancel)
    {
        var parents = await Db.Set<Unit>().ToDictionaryAsync(unit => unit.Id, unit => unit.ParentId, cancel);
        Guid? at = above.Id;
        for (var height = 0; at is { } unit && height <= parents.Count; height++)
        {
            if (unit == below.Id) throw ScimRefusal.Value($"{below.Name} kan niet onder {above.Name} liggen: dan ligt {above.Name} onder zichzelf.");
            at = parents.GetValueOrDefault(unit);
        }
    }

    // People of whom the source said a unit that was not there yet.
    private async Task LookAgainAtAsync(string name, string code, string? external, CancellationToken cancel)
    {
        var keys = new[] { name, code, external }.OfType<string>().Select(NameKeys.Fold).Distinct(StringComparer.Ordinal).ToList();
        var waiting = await Db.Set<LinkedPerson>().Where(row => row.DepartmentKey != null && keys.Contains(row.DepartmentKey) && row.Question != null && row.DeletedAt == null).OrderBy(row => row.Id).Select(row => row.Id).ToListAsync(cancel);
        foreach (var person in waiting) await people.LookAgainAsync(person, cancel);
    }

    private async Task<string> CodeAsync(Guid id, string? external, CancellationToken cancel)
    {
        var code = external is { Length: > 0 and <= LongestCode } ? external : id.ToString("N");
        return await Db.Set<Unit>().AnyAsync(unit => unit.Code == code, cancel) ? id.ToString("N") : code;
    }

    private static string NameOf(JsonObject said) => said["displayName"]?.GetValue<string>() ?? throw ScimRefusal.Value("‘displayName’ ontbreekt: de naam van de eenheid.");

    private static UnitKind KindOf(JsonObject said, UnitKind otherwise)
    {
        if ((said[ScimSchemas.UnitId] as JsonObject)?["kind"]?.GetValue<string>() is not { } word) return otherwise;
        return DutchWords.UnitKinds.TryRead(word, out var kind) ? kind.Value : throw ScimRefusal.Value($"‘{ScimRefusal.Short(word)}’ is geen soort eenheid. Kies gemeente, directie, sector, afdeling of team.");
    }

    private static ScimRefusal UnknownMember(string id) => ScimRefusal.Value($"Het lid ‘{ScimRefusal.Short(id)}’ staat niet in Beweeg. Stuur eerst die persoon of groep.");

    private void Record(Operation operation, Unit unit, string detail) => request.Record(operation, null, null, "unit", unit.Id, detail);

    private void Record(Operation operation, Employee employee) => request.Record(operation, null, employee.Id, "person", employee.Id, "groep");
}
