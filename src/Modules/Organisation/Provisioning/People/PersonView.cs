using System.Globalization;
using System.Text.Json.Nodes;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Provisioning.Protocol;

namespace Beweeg.Organisation.Provisioning.People;

/// <summary>A person as the link sees it: the file, what the link said itself, and where the person works today.</summary>
/// <param name="Link">Null for somebody who came by another way.</param>
/// <param name="Units">Main one first; those without a position yet at the end.</param>
/// <param name="JobName">Of the main position.</param>
/// <param name="ManagerName">Of who leads according to the source, when that person is in Beweeg.</param>
internal sealed record PersonView(Employee Employee, LinkedPerson? Link, IReadOnlyList<(Guid Id, string Name)> Units, string? JobName, string? ManagerName)
{
    public string UserName => Link?.UserName ?? Employee.Number;

    public string FamilyName => Employee.Prefix.Length == 0 ? Employee.LastName : $"{Employee.Prefix} {Employee.LastName}";

    /// <summary>In service today or later.</summary>
    public bool IsActive(DateOnly today) => Employee.InServiceUntil is not { } until || until >= today;

    public JsonObject ToJson(string baseUrl, DateOnly today)
    {
        var schemas = new JsonArray(ScimSchemas.UserId);
        var user = new JsonObject { ["schemas"] = schemas, ["id"] = Employee.Id.ToString() };
        Put(user, "externalId", Link?.ExternalId);
        user["userName"] = UserName;
        var name = new JsonObject { ["formatted"] = Employee.Name };
        Put(name, "familyName", FamilyName);
        Put(name, "givenName", Employee.FirstName);
        user["name"] = name;
        user["displayName"] = Link?.DisplayName ?? Employee.Name;
        Put(user, "title", Link is null ? JobName : Link.Title);
        user["active"] = IsActive(today);
        if ((Link is null ? Employee.Email : Link.Email) is { } email) user["emails"] = new JsonArray(new JsonObject { ["value"] = email, ["type"] = "work", ["primary"] = true });
        if (Units.Count > 0)
        {
            user["groups"] = new JsonArray([.. Units.Select(unit => (JsonNode)new JsonObject
            {
                ["value"] = unit.Id.ToString(), ["$ref"] = $"{baseUrl}/Groups/{unit.Id}", ["display"] = unit.Name, ["type"] = "direct",
            })]);
        }

        var employee = new JsonObject();
        if (Link is null or { HasNumber: true }) employee["employeeNumber"] = Employee.Number;
        Put(employee, "costCenter", Link?.CostCenter);
        Put(employee, "organization", Link?.Organization);
        Put(employee, "division", Link?.Division);
        Put(employee, "department", Link is null ? Units.Select(unit => unit.Name).FirstOrDefault() : Link.Department);
        if (Link?.ManagerValue is { } said)
        {
            var manager = new JsonObject { ["value"] = Link.ManagerId?.ToString() ?? said };
            if (Link.ManagerId is { } known) manager["$ref"] = $"{baseUrl}/Users/{known}";
            Put(manager, "displayName", ManagerName);
            employee["manager"] = manager;
        }

        if (employee.Count > 0)
        {
            schemas.Add(ScimSchemas.EnterpriseId);
            user[ScimSchemas.EnterpriseId] = employee;
        }

        return ScimMeta.Put(user, "User", $"{baseUrl}/Users/{Employee.Id}", Employee.Id, Link?.ChangedAt);
    }

    private static void Put(JsonObject into, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) into[name] = text;
    }
}

/// <summary>The part of a resource that is about the resource.</summary>
internal static class ScimMeta
{
    /// <summary>Adds <c>meta</c>, with the entity tag of all that is there before it.</summary>
    /// <param name="id">Made by the time, so it tells when.</param>
    public static JsonObject Put(JsonObject resource, string type, string location, Guid id, DateTime? changed)
    {
        var tag = ScimETag.Of(resource);
        var created = DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(id.ToString("N")[..12], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).UtcDateTime;
        resource["meta"] = new JsonObject
        {
            ["resourceType"] = type,
            ["created"] = Moment(created),
            ["lastModified"] = Moment(changed is { } last && last > created ? last : created),
            ["location"] = location,
            ["version"] = tag,
        };
        return resource;
    }

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
