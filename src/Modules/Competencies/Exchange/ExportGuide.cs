using System.Text;
using Beweeg.Competencies.Contracts;
using Beweeg.Competencies.Reading;
using Beweeg.Competencies.Versions;
using Beweeg.Platform.Access;
using Beweeg.Platform.Adoption;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Competencies.Exchange;

/// <summary>A guide as a file, for everybody who reads it; and the file that somebody fills in with a guide of their own.</summary>
internal static class ExportGuide
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder app)
    {
        BookEndpoints.Page(app, "/gids.xlsx", SaveWorkbook);
        BookEndpoints.Page(app, "/gids.csv", SaveCsv);
        BookEndpoints.Page(app, "/gids.json", SaveJson);
        app.MapGet("/competentiegids/inlezen/sjabloon.xlsx", () => Results.File(GuideTables.Workbook(GuideTables.Example), Excel, "sjabloon-competentiegids.xlsx")).Needs<GuidesAccess>(GuidesAccess.Begin);
        app.MapGet("/competentiegids/inlezen/sjabloon.csv", () => Results.File(GuideTables.Csv(GuideTables.Example), "text/csv", "sjabloon-competentiegids.csv")).Needs<GuidesAccess>(GuidesAccess.Begin);
    }

    private static Task<IResult> SaveWorkbook(Asked<DocumentAtHand>? asked, Book book, CancellationToken cancel) =>
        SaveAsync(asked, book, guide => Results.File(GuideTables.Workbook(guide), Excel, Name(guide, "xlsx")), cancel);

    private static Task<IResult> SaveCsv(Asked<DocumentAtHand>? asked, Book book, CancellationToken cancel) =>
        SaveAsync(asked, book, guide => Results.File(GuideTables.Csv(guide), "text/csv", Name(guide, "csv")), cancel);

    private static Task<IResult> SaveJson(Asked<DocumentAtHand>? asked, Book book, CancellationToken cancel) =>
        SaveAsync(asked, book, guide => Results.File(Encoding.UTF8.GetBytes(GuideJson.Write(guide)), "application/json", Name(guide, "json")), cancel);

    private static async Task<IResult> SaveAsync(Asked<DocumentAtHand>? asked, Book book, Func<Guide, IResult> file, CancellationToken cancel) =>
        await book.OpenAsync(asked, cancel) is { } open ? file(open.Guide) : Answers.NotFound();

    private static string Name(Guide guide, string ending) =>
        $"competentiegids-{string.Concat(guide.Version.Select(sign => char.IsAsciiLetterOrDigit(sign) || sign == '.' ? sign : '-'))}.{ending}";
}
