using System.Text;
using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Reading;
using Beweeg.JobBook.Versions;
using Beweeg.Platform.Access;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.JobBook.Exchange;

/// <summary>A job book as a file, for everybody who reads it; and the file that somebody fills in.</summary>
internal static class ExportJobBook
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app)
    {
        ReadingEndpoints.Page(app, "/functieboek.xlsx", SaveWorkbook);
        ReadingEndpoints.Page(app, "/functieboek.csv", SaveCsv);
        ReadingEndpoints.Page(app, "/functieboek.json", SaveJson);
        app.MapGet($"{JobBookAddress.Book}/inlezen/sjabloon.xlsx", () => Results.File(JobBookTables.Workbook(JobBookTables.Example), Excel, "sjabloon-functieboek.xlsx")).Needs<JobBooksAccess>(JobBooksAccess.Begin);
        app.MapGet($"{JobBookAddress.Book}/inlezen/sjabloon.csv", () => Results.File(JobBookTables.Csv(JobBookTables.Example), "text/csv", "sjabloon-functieboek.csv")).Needs<JobBooksAccess>(JobBooksAccess.Begin);
    }

    private static Task<IResult> SaveWorkbook(Asked<DocumentAtHand>? asked, Shelf shelf, CancellationToken cancel) =>
        SaveAsync(asked, shelf, book => Results.File(JobBookTables.Workbook(book), Excel, Name(book, "xlsx")), cancel);

    private static Task<IResult> SaveCsv(Asked<DocumentAtHand>? asked, Shelf shelf, CancellationToken cancel) =>
        SaveAsync(asked, shelf, book => Results.File(JobBookTables.Csv(book), "text/csv", Name(book, "csv")), cancel);

    private static Task<IResult> SaveJson(Asked<DocumentAtHand>? asked, Shelf shelf, CancellationToken cancel) =>
        SaveAsync(asked, shelf, book => Results.File(Encoding.UTF8.GetBytes(JobBookJson.Write(book)), "application/json", Name(book, "json")), cancel);

    private static async Task<IResult> SaveAsync(Asked<DocumentAtHand>? asked, Shelf shelf, Func<JobBookText, IResult> file, CancellationToken cancel) =>
        await shelf.OpenAsync(asked, cancel) is { } open ? file(open.Text) : Answers.NotFound();

    private static string Name(JobBookText book, string ending) =>
        $"functieboek-{string.Concat(book.Version.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign == '.' ? sign : '-'))}.{ending}";
}
