namespace Beweeg.Platform.Sheets;

/// <summary>What things are called in the organisation now, to tell a mistake in writing from a name. Each set looks past capitals.</summary>
public sealed record KnownNames(IReadOnlySet<string> Units, IReadOnlySet<string> JobGroups, IReadOnlySet<string> Jobs);
