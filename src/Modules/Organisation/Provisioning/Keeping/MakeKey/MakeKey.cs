using Beweeg.Organisation.Provisioning.Keeping.ShowLink;
using Beweeg.Organisation.Provisioning.Tokens;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Mail;
using Beweeg.Platform.Pages;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.Keeping.MakeKey;

/// <summary>Makes a key for another system and shows it this once. Two of a kind hold at the same time, so that one can take over from the other.</summary>
internal static class MakeKey
{
    private const int MostAtOnce = 2;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost($"{ShowLink.ShowLink.Url}/sleutels", Make).Needs<LinkAccess>(LinkAccess.Keep);

    private static async Task<IResult> Make(
        Asked<Municipality> asked, Submission form, RequestContext request, TimeProvider time, MailSettings settings, HttpContext http, CancellationToken cancel)
    {
        var name = form.Text("naam", "voor welk systeem de sleutel is", 100, required: true);
        var scope = form.Choice<LinkScope>("doel", "wat het systeem ermee mag", required: true);
        var until = form.Date("tot", "tot en met welke dag de sleutel geldt", required: true);
        if (until < request.Today) form.Wrong("tot", "Deze dag is al voorbij. Kies vandaag of een dag daarna.");
        else if (until > request.Today.AddDays(LinkToken.LongestDays)) form.Wrong("tot", "Een sleutel geldt hoogstens een jaar. Kies een dag daarbinnen.");
        if (scope is { } wanted && (await request.Db.Set<LinkToken>().AsNoTracking().Where(token => token.Scope == wanted && token.EndedAt == null).ToListAsync(cancel)).Count(token => token.HoldsOn(request.Today)) >= MostAtOnce)
            form.Wrong("doel", "Hiervoor gelden al twee sleutels. Beëindig er eerst een.");
        if (!form.IsValid) return Answers.Wrong<LinkPage>(await ShowLink.ShowLink.ModelAsync(form.State, null, request, settings, http, cancel));

        var (token, key) = LinkToken.Make(Ids.New(time), request.Municipality.Id, name, scope!.Value, until!.Value, request.Actor.Id, request.Now);
        request.Db.Add(token);
        request.Record(ProvisioningOperations.MakeKey, asked, $"{scope}, tot en met {until:yyyy-MM-dd}, …{token.Ending}");
        await request.Db.SaveChangesAsync(cancel);
        // Sent twice, the second answer shows the page without the key: nobody can have it again.
        http.Response.Headers.Location = ShowLink.ShowLink.Url;
        return Answers.Page<LinkPage>(await ShowLink.ShowLink.ModelAsync(new(), key, request, settings, http, cancel));
    }
}
