using System.Text;
using System.Text.Json.Nodes;
using Beweeg.Organisation.Provisioning.Groups;
using Beweeg.Organisation.Provisioning.Protocol;

namespace Beweeg.UnitTests.Organisation.Provisioning;

/// <summary>Changes as in RFC 7644, 3.5.2, and as sources send them in practice.</summary>
public sealed class PatchTests
{
    private const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private static JsonObject Barbara => JsonNode.Parse("""
        {
          "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "id": "1", "userName": "bjensen", "title": "Tour Guide", "active": true,
          "name": { "familyName": "Jensen", "givenName": "Barbara" },
          "emails": [ { "value": "bjensen@example.com", "type": "work", "primary": true }, { "value": "babs@jensen.org", "type": "home" } ]
        }
        """)!.AsObject();

    private static JsonObject Guides => JsonNode.Parse("""
        { "schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "id": "g", "displayName": "Tour Guides",
          "members": [ { "value": "1", "display": "Barbara" }, { "value": "2", "display": "James" } ] }
        """)!.AsObject();

    [Theory]
    [InlineData("""{"op":"add","path":"members","value":[{"value":"3"}]}""", "1,2,3")]
    [InlineData("""{"op":"add","path":"members","value":{"value":"1","display":"anders"}}""", "1,2")]
    [InlineData("""{"op":"add","value":{"members":[{"value":"3"}]}}""", "1,2,3")]
    [InlineData("""{"op":"remove","path":"members[value eq \"2\"]"}""", "1")]
    [InlineData("""{"op":"remove","path":"members[value eq \"9\"]"}""", "1,2")]
    [InlineData("""{"op":"remove","path":"members"}""", "")]
    [InlineData("""{"op":"Remove","path":"members","value":[{"value":"1"}]}""", "2")]
    [InlineData("""{"op":"replace","path":"members","value":[{"value":"4"},{"value":"5"}]}""", "4,5")]
    [InlineData("""{"op":"replace","path":"members","value":[]}""", "")]
    public void Members_ComeAndGo(string operation, string members) =>
        string.Join(',', (Apply(ScimSchemas.Groups, Guides, operation)["members"] as JsonArray ?? []).Select(one => one!["value"]!.GetValue<string>())).ShouldBe(members);

    [Fact]
    public void ValuesOfOneKind_ChangeByWhatStandsBetweenBrackets()
    {
        var changed = Apply(ScimSchemas.Users, Barbara, """{"op":"replace","path":"emails[type eq \"work\"].value","value":"b@example.com"}""");
        changed["emails"]![0]!["value"]!.GetValue<string>().ShouldBe("b@example.com");
        changed["emails"]![1]!["value"]!.GetValue<string>().ShouldBe("babs@jensen.org");
        changed = Apply(ScimSchemas.Users, Barbara, """{"op":"remove","path":"emails[type eq \"work\" and value ew \"example.com\"]"}""");
        changed["emails"]!.AsArray().Count.ShouldBe(1);
        // One primary at a time.
        changed = Apply(ScimSchemas.Users, Barbara, """{"op":"add","path":"emails","value":[{"value":"c@example.com","primary":true}]}""");
        changed["emails"]!.AsArray().Where(one => one!["primary"]?.GetValue<bool>() == true).Select(one => one!["value"]!.GetValue<string>()).ShouldBe(["c@example.com"]);
        // As some sources send it for somebody without an address.
        var without = Barbara;
        without.Remove("emails");
        changed = Apply(ScimSchemas.Users, without, """{"op":"Add","path":"emails[type eq \"work\"].value","value":"n@example.com"}""");
        changed["emails"]![0]!.ToJsonString().ShouldBe("""{"type":"work","value":"n@example.com"}""");
    }

    [Fact]
    public void PartsAndExtensions_ChangeWithoutTouchingTheRest()
    {
        Apply(ScimSchemas.Users, Barbara, """{"op":"replace","path":"name","value":{"familyName":"Smit"}}""")["name"]!.ToJsonString().ShouldBe("""{"familyName":"Smit","givenName":"Barbara"}""");
        Apply(ScimSchemas.Users, Barbara, """{"op":"remove","path":"name.givenName"}""")["name"]!.ToJsonString().ShouldBe("""{"familyName":"Jensen"}""");
        Apply(ScimSchemas.Users, Barbara, $$"""{"op":"add","path":"{{Enterprise}}:manager","value":"26"}""")[Enterprise]!.ToJsonString().ShouldBe("""{"manager":{"value":"26"}}""");
        Apply(ScimSchemas.Users, Barbara, $$"""{"op":"add","value":{"{{Enterprise}}":{"department":"Tours"},"name.givenName":"Babs"} }""").ToJsonString().ShouldContain("\"department\":\"Tours\"");
        Apply(ScimSchemas.Users, Barbara, """{"op":"add","value":{"name.givenName":"Babs","id":"9","onbekend":{"a":1}}}""")["name"]!["givenName"]!.GetValue<string>().ShouldBe("Babs");
        Apply(ScimSchemas.Users, Barbara, $$"""{"op":"add","path":"{{Enterprise}}","value":{"costCenter":"7"} }""", $$"""{"op":"remove","path":"{{Enterprise}}:costCenter"}""").ContainsKey(Enterprise).ShouldBeFalse();
    }

    [Theory]
    [InlineData("""{"op":"remove"}""", "noTarget")]
    [InlineData("""{"op":"replace","path":"emails[type eq \"other\"].value","value":"x"}""", "noTarget")]
    [InlineData("""{"op":"replace","path":"id","value":"2"}""", "mutability")]
    [InlineData("""{"op":"add","path":"groups","value":[{"value":"1"}]}""", "mutability")]
    [InlineData("""{"op":"replace","path":"schoenmaat","value":"2"}""", "invalidPath")]
    [InlineData("""{"op":"replace","path":"emails[","value":"2"}""", "invalidPath")]
    [InlineData("""{"op":"replace","path":"title[value eq \"x\"]","value":"2"}""", "invalidPath")]
    [InlineData("""{"op":"replace","path":"active","value":"misschien"}""", "invalidValue")]
    [InlineData("""{"op":"replace","path":"title"}""", "invalidValue")]
    [InlineData("""{"op":"verander","path":"title","value":"x"}""", "invalidSyntax")]
    public void WrongChange_IsRefusedWithItsWord(string operation, string kind)
    {
        var before = Barbara;
        Should.Throw<ScimRefusal>(() => Apply(ScimSchemas.Users, before, """{"op":"replace","path":"title","value":"eerst dit"}""", operation)).Kind.ShouldBe(kind);
        before.ToJsonString().ShouldBe(Barbara.ToJsonString());
    }

    [Fact]
    public void WhoLeads_IsWhomTheOthersName()
    {
        var (anna, bert, cora, head, above) = (Id(1), Id(2), Id(3), Id(4), Id(5));
        HeadOfUnit.NamedBy([]).ShouldBeEmpty();
        HeadOfUnit.NamedBy([(anna, head), (bert, head)]).ShouldBe([head]);
        HeadOfUnit.NamedBy([(anna, head), (head, above)]).ShouldBe([head]);
        HeadOfUnit.NamedBy([(head, above)]).ShouldBe([above]);
        HeadOfUnit.NamedBy([(anna, head), (bert, cora)]).ShouldBe([head, cora]);
        HeadOfUnit.NamedBy([(anna, anna)]).ShouldBeEmpty();
    }

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    private static JsonObject Apply(ScimResourceType type, JsonObject resource, params string[] operations) => ScimPatch.Apply(type, resource,
        ScimReader.Parse(Encoding.UTF8.GetBytes($$"""{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{{string.Join(',', operations)}}]}""")));
}
