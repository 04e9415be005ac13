using Beweeg.Competencies.Differences;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Competencies.Versions.CompareVersions;

/// <summary>What a version changes against another version that the reader may see: in sentences, and marked in the text.</summary>
internal static class CompareVersions
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/competentiegids/versies/{gids:guid}/verschil", Show).Needs<GuideVersionAccess>(GuideVersionAccess.Read);

    private static async Task<IResult> Show(Asked<GuideAtHand> asked, string? met, RequestContext request, GuideVersionAccess access, GuideCache guides, CancellationToken cancel)
    {
        var all = GuideStanding.Of(await GuideRow.AllAsync(request.Db, cancel), request.Today);
        var readable = all.Where(other => other.Row.Id != asked.Subject.Version.Id && access.RightTo(GuideVersionAccess.Read, asked.Relations, other.Standing.ToString()) != Relation.None).ToList();
        // Without a choice: against what holds now, since that is what a reader knows.
        var with = met is null
            ? readable.Find(other => other.Standing is StandingOfGuide.InForce or StandingOfGuide.InForceUndecided) ?? readable.FirstOrDefault()
            : readable.Find(other => string.Equals(other.Row.Id.ToString(), met, StringComparison.Ordinal));
        if (with is null && met is not null) return Answers.NotFound();
        var before = with is null ? null : guides.Of(await request.Db.Set<GuideVersion>().AsNoTracking().SingleAsync(row => row.Id == with.Row.Id, cancel));
        return Answers.Page<ComparePage>(new
        {
            At = asked.Subject,
            With = with,
            Choices = (IReadOnlyList<GuideStanding>)readable,
            Groups = before is null ? [] : GuideDifferences.Between(before, guides.Of(asked.Subject.Version)),
        });
    }
}
