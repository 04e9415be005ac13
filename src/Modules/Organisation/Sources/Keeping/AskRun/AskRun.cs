using Beweeg.Organisation.Sources.Runs;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Sources.Keeping.AskRun;

/// <summary>The administrator asks to fetch, to look or to apply. It is done behind the page, within seconds.</summary>
internal static class AskRun
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost($"{SourceAddress.OnePattern}/beurten", Submit).Needs<SourceAccess>(SourceAccess.Keep);

    private static async Task<IResult> Submit(Asked<PersonnelSource> asked, Submission form, RequestContext request, TimeProvider time, CancellationToken cancel)
    {
        var source = asked.Subject;
        if (source.ReadMapping().Gaps() is [var gap, ..]) return Answers.NotNow($"Ophalen kan nog niet. {gap}", SourceAddress.One(source.Id));
        if (await request.Db.Set<SourceRun>().Where(run => run.SourceId == source.Id && run.State == RunState.Waiting).OrderBy(run => run.Id).Select(run => (Guid?)run.Id).FirstOrDefaultAsync(cancel) is { } waiting)
            return Answers.Done(SourceAddress.Run(source.Id, waiting), "Er wacht al een keer ophalen. Die begint zo.");
        var id = Ids.New(time);
        var trigger = form.Action == "echt" ? RunTrigger.Hand : RunTrigger.Test;
        request.Db.Add(new SourceRun(id, source.Id, await SourceRun.NextAsync(request.Db, source.Id, cancel), trigger, $"{id:N}", request.Today, request.Actor.Id, request.Now));
        request.Record(SourceOperations.Ask, asked, trigger == RunTrigger.Test ? "proef" : "echt");
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(SourceAddress.Run(source.Id, id), trigger == RunTrigger.Test ? "De proef begint zo." : "Het ophalen begint zo.");
    }
}
