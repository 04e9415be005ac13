using System.Net;
using System.Text.Json.Nodes;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Organisation.Provisioning;

/// <summary>The organisation under the names of the Gemeentelijk Gegevensmodel.</summary>
public sealed class GgmTests
{
    [Theory, EachDatabase]
    public async Task Administrator_SavesTheOrganisation_WithItsRelations_AndThatIsOnRecord(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var administrator = await town.AsAsync(Town.Administrator);
        (await administrator.GetAsync("/beheer/koppeling")).Document.QuerySelector("a[href='/beheer/koppeling/ggm.json']").ShouldNotBeNull();
        var file = await administrator.DownloadAsync("/beheer/koppeling/ggm.json");
        file.Status.ShouldBe(HttpStatusCode.OK);
        var all = JsonNode.Parse(file.Body)!.AsObject();
        IReadOnlyList<JsonObject> Of(string name) => [.. all[name]!.AsArray().Select(one => one!.AsObject())];
        string Text(JsonObject one, string field) => one[field]!.GetValue<string>();

        Of("Werknemer").Select(one => Text(one, "identificatie")).Order(StringComparer.Ordinal).ShouldBe(Town.Everybody.Order(StringComparer.Ordinal));
        var noor = Of("Dienstverband").Single(one => Text(one, "medewerkerHeeftDienstverband") == Town.Employee);
        Of("OrganisatorischeEenheidHR").Select(one => Text(one, "identificatie")).Count(code => code == Text(noor, "onderdeelVan")).ShouldBe(1);
        Of("Functie").Single(one => Text(one, "code") == Text(noor, "dienstverbandConformFunctie"));
        noor["urenPerWeek"]!.GetValue<decimal>().ShouldBe(36);
        Of("Rol").Select(one => (Text(one, "heeft"), Text(one, "hoortBij"))).ShouldContain((Town.Manager, Text(noor, "onderdeelVan")));
        // Only what Beweeg knows and the model has.
        Of("Werknemer")[0].Select(pair => pair.Key).ShouldBe(["identificatie", "naam", "voornaam"]);
        (await town.RecordsAsync()).ShouldContain(entry => entry.Operation == "link.ggm.read" && entry.ActorId == town[Town.Administrator]);
        (await (await town.AsAsync(Town.HrAdviser)).GetAsync("/beheer/koppeling/ggm.json")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
