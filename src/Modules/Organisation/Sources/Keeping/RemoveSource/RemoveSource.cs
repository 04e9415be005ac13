using Beweeg.Organisation.Sources.Runs;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Keeping.RemoveSource;

/// <summary>Takes a source away with its secret and what was written about its runs. People and units stay.</summary>
internal static class RemoveSource
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost($"{SourceAddress.OnePattern}/weg", Submit).Needs<SourceAccess>(SourceAccess.Keep);

    private static async Task<IResult> Submit(Asked<PersonnelSource> asked, RequestContext request, CancellationToken cancel)
    {
        var source = asked.Subject;
        if (await request.Db.Set<SourceRun>().AnyAsync(run => run.SourceId == source.Id && run.State == RunState.Running, cancel))
            return Answers.NotNow("Beweeg is deze bron nu aan het ophalen. Wacht tot dat klaar is en haal de bron dan weg.", SourceAddress.One(source.Id));
        request.Record(SourceOperations.Remove, asked, source.Kind.ToString());
        await request.Db.Set<SourceRunLine>().Where(line => request.Db.Set<SourceRun>().Any(run => run.Id == line.RunId && run.SourceId == source.Id)).ExecuteDeleteAsync(cancel);
        await request.Db.Set<SourceRun>().Where(run => run.SourceId == source.Id).ExecuteDeleteAsync(cancel);
        request.Db.Remove(source);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(SourceAddress.All, "De bron is weg. Mensen en eenheden zijn gebleven.");
    }
}
