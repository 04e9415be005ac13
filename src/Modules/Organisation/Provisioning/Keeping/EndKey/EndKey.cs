using Beweeg.Organisation.Provisioning.Tokens;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.Keeping.EndKey;

/// <summary>Ends a key at once: the next call with it is refused.</summary>
internal static class EndKey
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost($"{ShowLink.ShowLink.Url}/sleutels/{{sleutel:guid}}/einde", End).Needs<LinkAccess>(LinkAccess.Keep);

    private static async Task<IResult> End(Asked<Municipality> asked, Guid sleutel, RequestContext request, CancellationToken cancel)
    {
        if (await request.Db.Set<LinkToken>().SingleOrDefaultAsync(token => token.Id == sleutel, cancel) is not { } token) return Answers.NotFound();
        if (token.EndedAt is null)
        {
            token.End(request.Now);
            request.Record(ProvisioningOperations.EndKey, asked, $"…{token.Ending}");
            await request.Db.SaveChangesAsync(cancel);
        }

        return Answers.Done(ShowLink.ShowLink.Url, $"Sleutel …{token.Ending} geldt niet meer. Wie hem gebruikt, krijgt geen antwoord.");
    }
}
