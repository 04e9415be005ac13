using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Platform.Adoption.Verbs;

/// <summary>One version: its life and what can be done with it now. Also the papers of its decisions.</summary>
internal static class ShowVersion
{
    public static void Map<TKind, TAccess>(IEndpointRouteBuilder app, DocumentLife life) where TKind : DocumentKind where TAccess : AccessTable
    {
        app.MapGet(life.Route(), ShowAsync<TKind>).Needs<TAccess>(life.Permissions.Read);
        app.MapGet(life.Route("/stukken/{besluit:guid}"), PaperAsync<TKind>).Needs<TAccess>(life.Permissions.Read);
    }

    private static async Task<IResult> ShowAsync<TKind>(Asked<DocumentAtHand> asked, RequestContext request, TKind kind, CancellationToken cancel) where TKind : DocumentKind
    {
        var version = asked.Subject.Version;
        var all = DocumentStanding.Of(await kind.RowsAsync(cancel), request.Today);
        var others = all.Where(other => other.Row.Id != version.Id && asked.Table.RightTo(kind.Life.Permissions.Read, asked.Relations, other.Standing.ToString()) != Relation.None);
        return Answers.Page<VersionPage>(new
        {
            Asked = asked,
            Kind = kind,
            Problems = asked.Subject.Standing == StandingOfDocument.Draft ? await kind.ProblemsAsync(version, cancel) : [],
            LeftOut = asked.Subject.Standing is StandingOfDocument.Draft or StandingOfDocument.AtCouncil or StandingOfDocument.Consented or StandingOfDocument.Coming && asked.May(kind.Life.Permissions.Copy)
                ? await kind.LeftOutAsync(version, cancel) : [],
            Papers = await DocumentPapers.OfAsync(kind, version.Id, cancel),
            Others = (IReadOnlyList<DocumentStanding>)[.. others],
            // A number of everybody together, and only for who works with it.
            Running = asked.May(kind.Life.Permissions.Copy) ? await kind.RunningAsync(version.Id, cancel) : (int?)null,
        });
    }

    private static async Task<IResult> PaperAsync<TKind>(Asked<DocumentAtHand> asked, Guid besluit, TKind kind, CancellationToken cancel) where TKind : DocumentKind =>
        await kind.Papers.SingleOrDefaultAsync(row => row.Id == besluit && row.VersionId == asked.Subject.Version.Id, cancel) is { } paper
            ? Results.File(paper.Content, "application/pdf", paper.Name)
            : Answers.NotFound();
}
