using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Overview;

/// <summary>How far every department is, in numbers; and starting the cycle for who has none.</summary>
internal static class ShowCampaign
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/voortgang", Show).Needs<CampaignAccess>(CampaignAccess.ReadProgress);
        app.MapPost("/voortgang/starten", Start).Needs<CampaignAccess>(CampaignAccess.Start);
    }

    private static async Task<IResult> Show(Asked<Municipality> asked, RequestContext request, IUnits units, CancellationToken cancel)
    {
        var today = request.Today;
        var departments = await units.DepartmentsOfPeopleAsync(today, cancel);
        var steps = await (
            from cycle in request.Db.Set<ConversationCycle>()
            where cycle.Start <= today && cycle.End >= today
            join conversation in request.Db.Set<Conversation>() on cycle.Id equals conversation.CycleId
            select new { conversation.EmployeeId, conversation.Ordinal, conversation.Name, conversation.Kind, conversation.Step, conversation.PlannedOn, conversation.Latest })
            .AsNoTracking().ToListAsync(cancel);
        var withCycle = steps.Select(row => row.EmployeeId).ToHashSet();
        // The conversation that somebody is at: the first that is not closed.
        var current = steps.GroupBy(row => row.EmployeeId)
            .ToDictionary(group => group.Key, group => group.OrderBy(row => row.Ordinal).FirstOrDefault(row => row.Step != Regulations.StepKind.Closed));
        return Answers.Page<CampaignPage>(new
        {
            Asked = asked,
            Without = departments.Count(pair => !withCycle.Contains(pair.Key)),
            Rows = (IReadOnlyList<DepartmentRow>)[.. departments.GroupBy(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal)
                .Select(department => new DepartmentRow(
                    department.Key,
                    department.Count(),
                    department.Count(id => steps.Count > 0 && withCycle.Contains(id) && current.GetValueOrDefault(id) is null or { Ordinal: > 1 }),
                    department.Count(id => current.GetValueOrDefault(id) is { PlannedOn: not null, Ordinal: 1 }),
                    department.Count(id => current.GetValueOrDefault(id) is { PlannedOn: null, Ordinal: 1 } first && first.Latest >= today),
                    department.Count(id => current.GetValueOrDefault(id) is { PlannedOn: null, Ordinal: 1 } first && first.Latest < today)))
                .OrderBy(row => row.Department, StringComparer.CurrentCulture)],
        });
    }

    private static async Task<IResult> Start(Asked<Municipality> asked, RequestContext request, StartCycles start, CancellationToken cancel)
    {
        request.Record(ConversationOperations.StartCycles, asked);
        var started = await start.ForEverybodyAsync(request.Today, cancel);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done("/voortgang", started == 0 ? "Iedereen had al een cyclus. Er is niets veranderd." : $"Voor {started:N0} medewerkers is de cyclus begonnen.");
    }
}

/// <summary>A department in numbers: people, first conversation done, planned, not yet planned, late.</summary>
public sealed record DepartmentRow(string Department, int People, int Done, int Planned, int Open, int Late);
