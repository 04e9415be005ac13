using System.Text;
using Beweeg.Platform.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Beweeg.Conversations.Regulations.Versions.Exchange;

/// <summary>A version as one file: exactly the text that is kept, of which the hash is on record.</summary>
internal static class ExportVersion
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/regelingen/{versie:guid}/regeling.json", Save).Needs<RegulationVersionAccess>(RegulationVersionAccess.Read);

    private static IResult Save(Asked<VersionStanding> asked)
    {
        var version = asked.Subject.Version;
        var label = string.Concat(version.Label.Select(character => char.IsAsciiLetterOrDigit(character) || character == '.' ? character : '-'));
        return Results.File(Encoding.UTF8.GetBytes(version.Content), "application/json", $"{version.Key}-{label}.json");
    }
}
