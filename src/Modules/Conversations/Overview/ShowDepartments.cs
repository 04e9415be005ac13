using Beweeg.Conversations.Campaigns;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Rules;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Overview;

/// <summary>How far every department is, in numbers; and starting the cycle for who has none.</summary>
internal static class ShowDepartments
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/voortgang", Show).Needs<DepartmentsAccess>(DepartmentsAccess.ReadProgress);
        app.MapPost("/voortgang/starten", Start).Needs<DepartmentsAccess>(DepartmentsAccess.Start);
    }

    private static async Task<IResult> Show(Asked<Municipality> asked, string? gesprek, RequestContext request, IUnits units, ITeams teams, CancellationToken cancel)
    {
        var today = request.Today;
        var departments = await units.DepartmentsOfPeopleAsync(today, cancel);
        var count = await DepartmentsCount.LoadAsync(request.Db, teams, gesprek, today, cancel);
        var own = new List<DepartmentRow>();
        var others = new List<DepartmentRow>();
        foreach (var people in departments.GroupBy(pair => pair.Value, pair => pair.Key).OrderBy(people => people.Key.Name, StringComparer.CurrentCulture))
        {
            var row = DepartmentRow.Of(people.Key, [.. people.Where(count.States.ContainsKey).Select(person => count.States[person])]);
            var isOwn = (await request.Relations.ToUnitAsync(request.Actor, people.Key.Id, today, cancel)).HasFlag(Relation.HrAdviser);
            (isOwn ? own : others).Add(row);
        }

        // Of departments that somebody does not advise, no number may point at a person.
        var (shown, leftOut) = SmallGroups.Show(others, row => row.People, DepartmentRow.Sum);
        return Answers.Page<DepartmentsPage>(new
        {
            Asked = asked,
            count.Choices,
            count.Chosen,
            Without = departments.Keys.Count(person => !count.WithCycle.Contains(person)),
            Own = (IReadOnlyList<DepartmentRow>)own,
            Others = shown,
            Rounds = await request.Db.Set<Campaign>().AsNoTracking().OrderByDescending(row => row.StartedAt).ThenBy(row => row.Id).ToListAsync(cancel),
            LeftOut = leftOut,
        });
    }

    private static async Task<IResult> Start(Asked<Municipality> asked, RequestContext request, StartCycles start, CancellationToken cancel)
    {
        request.Record(ConversationOperations.StartCycles, asked);
        var started = await start.ForEverybodyAsync(request.Today, cancel);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done("/voortgang", started == 0 ? "Iedereen had al een cyclus. Er is niets veranderd." : started == 1 ? "Voor één medewerker is de cyclus begonnen." : $"Voor {started.ToString("N0", DesignSystem.DutchDate.Culture)} medewerkers is de cyclus begonnen.");
    }
}

/// <summary>A department in numbers, for one conversation.</summary>
/// <param name="Department">Null for several small departments together.</param>
/// <param name="People">Who has this conversation in the cycle.</param>
public sealed record DepartmentRow(Department? Department, int People, int Done, int Planned, int Open, int Late, int NotHeld)
{
    public static DepartmentRow Of(Department department, IReadOnlyList<CountedAs> states) => new(department, states.Count,
        states.Count(state => state == CountedAs.Done), states.Count(state => state == CountedAs.Planned),
        states.Count(state => state == CountedAs.Open), states.Count(state => state == CountedAs.Late), states.Count(state => state == CountedAs.NotHeld));

    public static DepartmentRow Sum(IReadOnlyList<DepartmentRow> rows) => new(null, rows.Sum(row => row.People),
        rows.Sum(row => row.Done), rows.Sum(row => row.Planned), rows.Sum(row => row.Open), rows.Sum(row => row.Late), rows.Sum(row => row.NotHeld));
}
