namespace Beweeg.Competencies.Versions;

/// <summary>What versions are called: each label is used once.</summary>
internal static class GuideNames
{
    /// <summary>A sentence when another version is called the same already; null when the label is free.</summary>
    /// <param name="except">The version that gets the label.</param>
    public static string? Taken(IEnumerable<GuideRow> versions, string label, Guid? except) =>
        versions.Any(other => other.Id != except && string.Equals(other.Label, label, StringComparison.OrdinalIgnoreCase)) ? $"Er is al een versie ‘{label}’. Geef deze een andere naam." : null;
}
