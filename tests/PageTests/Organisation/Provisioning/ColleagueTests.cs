using System.Net;
using System.Text.Json.Nodes;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Organisation.Provisioning;

/// <summary>Who works here, for customer contact, as the object type Medewerker of Common Ground.</summary>
public sealed class ColleagueTests
{
    // What the object type has, and nothing of a file.
    private static readonly string[] Allowed = ["identificatie", "voornaam", "voorvoegselAchternaam", "achternaam", "volledigeNaam", "emails", "functie", "afdelingen", "groepen"];
    private static readonly string[] Required = ["identificatie", "voornaam", "achternaam", "afdelingen"];

    [Theory, EachDatabase]
    public async Task WhoIsInService_IsThere_WithNothingThatIsNotAskedFor(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var source = await LinkClient.OfAsync(town);
        var reader = await LinkClient.OfAsync(town, "ReadingColleagues");
        await source.PatchAsync($"/scim/v2/Users/{town[Town.Colleague]}", """{"op":"replace","path":"active","value":false}""");
        var list = await reader.GetAsync("/api/medewerkers?pageSize=5");
        list.Status.ShouldBe(HttpStatusCode.OK, list.Text);
        list.Body!["count"]!.GetValue<int>().ShouldBe(Town.Everybody.Count - 1);
        var all = new List<JsonObject>();
        for (var page = list; ; page = await reader.GetAsync(new Uri(page.Body["next"]!.GetValue<string>()).PathAndQuery))
        {
            all.AddRange(page.Body!["results"]!.AsArray().Select(one => one!["record"]!["data"]!.AsObject()));
            if (page.Body["next"] is null) break;
        }

        all.Count.ShouldBe(Town.Everybody.Count - 1);
        foreach (var data in all)
        {
            data.Select(pair => pair.Key).Except(Allowed, StringComparer.Ordinal).ShouldBeEmpty();
            Required.Except(data.Select(pair => pair.Key), StringComparer.Ordinal).ShouldBeEmpty();
        }

        var noor = (await reader.GetAsync($"/api/medewerkers/{Town.Employee}")).Body!["record"]!["data"]!;
        noor.ToJsonString().ShouldContain("\"afdelingnaam\":\"Openbare ruimte\"");
        noor["groepen"]![0]!["groepsnaam"]!.GetValue<string>().ShouldBe("Team Groen");
        noor["voorvoegselAchternaam"]!.GetValue<string>().ShouldBe("de");
        (await reader.GetAsync($"/api/medewerkers/{Town.Colleague}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await reader.GetAsync("/api/medewerkers?page=0")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await reader.GetAsync("/api/medewerkers?pageSize=501")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await town.RecordsAsync()).Count(entry => entry.Operation == "link.colleagues.read").ShouldBeGreaterThan(1);
    }

    [Theory, EachDatabase]
    public async Task KeyOfAnotherMunicipality_ReadsItsOwnPeopleOnly(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var elsewhere = await LinkClient.OfAsync(await Town.FoundAsync(engine), "ReadingColleagues");
        var joined = await (await LinkClient.OfAsync(town)).JoinAsync("hier.alleen", "Hier", "Alleen", ("employeeNumber", "900"));
        joined.Status.ShouldBe(HttpStatusCode.Created);
        (await LinkClient.With(town, elsewhere.Key).GetAsync("/api/medewerkers/hier.alleen")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await LinkClient.With(town, elsewhere.Key).GetAsync("/api/medewerkers")).Text.ShouldNotContain("hier.alleen");
    }
}
