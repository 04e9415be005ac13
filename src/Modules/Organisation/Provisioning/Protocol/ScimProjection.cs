using System.Text.Json.Nodes;

namespace Beweeg.Organisation.Provisioning.Protocol;

/// <summary>Which attributes somebody wants back (RFC 7644, 3.9).</summary>
internal sealed class ScimProjection
{
    private readonly ScimResourceType type;
    private readonly IReadOnlyList<ScimPath>? only;
    private readonly IReadOnlyList<ScimPath> except;

    /// <exception cref="ScimRefusal">Both were given.</exception>
    public ScimProjection(ScimResourceType type, string? attributes, string? excluded)
    {
        this.type = type;
        if (!string.IsNullOrWhiteSpace(attributes) && !string.IsNullOrWhiteSpace(excluded)) throw ScimRefusal.Value("Kies: attributes of excludedAttributes, niet allebei.");
        only = string.IsNullOrWhiteSpace(attributes) ? null : Read(attributes);
        except = string.IsNullOrWhiteSpace(excluded) ? [] : Read(excluded);
    }

    /// <summary>Whether an attribute of the resource itself will be in the answer: for what costs work to find.</summary>
    public bool Wants(string attribute) => only is not null
        ? only.Any(path => path.Extension is null && path.Attribute?.Name == attribute)
        : !except.Any(path => path is { Extension: null, Sub: null } && path.Attribute?.Name == attribute);

    public JsonObject Of(JsonObject resource)
    {
        if (only is null && except.Count == 0) return resource;
        if (only is not null)
        {
            var chosen = new JsonObject();
            foreach (var (name, value) in resource)
            {
                if (type.Find(null, name)?.Returned == Returned.Always) chosen[name] = value?.DeepClone();
            }

            foreach (var path in only) Copy(resource, chosen, path);
            return chosen;
        }

        var rest = (JsonObject)resource.DeepClone();
        foreach (var path in except.Where(path => path.Attribute?.Returned != Returned.Always)) Remove(rest, path);
        return rest;
    }

    private List<ScimPath> Read(string names) =>
        [.. names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => ScimPath.TryParse(type, name)).OfType<ScimPath>()];

    private void Copy(JsonObject from, JsonObject to, ScimPath path)
    {
        var isExtension = ReferenceEquals(path.Extension, type.Extension);
        if (path.Attribute is null)
        {
            if (isExtension && from[type.Extension.Id] is { } whole) to[type.Extension.Id] = whole.DeepClone();
            else if (!isExtension) foreach (var attribute in type.Schema.Attributes) Copy(from, to, new ScimPath(null, attribute, null, null));
            return;
        }

        if (isExtension)
        {
            if (from[type.Extension.Id] is not JsonObject source) return;
            if (to[type.Extension.Id] is not JsonObject target) to[type.Extension.Id] = target = [];
            Copy(source, target, path.Attribute, path.Sub);
            if (target.Count == 0) to.Remove(type.Extension.Id);
        }
        else
        {
            Copy(from, to, path.Attribute, path.Sub);
        }
    }

    private static void Copy(JsonObject from, JsonObject to, ScimAttribute attribute, ScimAttribute? sub)
    {
        if (from[attribute.Name] is not { } value) return;
        if (sub is null)
        {
            to[attribute.Name] = value.DeepClone();
            return;
        }

        if (value is JsonObject one)
        {
            if (one[sub.Name] is not { } part) return;
            if (to[attribute.Name] is not JsonObject target) to[attribute.Name] = target = [];
            target[sub.Name] = part.DeepClone();
        }
        else if (value is JsonArray many)
        {
            if (to[attribute.Name] is not JsonArray targets) to[attribute.Name] = targets = new JsonArray([.. many.Select(_ => (JsonNode)new JsonObject())]);
            for (var i = 0; i < many.Count && i < targets.Count; i++)
            {
                if (many[i] is JsonObject source && source[sub.Name] is { } part) ((JsonObject)targets[i]!)[sub.Name] = part.DeepClone();
            }
        }
    }

    private void Remove(JsonObject from, ScimPath path)
    {
        var holder = ReferenceEquals(path.Extension, type.Extension) ? from[type.Extension.Id] as JsonObject : from;
        if (holder is null) return;
        if (path.Attribute is null)
        {
            if (!ReferenceEquals(holder, from)) from.Remove(type.Extension.Id);
        }
        else if (path.Sub is null)
        {
            holder.Remove(path.Attribute.Name);
        }
        else
        {
            foreach (var value in ScimMatch.ValuesAt(from, path).OfType<JsonObject>()) value.Remove(path.Sub.Name);
        }
    }
}
