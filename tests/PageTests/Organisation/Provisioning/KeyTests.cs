using System.Net;
using Beweeg.Organisation.Provisioning;
using Beweeg.Organisation.Provisioning.Tokens;
using Beweeg.PageTests.Access;
using Beweeg.Platform.Access;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Organisation.Provisioning;

/// <summary>Who may call as a link, and who keeps the keys.</summary>
public sealed class KeyTests
{
    [Theory, EachDatabase]
    public async Task EveryDoorOfALink_OpensForAKeyOfItsOwnScopeOnly(Engine engine)
    {
        var host = await AloneAsync(engine, wrongKeys: 100_000);
        await using (host)
        {
            var town = await Town.FoundAsync(host, Town.Spring2026);
            var key = await LinkClient.OfAsync(town);
            var other = await LinkClient.OfAsync(town, "ReadingColleagues");
            var doors = Door.Of(town.Host.App).Where(door => door.Declaration.Kind == DeclarationKind.Link).ToList();
            doors.Count.ShouldBeGreaterThan(15);
            doors.Select(door => door.Declaration.Reason).Distinct(StringComparer.Ordinal).ShouldBe([LinkScopes.Provisioning, LinkScopes.ReadingColleagues], ignoreOrder: true);
            var signedIn = await town.AsAsync(Town.Administrator);
            foreach (var door in doors)
            {
                var url = door.Url(new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = Guid.CreateVersion7().ToString(), ["rest"] = "iets", ["identificatie"] = "x" })!;
                var method = new HttpMethod(door.Method);
                var (right, wrong) = door.Declaration.Reason == LinkScopes.Provisioning ? (key, other) : (other, key);
                foreach (var nobody in new[] { wrong, LinkClient.With(town, null), LinkClient.With(town, "geen sleutel"), LinkClient.With(town, right.Key![..^1] + (right.Key[^1] == '0' ? '1' : '0')) })
                {
                    var answer = await nobody.SendAsync(method, url, method == HttpMethod.Get ? null : "{}");
                    answer.Status.ShouldBe(HttpStatusCode.Unauthorized, door.ToString());
                    answer.Headers["WWW-Authenticate"].ShouldStartWith("Bearer");
                    answer.Detail.ShouldBe("Stuur een geldige sleutel mee.");
                }

                (await right.SendAsync(method, url, method == HttpMethod.Get ? null : "{}")).Status.ShouldNotBe(HttpStatusCode.Unauthorized, door.ToString());
                // A session in a browser is no key, also not of the administrator.
                if (door.IsRead) (await signedIn.GetAsync(url)).Status.ShouldBe(HttpStatusCode.Unauthorized, door.ToString());
            }
        }
    }

    [Theory, EachDatabase]
    public async Task AKey_IsNobodyToEveryOtherDoor(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        foreach (var url in new[] { "/", "/beheer/koppeling", "/team", "/wie-heeft-gekeken", $"/medewerkers/{town[Town.Employee]}" })
            (await key.GetAsync(url)).Status.ShouldBe(HttpStatusCode.Redirect, url);
    }

    [Theory, EachDatabase]
    public async Task KeyOfAnotherMunicipality_SeesNothingAndChangesNothing(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var elsewhere = await LinkClient.OfAsync(await Town.FoundAsync(engine));
        var employee = town[Town.Employee];

        // At the address of the town, with the key of another: it stays in its own.
        var key = LinkClient.With(town, elsewhere.Key);
        (await key.GetAsync($"/scim/v2/Users/{employee}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await key.PatchAsync($"/scim/v2/Users/{employee}", """{"op":"replace","path":"active","value":false}""")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await key.DeleteAsync($"/scim/v2/Users/{employee}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await key.GetAsync($"/scim/v2/Users?filter=id eq \"{employee}\"")).Total.ShouldBe(0);
        (await key.GetAsync("/scim/v2/Users?count=500")).Resources.ShouldNotContain(user => user["id"]!.GetValue<string>() == employee.ToString());
        (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EachDatabase]
    public async Task EndedKey_HoldsNoLongerAtTheNextCall_AndTwoHoldMeanwhile(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var first = await LinkClient.OfAsync(town);
        var second = await LinkClient.OfAsync(town);
        (await first.GetAsync("/scim/v2/Users?count=0")).Status.ShouldBe(HttpStatusCode.OK);
        (await second.GetAsync("/scim/v2/Users?count=0")).Status.ShouldBe(HttpStatusCode.OK);

        var administrator = await town.AsAsync(Town.Administrator);
        var page = await administrator.GetAsync("/beheer/koppeling");
        var third = await administrator.SendFormAsync(page, "/sleutels", ("naam", "Derde"), ("doel", "Provisioning"), ("tot", "1-5-2026"));
        third.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        third.ErrorAt("doel").ShouldContain("twee sleutels");

        var id = await town.LookAsync(db => db.Set<LinkToken>().Where(token => token.Ending == first.Key!.Substring(first.Key.Length - 4)).Select(token => token.Id).SingleAsync());
        var done = await administrator.SubmitAsync(page, $"/{id}/einde");
        done.Notice.ShouldContain("geldt niet meer");
        (await first.GetAsync("/scim/v2/Users?count=0")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await second.GetAsync("/scim/v2/Users?count=0")).Status.ShouldBe(HttpStatusCode.OK);
        (await town.RecordsAsync()).ShouldContain(entry => entry.Operation == "provisioning.key.end");
    }

    [Theory, EachDatabase]
    public async Task TheLastDayStillCounts_TheDayAfterDoesNot(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var key = await LinkClient.OfAsync(town, until: Town.Spring2026.AddDays(2));
        host.MoveTo(Town.Spring2026.AddDays(2));
        (await key.GetAsync("/scim/v2/Users?count=0")).Status.ShouldBe(HttpStatusCode.OK);
        host.MoveTo(Town.Spring2026.AddDays(3));
        (await key.GetAsync("/scim/v2/Users?count=0")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, EachDatabase]
    public async Task TheKeyItself_IsNotInTheDatabase_AndTheSameFormTwiceMakesOne(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var administrator = await town.AsAsync(Town.Administrator);
        var page = await administrator.GetAsync("/beheer/koppeling");
        var fields = new[] { ("naam", "AFAS"), ("doel", "Provisioning"), ("tot", "1-5-2026") };
        var made = await administrator.SendFormAsync(page, "/sleutels", fields);
        var key = made.Document.QuerySelector("main code")!.TextContent;
        var again = await administrator.SubmitAsync(page, "/sleutels", fields);

        again.Html.ShouldNotContain(key);
        var tokens = await town.LookAsync(db => db.Set<LinkToken>().AsNoTracking().ToListAsync());
        tokens.Count.ShouldBe(1);
        tokens[0].Hash.ShouldBe(LinkToken.HashOf(key));
        (await administrator.GetAsync("/beheer/koppeling")).Html.ShouldNotContain(key);
    }

    [Theory, EachDatabase]
    public async Task OnlyTheAdministrator_KeepsTheKeys(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        foreach (var number in Town.Everybody)
            (await (await town.AsAsync(number)).GetAsync("/beheer/koppeling")).Status.ShouldBe(number == Town.Administrator ? HttpStatusCode.OK : HttpStatusCode.NotFound, number);
    }

    [Theory]
    [InlineData("tot", "1-4-2026", "al voorbij")]
    [InlineData("tot", "1-5-2027", "hoogstens een jaar")]
    [InlineData("naam", "", "Vul in")]
    [InlineData("doel", "", "Kies")]
    public async Task WrongEntry_IsToldAtItsField(string field, string value, string sentence)
    {
        var town = await Town.FoundAsync(Engine.Sqlite);
        var administrator = await town.AsAsync(Town.Administrator);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal) { ["naam"] = "AFAS", ["doel"] = "Provisioning", ["tot"] = "1-5-2026", [field] = value };
        var answer = await administrator.SendFormAsync(await administrator.GetAsync("/beheer/koppeling"), "/sleutels", [.. fields.Select(pair => (pair.Key, pair.Value))]);
        answer.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        answer.ErrorAt(field).ShouldContain(sentence);
    }

    [Fact]
    public async Task WhoGuessesKeys_IsStopped_AndWhoHasOneIsNot()
    {
        await using var host = await AloneAsync(Engine.Sqlite, wrongKeys: 5);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var key = await LinkClient.OfAsync(town);
        (await key.GetAsync("/scim/v2/Users?count=0")).Status.ShouldBe(HttpStatusCode.OK);
        var wrong = LinkClient.With(town, key.Key![..^1] + (key.Key[^1] == '0' ? '1' : '0'));
        for (var i = 0; i < 5; i++) (await wrong.GetAsync("/scim/v2/Users")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        var stopped = await wrong.GetAsync("/scim/v2/Users");
        stopped.Status.ShouldBe(HttpStatusCode.TooManyRequests);
        stopped.Headers["Retry-After"].ShouldBe("1");
    }

    private static Task<TestHost> AloneAsync(Engine engine, int wrongKeys) =>
        TestHost.AloneAsync(engine, Town.Spring2026, also: services => services.AddSingleton(LinkLimits.Usual with { WrongKeys = wrongKeys }));
}
