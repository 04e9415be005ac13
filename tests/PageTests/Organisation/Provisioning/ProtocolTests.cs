using System.Net;
using System.Text.Json.Nodes;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Provisioning;
using Beweeg.Organisation.Units;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Organisation.Provisioning;

/// <summary>What RFC 7644 promises to a client, over HTTP.</summary>
public sealed class ProtocolTests
{
    private const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    [Theory, EachDatabase]
    public async Task List_ComesInPages_AndEverybodyIsThereOnce(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var seen = new List<string>();
        for (var start = 1; start <= Town.Everybody.Count; start += 5)
        {
            var page = await key.GetAsync($"/scim/v2/Users?startIndex={start}&count=5");
            page.Headers["Content-Type"].ShouldBe("application/scim+json");
            page.Total.ShouldBe(Town.Everybody.Count);
            page.Body!["startIndex"]!.GetValue<int>().ShouldBe(start);
            page.Body["itemsPerPage"]!.GetValue<int>().ShouldBe(page.Resources.Count);
            seen.AddRange(page.UserNames);
        }

        seen.ShouldBe(Town.Everybody, ignoreOrder: true);
        (await key.GetAsync("/scim/v2/Users?count=0")).Resources.ShouldBeEmpty();
        (await key.GetAsync("/scim/v2/Users?count=-3&startIndex=-1")).Body!["startIndex"]!.GetValue<int>().ShouldBe(1);
        (await key.GetAsync("/scim/v2/Users?startIndex=900")).Resources.ShouldBeEmpty();
        (await key.GetAsync("/scim/v2/Users?count=veel")).Kind.ShouldBe("invalidValue");
    }

    [Theory, EachDatabase]
    public async Task Filters_ByAnIndexAndWithout_FindTheSame(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        await key.JoinAsync("Sanne.DeVries@voorbeeld.example", "Sanne", "de Vries", ("employeeNumber", "501"), ("externalId", "X1"), ("department", "A1"), ("title", "TU"), ("active", true));
        await key.JoinAsync("weg", "Wim", "Weg", ("employeeNumber", "502"), ("externalId", "x1"), ("active", false));
        async Task<IReadOnlyList<string>> FindAsync(string filter)
        {
            var found = await key.GetAsync("/scim/v2/Users?filter=" + Uri.EscapeDataString(filter));
            found.Status.ShouldBe(HttpStatusCode.OK, filter + found.Text);
            found.Total.ShouldBe(found.Resources.Count);
            return found.UserNames;
        }

        const string sanne = "Sanne.DeVries@voorbeeld.example";
        (await FindAsync("userName eq \"sanne.devries@VOORBEELD.example\"")).ShouldBe([sanne]);
        (await FindAsync("externalId eq \"X1\"")).ShouldBe([sanne]);
        (await FindAsync($"{Enterprise}:employeeNumber eq \"501\"")).ShouldBe([sanne]);
        (await FindAsync("userName sw \"SANNE\"")).ShouldBe([sanne]);
        (await FindAsync("active eq false")).ShouldBe(["weg"]);
        (await FindAsync("active eq true and externalId pr")).ShouldBe([sanne]);
        (await FindAsync("userName eq \"weg\" and active eq true")).ShouldBeEmpty();
        (await FindAsync($"userName eq \"weg\" or {Enterprise}:employeeNumber eq \"501\"")).ShouldBe([sanne, "weg"], ignoreOrder: true);
        (await FindAsync("not (active eq true)")).ShouldBe(["weg"]);
        (await FindAsync("groups.display eq \"Team Groen\" and externalId pr")).ShouldBe([sanne]);
        (await FindAsync("groups[display co \"groen\"] and name.familyName eq \"de Vries\"")).ShouldBe([sanne]);
        (await FindAsync($"userName eq \"{Town.Employee}\"")).ShouldBe([Town.Employee]);
        (await key.GetAsync("/scim/v2/Users?filter=" + Uri.EscapeDataString("userName eq"))).Kind.ShouldBe("invalidFilter");
        (await key.GetAsync("/scim/v2/Users?filter=" + Uri.EscapeDataString("userName eq \"a\0b\""))).Kind.ShouldBe("invalidFilter");
        (await key.GetAsync("/scim/v2/Users?filter=" + Uri.EscapeDataString("userName eq \"'; DROP TABLE \\\"Employees\\\"; --\""))).Total.ShouldBe(0);
        (await key.GetAsync("/scim/v2/Groups?filter=" + Uri.EscapeDataString("displayName eq \"team groen\""))).Total.ShouldBe(1);
        (await key.GetAsync("/scim/v2/Groups?filter=" + Uri.EscapeDataString($"members.value eq \"{town[Town.Employee]}\""))).Resources.Single()["displayName"]!.GetValue<string>().ShouldBe("Team Groen");

        var search = await key.PostAsync("/scim/v2/Users/.search", """{"schemas":["urn:ietf:params:scim:api:messages:2.0:SearchRequest"],"filter":"userName sw \"s\"","attributes":["userName"],"count":5}""");
        search.Status.ShouldBe(HttpStatusCode.OK, search.Text);
        search.Resources.Single().Select(pair => pair.Key).ShouldBe(["schemas", "id", "userName"], ignoreOrder: true);
    }

    [Theory, EachDatabase]
    public async Task SortedAndWithSomeAttributesOnly(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var up = await key.GetAsync("/scim/v2/Users?sortBy=name.familyName&attributes=name.familyName,emails.value");
        var names = up.Resources.Select(user => user["name"]!["familyName"]!.GetValue<string>()).ToList();
        names.ShouldBe(names.Order(StringComparer.OrdinalIgnoreCase));
        up.Resources[0]["name"]!.AsObject().Count.ShouldBe(1);
        up.Resources[0]["emails"]![0]!.AsObject().Select(pair => pair.Key).ShouldBe(["value"]);
        up.Resources[0].ContainsKey("userName").ShouldBeFalse();
        (await key.GetAsync("/scim/v2/Users?sortBy=name.familyName&sortOrder=descending")).Resources.Select(user => user["name"]!["familyName"]!.GetValue<string>()).ShouldBe(names.AsEnumerable().Reverse());
        var rest = await key.GetAsync($"/scim/v2/Users/{town[Town.Employee]}?excludedAttributes=id,groups,meta,{Enterprise}:employeeNumber");
        rest.Body!.ContainsKey("id").ShouldBeTrue();
        rest.Body.ContainsKey("groups").ShouldBeFalse();
        (rest.Body[Enterprise] as JsonObject)?.ContainsKey("employeeNumber").ShouldBeFalse();
    }

    [Theory, EachDatabase]
    public async Task TwoWhoChangeTheSame_TheSecondHearsIt(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var url = $"/scim/v2/Users/{town[Town.Employee]}";
        var read = await key.GetAsync(url);
        read.Tag.ShouldBe(read.Body!["meta"]!["version"]!.GetValue<string>());
        (await key.GetAsync(url, ("If-None-Match", read.Tag))).Status.ShouldBe(HttpStatusCode.NotModified);

        const string rename = """{"op":"replace","path":"name.givenName","value":"Noortje"}""";
        (await key.PatchAsync(url, read.Tag, [rename])).Status.ShouldBe(HttpStatusCode.OK);
        (await key.PatchAsync(url, read.Tag, [rename])).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await key.DeleteAsync(url, ("If-Match", read.Tag))).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await key.GetAsync(url, ("If-None-Match", read.Tag))).Status.ShouldBe(HttpStatusCode.OK);

        // At one moment: one of them wins, the other is told.
        var now = (await key.GetAsync(url)).Tag;
        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => key.PatchAsync(url, now, [$$"""{"op":"replace","path":"name.givenName","value":"Noor{{i}}"}"""])));
        both.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        both.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed).ShouldBe(3);
    }

    [Theory, EachDatabase]
    public async Task Bulk_DoesEachWholeOrNotAtAll_AndUnderstandsWhatComesLater(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var bulk = await key.PostAsync("/scim/v2/Bulk", """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
              {"method":"POST","path":"/Groups","bulkId":"g","data":{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Bulkteam","members":[{"value":"bulkId:u"}]}},
              {"method":"POST","path":"/Users","bulkId":"u","data":{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"bulk1","title":"TU","name":{"familyName":"Bulk"}}},
              {"method":"POST","path":"/Users","bulkId":"x","data":{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"bulk1"}},
              {"method":"PATCH","path":"/Users/bulkId:u","data":{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"replace","path":"name.givenName","value":"Bea"}]}},
              {"method":"DELETE","path":"/Users/bulkId:x"},
              {"method":"GET","path":"/Users"}
            ]}
            """);
        bulk.Status.ShouldBe(HttpStatusCode.OK, bulk.Text);
        var operations = bulk.Body!["Operations"]!.AsArray();
        operations.Select(one => one!["status"]!.GetValue<string>()).ShouldBe(["201", "201", "409", "200", "409", "400"]);
        operations[2]!["response"]!["scimType"]!.GetValue<string>().ShouldBe("uniqueness");
        operations[1]!["bulkId"]!.GetValue<string>().ShouldBe("u");
        var group = await key.GetAsync(new Uri(operations[0]!["location"]!.GetValue<string>()).PathAndQuery);
        group.Body!["members"]!.AsArray().Single()!["display"]!.GetValue<string>().ShouldBe("Bea Bulk");

        var stopped = await key.PostAsync("/scim/v2/Bulk", """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"failOnErrors":1,"Operations":[
              {"method":"DELETE","path":"/Users/bestaat-niet"},
              {"method":"POST","path":"/Users","bulkId":"n","data":{"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"nooit"}}]}
            """);
        stopped.Body!["Operations"]!.AsArray().Count.ShouldBe(1);
        (await town.LookAsync(db => db.Set<Employee>().CountAsync(row => row.LastName == "nooit"))).ShouldBe(0);

        var ring = await key.PostAsync("/scim/v2/Bulk", """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
              {"method":"POST","path":"/Groups","bulkId":"a","data":{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"A","members":[{"value":"bulkId:b"}]}},
              {"method":"POST","path":"/Groups","bulkId":"b","data":{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"B","members":[{"value":"bulkId:a"}]}}]}
            """);
        ring.Body!["Operations"]!.AsArray().Select(one => one!["status"]!.GetValue<string>()).ShouldBe(["409", "409"]);
        // Refused after the group itself was written: nothing of it stays, and what comes after it is done.
        var half = await key.PostAsync("/scim/v2/Bulk", """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:BulkRequest"],"Operations":[
              {"method":"POST","path":"/Groups","bulkId":"h","data":{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Half","members":[{"value":"0199a000-0000-7000-8000-0000000000ff"}]}},
              {"method":"POST","path":"/Groups","bulkId":"i","data":{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Heel"}}]}
            """);
        half.Body!["Operations"]!.AsArray().Select(one => one!["status"]!.GetValue<string>()).ShouldBe(["400", "201"]);
        (await town.LookAsync(db => db.Set<Unit>().Where(unit => unit.Name == "Half" || unit.Name == "Heel").Select(unit => unit.Name).ToListAsync())).ShouldBe(["Heel"]);
        var many = string.Join(',', Enumerable.Repeat("""{"method":"DELETE","path":"/Users/1"}""", LinkLimits.MostOperations + 1));
        (await key.PostAsync("/scim/v2/Bulk", "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":[" + many + "]}")).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("/scim/v2/Users", "{", "invalidSyntax")]
    [InlineData("/scim/v2/Users", "{\"userName\":\"x\"}", "invalidSyntax")]
    [InlineData("/scim/v2/Users", "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]}", "invalidValue")]
    [InlineData("/scim/v2/Users", "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"a\\u0000b\"}", "invalidValue")]
    [InlineData("/scim/v2/Groups", "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"]}", "invalidValue")]
    [InlineData("/scim/v2/Groups", "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"X\",\"urn:beweeg:params:scim:schemas:extension:unit:2.0:Group\":{\"kind\":\"kelder\"}}", "invalidValue")]
    public async Task BadInput_GetsAWordAndASentence(string url, string body, string kind)
    {
        var town = await Town.FoundAsync(Engine.Sqlite);
        var key = await LinkClient.OfAsync(town);
        var answer = await key.PostAsync(url, body);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Kind.ShouldBe(kind);
        answer.Body!["status"]!.GetValue<string>().ShouldBe("400");
        answer.Body["schemas"]![0]!.GetValue<string>().ShouldBe("urn:ietf:params:scim:api:messages:2.0:Error");
        answer.Detail.ShouldEndWith(".");
        (await (await town.AsAsync(Town.Administrator)).GetAsync("/beheer/koppeling")).Document.QuerySelector("main")!.TextContent.ShouldContain(answer.Detail);
    }

    [Fact]
    public async Task TooLargeOrOfAnotherKind_IsRefusedBeforeItIsRead()
    {
        var town = await Town.FoundAsync(Engine.Sqlite);
        var key = await LinkClient.OfAsync(town);
        (await key.PostAsync("/scim/v2/Users", "{\"x\":\"" + new string('x', LinkLimits.LargestBody) + "\"}")).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await key.GetAsync("/scim/v2/Nergens")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await key.GetAsync("/scim/v2/Me")).Status.ShouldBe(HttpStatusCode.NotImplemented);
        (await key.GetAsync("/scim/v2/Users/geen-id")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Discovery_SaysWhatThereIs_AndEveryAttributeOfAnAnswerIsInASchema()
    {
        var town = await Town.FoundAsync(Engine.Sqlite);
        var key = await LinkClient.OfAsync(town);
        var config = (await key.GetAsync("/scim/v2/ServiceProviderConfig")).Body!;
        config["bulk"]!["maxOperations"]!.GetValue<int>().ShouldBe(LinkLimits.MostOperations);
        (await key.GetAsync("/scim/v2/ServiceProviderConfig?filter=x")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await key.GetAsync("/scim/v2/ResourceTypes")).Resources.Select(type => type["name"]!.GetValue<string>()).ShouldBe(["User", "Group"]);
        (await key.GetAsync("/scim/v2/ResourceTypes/User")).Body!["schema"]!.GetValue<string>().ShouldBe("urn:ietf:params:scim:schemas:core:2.0:User");
        var schemas = (await key.GetAsync("/scim/v2/Schemas")).Resources.ToDictionary(schema => schema["id"]!.GetValue<string>(), schema => schema["attributes"]!.AsArray().Select(one => one!["name"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        (await key.GetAsync("/scim/v2/Schemas/" + Enterprise)).Body!["name"]!.GetValue<string>().ShouldBe("EnterpriseUser");
        var made = await key.JoinAsync("alles", "An", "Alles", ("employeeNumber", "909"), ("costCenter", "1"), ("organization", "2"), ("division", "3"), ("department", "A1"), ("manager", Town.Manager), ("title", "TU"), ("externalId", "e"), ("emails", new[] { new { value = "an@voorbeeld.example" } }));
        string[] common = ["schemas", "id", "externalId", "meta"];
        foreach (var (name, value) in made.Body!)
        {
            if (schemas.TryGetValue(name, out var extension)) value!.AsObject().ShouldAllBe(pair => extension.Contains(pair.Key));
            else if (!common.Contains(name, StringComparer.Ordinal)) schemas["urn:ietf:params:scim:schemas:core:2.0:User"].Contains(name).ShouldBeTrue(name);
        }

        made.Body[Enterprise]!.AsObject().Count.ShouldBe(6);
    }
}
