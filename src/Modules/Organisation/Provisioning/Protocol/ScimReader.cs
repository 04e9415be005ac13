using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Beweeg.Organisation.Provisioning.Protocol;

/// <summary>
/// Reads what somebody sent into the names and kinds of our schemas. What no schema of ours has is left out, and so is what only we write.
/// </summary>
internal static class ScimReader
{
    /// <summary>Deeper than any resource is.</summary>
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 16, AllowDuplicateProperties = false };

    /// <exception cref="ScimRefusal">invalidSyntax: no JSON, or not an object.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.Clone() : throw ScimRefusal.Syntax("Stuur een JSON-object: iets tussen accolades.");
        }
        catch (JsonException problem)
        {
            throw ScimRefusal.Syntax($"Dit is geen geldige JSON, regel {(problem.LineNumber ?? 0) + 1}.");
        }
    }

    /// <summary>A whole resource, for making one or putting one in the place of what there is.</summary>
    public static JsonObject Resource(ScimResourceType type, JsonElement body)
    {
        RequireSchema(body, type.Schema.Id);
        var resource = new JsonObject();
        foreach (var property in body.EnumerateObject())
        {
            // Also the form in which all attributes stand under the name of their schema.
            if (string.Equals(property.Name, type.Schema.Id, StringComparison.OrdinalIgnoreCase)) Fill(resource, property.Value, name => type.Find(null, name));
            else if (string.Equals(property.Name, type.Extension.Id, StringComparison.OrdinalIgnoreCase)) resource[type.Extension.Id] = Extension(type.Extension, property.Value);
            else Put(resource, type.Find(null, property.Name), property.Value);
        }

        return resource;
    }

    /// <summary>The schema that a message says it follows.</summary>
    public static void RequireSchema(JsonElement body, string schema)
    {
        if (Find(body, "schemas") is { ValueKind: JsonValueKind.Array } schemas
            && schemas.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && string.Equals(TextOf(one, "schemas"), schema, StringComparison.OrdinalIgnoreCase))) return;
        throw ScimRefusal.Syntax($"In ‘schemas’ ontbreekt {schema}.");
    }

    public static JsonElement? Find(JsonElement body, string name)
    {
        foreach (var property in body.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)) return property.Value;
        }

        return null;
    }

    /// <summary>The attributes of an extension.</summary>
    public static JsonObject Extension(ScimSchema schema, JsonElement value)
    {
        var extension = new JsonObject();
        if (value.ValueKind != JsonValueKind.Null) Fill(extension, value, schema.Find);
        return extension;
    }

    /// <summary>A value of an attribute as we keep it; null when there is nothing.</summary>
    /// <exception cref="ScimRefusal">invalidValue</exception>
    public static JsonNode? Value(ScimAttribute attribute, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        if (!attribute.IsMulti) return One(attribute, value);
        var many = new JsonArray();
        foreach (var one in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : new[] { value })
        {
            if (One(attribute, one) is { } node) many.Add(node);
        }

        if (many.OfType<JsonObject>().Count(one => one["primary"]?.GetValue<bool>() == true) > 1) throw ScimRefusal.Value($"Bij ‘{attribute.Name}’ kan er maar één primary zijn.");
        return many.Count == 0 ? null : many;
    }

    /// <summary>A text: no character that cannot be kept or that hides what is written.</summary>
    public static string Text(JsonElement value, ScimAttribute attribute)
    {
        if (value.ValueKind != JsonValueKind.String) throw ScimRefusal.Value($"‘{attribute.Name}’ is tekst. Zet de waarde tussen aanhalingstekens.");
        return Text(TextOf(value, attribute.Name), attribute.Name, attribute.Longest);
    }

    public static string Text(string text, string name, int longest)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
                throw ScimRefusal.Value(string.Create(CultureInfo.InvariantCulture, $"In ‘{name}’ staat een onzichtbaar teken (U+{(int)c:X4}). Haal dat weg."));
        }

        var clean = text.Trim().Normalize(NormalizationForm.FormC);
        return clean.Length <= longest ? clean : throw ScimRefusal.Value($"‘{name}’ is te lang: hoogstens {longest} tekens.");
    }

    /// <summary>The text of a JSON value, which can hold half a character.</summary>
    public static string TextOf(JsonElement value, string name)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw ScimRefusal.Value($"In ‘{name}’ staat een half teken. Haal dat weg.");
        }
    }

    private static void Fill(JsonObject into, JsonElement from, Func<string, ScimAttribute?> find)
    {
        if (from.ValueKind != JsonValueKind.Object) throw ScimRefusal.Syntax("Hier hoort een JSON-object te staan.");
        foreach (var property in from.EnumerateObject()) Put(into, find(property.Name), property.Value);
    }

    private static void Put(JsonObject into, ScimAttribute? attribute, JsonElement value)
    {
        if (attribute is null or { Mutability: Mutability.ReadOnly }) return;
        if (into.ContainsKey(attribute.Name)) throw ScimRefusal.Syntax($"‘{attribute.Name}’ staat er twee keer.");
        if (Value(attribute, value) is { } node) into[attribute.Name] = node;
    }

    private static JsonNode? One(ScimAttribute attribute, JsonElement value)
    {
        switch (attribute.Kind)
        {
            case ScimKind.Boolean:
                if (value.ValueKind is JsonValueKind.True or JsonValueKind.False) return value.GetBoolean();
                // Some sources send the word.
                return value.ValueKind == JsonValueKind.String && bool.TryParse(TextOf(value, attribute.Name), out var flag) ? flag
                    : throw ScimRefusal.Value($"‘{attribute.Name}’ is true of false.");
            case ScimKind.Complex:
                if (value.ValueKind == JsonValueKind.Null) return null;
                if (value.ValueKind == JsonValueKind.String && attribute.Find("value") is { } only)
                {
                    var text = Text(value, only);
                    return text.Length == 0 ? null : new JsonObject { [only.Name] = text };
                }

                if (value.ValueKind != JsonValueKind.Object) throw ScimRefusal.Value($"‘{attribute.Name}’ heeft delen. Zet ze tussen accolades.");
                var complex = new JsonObject();
                Fill(complex, value, attribute.Find);
                return complex.Count == 0 ? null : complex;
            default:
                var read = Text(value, attribute);
                return read.Length == 0 ? null : JsonValue.Create(read);
        }
    }
}
