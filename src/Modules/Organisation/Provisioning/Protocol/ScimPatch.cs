using System.Text.Json;
using System.Text.Json.Nodes;

namespace Beweeg.Organisation.Provisioning.Protocol;

/// <summary>
/// Changes to a resource (RFC 7644, 3.5.2), one after the other on a copy: the result is then put in the place of the resource, whole or not at all.
/// </summary>
internal static class ScimPatch
{
    public const string MessageId = "urn:ietf:params:scim:api:messages:2.0:PatchOp";
    private const int Most = 1000;

    /// <exception cref="ScimRefusal">What is wrong with one of the operations; none of them is done then.</exception>
    public static JsonObject Apply(ScimResourceType type, JsonObject current, JsonElement body)
    {
        ScimReader.RequireSchema(body, MessageId);
        if (ScimReader.Find(body, "Operations") is not { ValueKind: JsonValueKind.Array } operations || operations.GetArrayLength() == 0)
            throw ScimRefusal.Syntax("In ‘Operations’ staat wat er verandert. Dat ontbreekt.");
        if (operations.GetArrayLength() > Most) throw ScimRefusal.Value($"Stuur hoogstens {Most} wijzigingen tegelijk.");
        var resource = (JsonObject)current.DeepClone();
        foreach (var operation in operations.EnumerateArray())
        {
            if (operation.ValueKind != JsonValueKind.Object) throw ScimRefusal.Syntax("Een wijziging is een JSON-object.");
            var how = ScimReader.Find(operation, "op") is { ValueKind: JsonValueKind.String } op ? ScimReader.TextOf(op, "op").ToLowerInvariant() : "";
            if (how is not ("add" or "replace" or "remove")) throw ScimRefusal.Syntax("‘op’ is add, replace of remove.");
            var value = ScimReader.Find(operation, "value");
            if (how != "remove" && value is null) throw ScimRefusal.Value("Bij add en replace hoort een ‘value’.");
            switch (ScimReader.Find(operation, "path"))
            {
                case { ValueKind: JsonValueKind.String } path:
                    At(type, resource, ScimPath.Parse(type, ScimReader.TextOf(path, "path")), how, value, strict: true);
                    break;
                case null or { ValueKind: JsonValueKind.Null }:
                    if (how == "remove") throw ScimRefusal.NoTarget("Bij remove hoort een ‘path’: wat moet er weg?");
                    if (value!.Value.ValueKind != JsonValueKind.Object) throw ScimRefusal.Value("Zonder ‘path’ is ‘value’ een JSON-object.");
                    Each(type, resource, null, how, value.Value);
                    break;
                default:
                    throw ScimRefusal.Path("‘path’ is tekst.");
            }
        }

        return resource;
    }

    // What only we write may be in a whole resource that is sent back: it says nothing then.
    private static void Each(ScimResourceType type, JsonObject resource, ScimSchema? schema, string how, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) throw ScimRefusal.Value("Hier hoort een JSON-object te staan.");
        foreach (var property in value.EnumerateObject())
        {
            if (ScimPath.TryParse(type, schema is null ? property.Name : $"{schema.Id}:{property.Name}") is { } path) At(type, resource, path, how, property.Value, strict: false);
        }
    }

    private static void At(ScimResourceType type, JsonObject resource, ScimPath path, string how, JsonElement? value, bool strict)
    {
        var isExtension = path.Extension is not null && ReferenceEquals(path.Extension, type.Extension);
        if (path.Attribute is not { } attribute)
        {
            if (how == "remove" && isExtension) resource.Remove(type.Extension.Id);
            else if (how == "remove") throw ScimRefusal.Path("Noem wat er weg moet.");
            else Each(type, resource, path.Extension, how, value!.Value);
            return;
        }

        if (attribute.Mutability == Mutability.ReadOnly || path.Sub?.Mutability == Mutability.ReadOnly)
        {
            if (!strict) return;
            throw ScimRefusal.ReadOnly($"‘{(path.Sub ?? attribute).Name}’ schrijft Beweeg zelf. Dat kun je niet wijzigen.");
        }

        var holder = resource;
        if (isExtension)
        {
            if (resource[type.Extension.Id] is not JsonObject extension) resource[type.Extension.Id] = extension = [];
            holder = extension;
        }

        if (attribute.IsMulti) AtMany(holder, path, attribute, how, value);
        else if (path.Having is not null) throw ScimRefusal.Path($"‘{attribute.Name}’ heeft maar één waarde. Laat de haken weg.");
        else if (path.Sub is { } sub) AtPart(holder, attribute, sub, how, value);
        else if (how == "remove") holder.Remove(attribute.Name);
        else Merge(holder, attribute, ScimReader.Value(attribute, value!.Value));
        if (isExtension && holder.Count == 0) resource.Remove(type.Extension.Id);
    }

    private static void AtPart(JsonObject holder, ScimAttribute attribute, ScimAttribute sub, string how, JsonElement? value)
    {
        var node = how == "remove" ? null : ScimReader.Value(sub, value!.Value);
        if (holder[attribute.Name] is not JsonObject complex)
        {
            if (node is null) return;
            holder[attribute.Name] = complex = [];
        }

        Set(complex, sub.Name, node);
        if (complex.Count == 0) holder.Remove(attribute.Name);
    }

    // Of a thing with parts only the parts that are named change.
    private static void Merge(JsonObject holder, ScimAttribute attribute, JsonNode? node)
    {
        if (node is JsonObject parts && holder[attribute.Name] is JsonObject complex)
        {
            foreach (var (name, part) in parts.ToList()) complex[name] = part?.DeepClone();
        }
        else
        {
            Set(holder, attribute.Name, node);
        }
    }

    private static void AtMany(JsonObject holder, ScimPath path, ScimAttribute attribute, string how, JsonElement? value)
    {
        var values = holder[attribute.Name] as JsonArray ?? [];
        if (path.Having is null && path.Sub is null)
        {
            if (how == "remove" && value is { ValueKind: not JsonValueKind.Null } named) Without(values, ScimReader.Value(attribute, named) as JsonArray ?? []);
            else if (how == "remove") values.Clear();
            else
            {
                var given = ScimReader.Value(attribute, value!.Value) as JsonArray ?? [];
                if (how == "replace") values = given;
                else Add(values, given, attribute);
            }
        }
        else
        {
            AtSome(values, path, attribute, how, value);
        }

        if (values.Count == 0) holder.Remove(attribute.Name);
        else if (values.Parent is null) holder[attribute.Name] = values;
    }

    private static void AtSome(JsonArray values, ScimPath path, ScimAttribute attribute, string how, JsonElement? value)
    {
        var chosen = values.OfType<JsonObject>().Where(one => path.Having is null || ScimMatch.Holds(path.Having, one)).ToList();
        if (chosen.Count == 0 && how != "remove")
        {
            // Adding to a value that is not there yet makes it, when the brackets say what it is.
            if (how == "replace" || path.Sub is null || NewFrom(path.Having) is not { } made)
                throw ScimRefusal.NoTarget($"Geen enkele waarde van ‘{attribute.Name}’ past bij wat er tussen de haken staat.");
            values.Add((JsonNode)made);
            chosen.Add(made);
        }

        foreach (var one in chosen)
        {
            if (path.Sub is { } sub)
            {
                Set(one, sub.Name, how == "remove" ? null : ScimReader.Value(sub, value!.Value));
                if (string.Equals(sub.Name, "primary", StringComparison.Ordinal) && one["primary"]?.GetValue<bool>() == true) OnlyPrimary(values, one);
                if (one.Count == 0) values.Remove(one);
            }
            else if (how == "remove")
            {
                values.Remove(one);
            }
            else if ((ScimReader.Value(attribute, value!.Value) as JsonArray)?.FirstOrDefault() is JsonObject parts)
            {
                if (how == "replace") one.Clear();
                foreach (var (name, part) in parts.ToList()) one[name] = part?.DeepClone();
                if (one["primary"]?.GetValue<bool>() == true) OnlyPrimary(values, one);
            }
        }
    }

    // What has no primary among its values (members) is there once, whatever is said beside.
    private static void Add(JsonArray values, JsonArray given, ScimAttribute attribute)
    {
        var once = attribute.Find("primary") is null;
        foreach (var one in given.ToList())
        {
            if (values.Any(known => JsonNode.DeepEquals(known, one) || (once && SameValue(known, one)))) continue;
            var added = one!.DeepClone();
            values.Add(added);
            if (added is JsonObject complex && complex["primary"]?.GetValue<bool>() == true) OnlyPrimary(values, complex);
        }
    }

    private static void Without(JsonArray values, JsonArray named)
    {
        foreach (var one in values.ToList())
        {
            if (named.Any(other => SameValue(one, other))) values.Remove(one);
        }
    }

    private static bool SameValue(JsonNode? left, JsonNode? right) => left is JsonObject one && right is JsonObject other
        ? one["value"] is { } value && JsonNode.DeepEquals(value, other["value"]) : JsonNode.DeepEquals(left, right);

    private static void OnlyPrimary(JsonArray values, JsonObject primary)
    {
        foreach (var other in values.OfType<JsonObject>().Where(other => !ReferenceEquals(other, primary) && other["primary"]?.GetValue<bool>() == true)) other["primary"] = false;
    }

    private static JsonObject? NewFrom(ScimFilter? having) => having switch
    {
        ScimFilter.Compare { Operator: ScimOperator.Eq, Value: string text } one => new JsonObject { [one.Path.Leaf.Name] = text },
        ScimFilter.Compare { Operator: ScimOperator.Eq, Value: bool flag } one => new JsonObject { [one.Path.Leaf.Name] = flag },
        ScimFilter.And both when NewFrom(both.Left) is { } left && NewFrom(both.Right) is { } right => Joined(left, right),
        _ => null,
    };

    private static JsonObject Joined(JsonObject left, JsonObject right)
    {
        foreach (var (name, value) in right.ToList()) left[name] = value?.DeepClone();
        return left;
    }

    private static void Set(JsonObject holder, string name, JsonNode? node)
    {
        if (node is null) holder.Remove(name);
        else holder[name] = node;
    }
}
