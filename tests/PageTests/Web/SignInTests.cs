using System.Net;
using Beweeg.Platform.Data;
using Beweeg.Platform.SignIn;
using Beweeg.TestKit;
using Beweeg.Web.Host;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Web;

public sealed class SignInTests
{
    private const string Password = "vier losse woorden samen";

    [Theory, EachDatabase]
    public async Task RightPassword_SignsIn_WrongOneAndUnknownNameGetTheSameSentence(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await AddAdministratorAsync(town);
        var browser = town.Anonymous();
        var page = await browser.GetAsync("/aanmelden");

        var wrong = await browser.SendFormAsync(page, "/aanmelden", ("naam", "beheer"), ("wachtwoord", "iets anders dan dat"));
        var unknown = await browser.SendFormAsync(page, "/aanmelden", ("naam", "niemand"), ("wachtwoord", "iets anders dan dat"));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.ErrorAt("naam").ShouldContain("horen niet bij elkaar");
        wrong.ErrorAt("naam").ShouldBe(unknown.ErrorAt("naam"));
        wrong.ValueOf("naam").ShouldBe("beheer");
        wrong.ValueOf("wachtwoord").ShouldBe("");

        var done = await browser.SubmitAsync(page, "/aanmelden", ("naam", "Beheer"), ("wachtwoord", Password));
        done.Status.ShouldBe(HttpStatusCode.OK);
        done.Title.ShouldContain("Beheerder");
    }

    [Theory, EachDatabase]
    public async Task AccountClosed_AccessEndsAtTheNextRequest(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var account = await AddAdministratorAsync(town);
        var browser = town.Anonymous();
        await browser.SubmitAsync(await browser.GetAsync("/aanmelden"), "/aanmelden", ("naam", "beheer"), ("wachtwoord", Password));
        (await browser.GetAsync("/")).Status.ShouldBe(HttpStatusCode.OK);

        await town.LookAsync(db => db.Set<Account>().Where(row => row.Id == account).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsClosed, true)));

        (await browser.GetAsync("/")).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, EachDatabase]
    public async Task FiveWrongPasswords_EvenTheRightOneHasToWait(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        await AddAdministratorAsync(town);
        var browser = town.Anonymous();
        for (var i = 0; i < 5; i++)
            await browser.SendFormAsync(await browser.GetAsync("/aanmelden"), "/aanmelden", ("naam", "beheer"), ("wachtwoord", "steeds fout, steeds anders"));

        var page = await browser.SendFormAsync(await browser.GetAsync("/aanmelden"), "/aanmelden", ("naam", "beheer"), ("wachtwoord", Password));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, EachDatabase]
    public async Task SignedOut_TheSessionIsGone_AlsoForACopyOfTheCookie(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);
        var page = await employee.GetAsync("/");

        await employee.SubmitAsync(page, "/afmelden");

        (await town.LookAsync(db => db.Set<Session>().CountAsync(session => session.MunicipalityId == town.Municipality.Id))).ShouldBe(0);
    }

    [Theory, EachDatabase]
    public async Task FormWithoutToken_IsRefusedAndChangesNothing(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var manager = await town.AsAsync(Town.Manager);
        var id = (await town.ConversationOfAsync(Town.Employee)).Id;

        (await manager.PostAsync($"/gesprekken/{id}/beginnen", [])).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await town.ConversationOfAsync(Town.Employee)).HeldOn.ShouldBeNull();
    }

    [Theory, EachDatabase]
    public async Task EveryAnswer_CarriesTheSecurityHeaders(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);
        foreach (var url in new[] { "/", "/aanmelden", "/bestaat-niet", "/stijlgids", "/health/live", "/health/ready" })
        {
            var headers = (await employee.GetAsync(url)).Headers;
            headers["Content-Security-Policy"].ShouldContain("default-src 'none'");
            headers["Content-Security-Policy"].ShouldNotContain("unsafe");
            headers["X-Content-Type-Options"].ShouldBe("nosniff");
            headers["X-Frame-Options"].ShouldBe("DENY");
            headers["Referrer-Policy"].ShouldBe("same-origin");
            headers["Cache-Control"].ShouldContain("no-store");
        }
    }

    private static async Task<Guid> AddAdministratorAsync(Town town)
    {
        await using var scope = town.Host.App.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Installation>().CreateAdministratorAsync(town.Municipality, "beheer", Password, CancellationToken.None)).Id;
    }
}
