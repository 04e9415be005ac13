using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Profile.ChooseCompetencies;

/// <summary>
/// What a team chose for a job of which the guide gives the core only (vakspecialist): people who do the same work are judged by the same, unless it
/// is talked over that somebody's work differs. The choice for a job is what was last signed with somebody who has it; nobody keeps it a second time.
/// </summary>
internal sealed class ChoiceForJob(RequestContext request, ITeams teams)
{
    /// <summary>Null for a job that the guide fills in, and as long as nobody else in the team has signed a choice for it.</summary>
    public async Task<ChosenForJob?> OfOthersAsync(OnDesk desk, ProfileInCycle profile, CancellationToken cancel)
    {
        var required = profile.Required(desk.Regulation);
        if (required == 0 || request.Actor.Employee is not { } me || desk.Person.MainPosition is not { } position) return null;
        var team = (await teams.DirectReportsAsync(me, request.Today, cancel))
            .Concat((await teams.CoordinatedAsync(me, request.Today, cancel)).Select(row => row.Member));
        var others = team.Where(member => member.Id != desk.Person.Id && string.Equals(member.JobName, position.JobName, StringComparison.Ordinal)).Select(member => member.Id).ToHashSet();
        if (others.Count == 0) return null;

        var signed = await request.Db.Set<AddedCompetency>().AsNoTracking()
            .Where(row => row.IsRecorded && others.Contains(row.EmployeeId))
            .OrderByDescending(row => row.At).ThenBy(row => row.Id).ToListAsync(cancel);
        var choices = signed.GroupBy(row => row.ConversationId)
            .Select(conversation => (conversation.First().EmployeeId, Keys: Still(profile, conversation.Select(row => row.CompetencyKey))))
            .DistinctBy(choice => choice.EmployeeId).ToList();
        if (choices.Count == 0 || choices[0].Keys.Count < required) return null;
        var keys = choices[0].Keys;
        return new ChosenForJob(keys, choices.Count(choice => choice.Keys.SequenceEqual(keys, StringComparer.Ordinal)), choices.Count);
    }

    // In the order of the guide, without what the guide of this cycle has no more.
    private static List<string> Still(ProfileInCycle profile, IEnumerable<string> keys)
    {
        var chosen = keys.ToHashSet(StringComparer.Ordinal);
        return [.. profile.Choices.Select(one => one.Key).Where(chosen.Contains)];
    }
}

/// <summary>What was chosen for others with the same job.</summary>
/// <param name="Keys">Of the newest choice, in the order of the guide.</param>
/// <param name="Same">For how many exactly this was chosen.</param>
/// <param name="Of">For how many something was chosen.</param>
public sealed record ChosenForJob(IReadOnlyList<string> Keys, int Same, int Of);
