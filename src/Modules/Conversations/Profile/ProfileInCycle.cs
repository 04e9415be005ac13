using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Rules;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Profile;

/// <summary>The competencies that count for somebody in one cycle: what the guide gives the job, and what was added for this person.</summary>
/// <param name="Profile">What the guide gives.</param>
/// <param name="Level">The level that the job asks; null outside the scales of the guide.</param>
/// <param name="Added">Keys that were added, in the order of the guide.</param>
public sealed record ProfileInCycle(Guide Guide, CompetencyProfile Profile, GuideLevel? Level, IReadOnlyList<string> Added)
{
    /// <summary>Null when somebody has no position, or when the guide has no profile for the job.</summary>
    /// <param name="added">As kept; a competency that the job meanwhile has by itself, counts once.</param>
    public static ProfileInCycle? Of(Guide guide, PersonPosition? position, IReadOnlyCollection<string> added)
    {
        if (position is null || guide.ProfileOf(position.JobGroup) is not { } profile) return null;
        return new ProfileInCycle(guide, profile, guide.LevelOf(position.JobScale),
            [.. guide.Competencies.Select(one => one.Key).Where(key => added.Contains(key, StringComparer.Ordinal) && !profile.Competencies.Contains(key, StringComparer.Ordinal))]);
    }

    /// <summary>The additions of a cycle: what is recorded, and what the conversation proposes that is going on.</summary>
    public static async Task<IReadOnlyList<string>> AddedAsync(BeweegDb db, ConversationCycle cycle, Guid? conversation, CancellationToken cancel) =>
        await db.Set<AddedCompetency>().AsNoTracking()
            .Where(row => row.CycleId == cycle.Id && (row.IsRecorded || row.ConversationId == conversation))
            .OrderBy(row => row.Id).Select(row => row.CompetencyKey).ToListAsync(cancel);

    /// <summary>Everything that counts: given by the guide, then added.</summary>
    public IReadOnlyList<Competency> All => [.. Profile.Competencies.Concat(Added).Select(Guide.Find).OfType<Competency>()];

    /// <summary>What can still be put on: everything in the guide that the job does not have by itself.</summary>
    public IReadOnlyList<Competency> Choices => [.. Guide.Competencies.Where(one => !Profile.Competencies.Contains(one.Key, StringComparer.Ordinal))];

    public bool IsAdded(Competency competency) => Added.Contains(competency.Key, StringComparer.Ordinal);

    /// <summary>The texts of a competency at the level of the job.</summary>
    public CompetencyLevel Texts(Competency competency) => Level is { } level ? Guide.TextsAt(competency, level.Key) : competency.Levels[0];

    /// <summary>The most that can be put on; zero for a steering job.</summary>
    public int Room(Regulation regulation)
    {
        var required = Required(regulation);
        return required + CompetencyChoice.RoomToAdd(regulation.CompetencyChoice, Split(regulation, [.. Choices.Take(required).Select(one => one.Key)], consulted: true));
    }

    /// <summary>How many have to be chosen because the guide gives none but the core; zero for other jobs.</summary>
    public int Required(Regulation regulation) => Profile.Specialist ? regulation.CompetencyChoice.JobSpecific : 0;

    /// <summary>What does not fit in a choice of competencies, in sentences.</summary>
    public IReadOnlyList<string> Problems(Regulation regulation, IReadOnlyList<string> keys, bool consulted) =>
        CompetencyChoice.Problems(regulation.CompetencyChoice, Split(regulation, keys, consulted));

    // For a specialist the first ones fill the place that the guide leaves open; what is more, is added.
    private ChosenCompetencies Split(Regulation regulation, IReadOnlyList<string> keys, bool consulted)
    {
        var given = Profile.Competencies.Select(Guide.Find).OfType<Competency>().ToList();
        var names = keys.Select(key => Guide.Find(key)?.Name ?? key).ToList();
        var required = Required(regulation);
        return new ChosenCompetencies(
            Profile.Steering ? ProfileKind.Steering : Profile.Specialist ? ProfileKind.Specialist : ProfileKind.Ordinary,
            [.. given.Where(one => one.Core).Select(one => one.Name)],
            [.. given.Where(one => !one.Core).Select(one => one.Name)],
            [.. names.Take(required)], [.. names.Skip(required)], consulted);
    }
}
