namespace Beweeg.Organisation.Provisioning.Protocol;

/// <summary>A question about a resource (RFC 7644, 3.4.2.2), as a tree.</summary>
internal abstract record ScimFilter
{
    internal sealed record And(ScimFilter Left, ScimFilter Right) : ScimFilter;

    internal sealed record Or(ScimFilter Left, ScimFilter Right) : ScimFilter;

    internal sealed record Not(ScimFilter Inner) : ScimFilter;

    internal sealed record Present(ScimPath Path) : ScimFilter;

    /// <param name="Value">A string, a bool, a decimal or null.</param>
    internal sealed record Compare(ScimPath Path, ScimOperator Operator, object? Value) : ScimFilter;

    /// <summary>At least one value of the attribute for which this holds.</summary>
    internal sealed record Having(ScimPath Path, ScimFilter Inner) : ScimFilter;

    /// <exception cref="ScimRefusal">invalidFilter</exception>
    public static ScimFilter Parse(ScimResourceType type, string text) => new ScimFilterParser(type, null, text, ScimRefusal.Filter).ReadWholeFilter();
}

/// <summary>How two values are compared.</summary>
internal enum ScimOperator
{
    Eq,
    Ne,
    Co,
    Sw,
    Ew,
    Gt,
    Ge,
    Lt,
    Le,
}
