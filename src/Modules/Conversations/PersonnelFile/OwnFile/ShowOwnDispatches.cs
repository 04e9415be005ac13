using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.PersonnelFile.OwnFile;

/// <summary>What went of one's own conversations, what of it, when and where to; and what goes in general, for everybody who works here.</summary>
internal static class ShowOwnDispatches
{
    public const string Url = "/naar-mijn-personeelsdossier";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Url, Show).OwnOnly("wat er van jou naar het personeelsdossier ging");

    private static async Task<IResult> Show(RequestContext request, CancellationToken cancel)
    {
        var me = request.Actor.Employee ?? Guid.Empty;
        return Answers.Page<OwnDispatchesPage>(new
        {
            Rows = (IReadOnlyList<Dispatch>)await request.Db.Set<Dispatch>().AsNoTracking()
                .Where(row => row.EmployeeId == me && row.State != DispatchState.Passed && (row.State != DispatchState.Dropped || row.MayHaveArrived))
                .OrderByDescending(row => row.MadeAt).ThenByDescending(row => row.Number).ThenBy(row => row.Id).ToListAsync(cancel),
            Destinations = (IReadOnlyList<Destination>)await request.Db.Set<Destination>().AsNoTracking().OrderBy(row => row.Name).ThenBy(row => row.Id).ToListAsync(cancel),
        });
    }
}
