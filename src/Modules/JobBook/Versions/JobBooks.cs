using System.Collections.Concurrent;
using Beweeg.Competencies.Contracts;
using Beweeg.JobBook.Contracts;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.JobBook.Versions;

/// <summary>Reads each version once, as soon as it cannot change any more.</summary>
internal sealed class JobBooks(BeweegDb db, JobBookCache cache, IGuides guides) : IJobBooks
{
    /// <summary>The version in force on a day with its text; null when there is none.</summary>
    public async Task<BookInForce?> InForceAsync(DateOnly day, CancellationToken cancel)
    {
        var row = await db.Set<JobBookVersion>().Where(row => row.State == DocumentState.Adopted && row.InForceFrom <= day)
            .OrderByDescending(row => row.InForceFrom).ThenByDescending(row => row.Id)
            .Select(row => new { row.Id, row.Label, row.InForceFrom, IsDecided = row.AdoptedOn != null }).FirstOrDefaultAsync(cancel);
        return row is null ? null : new BookInForce(row.Id, row.Label, row.InForceFrom, row.IsDecided, await OfAsync(row.Id, cancel));
    }

    /// <summary>The guide in force on a day; null when there is none.</summary>
    public async Task<Guide?> GuideAsync(DateOnly day, CancellationToken cancel) => await guides.InForceAsync(day, cancel) is { } id ? await guides.OfAsync(id, cancel) : null;

    public async Task<Person> AsBegunAsync(Person person, DateOnly begun, CancellationToken cancel)
    {
        if (person.MainPosition is not { } position || await InForceAsync(begun, cancel) is not { } book || book.Text.WithCode(position.JobCode) is not { } profile) return person;
        var kept = position with
        {
            JobGroup = profile.Group,
            JobScale = profile.Scale,
            JobPurpose = profile.Purpose,
            MainTasks = profile.MainTasks,
            CrucialCompetencies = profile.Crucial,
        };
        return person with { Positions = [kept, .. person.Positions.Skip(1)] };
    }

    public async Task<NewerJob?> NewerThanAsync(Person person, DateOnly begun, DateOnly today, CancellationToken cancel)
    {
        if (person.MainPosition is not { } position || await InForceAsync(today, cancel) is not { } now || await InForceAsync(begun, cancel) is not { } then || now.Id == then.Id) return null;
        var (was, becomes) = (then.Text.WithCode(position.JobCode), now.Text.WithCode(position.JobCode));
        return was is null || becomes is null || JobBookJson.Write(One(was)) == JobBookJson.Write(One(becomes)) ? null
            : new NewerJob(now.Label, now.Since, JobBookVersionAccess.Life.DifferenceUrl(now.Id, then.Id));
    }

    private static JobBookText One(JobProfile profile) => new("", "", [], [], [profile]);

    private async Task<JobBookText> OfAsync(Guid version, CancellationToken cancel)
    {
        if (cache.Find(version) is { } known) return known;
        var row = await db.Set<JobBookVersion>().Where(row => row.Id == version).Select(row => new { row.Content, row.State }).SingleAsync(cancel);
        return cache.Of(version, row.State, row.Content);
    }
}

/// <summary>The book that holds on a day.</summary>
/// <param name="IsDecided">False for what counted before there was a book: then the personnel system says what jobs are.</param>
internal sealed record BookInForce(Guid Id, string Label, DateOnly Since, bool IsDecided, JobBookText Text);

/// <summary>Job books that were read; of drafts nothing is kept.</summary>
internal sealed class JobBookCache
{
    private readonly ConcurrentDictionary<Guid, JobBookText> read = new();

    public JobBookText? Find(Guid version) => read.GetValueOrDefault(version);

    /// <summary>The text of a version whose content is at hand.</summary>
    public JobBookText Of(Guid version, DocumentState state, string content) =>
        state == DocumentState.Draft ? JobBookJson.Read(content) : read.GetOrAdd(version, _ => JobBookJson.Read(content));

    /// <inheritdoc cref="Of(Guid,DocumentState,string)"/>
    public JobBookText Of(DocumentVersion version) => Of(version.Id, version.State, version.Content);
}
