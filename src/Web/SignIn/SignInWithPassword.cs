using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Forms;
using Beweeg.Platform.Pages;
using Beweeg.Platform.SignIn;
using Beweeg.Platform.Tenancy;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Web.SignIn;

/// <summary>
/// Signing in with a local account. A wrong name and a wrong password give the same answer after the same work,
/// and after five wrong passwords each next attempt has to wait.
/// </summary>
internal static class SignInWithPassword
{
    private const string NoMatch = "Deze naam en dit wachtwoord horen niet bij elkaar. Kijk of je hoofdletters aan hebt staan en probeer het nog eens.";
    private static readonly PasswordHasher<Account> Hasher = new();
    private static readonly string SomeHash = Hasher.HashPassword(null!, "the same work for a name that does not exist");

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/aanmelden", Show).Public("aanmelden");
        app.MapPost("/aanmelden", Submit).Public("aanmelden");
    }

    private static async Task<IResult> Show(RequestContext request, HttpContext http, CancellationToken cancel)
    {
        var municipality = await MunicipalityOfAsync(request.Db, http, cancel);
        return Answers.Page<SignInPage>(new
        {
            Municipality = municipality?.Name ?? "Beweeg",
            IsDemo = municipality?.IsDemo ?? false,
            Back = LocalOnly(http.Request.Query["terug"]),
            State = DesignSystem.Forms.FormState.Empty,
        });
    }

    private static async Task<IResult> Submit(
        Submission form, RequestContext request, HttpContext http, SessionCookie cookie, SessionClock clock, TimeProvider time, CancellationToken cancel)
    {
        var municipality = await MunicipalityOfAsync(request.Db, http, cancel);
        var userName = form.Text("naam", "je gebruikersnaam", 200, required: true).ToLowerInvariant();
        var password = form.State["wachtwoord"];
        if (password.Length is 0 or > 200) form.Wrong("wachtwoord", "Vul je wachtwoord in.");
        if (form.IsValid && municipality is not null)
        {
            var account = await request.Db.Set<Account>()
                .SingleOrDefaultAsync(row => row.MunicipalityId == municipality.Id && row.UserName == userName, cancel);
            var matches = Hasher.VerifyHashedPassword(account!, account?.PasswordHash ?? SomeHash, password) != PasswordVerificationResult.Failed;
            if (account is { IsClosed: false, WaitUntil: var wait } && !(wait > request.Now))
            {
                if (matches)
                {
                    account.Succeeded();
                    var (session, token) = Session.Start(Ids.New(time), municipality.Id, account.Id, account.EmployeeId, account.Name, "wachtwoord", clock.Now);
                    request.Db.Add(session);
                    await request.Db.SaveChangesAsync(cancel);
                    cookie.Write(http, token);
                    return Answers.Done(LocalOnly(form.State["terug"]));
                }

                // The request itself is refused and rolled back; the failed attempt must stay.
                request.KeepIfRefused(async (db, token) =>
                    (await db.Set<Account>().SingleAsync(row => row.Id == account.Id, token)).Failed(request.Now));
            }
        }

        if (form.IsValid) form.Wrong("naam", NoMatch);
        // A password never goes back to the browser.
        form.State["wachtwoord"] = "";
        return Answers.Wrong<SignInPage>(new
        {
            Municipality = municipality?.Name ?? "Beweeg",
            IsDemo = municipality?.IsDemo ?? false,
            Back = LocalOnly(form.State["terug"]),
            form.State,
        });
    }

    /// <summary>The municipality that this address serves.</summary>
    internal static async Task<Municipality?> MunicipalityOfAsync(BeweegDb db, HttpContext http, CancellationToken cancel)
    {
        var all = await db.Set<Municipality>().AsNoTracking().OrderBy(row => row.Name).Take(2).ToListAsync(cancel);
        if (all.Count == 1 && all[0].HostName is null) return all[0];
        var host = http.Request.Host.Host;
        return await db.Set<Municipality>().AsNoTracking().SingleOrDefaultAsync(row => row.HostName == host, cancel);
    }

    /// <summary>Only a path of our own, so that signing in never sends anybody elsewhere.</summary>
    internal static string LocalOnly(string? url) =>
        url is { Length: > 0 and < 500 } && url[0] == '/' && !url.StartsWith("//", StringComparison.Ordinal) && !url.Contains('\\') ? url : "/";
}
