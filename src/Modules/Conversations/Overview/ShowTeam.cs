using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Overview;

/// <summary>The team page of a manager or coordinator: who is where, who is at turn, what is late. States only, no content.</summary>
internal static class ShowTeam
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/team", Show).OwnOnly("de mensen van wie je nu leidinggevende of coördinator bent");

    private static async Task<IResult> Show(RequestContext request, ITeams teams, RegulationLibrary library, CancellationToken cancel)
    {
        if (request.Actor.Employee is not { } me) return Answers.NotFound();
        var members = await teams.DirectReportsAsync(me, request.Today, cancel);
        var own = members.Select(member => member.Id).ToHashSet();
        var coordinated = (await teams.CoordinatedAsync(me, request.Today, cancel)).Where(row => !own.Contains(row.Member.Id)).ToList();
        var standings = await Standings.OfAsync(request.Db, library, [.. own, .. coordinated.Select(row => row.Member.Id)], request.Today, cancel, Of.Current);
        return Answers.Page<TeamPage>(new
        {
            request.Today,
            Unfinished = (IReadOnlyList<Standing>)[.. standings.Unfinished.Where(left => own.Contains(left.Conversation.EmployeeId))
                .GroupBy(left => left.Conversation.EmployeeId).SelectMany(of => of.Skip(1))],
            Rows = (IReadOnlyList<TeamRow>)[.. members
                .Select(member => Row(member, standings))
                .OrderBy(row => row.Order).ThenBy(row => row.Date)],
            Elsewhere = await teams.ElsewhereAsync(me, request.Today, cancel),
            Seconded = await SecondedAsync(me, request, teams, cancel),
            Coordinated = (IReadOnlyList<CoordinatedTeam>)[.. coordinated
                .GroupBy(row => row.ManagerName, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.CurrentCulture)
                .Select(group => new CoordinatedTeam(group.Key,
                    [.. group.Select(row => Row(row.Member, standings)).OrderBy(row => row.Order).ThenBy(row => row.Date)]))],
        });
    }

    private static TeamRow Row(TeamMember member, StandingsOfPeople standings) =>
        new(member, standings.For(member.Id), standings.Unfinished.FirstOrDefault(left => left.Conversation.EmployeeId == member.Id));

    // Of each the appraisal that can be read along now; none before the draft is being written.
    private static async Task<IReadOnlyList<SecondedMember>> SecondedAsync(Guid me, RequestContext request, ITeams teams, CancellationToken cancel)
    {
        var members = await teams.SecondedAsync(me, request.Today, cancel);
        var ids = members.Select(member => member.Id).ToList();
        var appraisals = ids.Count == 0 ? [] : await request.Db.Set<Steps.Conversation>().AsNoTracking()
            .Where(row => ids.Contains(row.EmployeeId) && row.Kind == Regulations.ConversationKind.Appraisal
                && row.Step != Regulations.StepKind.Invite && row.Step != Regulations.StepKind.Prepare && row.Step != Regulations.StepKind.AskInformants)
            .OrderByDescending(row => row.Latest).ThenBy(row => row.Id).ToListAsync(cancel);
        return [.. members.Select(member => new SecondedMember(member, appraisals.Find(row => row.EmployeeId == member.Id)))];
    }
}

/// <summary>Somebody whose appraisal is read along.</summary>
/// <param name="Appraisal">The newest that can be read; null while there is none.</param>
public sealed record SecondedMember(TeamMember Member, Steps.Conversation? Appraisal);

/// <summary>People whose conversations are held for somebody else.</summary>
/// <param name="ManagerName">For whom; null where the chair is empty.</param>
public sealed record CoordinatedTeam(string? ManagerName, IReadOnlyList<TeamRow> Rows);

/// <summary>A member of the team with where he or she stands.</summary>
/// <param name="Standings">Null without a running cycle.</param>
/// <param name="Left">What a cycle that is over left open, the most urgent; null when nothing.</param>
public sealed record TeamRow(TeamMember Member, CycleStandings? Standings, Standing? Left = null)
{
    /// <summary>The conversation to look at now: what was left open goes first.</summary>
    public Standing? Current => Left ?? Standings?.Current;

    /// <summary>Late first, then who waits for the manager, then the rest.</summary>
    public int Order => Current?.Attention ?? 4;

    /// <summary>Within that, what comes first; names stay in order where that says nothing.</summary>
    public DateOnly Date => Order <= 2 && Current?.When is { } when ? when.Date : DateOnly.MaxValue;
}
