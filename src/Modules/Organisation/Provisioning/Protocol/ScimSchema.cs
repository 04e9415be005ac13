namespace Beweeg.Organisation.Provisioning.Protocol;

/// <summary>The kinds of values of SCIM (RFC 7643, 2.3).</summary>
internal enum ScimKind
{
    String,
    Boolean,
    DateTime,
    Reference,
    Complex,
}

/// <summary>Who may write an attribute (RFC 7643, 2.2).</summary>
internal enum Mutability
{
    ReadWrite,
    ReadOnly,
    Immutable,
}

/// <summary>When an attribute is in an answer (RFC 7643, 2.2).</summary>
internal enum Returned
{
    Default,
    Always,
}

/// <summary>One attribute of a schema. What is not in a schema of ours is taken in and not kept.</summary>
internal sealed record ScimAttribute(string Name, ScimKind Kind, string Description)
{
    public bool IsMulti { get; init; }
    public bool IsRequired { get; init; }
    public bool IsCaseExact { get; init; }
    public bool IsUnique { get; init; }
    public Mutability Mutability { get; init; }
    public Returned Returned { get; init; }
    public IReadOnlyList<ScimAttribute> Sub { get; init; } = [];
    public IReadOnlyList<string> Words { get; init; } = [];
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>At most so many characters.</summary>
    public int Longest { get; init; } = 200;

    public ScimAttribute? Find(string name) => Sub.FirstOrDefault(sub => string.Equals(sub.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A set of attributes with a name that is known everywhere.</summary>
internal sealed record ScimSchema(string Id, string Name, string Description, IReadOnlyList<ScimAttribute> Attributes)
{
    public ScimAttribute? Find(string name) => Attributes.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A kind of resource, with its schema and what extends it.</summary>
internal sealed record ScimResourceType(string Name, string Endpoint, string Description, ScimSchema Schema, ScimSchema Extension)
{
    public IEnumerable<ScimSchema> Schemas => [Schema, Extension];

    /// <summary>An attribute of the resource itself, the common ones included; of the extension only when its name is given.</summary>
    /// <returns>Null when there is no such attribute.</returns>
    public ScimAttribute? Find(string? urn, string name) =>
        urn is null || string.Equals(urn, Schema.Id, StringComparison.OrdinalIgnoreCase) ? Schema.Find(name) ?? ScimSchemas.Common.Find(name)
        : string.Equals(urn, Extension.Id, StringComparison.OrdinalIgnoreCase) ? Extension.Find(name) : null;
}
