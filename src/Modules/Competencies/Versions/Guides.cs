using System.Collections.Concurrent;
using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Search;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Competencies.Versions;

/// <summary>Reads each version once, as soon as it cannot change any more.</summary>
internal sealed class Guides(BeweegDb db, GuideCache cache) : IGuides
{
    public async Task<Guide> OfAsync(Guid version, CancellationToken cancel)
    {
        if (cache.Find(version) is { } known) return known;
        var row = await db.Set<GuideVersion>().Where(row => row.Id == version).Select(row => new { row.Content, row.State }).SingleAsync(cancel);
        return cache.Of(version, row.State, row.Content);
    }

    public async Task<Guid?> InForceAsync(DateOnly day, CancellationToken cancel) => (await NewestAsync(day, cancel))?.Id;

    public async Task<NewerGuide?> NewerThanAsync(Guid version, DateOnly day, CancellationToken cancel) =>
        await NewestAsync(day, cancel) is { } newest && newest.Id != version
            ? new NewerGuide(newest.Label, newest.InForceFrom, $"{GuideAddress.Book}/versies/{newest.Id}/verschil?met={version}") : null;

    private Task<Newest?> NewestAsync(DateOnly day, CancellationToken cancel) =>
        db.Set<GuideVersion>().Where(row => row.State == DocumentState.Adopted && row.InForceFrom <= day)
            .OrderByDescending(row => row.InForceFrom).ThenByDescending(row => row.Id)
            .Select(row => new Newest(row.Id, row.Label, row.InForceFrom)).FirstOrDefaultAsync(cancel);

    private sealed record Newest(Guid Id, string Label, DateOnly InForceFrom);
}

/// <summary>Guides that were read, with what is made of them to search in; of drafts nothing is kept.</summary>
internal sealed class GuideCache
{
    private readonly ConcurrentDictionary<Guid, Guide> read = new();
    private readonly ConcurrentDictionary<Guid, GuideIndex> indexes = new();

    public Guide? Find(Guid version) => read.GetValueOrDefault(version);

    /// <summary>The guide of a version whose text is at hand.</summary>
    public Guide Of(Guid version, DocumentState state, string content) =>
        state == DocumentState.Draft ? GuideJson.Read(content) : read.GetOrAdd(version, _ => GuideJson.Read(content));

    /// <inheritdoc cref="Of(Guid,DocumentState,string)"/>
    public Guide Of(DocumentVersion version) => Of(version.Id, version.State, version.Content);

    /// <summary>The index of a guide; that of a draft is made anew.</summary>
    public GuideIndex IndexOf(Guid version, Guide guide) =>
        read.ContainsKey(version) ? indexes.GetOrAdd(version, _ => GuideIndex.Of(guide)) : GuideIndex.Of(guide);
}
