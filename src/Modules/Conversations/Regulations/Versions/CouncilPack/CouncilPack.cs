using Beweeg.Conversations.Regulations.Differences;
using Beweeg.Platform.Access;
using Beweeg.Platform.Documents;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Regulations.Versions.CouncilPack;

/// <summary>
/// What a works council asks before it consents (WOR art. 27.1.g, k and l), on paper: what changes, what is recorded, who sees it, for how
/// long, which reports there are, and the questions of a data-protection impact assessment.
/// </summary>
internal static class CouncilPack
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/regelingen/{versie:guid}/or-pakket", Print).Needs<RegulationVersionAccess>(RegulationVersionAccess.Read);
        app.MapGet("/regelingen/{versie:guid}/or-pakket.pdf", Save).Needs<RegulationVersionAccess>(RegulationVersionAccess.Read);
    }

    private static async Task<IResult> Print(Asked<VersionStanding> asked, RequestContext request, RegulationLibrary library, CancellationToken cancel) =>
        Answers.Page<CouncilPackPage>(await ModelAsync(asked, request, library, cancel));

    private static async Task<IResult> Save(Asked<VersionStanding> asked, RequestContext request, RegulationLibrary library, PdfAnswers pdf, CancellationToken cancel) =>
        await pdf.OfAsync<CouncilPackPage>(await ModelAsync(asked, request, library, cancel),
            $"OR-pakket {asked.Subject.Version.Key} {asked.Subject.Version.Label}", $"/regelingen/{asked.Subject.Version.Id}/or-pakket", cancel);

    private static async Task<object> ModelAsync(Asked<VersionStanding> asked, RequestContext request, RegulationLibrary library, CancellationToken cancel)
    {
        var version = asked.Subject.Version;
        var regulation = library.Of(version);
        // Against what holds, or for what holds itself against nothing: everybody who reads this may read that.
        var now = await RegulationLibrary.InForceAsync(request.Db, request.Today, cancel);
        var before = now is null || now.Id == version.Id ? null : library.Of(now);
        // Differences between two texts help who knows the one. Another regulation is told for itself, with what becomes different.
        var isChange = before is not null && string.Equals(before.Key, regulation.Key, StringComparison.Ordinal);
        return new
        {
            At = asked.Subject,
            Regulation = regulation,
            Before = before is null ? null : $"{before.Citation}, versie {now!.Label}",
            Changes = isChange ? RegulationDifferences.InShort(before!, regulation) : null,
            Main = before is null || isChange ? [] : MainChanges.Between(before, regulation),
        };
    }
}
