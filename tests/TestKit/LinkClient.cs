using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;

namespace Beweeg.TestKit;

/// <summary>Another system that calls Beweeg with a key.</summary>
public sealed class LinkClient
{
    private readonly HttpClient http;
    private readonly string hostName;
    private readonly string? key;

    private LinkClient(TestHost host, string hostName, string? key)
    {
        this.hostName = hostName;
        this.key = key;
        http = host.IsLive ? new HttpClient() : host.App.GetTestServer().CreateClient();
        http.BaseAddress = new Uri(host.IsLive ? host.App.Urls.First() : $"http://{hostName}");
    }

    /// <summary>The key itself.</summary>
    public string? Key => key;

    /// <summary>The administrator makes a key on the page and gives it to the other system.</summary>
    /// <param name="purpose">As the page calls it: "Provisioning" or "ReadingColleagues".</param>
    public static async Task<LinkClient> OfAsync(Town town, string purpose = "Provisioning", DateOnly? until = null)
    {
        var administrator = await town.AsAsync(Town.Administrator);
        var page = await administrator.GetAsync("/beheer/koppeling");
        var made = await administrator.SendFormAsync(page, "/sleutels", ("naam", "Proefsysteem"), ("doel", purpose), ("tot", (until ?? Town.Spring2026.AddDays(30)).ToString("dd-MM-yyyy", System.Globalization.CultureInfo.InvariantCulture)));
        var shown = made.Document.QuerySelector("main code")?.TextContent ?? throw new InvalidOperationException($"No key was made: {made.Status} {made.Text}");
        return With(town, shown);
    }

    /// <summary>Calls with any key, or with none.</summary>
    public static LinkClient With(Town town, string? key) => new(town.Host, town.Municipality.HostName!, key);

    public Task<LinkAnswer> GetAsync(string url, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, url, null, headers);

    public Task<LinkAnswer> PostAsync(string url, object body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Post, url, body, headers);

    public Task<LinkAnswer> PutAsync(string url, object body, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Put, url, body, headers);

    public Task<LinkAnswer> DeleteAsync(string url, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Delete, url, null, headers);

    /// <summary>Changes to a resource: JSON, one for each operation.</summary>
    public Task<LinkAnswer> PatchAsync(string url, params string[] operations) => PatchAsync(url, null, operations);

    public Task<LinkAnswer> PatchAsync(string url, string? tag, string[] operations) => SendAsync(HttpMethod.Patch, url,
        $$"""{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{{string.Join(',', operations)}}]}""", tag is null ? [] : [("If-Match", tag)]);

    /// <summary>A new person; what is named goes into the enterprise extension.</summary>
    public Task<LinkAnswer> JoinAsync(string userName, string given, string family, params (string Name, object Value)[] employee) =>
        PostAsync("/scim/v2/Users", User(userName, given, family, employee));

    public static JsonObject User(string userName, string given, string family, params (string Name, object Value)[] employee)
    {
        var user = new JsonObject
        {
            ["schemas"] = new JsonArray("urn:ietf:params:scim:schemas:core:2.0:User"),
            ["userName"] = userName,
            ["name"] = new JsonObject { ["givenName"] = given, ["familyName"] = family },
        };
        var extension = new JsonObject();
        foreach (var (name, value) in employee)
        {
            if (name is "title" or "active" or "externalId" or "displayName" or "emails") user[name] = JsonSerializer.SerializeToNode(value);
            else extension[name] = name == "manager" ? new JsonObject { ["value"] = (string)value } : JsonSerializer.SerializeToNode(value);
        }

        if (extension.Count > 0) user["urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"] = extension;
        return user;
    }

    public Task<LinkAnswer> GroupAsync(string name, params string[] members) => PostAsync("/scim/v2/Groups", new JsonObject
    {
        ["schemas"] = new JsonArray("urn:ietf:params:scim:schemas:core:2.0:Group"),
        ["displayName"] = name,
        ["members"] = new JsonArray([.. members.Select(member => (JsonNode)new JsonObject { ["value"] = member })]),
    });

    public async Task<LinkAnswer> SendAsync(HttpMethod method, string url, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, url);
        request.Headers.Host = hostName;
        if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null) request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/scim+json");
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return new LinkAnswer(answer.StatusCode, text.StartsWith('{') ? JsonNode.Parse(text)!.AsObject() : null, text,
            answer.Headers.Concat(answer.Content.Headers).ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase));
    }
}

/// <summary>An answer to another system.</summary>
public sealed record LinkAnswer(HttpStatusCode Status, JsonObject? Body, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public string Id => Body!["id"]!.GetValue<string>();

    public string Tag => Headers["ETag"];

    /// <summary>The sentence of a refusal.</summary>
    public string Detail => Body?["detail"]?.GetValue<string>() ?? "";

    public string? Kind => Body?["scimType"]?.GetValue<string>();

    public int Total => Body!["totalResults"]!.GetValue<int>();

    public IReadOnlyList<JsonObject> Resources => [.. Body!["Resources"]!.AsArray().Select(one => one!.AsObject())];

    public IReadOnlyList<string> UserNames => [.. Resources.Select(one => one["userName"]!.GetValue<string>())];
}
