namespace Beweeg.Organisation.Provisioning.Protocol;

/// <summary>Where in a resource something is: an attribute, of the resource or of its extension, with a part of it when that is meant.</summary>
/// <param name="Extension">The extension that it is in; null for the resource itself.</param>
/// <param name="Attribute">Null when the whole extension is meant.</param>
/// <param name="Having">Only the values for which this holds.</param>
/// <param name="Sub">The part of each value.</param>
internal sealed record ScimPath(ScimSchema? Extension, ScimAttribute? Attribute, ScimFilter? Having, ScimAttribute? Sub)
{
    /// <summary>The attribute that a comparison is about: of several values the one named value.</summary>
    public ScimAttribute Leaf => Sub ?? (Attribute is { Kind: ScimKind.Complex } complex ? complex.Find("value") ?? complex : Attribute!);

    /// <summary>Reads the path of a PATCH, or one of <c>attributes</c>.</summary>
    /// <exception cref="ScimRefusal">invalidPath</exception>
    public static ScimPath Parse(ScimResourceType type, string text)
    {
        var parser = new ScimFilterParser(type, null, text, ScimRefusal.Path);
        return parser.ReadWholePath();
    }

    /// <summary>The same for a list of names: what is not known is left out.</summary>
    public static ScimPath? TryParse(ScimResourceType type, string text)
    {
        try
        {
            return Parse(type, text);
        }
        catch (ScimRefusal)
        {
            return null;
        }
    }
}
