using System.Text.Json.Nodes;
using Beweeg.Organisation.Provisioning.Protocol;

namespace Beweeg.Organisation.Provisioning.Serving;

/// <summary>What a client can find out about this server (RFC 7644, 4), written from the schemas themselves.</summary>
internal static class ScimDiscovery
{
    public const string SchemaId = "urn:ietf:params:scim:schemas:core:2.0:Schema";
    public const string ResourceTypeId = "urn:ietf:params:scim:schemas:core:2.0:ResourceType";
    public const string ConfigId = "urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig";

    public static JsonObject Config(string baseUrl) => new()
    {
        ["schemas"] = new JsonArray(ConfigId),
        ["patch"] = Supported(true),
        ["bulk"] = new JsonObject { ["supported"] = true, ["maxOperations"] = LinkLimits.MostOperations, ["maxPayloadSize"] = LinkLimits.LargestBody },
        ["filter"] = new JsonObject { ["supported"] = true, ["maxResults"] = LinkLimits.MostResults },
        ["changePassword"] = Supported(false),
        ["sort"] = Supported(true),
        ["etag"] = Supported(true),
        ["authenticationSchemes"] = new JsonArray(new JsonObject
        {
            ["type"] = "oauthbearertoken",
            ["name"] = "Bearer",
            ["description"] = "Een sleutel die de beheerder in Beweeg maakt.",
            ["specUri"] = "https://www.rfc-editor.org/info/rfc6750",
            ["primary"] = true,
        }),
        ["meta"] = new JsonObject { ["resourceType"] = "ServiceProviderConfig", ["location"] = $"{baseUrl}/ServiceProviderConfig" },
    };

    public static IReadOnlyList<JsonObject> ResourceTypes(string baseUrl) => [.. new[] { ScimSchemas.Users, ScimSchemas.Groups }.Select(type => new JsonObject
    {
        ["schemas"] = new JsonArray(ResourceTypeId),
        ["id"] = type.Name,
        ["name"] = type.Name,
        ["endpoint"] = type.Endpoint,
        ["description"] = type.Description,
        ["schema"] = type.Schema.Id,
        ["schemaExtensions"] = new JsonArray(new JsonObject { ["schema"] = type.Extension.Id, ["required"] = false }),
        ["meta"] = new JsonObject { ["resourceType"] = "ResourceType", ["location"] = $"{baseUrl}/ResourceTypes/{type.Name}" },
    })];

    public static IReadOnlyList<JsonObject> Schemas(string baseUrl) => [.. new[] { ScimSchemas.User, ScimSchemas.Enterprise, ScimSchemas.Group, ScimSchemas.Unit }.Select(schema => new JsonObject
    {
        ["schemas"] = new JsonArray(SchemaId),
        ["id"] = schema.Id,
        ["name"] = schema.Name,
        ["description"] = schema.Description,
        ["attributes"] = Attributes(schema.Attributes),
        ["meta"] = new JsonObject { ["resourceType"] = "Schema", ["location"] = $"{baseUrl}/Schemas/{schema.Id}" },
    })];

    public static JsonObject List(IReadOnlyList<JsonObject> resources) => new()
    {
        ["schemas"] = new JsonArray("urn:ietf:params:scim:api:messages:2.0:ListResponse"),
        ["totalResults"] = resources.Count,
        ["startIndex"] = 1,
        ["itemsPerPage"] = resources.Count,
        ["Resources"] = new JsonArray([.. resources]),
    };

    private static JsonArray Attributes(IReadOnlyList<ScimAttribute> attributes) => new([.. attributes.Select(attribute =>
    {
        var json = new JsonObject
        {
            ["name"] = attribute.Name,
            ["type"] = Lower(attribute.Kind.ToString()),
            ["multiValued"] = attribute.IsMulti,
            ["description"] = attribute.Description,
            ["required"] = attribute.IsRequired,
            ["caseExact"] = attribute.IsCaseExact,
            ["mutability"] = Lower(attribute.Mutability.ToString()),
            ["returned"] = Lower(attribute.Returned.ToString()),
            ["uniqueness"] = attribute.IsUnique ? "server" : "none",
        };
        if (attribute.Words.Count > 0) json["canonicalValues"] = new JsonArray([.. attribute.Words.Select(word => (JsonNode)word)]);
        if (attribute.References.Count > 0) json["referenceTypes"] = new JsonArray([.. attribute.References.Select(word => (JsonNode)word)]);
        if (attribute.Sub.Count > 0) json["subAttributes"] = Attributes(attribute.Sub);
        return (JsonNode)json;
    })]);

    private static JsonObject Supported(bool supported) => new() { ["supported"] = supported };

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
