using Beweeg.Organisation.Provisioning.Keeping;
using Beweeg.Organisation.Sources.Runs;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Keeping.ShowSources;

/// <summary>The sources that Beweeg fetches from, each with how the last time went.</summary>
internal static class ShowSources
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet(SourceAddress.All, Show).Needs<LinkAccess>(LinkAccess.Keep);

    private static async Task<IResult> Show(Asked<Municipality> asked, RequestContext request, CancellationToken cancel)
    {
        var rows = new List<(PersonnelSource, SourceRun?)>();
        foreach (var source in await request.Db.Set<PersonnelSource>().AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancel))
            rows.Add((source, await request.Db.Set<SourceRun>().AsNoTracking().Where(run => run.SourceId == source.Id).OrderByDescending(run => run.Number).ThenBy(run => run.Id).FirstOrDefaultAsync(cancel)));
        return Answers.Page<SourcesPage>(new { Rows = (IReadOnlyList<(PersonnelSource, SourceRun?)>)rows });
    }
}
