using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Reading;
using Beweeg.JobBook.Rules;
using Beweeg.JobBook.Versions;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.JobBook.Compare;

/// <summary>Which jobs lie close to somebody, and how far that person is for one of them: for oneself, and for who leads or advises.</summary>
internal static class CompareWithPerson
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet($"{JobBookAddress.Book}/dichtbij", ShowMineAsync).OwnOnly("welke functies dicht bij mij liggen");
        app.MapGet($"{JobBookAddress.Book}/medewerkers/{{medewerker:guid}}/dichtbij", ShowAsync).Needs<JobFitAccess>(JobFitAccess.Read, JobBookOperations.ReadFit);
        app.MapGet($"{JobBookAddress.Book}/medewerkers/{{medewerker:guid}}/dichtbij/{{functie}}", ShowGapAsync).Needs<JobFitAccess>(JobFitAccess.Read, JobBookOperations.ReadFit);
    }

    private static async Task<IResult> ShowMineAsync(string? functie, RequestContext request, Shelf shelf, FitOfPerson fit, IPeople people, CancellationToken cancel)
    {
        if (request.Actor.Employee is not { } id || await people.FindAsync(id, request.Today, cancel) is not { } me) return Answers.NotFound();
        return string.IsNullOrEmpty(functie) ? await ListAsync(me, true, shelf, fit, cancel) : await GapAsync(me, true, functie, shelf, fit, cancel);
    }

    private static Task<IResult> ShowAsync(Asked<Person> asked, Shelf shelf, FitOfPerson fit, CancellationToken cancel) => ListAsync(asked.Subject, asked.Relations.HasFlag(Relation.Self), shelf, fit, cancel);

    private static Task<IResult> ShowGapAsync(Asked<Person> asked, string functie, Shelf shelf, FitOfPerson fit, CancellationToken cancel) => GapAsync(asked.Subject, asked.Relations.HasFlag(Relation.Self), functie, shelf, fit, cancel);

    private static async Task<IResult> ListAsync(Person person, bool isOwn, Shelf shelf, FitOfPerson fit, CancellationToken cancel)
    {
        // Somebody who looks for it by oneself is told why there is nothing yet.
        if (await shelf.OpenAsync(null, cancel) is not { } book) return isOwn ? Answers.Page<NoBookPage>() : Answers.NotFound();
        var (own, known) = await fit.OfAsync(book, person, cancel);
        return Answers.Page<NearbyPage>(new { Book = book, Person = person, IsOwn = isOwn, HasJudgements = known.Count > 0, Jobs = JobFit.Ranked(own, known, book.Text.Profiles.Select(book.View)) });
    }

    private static async Task<IResult> GapAsync(Person person, bool isOwn, string key, Shelf shelf, FitOfPerson fit, CancellationToken cancel)
    {
        if (await shelf.OpenAsync(null, cancel) is not { } book || book.Text.Find(key) is not { } job) return Answers.NotFound();
        var (own, known) = await fit.OfAsync(book, person, cancel);
        return Answers.Page<GapPage>(new { Book = book, Person = person, IsOwn = isOwn, Job = job, Fit = JobFit.Of(own, known, book.View(job)), Compared = own is null ? null : JobComparison.Between(own, book.View(job)) });
    }
}
