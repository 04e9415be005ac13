using Beweeg.Conversations.Cycles;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Regulations.Versions.ShowVersion;

/// <summary>One version: its life, what can be done with it now, and the whole regulation in plain Dutch. Also its papers and its file.</summary>
internal static class ShowVersion
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/regelingen/{versie:guid}", Show).Needs<RegulationVersionAccess>(RegulationVersionAccess.Read);
        app.MapGet("/regelingen/{versie:guid}/stukken/{stuk:guid}", Paper).Needs<RegulationVersionAccess>(RegulationVersionAccess.Read);
    }

    private static async Task<IResult> Show(Asked<VersionStanding> asked, RequestContext request, RegulationVersionAccess access, RegulationLibrary library, CancellationToken cancel)
    {
        var version = asked.Subject.Version;
        var all = VersionStanding.Of(await request.Db.Set<RegulationVersion>().ToListAsync(cancel), request.Today);
        var others = all.Where(other => other.Version.Id != version.Id && access.RightTo(RegulationVersionAccess.Read, asked.Relations, access.StateOf(other)) != Relation.None);
        var regulation = library.Of(version);
        return Answers.Page<VersionPage>(new
        {
            Asked = asked,
            Regulation = regulation,
            Problems = RegulationCheck.Problems(regulation),
            request.Today.Year,
            Papers = await DecisionPapers.OfAsync(request.Db, version.Id, cancel),
            Others = (IReadOnlyList<OtherVersion>)[.. others.Select(other => new OtherVersion(other, library.Of(other.Version).Title))],
            // A number of everybody together, and only for who works with the regulation.
            Running = asked.May(RegulationVersionAccess.Copy)
                ? await request.Db.Set<ConversationCycle>().CountAsync(cycle => cycle.RegulationVersionId == version.Id && cycle.Start <= request.Today && cycle.End >= request.Today, cancel)
                : (int?)null,
        });
    }

    private static async Task<IResult> Paper(Asked<VersionStanding> asked, Guid stuk, RequestContext request, CancellationToken cancel) =>
        await request.Db.Set<DecisionPaper>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == stuk && row.VersionId == asked.Subject.Version.Id, cancel) is { } paper
            ? Results.File(paper.Content, "application/pdf", paper.Name)
            : Answers.NotFound();
}

/// <summary>A version to compare with.</summary>
/// <param name="Title">Of its regulation: versions of two regulations can have the same name.</param>
public sealed record OtherVersion(VersionStanding At, string Title);
