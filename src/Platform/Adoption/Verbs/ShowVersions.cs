using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.Platform.Adoption.Verbs;

/// <summary>What is in force, what is coming, what is being made, and what was: as far as the reader may see it.</summary>
internal static class ShowVersions
{
    public static void Map<TKind, TList, TAccess>(IEndpointRouteBuilder app, DocumentLife life, Permission read, Permission begin)
        where TKind : DocumentKind where TList : AccessTable where TAccess : AccessTable =>
        app.MapGet(life.VersionsUrl, (Asked<Municipality> asked, HttpContext http, TKind kind, TAccess access, CancellationToken cancel) => ShowAsync(asked, http, kind, access, begin, cancel))
            .Needs<TList>(read);

    private static async Task<IResult> ShowAsync(Asked<Municipality> asked, HttpContext http, DocumentKind kind, AccessTable access, Permission begin, CancellationToken cancel)
    {
        var today = http.RequestServices.GetRequiredService<RequestContext>().Today;
        var all = DocumentStanding.Of(await kind.RowsAsync(cancel), today);
        return Answers.Page<VersionsPage>(new
        {
            kind.Life,
            MayBegin = asked.May(begin),
            Rows = (IReadOnlyList<DocumentStanding>)[.. all.Where(one => access.RightTo(kind.Life.Permissions.Read, asked.Relations, one.Standing.ToString()) != Relation.None)],
            // A colleague may know that a decision was taken, and reads it when it holds.
            Announced = all.Where(one => one.Standing == StandingOfDocument.Coming).Select(one => (DateOnly?)one.Row.InForceFrom).Min(),
        });
    }
}
