using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Versions;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Adoption;

namespace Beweeg.Competencies.Reading;

/// <summary>A version of the guide as somebody reads it: which one it is, and what the own job asks.</summary>
/// <param name="Url">The beginning of the addresses of its pages.</param>
/// <param name="Standing">How the version stands; null for the one in force.</param>
/// <param name="Newer">What holds now, when this one does not any more.</param>
/// <param name="Mine">What the reader's own job asks; null for somebody without a job.</param>
/// <param name="OfMyCycle">The version that the reader's running cycle keeps, when that is another one.</param>
public sealed record OpenBook(Guid Id, Guide Guide, string Url, DocumentAtHand? Version, NewerGuide? Newer, MyJob? Mine, Guid? OfMyCycle)
{
    /// <summary>The page of a competency.</summary>
    public string Of(Competency competency) => $"{Url}/competenties/{Uri.EscapeDataString(competency.Key)}";

    /// <summary>The page of a level.</summary>
    public string Of(GuideLevel level) => $"{Url}/niveaus/{Uri.EscapeDataString(level.Key)}";

    /// <summary>The page of a job group.</summary>
    public string Of(CompetencyProfile profile) => $"{Url}/functies?groep={Uri.EscapeDataString(profile.Key)}";

    /// <summary>The competencies by cluster, in the order of the guide; what has no cluster stands last.</summary>
    public IReadOnlyList<(GuideCluster? Cluster, IReadOnlyList<Competency> Competencies)> ByCluster =>
    [
        .. Guide.Clusters.Select(cluster => ((GuideCluster?)cluster, (IReadOnlyList<Competency>)[.. Guide.Competencies.Where(one => one.Cluster == cluster.Name)]))
            .Append((null, [.. Guide.Competencies.Where(one => Guide.Clusters.All(cluster => cluster.Name != one.Cluster))]))
            .Where(group => group.Item2.Count > 0),
    ];

    /// <summary>The levels of a competency, the reader's own first.</summary>
    public IEnumerable<(GuideLevel Level, CompetencyLevel Texts, bool IsMine)> LevelsOf(Competency competency) =>
        Guide.Levels.Select(level => (Level: level, Texts: competency.Levels.FirstOrDefault(texts => texts.Level == level.Key), IsMine: level.Key == Mine?.Level?.Key))
            .Where(row => row.Texts is not null).Select(row => (row.Level, row.Texts!, row.IsMine)).OrderByDescending(row => row.IsMine);

    /// <summary>The competencies of a profile; what the guide does not have is left out.</summary>
    public IReadOnlyList<Competency> Of(CompetencyProfile profile, bool core) => [.. profile.Competencies.Select(Guide.Find).OfType<Competency>().Where(one => one.Core == core)];
}

/// <summary>The reader's own job.</summary>
/// <param name="Level">The level of its scale; null outside the scales of the guide.</param>
/// <param name="Profile">What its group asks; null where the guide has no profile for it.</param>
public sealed record MyJob(string Name, string Group, string Scale, GuideLevel? Level, CompetencyProfile? Profile);

/// <summary>Opens a version for the reader.</summary>
internal sealed class Book(RequestContext request, IGuides guides, GuideCache cache, IPeople people, IEnumerable<IGuideUse> uses)
{
    /// <summary>The version that the address names, or the one in force; null when none is.</summary>
    public async Task<OpenBook?> OpenAsync(Asked<DocumentAtHand>? asked, CancellationToken cancel)
    {
        var inForce = asked is null ? await guides.InForceAsync(request.Today, cancel) : asked.Subject.Version.Id;
        if (inForce is not { } id) return null;
        var guide = asked is null ? await guides.OfAsync(id, cancel) : cache.Of(asked.Subject.Version);
        var person = request.Actor.Employee is { } me ? await people.FindAsync(me, request.Today, cancel) : null;
        var newer = asked?.Subject.Standing == StandingOfDocument.Former ? await guides.NewerThanAsync(id, request.Today, cancel) : null;
        Guid? kept = null;
        foreach (var use in asked is null && person is not null ? uses : []) kept ??= await use.VersionOfAsync(person!.Id, request.Today, cancel);
        return new OpenBook(id, guide, asked is null ? GuideAddress.Book : GuideAddress.Of(id), asked?.Subject, newer,
            person?.MainPosition is { } position ? new MyJob(position.JobName, position.JobGroup, position.JobScale, guide.LevelOf(position.JobScale), guide.ProfileOf(position.JobGroup)) : null,
            kept == id ? null : kept);
    }
}
