using Beweeg.Competencies.Contracts;
using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Rules;
using Beweeg.JobBook.Versions;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Adoption;

namespace Beweeg.JobBook.Reading;

/// <summary>A version of the job book as somebody reads it.</summary>
/// <param name="Url">The beginning of the addresses of its pages.</param>
/// <param name="Version">The version that the address names; null for the one in force.</param>
/// <param name="Guide">The guide in force, in which the competence profiles stand; null without one.</param>
/// <param name="MyCode">The number of the reader's own job; null for somebody without.</param>
/// <param name="Missing">Jobs that people have and that are not in this book.</param>
public sealed record OpenJobBook(Guid Id, JobBookText Text, string Url, DocumentAtHand? Version, Guide? Guide, string? MyCode, IReadOnlyList<JobOfPeople> Missing)
{
    /// <summary>The reader's own job; null when it is not in this book.</summary>
    public JobProfile? Mine => MyCode is { } code ? Text.WithCode(code) : null;

    /// <summary>The page of a job.</summary>
    public string Of(JobProfile profile) => $"{Url}/functies/{Uri.EscapeDataString(profile.Key)}";

    /// <summary>What the group of a job asks; null where the guide has no profile for it.</summary>
    public CompetencyProfile? ProfileOf(JobProfile job) => Guide?.ProfileOf(job.Group);

    /// <summary>The level of a job; null outside the scales of the guide.</summary>
    public GuideLevel? LevelOf(JobProfile job) => Guide?.LevelOf(job.Scale);

    /// <summary>A job as rules compare it.</summary>
    public JobView View(JobProfile job) => ViewOf(job, Guide);

    internal static JobView ViewOf(JobProfile job, Guide? guide)
    {
        var level = guide?.LevelOf(job.Scale);
        var profile = guide?.ProfileOf(job.Group);
        return new JobView(job.Key, job.Name, job.Group, job.Scale, SalaryScales.PlaceOf(job.Scale), level is null ? -1 : guide!.Levels.ToList().IndexOf(level), level?.ShortName ?? "",
            [.. (profile?.Competencies ?? []).Select(key => guide!.Find(key)).OfType<Competency>().Select(one => new NamedCompetency(one.Key, one.Name))], job.MainTasks, job.Knowledge, profile is { Specialist: true } ? profile.FreeChoices : 0);
    }
}

/// <summary>Opens a version for the reader.</summary>
internal sealed class Shelf(RequestContext request, JobBooks books, JobBookCache cache, IPeople people, IJobs jobs)
{
    /// <summary>The version that the address names, or the one in force; null when none is.</summary>
    public async Task<OpenJobBook?> OpenAsync(Asked<DocumentAtHand>? asked, CancellationToken cancel)
    {
        var now = asked is null ? await books.InForceAsync(request.Today, cancel) : null;
        // What counted before there was a book is no book to read: it is in a version of its own.
        if (asked is null && now is not { IsDecided: true }) return null;
        var text = now?.Text ?? cache.Of(asked!.Subject.Version);
        var me = request.Actor.Employee is { } id ? await people.FindAsync(id, request.Today, cancel) : null;
        var missing = asked is null ? (await jobs.AllAsync(cancel)).Where(job => text.WithCode(job.Code) is null).ToList() : [];
        return new OpenJobBook(now?.Id ?? asked!.Subject.Version.Id, text, asked is null ? JobBookAddress.Book : JobBookAddress.Of(asked.Subject.Version.Id), asked?.Subject,
            await books.GuideAsync(request.Today, cancel), me?.MainPosition?.JobCode, missing);
    }
}
