using Beweeg.Conversations.Regulations.Differences;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Regulations.Versions.CompareVersions;

/// <summary>What a version changes against another version that the reader may see, or against a preset: in sentences.</summary>
internal static class CompareVersions
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/regelingen/{versie:guid}/verschil", Show).Needs<RegulationVersionAccess>(RegulationVersionAccess.Read);

    private static async Task<IResult> Show(Asked<VersionStanding> asked, string? met, RequestContext request, RegulationVersionAccess access, RegulationLibrary library, CancellationToken cancel)
    {
        var all = VersionStanding.Of(await request.Db.Set<RegulationVersion>().ToListAsync(cancel), request.Today);
        var readable = all.Where(other => other.Version.Id != asked.Subject.Version.Id
            && access.RightTo(RegulationVersionAccess.Read, asked.Relations, access.StateOf(other)) != Relation.None).ToList();
        IReadOnlyList<ComparedWith> choices =
        [
            .. readable.Select(other => new ComparedWith(other.Version.Id.ToString(), $"versie {other.Version.Label} van {library.Of(other.Version).Title}", library.Of(other.Version))),
            .. Presets.Keys.Select(key => new ComparedWith(key, $"‘{Presets.Load(key).Title}’ zoals Beweeg haar meelevert", Presets.Load(key))),
        ];
        // Without a choice: against what holds now, since that is what a reader knows.
        var with = met is null
            ? choices.FirstOrDefault(choice => readable.Any(other => other.Standing is StandingOfVersion.InForce or StandingOfVersion.InForceUndecided && choice.Key == other.Version.Id.ToString())) ?? choices[0]
            : choices.FirstOrDefault(choice => string.Equals(choice.Key, met, StringComparison.Ordinal));
        if (with is null) return Answers.NotFound();
        return Answers.Page<ComparePage>(new
        {
            At = asked.Subject,
            With = with,
            Choices = choices,
            Groups = RegulationDifferences.Between(with.Regulation, library.Of(asked.Subject.Version)),
        });
    }
}

/// <summary>Something to compare with.</summary>
public sealed record ComparedWith(string Key, string Name, Regulation Regulation);
