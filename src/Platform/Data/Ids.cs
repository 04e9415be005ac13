namespace Beweeg.Platform.Data;

/// <summary>Makes identifiers: version-7 GUIDs, so that rows lie in order of making on both databases.</summary>
public static class Ids
{
    /// <summary>A new identifier for a moment in time (UTC).</summary>
    public static Guid New(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow());
}
