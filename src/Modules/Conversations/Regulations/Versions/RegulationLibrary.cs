using System.Collections.Concurrent;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Regulations.Versions;

/// <summary>Reads regulations from their stored text; each version once, as soon as it cannot change any more.</summary>
public sealed class RegulationLibrary
{
    private readonly ConcurrentDictionary<Guid, Regulation> read = new();

    /// <summary>The regulation of a version.</summary>
    public async Task<Regulation> OfAsync(BeweegDb db, Guid version, CancellationToken cancel)
    {
        if (read.TryGetValue(version, out var known)) return known;
        var row = await db.Set<RegulationVersion>().Where(row => row.Id == version).Select(row => new { row.Content, row.State }).SingleAsync(cancel);
        return row.State == RegulationVersionState.Draft ? Read(version, row.Content) : read.GetOrAdd(version, key => Read(key, row.Content));
    }

    /// <summary>The regulation of a version that is at hand.</summary>
    public Regulation Of(RegulationVersion version) =>
        version.State == RegulationVersionState.Draft ? Read(version.Id, version.Content) : read.GetOrAdd(version.Id, key => Read(key, version.Content));

    /// <summary>The version in force on a day: the newest adopted one that began. Null when there is none.</summary>
    public static Task<RegulationVersion?> InForceAsync(BeweegDb db, DateOnly day, CancellationToken cancel) =>
        db.Set<RegulationVersion>().Where(row => row.State == RegulationVersionState.Adopted && row.InForceFrom <= day)
            .OrderByDescending(row => row.InForceFrom).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancel);

    private static Regulation Read(Guid version, string content)
    {
        var reading = RegulationJson.Read(content);
        return reading.Regulation ?? throw new InvalidOperationException($"The stored regulation {version} cannot be read: {string.Join(' ', reading.Problems)}");
    }
}
