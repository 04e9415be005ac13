namespace Beweeg.Organisation.Provisioning.Protocol;

/// <summary>
/// What we take from the personnel system and what we give back, and nothing more: no address, no telephone, no password. The source of
/// <c>/Schemas</c> and of every check.
/// </summary>
internal static class ScimSchemas
{
    public const string UserId = "urn:ietf:params:scim:schemas:core:2.0:User";
    public const string GroupId = "urn:ietf:params:scim:schemas:core:2.0:Group";
    public const string EnterpriseId = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    public const string UnitId = "urn:beweeg:params:scim:schemas:extension:unit:2.0:Group";

    /// <summary>What every resource has (RFC 7643, 3.1).</summary>
    public static ScimSchema Common { get; } = new("", "", "",
    [
        new("schemas", ScimKind.Reference, "The schemas of the resource.") { IsMulti = true, Mutability = Mutability.ReadOnly, Returned = Returned.Always, IsCaseExact = true },
        new("id", ScimKind.String, "Given by Beweeg, never used again.") { Mutability = Mutability.ReadOnly, Returned = Returned.Always, IsCaseExact = true, IsUnique = true },
        new("externalId", ScimKind.String, "What the source calls it.") { IsCaseExact = true },
        new("meta", ScimKind.Complex, "About the resource itself.")
        {
            Mutability = Mutability.ReadOnly,
            Sub =
            [
                new("resourceType", ScimKind.String, "User or Group.") { Mutability = Mutability.ReadOnly, IsCaseExact = true },
                new("created", ScimKind.DateTime, "When it came to be.") { Mutability = Mutability.ReadOnly },
                new("lastModified", ScimKind.DateTime, "When the link last changed it.") { Mutability = Mutability.ReadOnly },
                new("location", ScimKind.Reference, "Its address.") { Mutability = Mutability.ReadOnly, IsCaseExact = true, References = ["uri"] },
                new("version", ScimKind.String, "Its entity tag.") { Mutability = Mutability.ReadOnly, IsCaseExact = true },
            ],
        },
    ]);

    public static ScimSchema User { get; } = new(UserId, "User", "Somebody who works for the municipality",
    [
        new("userName", ScimKind.String, "The name to sign in with.") { IsRequired = true, IsUnique = true },
        new("name", ScimKind.Complex, "The name of the person.")
        {
            Sub =
            [
                new("formatted", ScimKind.String, "As colleagues say it."),
                new("familyName", ScimKind.String, "Surname, with its prefix."),
                new("givenName", ScimKind.String, "The name that colleagues use.") { Longest = 100 },
            ],
        },
        new("displayName", ScimKind.String, "The name to show."),
        new("title", ScimKind.String, "The job: name or code in the job book."),
        new("active", ScimKind.Boolean, "False ends all access at once."),
        new("emails", ScimKind.Complex, "Work address. Only the first, or the primary one, is kept.")
        {
            IsMulti = true,
            Sub =
            [
                new("value", ScimKind.String, "The address."),
                new("type", ScimKind.String, "Always work.") { Words = ["work", "home", "other"] },
                new("primary", ScimKind.Boolean, "True for the one that counts."),
            ],
        },
        new("groups", ScimKind.Complex, "The units in which the person works today.")
        {
            IsMulti = true,
            Mutability = Mutability.ReadOnly,
            Sub =
            [
                new("value", ScimKind.String, "The unit.") { Mutability = Mutability.ReadOnly, IsCaseExact = true },
                new("$ref", ScimKind.Reference, "Its address.") { Mutability = Mutability.ReadOnly, IsCaseExact = true, References = ["Group"] },
                new("display", ScimKind.String, "Its name.") { Mutability = Mutability.ReadOnly },
                new("type", ScimKind.String, "Always direct.") { Mutability = Mutability.ReadOnly, Words = ["direct", "indirect"] },
            ],
        },
    ]);

    public static ScimSchema Enterprise { get; } = new(EnterpriseId, "EnterpriseUser", "The person as an employee",
    [
        new("employeeNumber", ScimKind.String, "Personnel number: by this a file is found again.") { Longest = 30, IsCaseExact = true },
        new("costCenter", ScimKind.String, "Cost center."),
        new("organization", ScimKind.String, "Organization."),
        new("division", ScimKind.String, "Division."),
        new("department", ScimKind.String, "The unit of the main position: code or name."),
        new("manager", ScimKind.Complex, "Who leads the unit of the main position, as this person's source says.")
        {
            Sub =
            [
                new("value", ScimKind.String, "The id of that person; a personnel number is understood too.") { IsCaseExact = true },
                new("$ref", ScimKind.Reference, "The address of that person.") { IsCaseExact = true, References = ["User"] },
                new("displayName", ScimKind.String, "The name of that person.") { Mutability = Mutability.ReadOnly },
            ],
        },
    ]);

    public static ScimSchema Group { get; } = new(GroupId, "Group", "A department or team",
    [
        new("displayName", ScimKind.String, "The name of the unit.") { IsRequired = true },
        new("members", ScimKind.Complex, "Who works there today, and the units right below.")
        {
            IsMulti = true,
            Sub =
            [
                new("value", ScimKind.String, "The person or the unit.") { Mutability = Mutability.Immutable, IsCaseExact = true },
                new("$ref", ScimKind.Reference, "The address.") { Mutability = Mutability.Immutable, IsCaseExact = true, References = ["User", "Group"] },
                new("type", ScimKind.String, "User or Group.") { Mutability = Mutability.Immutable, Words = ["User", "Group"] },
                new("display", ScimKind.String, "The name.") { Mutability = Mutability.ReadOnly },
            ],
        },
    ]);

    public static ScimSchema Unit { get; } = new(UnitId, "Unit", "The group as a unit of a municipality",
    [
        new("kind", ScimKind.String, "gemeente, directie, sector, afdeling or team. Team when not said.") { Words = ["gemeente", "directie", "sector", "afdeling", "team"], Longest = 40 },
        new("code", ScimKind.String, "The code by which the unit stands in Beweeg.") { Mutability = Mutability.ReadOnly, IsCaseExact = true, Longest = 40 },
    ]);

    public static ScimResourceType Users { get; } = new("User", "/Users", "People", User, Enterprise);

    public static ScimResourceType Groups { get; } = new("Group", "/Groups", "Departments and teams", Group, Unit);
}
