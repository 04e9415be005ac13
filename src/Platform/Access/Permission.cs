namespace Beweeg.Platform.Access;

/// <summary>Something that may be done with a noun.</summary>
/// <param name="Key">Noun and verb: "planning.approve".</param>
/// <param name="Dutch">The same for people: "planningsgesprek akkoord geven".</param>
public sealed record Permission(string Key, string Dutch);
