using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Overview;

/// <summary>
/// The way in for the HR adviser of a department: who had which conversation. What is recorded can be opened from here; of what goes on,
/// only the step is told.
/// </summary>
internal static class ShowDepartment
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/voortgang/{afdeling:guid}", Show).Needs<DepartmentAccess>(DepartmentAccess.Read, ConversationOperations.ReadDepartment);

    private static async Task<IResult> Show(
        Asked<Department> asked, RequestContext request, IUnits units, IPeople people, ITeams teams, RegulationLibrary library, CancellationToken cancel)
    {
        var members = (await units.DepartmentsOfPeopleAsync(request.Today, cancel)).Where(pair => pair.Value.Id == asked.Subject.Id).Select(pair => pair.Key).ToList();
        var names = await people.NamesAsync(members, cancel);
        var standings = await Standings.OfAsync(request.Db, library, members, request.Today, cancel);
        var closed = (await request.Db.Set<Conversation>().AsNoTracking()
            .Where(row => members.Contains(row.EmployeeId) && row.Step == StepKind.Closed)
            .OrderByDescending(row => row.ClosedAt).ThenBy(row => row.Id).ToListAsync(cancel)).ToLookup(row => row.EmployeeId);
        var alone = await teams.WithoutLeaderAsync(members, request.Today, cancel);
        return Answers.Page<DepartmentPage>(new
        {
            Department = asked.Subject,
            People = (IReadOnlyList<DepartmentMember>)[.. members
                .Select(id => new DepartmentMember(id, names.GetValueOrDefault(id, ""), standings.For(id), [.. closed[id]], alone.Contains(id), standings.Unfinished.FirstOrDefault(left => left.Conversation.EmployeeId == id)))
                .OrderBy(member => member.Name, StringComparer.CurrentCulture)],
        });
    }
}

/// <summary>Somebody of the department.</summary>
/// <param name="Running">Null without a running cycle.</param>
/// <param name="Closed">What is recorded, newest first, also of earlier cycles.</param>
/// <param name="WithoutLeader">True while nobody can hold the conversations.</param>
/// <param name="Left">What a cycle that is over left open; null when nothing.</param>
public sealed record DepartmentMember(Guid Id, string Name, CycleStandings? Running, IReadOnlyList<Conversation> Closed, bool WithoutLeader, Standing? Left)
{
    /// <summary>The conversation to look at now.</summary>
    public Standing? Current => Left ?? Running?.Current;
}
