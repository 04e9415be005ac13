using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Versions;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Documents;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.JobBook.Reading;

/// <summary>The pages of the book, each twice: of what is in force, and of one version. They tell the same, and are about nobody.</summary>
internal static class ReadingEndpoints
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(JobBookAddress.Book, StartAsync).Needs<JobBooksAccess>(JobBooksAccess.Read);
        app.MapGet(JobBookVersionAccess.Life.Route("/boek"), StartOfVersionAsync).Needs<JobBookVersionAccess>(JobBookVersionAccess.Read);
        Page(app, "/functies/{functie}", JobAsync);
        Page(app, "/functies/{functie}/afdrukken", PrintAsync);
        Page(app, "/functies/{functie}/functie.pdf", SaveAsync);
    }

    /// <summary>Maps a page for what is in force and for a version.</summary>
    internal static void Page(IEndpointRouteBuilder app, string path, Delegate handler)
    {
        app.MapGet(JobBookAddress.Book + path, handler).Needs<JobBooksAccess>(JobBooksAccess.Read);
        app.MapGet(JobBookVersionAccess.Life.Route("/boek" + path), handler).Needs<JobBookVersionAccess>(JobBookVersionAccess.Read);
    }

    private static async Task<IResult> StartAsync(Asked<Municipality> asked, string? woord, string? groep, string? schaal, Shelf shelf, IJobs jobs, CancellationToken cancel) =>
        await shelf.OpenAsync(null, cancel) is { } open ? Found(open, woord, groep, schaal)
            : Answers.Page<NoBookPage>(new { Jobs = await jobs.AllAsync(cancel), MayBegin = asked.May(JobBooksAccess.Begin) });

    private static async Task<IResult> StartOfVersionAsync(Asked<DocumentAtHand> asked, string? woord, string? groep, string? schaal, Shelf shelf, CancellationToken cancel) =>
        Found((await shelf.OpenAsync(asked, cancel))!, woord, groep, schaal);

    private static IResult Found(OpenJobBook open, string? word, string? group, string? scale)
    {
        var found = JobSearch.Find(open.Text.Profiles, word ?? "")
            .Where(profile => string.IsNullOrEmpty(group) || (open.Text.Groups.FirstOrDefault(one => one.Key == group) is { } chosen && open.Text.Of(chosen).Contains(profile)))
            .Where(profile => string.IsNullOrEmpty(scale) || profile.Scale == scale).ToList();
        return Answers.Page<StartPage>(new { Book = open, Word = word ?? "", Group = group ?? "", Scale = scale ?? "", Found = (IReadOnlyList<JobProfile>)found });
    }

    private static async Task<IResult> JobAsync(Asked<DocumentAtHand>? asked, Asked<Municipality>? house, string functie, Shelf shelf, CancellationToken cancel) =>
        await shelf.OpenAsync(asked, cancel) is { } open && open.Text.Find(functie) is { } job
            ? Answers.Page<JobPage>(new { Book = open, Job = job, MayAskWho = house?.May(JobBooksAccess.People) == true }) : Answers.NotFound();

    private static async Task<IResult> PrintAsync(Asked<DocumentAtHand>? asked, string functie, Shelf shelf, CancellationToken cancel) =>
        await shelf.OpenAsync(asked, cancel) is { } open && open.Text.Find(functie) is { } job ? Answers.Page<JobPaperPage>(new { Book = open, Job = job }) : Answers.NotFound();

    private static async Task<IResult> SaveAsync(Asked<DocumentAtHand>? asked, string functie, Shelf shelf, PdfAnswers pdf, CancellationToken cancel) =>
        await shelf.OpenAsync(asked, cancel) is { } open && open.Text.Find(functie) is { } job
            ? await pdf.OfAsync<JobPaperPage>(new { Book = open, Job = job }, $"Functie {job.Code} {job.Name}", $"{open.Of(job)}/afdrukken", cancel) : Answers.NotFound();
}
