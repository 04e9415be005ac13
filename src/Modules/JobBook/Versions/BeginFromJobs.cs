using Beweeg.JobBook.Contracts;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.JobBook.Versions;

/// <summary>A municipality without a book begins a draft with the jobs that people have now.</summary>
internal static class BeginFromJobs
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapPost($"{JobBookAddress.Book}/beginnen", SubmitAsync).Needs<JobBooksAccess>(JobBooksAccess.Begin);

    private static async Task<IResult> SubmitAsync(Asked<Municipality> asked, RequestContext request, JobBookKind kind, JobBooks books, IJobs jobs, TimeProvider time, CancellationToken cancel)
    {
        var taken = await kind.RowsAsync(cancel);
        var number = 1;
        while (taken.Exists(row => string.Equals(row.Label, $"{request.Today.Year}.{number}", StringComparison.OrdinalIgnoreCase))) number++;
        var draft = JobBookVersion.Draft(Ids.New(time), BookFromJobs.Make(await jobs.AllAsync(cancel), await books.GuideAsync(request.Today, cancel), $"{request.Today.Year}.{number}"));
        request.Db.Add(draft);
        request.Record(JobBookOperations.Begin, asked.StrongestRight, null, JobBookVersionAccess.KindWord, draft.Id, draft.Label);
        await request.Db.SaveChangesAsync(cancel);
        return Answers.Done(kind.Life.UrlOf(draft.Id), "Het concept staat klaar, met de functies van nu. Alleen P&O-adviseurs van de hele gemeente zien het.");
    }
}
