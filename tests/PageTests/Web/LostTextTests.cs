using System.Net;
using Beweeg.Conversations.Moments;
using Beweeg.Platform.SignIn;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Web;

/// <summary>Nothing that somebody wrote gets lost, whatever happened meanwhile.</summary>
public sealed class LostTextTests
{
    private const string Written = "De bomen langs de singel zijn gekeurd.";

    [Theory, EachDatabase]
    public async Task OtherSideLaysTheAgreementsDownWhileYouWrite_ItSaysSo_AndGivesYourTextBack(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        await manager.InviteAsync(planning);
        await manager.BeginAsync(planning);
        await manager.AgreeAsync(planning, "De plantvakken zijn onkruidvrij");
        var form = await employee.GetAsync($"/gesprekken/{planning}/afspraken/nieuw?soort=Work");
        await manager.OfferAsync(planning);

        var answer = await employee.SendFormAsync(form, "#afspraak", ("wat", Written));
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("De afspraken liggen voor om te tekenen");
        answer.Text.ShouldContain(Written);

        var record = await employee.GetAsync($"/gesprekken/{planning}/verslag");
        await manager.SubmitAsync(await manager.GetAsync($"/gesprekken/{planning}/verslag"), "/heropenen");
        var signing = await employee.SendFormAsync(record, "/tekenen", ("uitkomst", "reservation"), ("toelichting", Written));
        signing.Status.ShouldBe(HttpStatusCode.Conflict);
        signing.Text.ShouldContain(Written);
    }

    [Theory, EachDatabase]
    public async Task OtherSideTakesAwayTheAgreementYouChange_ItSaysWho_AndGivesYourTextBack(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        var manager = await town.AsAsync(Town.Manager);
        var employee = await town.AsAsync(Town.Employee);
        await manager.InviteAsync(planning);
        await manager.BeginAsync(planning);
        await manager.AgreeAsync(planning, "De plantvakken zijn onkruidvrij");
        var page = (await employee.GetAsync($"/gesprekken/{planning}/afspraken")).Document.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!)
            .First(href => href.Contains("/afspraken/", StringComparison.Ordinal) && !href.Contains("nieuw", StringComparison.Ordinal));
        var form = await employee.GetAsync(page);
        await manager.SubmitAsync(await manager.GetAsync(page), "/weghalen");

        var answer = await employee.SendFormAsync(form, "#afspraak", ("wat", Written));
        answer.Status.ShouldBe(HttpStatusCode.Conflict);
        answer.Text.ShouldContain("Margot Smit haalde haar weg");
        answer.Text.ShouldContain(Written);
        answer.HasLink($"/gesprekken/{planning}/afspraken").ShouldBeTrue();
    }

    [Theory, EachDatabase]
    public async Task AddressOfAForm_OpenedAsAPage_LeadsToThePageAboveIt(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        var manager = await town.AsAsync(Town.Manager);

        (await manager.GetAsync($"/gesprekken/{planning}/beginnen")).Location.ShouldBe($"/gesprekken/{planning}");
        (await manager.GetAsync($"/gesprekken/{planning}/afspraken/{planning}/weghalen")).Location.ShouldBe($"/gesprekken/{planning}/afspraken/{planning}");
        (await manager.GetAsync("/zoiets/is/er/niet")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task SignedOutInAnotherTab_YourTextComesBack_AndSigningInLeadsBackToThePage(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);
        var form = await employee.GetAsync("/momenten");
        employee.Becomes(null);

        var answer = await employee.SendFormAsync(form, "/momenten", ("wat", Written), ("soort", nameof(MomentKind.WentWell)), ("datum", "14-4-2026"), ("wie", "alleen"));
        answer.Status.ShouldBe(HttpStatusCode.Unauthorized);
        answer.Text.ShouldContain(Written);
        answer.HasLink("/aanmelden?terug=%2Fmomenten").ShouldBeTrue();
        (await town.LookAsync(db => db.Set<Moment>().AnyAsync())).ShouldBeFalse();
    }

    [Theory, EachDatabase]
    public async Task SomebodyElseSignedInMeanwhile_YourTextNeverBecomesTheirs(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);
        var form = await employee.GetAsync("/momenten");
        employee.Becomes(await town.AsAsync(Town.Colleague));

        var answer = await employee.SendFormAsync(form, "/momenten", ("wat", Written), ("soort", nameof(MomentKind.WentWell)), ("datum", "14-4-2026"), ("wie", "alleen"));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Text.ShouldContain("misschien als iemand anders");
        answer.Text.ShouldContain(Written);
        (await town.LookAsync(db => db.Set<Moment>().AnyAsync())).ShouldBeFalse();
    }

    [Theory, EachDatabase]
    public async Task PasswordTypedInAFormThatIsTooOld_IsNeverGivenBack(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var visitor = town.Anonymous();
        var form = await visitor.GetAsync("/aanmelden");
        visitor.Becomes(await town.AsAsync(Town.Employee));
        var answer = await visitor.SendFormAsync(form, "/aanmelden", ("naam", "beheer van de gemeente"), ("wachtwoord", "vier losse woorden samen"));
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Html.ShouldContain("beheer van de gemeente");
        answer.Html.ShouldNotContain("vier losse woorden samen");
    }

    [Theory, EachDatabase]
    public async Task MainTaskChosenAfterWriting_EverythingWrittenStays(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        var manager = await town.AsAsync(Town.Manager);
        await manager.InviteAsync(planning);
        var form = await manager.GetAsync($"/gesprekken/{planning}/afspraken/nieuw?soort=Work");
        var first = await manager.SendFormAsync(form, "#afspraak", ("actie", "taak-0"), ("resultaat", Written), ("klaar", "1-9-2026"));
        first.ValueOf("wat").ShouldContain("Onderhoudt plantsoenen en bomen");
        first.ValueOf("resultaat").ShouldContain(Written);
        first.ValueOf("klaar").ShouldBe("1-9-2026");
        first.Errors.ShouldBeEmpty();
        var second = await manager.SendFormAsync(first, "#afspraak", ("actie", "taak-1"));
        second.ValueOf("wat").Trim().ShouldBe("Spreekt bewoners aan en helpt hen");
        await manager.SubmitAsync(second, "#afspraak");
        (await manager.GetAsync($"/gesprekken/{planning}/afspraken")).Text.ShouldContain("Spreekt bewoners aan en helpt hen");
    }

    [Theory, EachDatabase]
    public async Task BackAndSavedAgain_TheSameAgreementIsNotMadeTwice(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var planning = (await town.ConversationOfAsync(Town.Employee)).Id;
        var manager = await town.AsAsync(Town.Manager);
        await manager.InviteAsync(planning);
        await manager.AgreeAsync(planning, Written);
        var again = await manager.SendFormAsync(await manager.GetAsync($"/gesprekken/{planning}/afspraken/nieuw?soort=Work"), "#afspraak", ("wat", Written));
        again.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.ErrorAt("wat").ShouldContain("Deze afspraak staat er al");
    }
}
