using Beweeg.Organisation.Sources.Runs;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Keeping.DecideRun;

/// <summary>
/// Yes or no to a run that was stopped. A yes fetches anew, so that nothing of a delivery lies about while it waits; it holds for the people it was about, and stops again when there are others.
/// </summary>
internal static class DecideRun
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost($"{SourceAddress.OnePattern}/beurten/{{beurt:guid}}/besluit", Submit).Needs<SourceAccess>(SourceAccess.Keep);

    private static async Task<IResult> Submit(Asked<PersonnelSource> asked, Guid beurt, Submission form, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var source = asked.Subject;
        if (await request.Db.Set<SourceRun>().SingleOrDefaultAsync(run => run.Id == beurt && run.SourceId == source.Id, cancel) is not { } stopped) return Answers.NotFound();
        if (stopped.State != RunState.Stopped) return Answers.NotNow("Over deze levering is al beslist, of er is een nieuwere.", SourceAddress.One(source.Id));
        var yes = form.Action == "ja";
        stopped.Decide(yes, request.Actor.Id, request.Now);
        request.Record(SourceOperations.Decide, asked, $"{(yes ? "ja" : "nee")}, {stopped.Id}");
        if (!yes)
        {
            await request.Db.SaveChangesAsync(cancel);
            return Answers.Done(SourceAddress.One(source.Id), "Afgewezen. Er is niets overgenomen.");
        }

        var id = Ids.New(time);
        request.Db.Add(new SourceRun(id, source.Id, await SourceRun.NextAsync(request.Db, source.Id, cancel), RunTrigger.Hand, $"{id:N}", request.Today, request.Actor.Id, request.Now, stopped.Id));
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(SourceAddress.Run(source.Id, id), "Toegestaan. Beweeg haalt de levering opnieuw op en neemt haar over, als het nog om dezelfde mensen gaat.");
    }
}
