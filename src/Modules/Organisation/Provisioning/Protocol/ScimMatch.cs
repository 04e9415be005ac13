using System.Globalization;
using System.Text.Json.Nodes;

namespace Beweeg.Organisation.Provisioning.Protocol;

/// <summary>Whether a filter holds for a resource.</summary>
internal static class ScimMatch
{
    public static bool Holds(ScimFilter filter, JsonObject resource) => filter switch
    {
        ScimFilter.And both => Holds(both.Left, resource) && Holds(both.Right, resource),
        ScimFilter.Or either => Holds(either.Left, resource) || Holds(either.Right, resource),
        ScimFilter.Not not => !Holds(not.Inner, resource),
        ScimFilter.Present present => present.Path.Sub is null ? ValuesAt(resource, present.Path).Any(IsThere) : Leaves(resource, present.Path).Any(IsThere),
        ScimFilter.Having having => ValuesAt(resource, having.Path).OfType<JsonObject>().Any(value => Holds(having.Inner, value)),
        ScimFilter.Compare compare => Compares(compare, resource),
        _ => false,
    };

    public static bool TryMoment(string text, out DateTimeOffset moment) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);

    /// <summary>The values of an attribute: none, one, or each of several.</summary>
    public static IEnumerable<JsonNode> ValuesAt(JsonObject resource, ScimPath path)
    {
        var holder = path.Extension is { } extension ? resource[extension.Id] as JsonObject : resource;
        return holder?[path.Attribute!.Name] switch
        {
            null => [],
            JsonArray many => many.OfType<JsonNode>(),
            var one => [one],
        };
    }

    /// <summary>The values that a comparison is about.</summary>
    public static IEnumerable<JsonNode> Leaves(JsonObject resource, ScimPath path)
    {
        foreach (var value in ValuesAt(resource, path))
        {
            if (value is not JsonObject complex) yield return value;
            else if (complex[path.Leaf.Name] is { } leaf) yield return leaf;
        }
    }

    private static bool IsThere(JsonNode node) => node switch
    {
        JsonObject complex => complex.Count > 0,
        JsonArray many => many.Count > 0,
        JsonValue value => !value.TryGetValue<string>(out var text) || text.Length > 0,
        _ => true,
    };

    private static bool Compares(ScimFilter.Compare compare, JsonObject resource)
    {
        var leaves = Leaves(resource, compare.Path).OfType<JsonValue>().ToList();
        if (compare.Value is null) return compare.Operator == ScimOperator.Eq == (leaves.Count == 0);
        if (compare.Operator == ScimOperator.Ne) return !leaves.Exists(leaf => Is(compare.Path.Leaf, leaf, ScimOperator.Eq, compare.Value));
        return leaves.Exists(leaf => Is(compare.Path.Leaf, leaf, compare.Operator, compare.Value));
    }

    private static bool Is(ScimAttribute attribute, JsonValue leaf, ScimOperator how, object wanted)
    {
        if (wanted is bool flag) return leaf.TryGetValue<bool>(out var has) && has == flag;
        if (!leaf.TryGetValue<string>(out var text) || wanted is not string value) return false;
        if (attribute.Kind == ScimKind.DateTime && how is not (ScimOperator.Co or ScimOperator.Sw or ScimOperator.Ew)
            && TryMoment(text, out var left) && TryMoment(value, out var right)) return Ordered(left.CompareTo(right), how);
        var comparison = attribute.IsCaseExact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return how switch
        {
            ScimOperator.Co => text.Contains(value, comparison),
            ScimOperator.Sw => text.StartsWith(value, comparison),
            ScimOperator.Ew => text.EndsWith(value, comparison),
            _ => Ordered(string.Compare(text, value, comparison), how),
        };
    }

    private static bool Ordered(int order, ScimOperator how) => how switch
    {
        ScimOperator.Eq => order == 0,
        ScimOperator.Gt => order > 0,
        ScimOperator.Ge => order >= 0,
        ScimOperator.Lt => order < 0,
        ScimOperator.Le => order <= 0,
        _ => false,
    };
}
