using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Regulations.Versions.ShowVersions;

/// <summary>What is in force, what is coming, what is being made, and what was: as far as the reader may see it.</summary>
internal static class ShowVersions
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/regelingen", Show).Needs<RegulationsAccess>(RegulationsAccess.List);

    private static async Task<IResult> Show(Asked<Municipality> asked, RequestContext request, RegulationVersionAccess access, RegulationLibrary library, CancellationToken cancel)
    {
        var all = VersionStanding.Of(await request.Db.Set<RegulationVersion>().AsNoTracking().ToListAsync(cancel), request.Today);
        return Answers.Page<VersionsPage>(new
        {
            Asked = asked,
            Rows = (IReadOnlyList<VersionRow>)
            [
                .. all.Where(standing => access.RightTo(RegulationVersionAccess.Read, asked.Relations, access.StateOf(standing)) != Relation.None)
                    .Select(standing => new VersionRow(standing, library.Of(standing.Version))),
            ],
            // A colleague may know that a decision was taken, and reads it when it holds.
            Announced = all.Where(standing => standing.Standing == StandingOfVersion.Coming).Select(standing => (DateOnly?)standing.Version.InForceFrom).Min(),
        });
    }
}

/// <summary>A version in the list.</summary>
public sealed record VersionRow(VersionStanding At, Regulation Regulation)
{
    public string Url => $"/regelingen/{At.Version.Id}";

    public string Name => $"{Regulation.Title}, versie {At.Version.Label}";
}
