using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Reading;
using Beweeg.JobBook.Versions;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.JobBook.People;

/// <summary>Who has and had a job: of the own people only. Of each, the reader must be the one who leads, or the adviser of the unit.</summary>
internal static class HoldersOfJob
{
    private const Relation Seeing = Relation.Manager | Relation.ActingManager | Relation.Assessor | Relation.HrAdviser | Relation.HrAdviserOfAll;

    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet($"{JobBookAddress.Book}/functies/{{functie}}/mensen", ShowAsync).Needs<JobBooksAccess>(JobBooksAccess.People, JobBookOperations.ReadPeople);

    private static async Task<IResult> ShowAsync(string functie, Shelf shelf, IJobs jobs, RequestContext request, CancellationToken cancel)
    {
        if (await shelf.OpenAsync(null, cancel) is not { } book || book.Text.Find(functie) is not { } job) return Answers.NotFound();
        var own = new List<JobHolder>();
        foreach (var holder in await jobs.HoldersAsync(job.Code, request.Today, cancel))
        {
            if ((await request.Relations.ToEmployeeAsync(request.Actor, holder.Employee, request.Today, cancel) & Seeing) != Relation.None) own.Add(holder);
        }

        return Answers.Page<HoldersPage>(new { Book = book, Job = job, Now = own.Where(one => one.IsNow(request.Today)).ToList(), Before = own.Where(one => !one.IsNow(request.Today)).ToList() });
    }
}
