using Beweeg.Conversations.Cycles;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Overview;

/// <summary>The team page of a manager: who is where, who is at turn, what is late. States only, no content.</summary>
internal static class ShowTeam
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/team", Show).OwnOnly("de mensen van wie je nu leidinggevende bent");

    private static async Task<IResult> Show(RequestContext request, ITeams teams, RegulationLibrary library, CancellationToken cancel)
    {
        if (request.Actor.Employee is not { } me) return Answers.NotFound();
        var members = await teams.DirectReportsAsync(me, request.Today, cancel);
        var standings = await Standings.OfAsync(request.Db, library, [.. members.Select(member => member.Id)], request.Today, cancel);
        return Answers.Page<TeamPage>(new
        {
            request.Today,
            Unfinished = await Standings.UnfinishedAsync(request.Db, library, [.. members.Select(member => member.Id)], request.Today, cancel),
            Rows = (IReadOnlyList<TeamRow>)[.. members
                .Select(member => new TeamRow(member, standings.GetValueOrDefault(member.Id)))
                .OrderBy(row => row.Order)],
        });
    }
}

/// <summary>A member of the team with where he or she stands; null without a running cycle.</summary>
public sealed record TeamRow(TeamMember Member, CycleStandings? Standings)
{
    /// <summary>Late first, then who waits for the manager, then the rest; names stay in order within.</summary>
    public int Order => Standings?.Current switch
    {
        { State: StandingState.Late } => 0,
        { State: StandingState.Now } current when current.AtTurn.Contains(Regulations.Party.Manager) => 1,
        { State: StandingState.Now } => 2,
        { State: StandingState.Coming } => 3,
        null => 4,
        _ => 5,
    };
}
