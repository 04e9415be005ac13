using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Reading;
using Beweeg.JobBook.Rules;
using Beweeg.JobBook.Versions;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.JobBook.Compare;

/// <summary>Two jobs beside each other: what is the same, what is more, what is less.</summary>
internal static class CompareJobs
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet($"{JobBookAddress.Book}/vergelijk", ShowAsync).Needs<JobBooksAccess>(JobBooksAccess.Read);

    private static async Task<IResult> ShowAsync(string? een, string? ander, Shelf shelf, CancellationToken cancel)
    {
        if (await shelf.OpenAsync(null, cancel) is not { } book) return Answers.NotFound();
        var one = string.IsNullOrEmpty(een) ? book.Mine : book.Text.Find(een);
        var other = string.IsNullOrEmpty(ander) ? null : book.Text.Find(ander);
        if ((one is null && !string.IsNullOrEmpty(een)) || (other is null && !string.IsNullOrEmpty(ander))) return Answers.NotFound();
        return Answers.Page<CompareJobsPage>(new { Book = book, One = one, Other = other, Compared = one is null || other is null ? null : JobComparison.Between(book.View(one), book.View(other)) });
    }
}
