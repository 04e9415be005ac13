using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Competencies.Versions.ShowVersions;

/// <summary>What is in force, what is coming, what is being made, and what was: as far as the reader may see it.</summary>
internal static class ShowVersions
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/competentiegids/versies", Show).Needs<GuidesAccess>(GuidesAccess.Read);

    private static async Task<IResult> Show(Asked<Municipality> asked, RequestContext request, GuideVersionAccess access, CancellationToken cancel)
    {
        var all = GuideStanding.Of(await GuideRow.AllAsync(request.Db, cancel), request.Today);
        return Answers.Page<VersionsPage>(new
        {
            Asked = asked,
            Rows = (IReadOnlyList<GuideStanding>)[.. all.Where(one => access.RightTo(GuideVersionAccess.Read, asked.Relations, one.Standing.ToString()) != Relation.None)],
            // A colleague may know that a decision was taken, and reads it when it holds.
            Announced = all.Where(one => one.Standing == StandingOfGuide.Coming).Select(one => (DateOnly?)one.Row.InForceFrom).Min(),
        });
    }
}
