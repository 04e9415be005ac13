using System.Collections.Concurrent;
using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Cycles;

/// <summary>Reads regulations from their stored text; each version once, since a version never changes.</summary>
public sealed class RegulationLibrary
{
    private readonly ConcurrentDictionary<Guid, Regulation> read = new();

    /// <summary>The regulation of a version.</summary>
    public async Task<Regulation> OfAsync(BeweegDb db, Guid version, CancellationToken cancel)
    {
        if (read.TryGetValue(version, out var known)) return known;
        var content = await db.Set<RegulationVersion>().Where(row => row.Id == version).Select(row => row.Content).SingleAsync(cancel);
        var reading = RegulationJson.Read(content);
        var regulation = reading.Regulation
            ?? throw new InvalidOperationException($"The stored regulation {version} cannot be read: {string.Join(' ', reading.Problems)}");
        return read.GetOrAdd(version, regulation);
    }

    /// <summary>The version in force on a day: the newest that began. Null when there is none.</summary>
    public static Task<RegulationVersion?> InForceAsync(BeweegDb db, DateOnly day, CancellationToken cancel) =>
        db.Set<RegulationVersion>().Where(row => row.InForceFrom <= day).OrderByDescending(row => row.InForceFrom).ThenByDescending(row => row.Id)
            .FirstOrDefaultAsync(cancel);
}
