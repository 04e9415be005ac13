using System.Collections.Concurrent;
using Beweeg.Competencies.Contracts;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Competencies.Guide;

/// <summary>Reads each version once; a version never changes.</summary>
internal sealed class Guides(BeweegDb db, GuideCache cache) : IGuides
{
    public async Task<Contracts.Guide> OfAsync(Guid version, CancellationToken cancel)
    {
        if (cache.Read.TryGetValue(version, out var known)) return known;
        var content = await db.Set<GuideVersion>().Where(row => row.Id == version).Select(row => row.Content).SingleAsync(cancel);
        return cache.Read.GetOrAdd(version, _ => OwnGuide.FromContent(content));
    }

    public async Task<Guid?> InForceAsync(DateOnly day, CancellationToken cancel) =>
        await db.Set<GuideVersion>().Where(row => row.InForceFrom <= day)
            .OrderByDescending(row => row.InForceFrom).ThenByDescending(row => row.Id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(cancel);
}

internal sealed class GuideCache
{
    public ConcurrentDictionary<Guid, Contracts.Guide> Read { get; } = new();
}
