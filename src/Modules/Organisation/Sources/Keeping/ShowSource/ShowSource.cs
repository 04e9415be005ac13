using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Sources.Runs;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Keeping.ShowSource;

/// <summary>A source: its tables, when it is asked, what may change without asking, and how the last times went.</summary>
internal static class ShowSource
{
    private const int MostRuns = 30;

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(SourceAddress.OnePattern, Show).Needs<SourceAccess>(SourceAccess.Keep);

    private static async Task<IResult> Show(Asked<PersonnelSource> asked, RequestContext request, CancellationToken cancel) =>
        Answers.Page<SourcePage>(await ModelAsync(asked.Subject, null, request, cancel));

    /// <summary>Everything on the page.</summary>
    /// <param name="state">What was typed in the plan; null as it is.</param>
    public static async Task<object> ModelAsync(PersonnelSource source, FormState? state, RequestContext request, CancellationToken cancel)
    {
        var runs = await request.Db.Set<SourceRun>().AsNoTracking().Where(run => run.SourceId == source.Id).OrderByDescending(run => run.Number).ThenBy(run => run.Id).Take(MostRuns).ToListAsync(cancel);
        var names = await NamesAsync(request, runs.Select(run => run.AskedById), cancel);
        if (state is null)
        {
            var bounds = source.ReadBounds();
            state = FormState.Empty;
            state["uur"] = source.Hour is { } hour ? $"{hour}" : "";
            state["weg"] = $"{bounds.Leavers}";
            state["anders"] = $"{bounds.Movers}";
            state["altijd"] = $"{bounds.Always}";
            state["_versie"] = $"{source.Version}";
        }

        return new
        {
            Source = source,
            State = state,
            Runs = (IReadOnlyList<(SourceRun, string)>)[.. runs.Select(run => (run, run.AskedById is { } id ? names(id) : "Beweeg zelf"))],
        };
    }

    /// <summary>Who is who among administrators; "een beheerder" for an account that is nobody's in the organisation.</summary>
    public static async Task<Func<Guid, string>> NamesAsync(RequestContext request, IEnumerable<Guid?> people, CancellationToken cancel)
    {
        var who = people.OfType<Guid>().Distinct().ToList();
        var names = (await request.Db.Set<Employee>().AsNoTracking().Where(row => who.Contains(row.Id)).ToListAsync(cancel)).ToDictionary(row => row.Id, row => row.Name);
        return id => names.GetValueOrDefault(id, "een beheerder");
    }
}
