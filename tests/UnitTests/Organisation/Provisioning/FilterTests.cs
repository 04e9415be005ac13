using System.Text.Json.Nodes;
using Beweeg.Organisation.Provisioning.Protocol;

namespace Beweeg.UnitTests.Organisation.Provisioning;

/// <summary>The questions of RFC 7644, 3.4.2.2, and some that are wrong.</summary>
public sealed class FilterTests
{
    private static readonly JsonObject Barbara = JsonNode.Parse("""
        {
          "id": "1", "userName": "bjensen", "externalId": "B-1", "title": "Tour Guide", "active": true,
          "name": { "familyName": "O'Malley", "givenName": "Barbara" },
          "emails": [ { "value": "bjensen@example.com", "type": "work", "primary": true }, { "value": "babs@jensen.org", "type": "home" } ],
          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": { "employeeNumber": "701984", "department": "Tours", "manager": { "value": "26118915" } },
          "meta": { "lastModified": "2011-05-13T04:42:34Z", "resourceType": "User" }
        }
        """)!.AsObject();

    [Theory]
    [InlineData("userName eq \"bjensen\"", true)]
    [InlineData("USERNAME EQ \"BJensen\"", true)]
    [InlineData("externalId eq \"b-1\"", false)]
    [InlineData("name.familyName co \"O'Malley\"", true)]
    [InlineData("userName sw \"J\"", false)]
    [InlineData("urn:ietf:params:scim:schemas:core:2.0:User:userName sw \"b\"", true)]
    [InlineData("title pr", true)]
    [InlineData("displayName pr", false)]
    [InlineData("meta.lastModified gt \"2011-05-13T04:42:34Z\"", false)]
    [InlineData("meta.lastModified ge \"2011-05-13T06:42:34+02:00\"", true)]
    [InlineData("meta.lastModified lt \"2012-05-13T04:42:34Z\"", true)]
    [InlineData("title pr and active eq true", true)]
    [InlineData("title pr or displayName pr", true)]
    [InlineData("displayName pr or title pr and active eq false", false)]
    [InlineData("(displayName pr or title pr) and active eq true", true)]
    [InlineData("title eq \"Tour Guide\" and (emails co \"example.com\" or emails.value co \"example.org\")", true)]
    [InlineData("userName ne \"iemand\" and not (emails co \"voorbeeld\" or emails.value co \"nergens\")", true)]
    [InlineData("not(userName eq \"bjensen\")", false)]
    [InlineData("emails[type eq \"work\" and value co \"@example.com\"]", true)]
    [InlineData("emails[type eq \"home\" and value co \"@example.com\"]", false)]
    [InlineData("emails[type eq \"work\" and value co \"@example.com\"] or name.givenName eq \"x\"", true)]
    [InlineData("emails[not (type eq \"work\")]", true)]
    [InlineData("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq \"701984\"", true)]
    [InlineData("urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager.value eq \"26118915\"", true)]
    [InlineData("title eq null", false)]
    [InlineData("displayName eq null", true)]
    [InlineData("name.givenName ew \"RA\"", true)]
    [InlineData("title eq \"Tour \\u0047uide\"", true)]
    public void Question_HoldsOrDoesNot(string filter, bool holds) => ScimMatch.Holds(ScimFilter.Parse(ScimSchemas.Users, filter), Barbara).ShouldBe(holds);

    [Theory]
    [InlineData("")]
    [InlineData("userName")]
    [InlineData("userName eq")]
    [InlineData("userName eq bjensen")]
    [InlineData("userName eq \"bjensen")]
    [InlineData("userName is \"bjensen\"")]
    [InlineData("schoenmaat eq \"42\"")]
    [InlineData("name eq \"x\"")]
    [InlineData("active gt true")]
    [InlineData("active eq \"true\"")]
    [InlineData("userName eq 3")]
    [InlineData("userName gt null")]
    [InlineData("meta.created gt \"gisteren\"")]
    [InlineData("(userName pr")]
    [InlineData("userName pr)")]
    [InlineData("userName pr and")]
    [InlineData("userName pr nor title pr")]
    [InlineData("emails[type eq \"work\"")]
    [InlineData("emails[emails[type pr]]")]
    [InlineData("userName eq \"a\\u0000b\"")]
    [InlineData("userName eq \"\\ud800\"")]
    [InlineData("urn:bestaat:niet:userName pr")]
    public void WrongQuestion_IsRefusedInASentence(string filter)
    {
        var refusal = Should.Throw<ScimRefusal>(() => ScimFilter.Parse(ScimSchemas.Users, filter));
        refusal.Kind.ShouldBe("invalidFilter");
        refusal.Message.ShouldEndWith(".");
    }

    [Fact]
    public void QuestionThatIsTooDeepOrTooLong_IsRefused()
    {
        Should.Throw<ScimRefusal>(() => ScimFilter.Parse(ScimSchemas.Users, new string('(', 3000) + "title pr" + new string(')', 3000))).Kind.ShouldBe("invalidFilter");
        Should.Throw<ScimRefusal>(() => ScimFilter.Parse(ScimSchemas.Users, string.Join(" or ", Enumerable.Repeat("title pr", 2000)))).Kind.ShouldBe("invalidFilter");
    }

    [Theory]
    [InlineData("{\"userName\":\"a\\u0000b\"}")]
    [InlineData("{\"userName\":\"a\\u202eb\"}")]
    [InlineData("{\"userName\":\"\\ud800\"}")]
    [InlineData("{\"userName\":7}")]
    [InlineData("{\"active\":\"misschien\"}")]
    [InlineData("{\"name\":[]}")]
    [InlineData("{\"userName\":\"a\",\"USERNAME\":\"b\"}")]
    [InlineData("{\"emails\":[{\"value\":\"a\",\"primary\":true},{\"value\":\"b\",\"primary\":true}]}")]
    public void ResourceThatCannotBeRight_IsRefused(string body)
    {
        var whole = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]," + body[1..];
        Should.Throw<ScimRefusal>(() => ScimReader.Resource(ScimSchemas.Users, ScimReader.Parse(System.Text.Encoding.UTF8.GetBytes(whole)))).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("niets")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}}}}}}}")]
    public void WhatIsNoObject_IsRefused(string body) =>
        Should.Throw<ScimRefusal>(() => ScimReader.Parse(System.Text.Encoding.UTF8.GetBytes(body))).Kind.ShouldBe("invalidSyntax");
}
