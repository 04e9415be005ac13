using Beweeg.Competencies.Checks;
using Beweeg.Competencies.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Competencies.Versions.ShowVersion;

/// <summary>One version: its life and what can be done with it now. Also the papers of its decisions.</summary>
internal static class ShowVersion
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/competentiegids/versies/{gids:guid}", Show).Needs<GuideVersionAccess>(GuideVersionAccess.Read);
        app.MapGet("/competentiegids/versies/{gids:guid}/stukken/{besluit:guid}", Paper).Needs<GuideVersionAccess>(GuideVersionAccess.Read);
    }

    private static async Task<IResult> Show(Asked<GuideAtHand> asked, RequestContext request, GuideVersionAccess access, GuideCache guides, IEnumerable<IGuideUse> uses, CancellationToken cancel)
    {
        var version = asked.Subject.Version;
        var all = GuideStanding.Of(await GuideRow.AllAsync(request.Db, cancel), request.Today);
        var others = all.Where(other => other.Row.Id != version.Id && access.RightTo(GuideVersionAccess.Read, asked.Relations, other.Standing.ToString()) != Relation.None);
        var guide = guides.Of(version);
        // A number of everybody together, and only for who works with the guide.
        int? running = asked.May(GuideVersionAccess.Copy) ? 0 : null;
        foreach (var use in running is null ? [] : uses) running += await use.RunningAsync(version.Id, request.Today, cancel);
        return Answers.Page<VersionPage>(new
        {
            Asked = asked,
            Guide = guide,
            Problems = asked.Subject.Standing == StandingOfGuide.Draft ? GuideCheck.Problems(guide) : [],
            Papers = await GuidePapers.OfAsync(request.Db, version.Id, cancel),
            Others = (IReadOnlyList<GuideStanding>)[.. others],
            Running = running,
        });
    }

    private static async Task<IResult> Paper(Asked<GuideAtHand> asked, Guid besluit, RequestContext request, CancellationToken cancel) =>
        await request.Db.Set<GuidePaper>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == besluit && row.VersionId == asked.Subject.Version.Id, cancel) is { } paper
            ? Results.File(paper.Content, "application/pdf", paper.Name)
            : Answers.NotFound();
}
