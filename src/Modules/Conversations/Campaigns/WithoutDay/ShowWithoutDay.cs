using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Campaigns.WithoutDay;

/// <summary>Of the departments that the reader advises: who has no day yet, by who has to choose it.</summary>
internal static class ShowWithoutDay
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/voortgang/rondes/{ronde:guid}/zonder-dag", Show).Needs<CampaignAccess>(CampaignAccess.ReadPeople, CampaignOperations.ReadPeople);

    private static async Task<IResult> Show(Asked<Campaign> asked, RequestContext request, IUnits units, IPeople people, ITeams teams, CancellationToken cancel)
    {
        var progress = await CampaignProgress.LoadAsync(request.Db, units, teams, asked.Subject, request.Today, cancel);
        var without = (await CampaignNumbers.OwnPeopleAsync(request, progress, cancel)).Where(one => one.State == RoundState.WithoutDay).ToList();
        var ids = without.Select(one => one.Employee).ToList();
        var leaders = await teams.LeadersOfAsync(ids, request.Today, cancel);
        var names = await people.NamesAsync([.. ids.Concat(leaders.SelectMany(who => who)).Distinct()], cancel);
        string Name(Guid id) => names.GetValueOrDefault(id, "");
        return Answers.Page<WithoutDayPage>(new
        {
            Campaign = asked.Subject,
            request.Today,
            Groups = (IReadOnlyList<WaitingFor>)[.. without
                .GroupBy(one => string.Join(" of ", leaders[one.Employee].Select(Name).Order(StringComparer.CurrentCulture)), StringComparer.Ordinal)
                .Select(group => new WaitingFor(group.Key, [.. group
                    .Select(one => new WaitingPerson(one.Employee, Name(one.Employee), one.Department.Name, one.Target, one.HasOwnDay)).OrderBy(one => one.Target).ThenBy(one => one.Name, StringComparer.CurrentCulture)]))
                .OrderByDescending(group => group.People.Count).ThenBy(group => group.Leader, StringComparer.CurrentCulture)],
        });
    }
}

/// <summary>People whose day the same person chooses.</summary>
/// <param name="Leader">Empty where nobody can.</param>
public sealed record WaitingFor(string Leader, IReadOnlyList<WaitingPerson> People);

/// <summary>Somebody without a day.</summary>
/// <param name="ByCollege">True when the college decided the target: no message goes out about it.</param>
public sealed record WaitingPerson(Guid Id, string Name, string Department, DateOnly Target, bool ByCollege);
