using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Beweeg.Organisation.Provisioning.Protocol;
using Microsoft.AspNetCore.Http;

namespace Beweeg.Organisation.Provisioning.Serving;

/// <summary>What somebody asks of a list (RFC 7644, 3.4.2).</summary>
/// <param name="Start">1 for the first.</param>
internal sealed record ScimQuery(ScimResourceType Type, ScimFilter? Filter, int Start, int Count, ScimPath? SortBy, bool Descending, ScimProjection Projection)
{
    public const string SearchId = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
    private const int UsualCount = 100;

    /// <exception cref="ScimRefusal">invalidFilter, invalidPath, invalidValue</exception>
    public static ScimQuery Of(ScimResourceType type, IQueryCollection query) =>
        Of(type, name => query.TryGetValue(name, out var values) ? values.ToString() : null, name => Number(query.TryGetValue(name, out var values) ? values.ToString() : null, name));

    public static ScimQuery Of(ScimResourceType type, JsonElement search)
    {
        ScimReader.RequireSchema(search, SearchId);
        return Of(type, name => ScimReader.Find(search, name) switch
        {
            { ValueKind: JsonValueKind.String } text => ScimReader.TextOf(text, name),
            { ValueKind: JsonValueKind.Array } many => string.Join(',', many.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => ScimReader.TextOf(one, name))),
            _ => null,
        }, name => ScimReader.Find(search, name) is { } value && value.ValueKind != JsonValueKind.Null
            ? value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw ScimRefusal.Value($"‘{name}’ is een geheel getal.") : null);
    }

    /// <summary>The resources for which the filter holds, sorted when that is asked.</summary>
    public bool Holds(JsonObject resource) => Filter is null || ScimMatch.Holds(Filter, resource);

    public IReadOnlyList<JsonObject> Sorted(List<JsonObject> hits)
    {
        if (SortBy is not { } path) return hits;
        string? Key(JsonObject resource)
        {
            var values = ScimMatch.ValuesAt(resource, path).ToList();
            // Of several values the primary one counts, else the first.
            var value = values.OfType<JsonObject>().FirstOrDefault(one => one["primary"]?.GetValue<bool>() == true) ?? values.FirstOrDefault();
            var leaf = value is JsonObject complex ? complex[path.Leaf.Name] : value;
            return leaf?.ToString();
        }

        var comparer = path.Leaf.IsCaseExact ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        // Without a value: last, whichever way.
        return Descending
            ? [.. hits.OrderBy(hit => Key(hit) is null).ThenByDescending(Key, comparer)]
            : [.. hits.OrderBy(hit => Key(hit) is null).ThenBy(Key, comparer)];
    }

    public JsonObject Answer(int total, IEnumerable<JsonObject> page)
    {
        var resources = new JsonArray([.. page.Select(resource => (JsonNode)Projection.Of(resource))]);
        return new JsonObject
        {
            ["schemas"] = new JsonArray("urn:ietf:params:scim:api:messages:2.0:ListResponse"),
            ["totalResults"] = total,
            ["startIndex"] = Start,
            ["itemsPerPage"] = resources.Count,
            ["Resources"] = resources,
        };
    }

    private static ScimQuery Of(ScimResourceType type, Func<string, string?> text, Func<string, int?> number)
    {
        var filter = text("filter") is { } asked && !string.IsNullOrWhiteSpace(asked) ? ScimFilter.Parse(type, asked) : null;
        var sort = text("sortBy") is { Length: > 0 } by ? ScimPath.Parse(type, by) : null;
        if (sort is { Attribute: null }) throw ScimRefusal.Path("Noem bij ‘sortBy’ één eigenschap.");
        var order = text("sortOrder");
        if (order is not (null or "" or "ascending" or "descending")) throw ScimRefusal.Value("‘sortOrder’ is ascending of descending.");
        return new ScimQuery(type, filter, Math.Max(1, number("startIndex") ?? 1), Math.Clamp(number("count") ?? UsualCount, 0, LinkLimits.MostResults), sort,
            order == "descending", new ScimProjection(type, text("attributes"), text("excludedAttributes")));
    }

    private static int? Number(string? text, string name) => text is null ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw ScimRefusal.Value($"‘{name}’ is een geheel getal.");
}
