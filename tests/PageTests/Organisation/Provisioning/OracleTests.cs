using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Beweeg.TestKit;

namespace Beweeg.PageTests.Organisation.Provisioning;

/// <summary>
/// Another implementation of SCIM 2.0 is given the same resources, questions and changes as we are, and must come to the same. See tests/ScimOracle.
/// </summary>
public sealed class OracleTests
{
    private const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private static readonly string[] Filters =
    [
        "userName eq \"sanne@voorbeeld.example\"", "userName sw \"s\"", "userName ne \"sanne@voorbeeld.example\"", "name.familyName co \"o\"", "name.familyName ew \"t\" and active eq true",
        "active eq false", "not (active eq true)", "displayName gt \"M\"", "displayName le \"M\"", "meta.resourceType eq \"User\"", "emails[type eq \"work\" and value co \"voorbeeld\"]",
        "groups[display sw \"Team\"]", "(userName sw \"1\" or userName sw \"s\") and active eq true", "userName sw \"1\" or userName sw \"s\" and active eq false",
        "externalId pr", "title pr and not (userName sw \"s\")",
    ];

    private static readonly string[] Patches =
    [
        """{"op":"replace","path":"name.familyName","value":"Smit"}""",
        """{"op":"replace","path":"displayName","value":"Sanne S."}""",
        """{"op":"add","value":{"externalId":"bron-7","title":"Medewerker groen"}}""",
        """{"op":"replace","path":"name","value":{"givenName":"Saar","familyName":"Smit"}}""",
        """{"op":"remove","path":"externalId"}""",
        """{"op":"replace","path":"active","value":false}""",
        """{"op":"replace","path":"emails[type eq \"work\"].value","value":"saar@voorbeeld.example"}""",
    ];

    [Fact]
    public async Task AnotherImplementation_FindsTheSamePeople_ChangesThemAlike_AndReadsOurAnswers()
    {
        var town = await Town.FoundAsync(Engine.Sqlite);
        var key = await LinkClient.OfAsync(town);
        var sanne = await key.JoinAsync("sanne@voorbeeld.example", "Sanne", "de Vries", ("employeeNumber", "501"), ("department", "A1"), ("title", "TU"), ("externalId", "bron-1"), ("emails", new[] { new { value = "sanne@voorbeeld.example", type = "work" } }));
        (await key.PatchAsync($"/scim/v2/Users/{town[Town.FormerManager]}", """{"op":"replace","path":"active","value":false}""")).Status.ShouldBe(HttpStatusCode.OK);
        var everybody = (await key.GetAsync("/scim/v2/Users?count=500")).Resources;
        // The other one falls over who works nowhere; those it is not asked about.
        var resources = everybody.Where(user => user.ContainsKey("groups") && user.ContainsKey("emails")).ToList();
        resources.Count.ShouldBeGreaterThan(8);

        var ours = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var filter in Filters)
        {
            var found = await key.GetAsync("/scim/v2/Users?count=500&filter=" + Uri.EscapeDataString(filter));
            found.Status.ShouldBe(HttpStatusCode.OK, filter + found.Text);
            ours[filter] = [.. found.Resources.Select(user => user["id"]!.GetValue<string>()).Where(id => resources.Exists(user => user["id"]!.GetValue<string>() == id)).Order(StringComparer.Ordinal)];
        }

        var schemas = (await key.GetAsync("/scim/v2/Schemas")).Resources;
        var changes = new JsonArray();
        var results = new List<JsonObject>();
        foreach (var patch in Patches)
        {
            var before = (await key.GetAsync($"/scim/v2/Users/{sanne.Id}")).Body!;
            changes.Add((JsonNode)new JsonObject { ["resource"] = before.DeepClone(), ["operations"] = new JsonArray(JsonNode.Parse(patch)) });
            var after = await key.PatchAsync($"/scim/v2/Users/{sanne.Id}", patch);
            after.Status.ShouldBe(HttpStatusCode.OK, patch + after.Text);
            results.Add(after.Body!);
        }

        var answer = await AskAsync(new JsonObject
        {
            ["resources"] = new JsonArray([.. resources.Select(user => user.DeepClone())]),
            ["filters"] = new JsonArray([.. Filters.Select(filter => (JsonNode)filter)]),
            ["patches"] = changes,
        });
        answer["refused"]!.AsArray().ShouldBeEmpty();
        foreach (var filter in Filters)
            ours[filter].ShouldBe(answer["filters"]![filter]!.AsArray().Select(id => id!.GetValue<string>()).Order(StringComparer.Ordinal).ToList(), customMessage: filter);
        for (var i = 0; i < Patches.Length; i++) Essence(results[i]).ShouldBe(Essence(answer["patches"]![i]!.AsObject()), customMessage: Patches[i]);
        CompareSchemas(schemas, answer["schemas"]!.AsArray());
    }

    // What is ours to decide (entity tags, what follows from a name) is left aside.
    private static string Essence(JsonObject user) => JsonSerializer.Serialize(new[]
    {
        user["userName"]?.ToString(), user["externalId"]?.ToString(), user["displayName"]?.ToString(), user["title"]?.ToString(), user["active"]?.ToString(),
        user["name"]?["familyName"]?.ToString(), user["name"]?["givenName"]?.ToString(), user["emails"]?[0]?["value"]?.ToString(), user["emails"]?[0]?["type"]?.ToString(),
        user[Enterprise]?["employeeNumber"]?.ToString(), user[Enterprise]?["department"]?.ToString(),
    });

    private static void CompareSchemas(IReadOnlyList<JsonObject> ours, JsonArray theirs)
    {
        var compared = 0;
        foreach (var other in theirs.Select(one => one!.AsObject()))
        {
            var own = ours.Single(one => one["id"]!.GetValue<string>() == other["id"]!.GetValue<string>());
            foreach (var attribute in own["attributes"]!.AsArray().Select(one => one!.AsObject()))
            {
                var name = attribute["name"]!.GetValue<string>();
                var known = other["attributes"]!.AsArray().Select(one => one!.AsObject()).SingleOrDefault(one => one["name"]!.GetValue<string>() == name);
                known.ShouldNotBeNull($"{name} is not in the RFC, as another reads it");
                foreach (var trait in new[] { "type", "multiValued", "mutability", "returned", "required" })
                {
                    attribute[trait]!.ToJsonString().ShouldBe(known[trait]!.ToJsonString(), $"{name}: {trait}");
                    compared++;
                }
            }
        }

        compared.ShouldBeGreaterThan(50);
    }

    private static async Task<JsonObject> AskAsync(JsonObject asked)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Beweeg.slnx"))) folder = folder.Parent;
        var start = new ProcessStartInfo("node") { WorkingDirectory = Path.Combine(folder!.FullName, "tests/ScimOracle"), RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.ArgumentList.Add("oracle.mjs");
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var problem = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(asked.ToJsonString());
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, await problem);
        return JsonNode.Parse(await output)!.AsObject();
    }
}
