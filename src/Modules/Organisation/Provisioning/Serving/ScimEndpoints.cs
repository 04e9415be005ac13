using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Beweeg.Organisation.Provisioning.Log;
using Beweeg.Organisation.Provisioning.Protocol;
using Beweeg.Organisation.Relations;
using Beweeg.Platform.Access;
using Beweeg.Platform.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Beweeg.Organisation.Provisioning.Serving;

/// <summary>SCIM 2.0 (RFC 7643 and 7644) under <c>/scim/v2</c>, for who has a key for it.</summary>
internal static class ScimEndpoints
{
    private const string Root = "/scim/v2";

    public static void Map(IEndpointRouteBuilder app)
    {
        foreach (var kind in new[] { "Users", "Groups" })
        {
            app.MapGet($"{Root}/{kind}", (HttpContext http, ScimServer server) => server.ReadAsync(http, call => server.ListAsync(call, kind))).ByLink(LinkScopes.Provisioning);
            app.MapPost($"{Root}/{kind}", (HttpContext http, ScimServer server) => server.WriteAsync(http, call => server.DoAsync(call, "POST", $"/{kind}"))).ByLink(LinkScopes.Provisioning);
            app.MapPost($"{Root}/{kind}/.search", (HttpContext http, ScimServer server) => server.WriteAsync(http, call => server.SearchAsync(call, kind))).ByLink(LinkScopes.Provisioning);
            app.MapGet($"{Root}/{kind}/{{id}}", (HttpContext http, string id, ScimServer server) => server.ReadAsync(http, call => server.GetAsync(call, kind, id))).ByLink(LinkScopes.Provisioning);
            app.MapPut($"{Root}/{kind}/{{id}}", (HttpContext http, string id, ScimServer server) => server.WriteAsync(http, call => server.DoAsync(call, "PUT", $"/{kind}/{id}"))).ByLink(LinkScopes.Provisioning);
            app.MapPatch($"{Root}/{kind}/{{id}}", (HttpContext http, string id, ScimServer server) => server.WriteAsync(http, call => server.DoAsync(call, "PATCH", $"/{kind}/{id}"))).ByLink(LinkScopes.Provisioning);
            app.MapDelete($"{Root}/{kind}/{{id}}", (HttpContext http, string id, ScimServer server) => server.WriteAsync(http, call => server.DoAsync(call, "DELETE", $"/{kind}/{id}"))).ByLink(LinkScopes.Provisioning);
        }

        app.MapPost($"{Root}/Bulk", (HttpContext http, ScimServer server) => server.WriteAsync(http, server.BulkAsync)).ByLink(LinkScopes.Provisioning);
        app.MapGet($"{Root}/ServiceProviderConfig", (HttpContext http, ScimServer server) => server.ReadAsync(http, call => server.OnlyWhole(call, ScimDiscovery.Config(call.BaseUrl)))).ByLink(LinkScopes.Provisioning);
        app.MapGet($"{Root}/ResourceTypes", (HttpContext http, ScimServer server) => server.ReadAsync(http, call => server.OnlyWhole(call, ScimDiscovery.List(ScimDiscovery.ResourceTypes(call.BaseUrl))))).ByLink(LinkScopes.Provisioning);
        app.MapGet($"{Root}/ResourceTypes/{{id}}", (HttpContext http, string id, ScimServer server) => server.ReadAsync(http, call => server.One(call, ScimDiscovery.ResourceTypes(call.BaseUrl), id))).ByLink(LinkScopes.Provisioning);
        app.MapGet($"{Root}/Schemas", (HttpContext http, ScimServer server) => server.ReadAsync(http, call => server.OnlyWhole(call, ScimDiscovery.List(ScimDiscovery.Schemas(call.BaseUrl))))).ByLink(LinkScopes.Provisioning);
        app.MapGet($"{Root}/Schemas/{{id}}", (HttpContext http, string id, ScimServer server) => server.ReadAsync(http, call => server.One(call, ScimDiscovery.Schemas(call.BaseUrl), id))).ByLink(LinkScopes.Provisioning);
        app.Map($"{Root}/{{**rest}}", (HttpContext http, string? rest, ScimServer server) => server.ReadAsync(http, _ => throw NoSuch(rest))).ByLink(LinkScopes.Provisioning);
    }

    private static ScimRefusal NoSuch(string? rest) => string.Equals(rest, "Me", StringComparison.OrdinalIgnoreCase)
        ? new ScimRefusal(501, null, "Een koppeling is niemand: /Me bestaat hier niet.") : ScimRefusal.NotFound(rest ?? "");
}

/// <summary>One request of the link.</summary>
internal sealed record ScimCall(HttpContext Http, string BaseUrl, JsonElement? Body)
{
    public CancellationToken Cancel => Http.RequestAborted;

    public string? Header(string name) => Http.Request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    public ScimProjection ProjectionFor(ScimResourceType type) =>
        new(type, Http.Request.Query["attributes"].ToString() is { Length: > 0 } only ? only : null, Http.Request.Query["excludedAttributes"].ToString() is { Length: > 0 } except ? except : null);
}

/// <summary>Takes a request in, does it, and answers as RFC 7644 says; the one place where a refusal is caught.</summary>
internal sealed class ScimServer(RequestContext request, ScimUsers users, ScimGroups groups, ScimBulk bulk, LinkLog log, MailSettings settings, ILogger<ScimServer> logger)
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public Task ReadAsync(HttpContext http, Func<ScimCall, Task<ScimAnswer>> work) => AnswerAsync(http, isWrite: false, work);

    /// <summary>Within the transaction of the gate; of two who write at one moment, the second waits here.</summary>
    public Task WriteAsync(HttpContext http, Func<ScimCall, Task<ScimAnswer>> work) => AnswerAsync(http, isWrite: true, async call =>
    {
        await OrganisationEdition.HoldAsync(request.Db, call.Cancel);
        return await work(call);
    });

    public async Task<ScimAnswer> ListAsync(ScimCall call, string kind) =>
        new(200, await Of(kind).ListAsync(ScimQuery.Of(Of(kind).Type, call.Http.Request.Query), call.BaseUrl, call.Cancel));

    public async Task<ScimAnswer> SearchAsync(ScimCall call, string kind) =>
        new(200, await Of(kind).ListAsync(ScimQuery.Of(Of(kind).Type, Body(call.Body)), call.BaseUrl, call.Cancel));

    public Task<ScimAnswer> GetAsync(ScimCall call, string kind, string id) =>
        Of(kind).GetAsync(id, call.ProjectionFor(Of(kind).Type), call.Header("If-None-Match"), call.BaseUrl, call.Cancel);

    public Task<ScimAnswer> DoAsync(ScimCall call, string method, string path) => DoAsync(call, method, path, call.Body, call.Header("If-Match"));

    public async Task<ScimAnswer> BulkAsync(ScimCall call) =>
        new(200, await bulk.RunAsync(Body(call.Body), (method, path, data, version) => DoAsync(call, method, path, data, version), call.Cancel));

    /// <summary>Discovery cannot be filtered (RFC 7644, 4).</summary>
    public Task<ScimAnswer> OnlyWhole(ScimCall call, JsonObject body) =>
        call.Http.Request.Query.ContainsKey("filter") ? throw new ScimRefusal(403, null, "Hier kun je niet filteren.") : Task.FromResult(new ScimAnswer(200, body));

    public Task<ScimAnswer> One(ScimCall call, IReadOnlyList<JsonObject> resources, string id) =>
        OnlyWhole(call, resources.FirstOrDefault(one => string.Equals(one["id"]!.GetValue<string>(), id, StringComparison.OrdinalIgnoreCase)) ?? throw ScimRefusal.NotFound(id));

    private Task<ScimAnswer> DoAsync(ScimCall call, string method, string path, JsonElement? body, string? tag)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 2 || (!string.Equals(parts[0], "Users", StringComparison.OrdinalIgnoreCase) && !string.Equals(parts[0], "Groups", StringComparison.OrdinalIgnoreCase))) throw ScimRefusal.NotFound(path);
        var resources = Of(parts[0]);
        var projection = call.ProjectionFor(resources.Type);
        return (method, parts.Length) switch
        {
            ("POST", 1) => resources.PostAsync(Body(body), projection, call.BaseUrl, call.Cancel),
            ("PUT", 2) => resources.PutAsync(parts[1], Body(body), tag, projection, call.BaseUrl, call.Cancel),
            ("PATCH", 2) => resources.PatchAsync(parts[1], Body(body), tag, projection, call.BaseUrl, call.Cancel),
            ("DELETE", 2) => resources.DeleteAsync(parts[1], tag, call.BaseUrl, call.Cancel),
            _ => throw ScimRefusal.NotFound(path),
        };
    }

    private ScimResources Of(string kind) => string.Equals(kind, "Users", StringComparison.OrdinalIgnoreCase) ? users : groups;

    private static JsonElement Body(JsonElement? body) => body ?? throw ScimRefusal.Syntax("Er staat niets in dit verzoek.");

    private async Task AnswerAsync(HttpContext http, bool isWrite, Func<ScimCall, Task<ScimAnswer>> work)
    {
        ScimAnswer answer;
        try
        {
            answer = await work(new ScimCall(http, BaseUrlOf(http), isWrite ? await ReadBodyAsync(http) : null));
        }
        catch (ScimRefusal refusal)
        {
            if (isWrite) log.AddRefusal(refusal.Message);
            answer = new ScimAnswer(refusal.Status, refusal.ToJson());
        }
        catch (BadHttpRequestException problem)
        {
            answer = new ScimAnswer(problem.StatusCode, ScimRefusal.Body(problem.StatusCode, null, "Dit verzoek kwam niet heel aan."));
        }
        catch (Exception problem) when (problem is not OperationCanceledException || !http.RequestAborted.IsCancellationRequested)
        {
            logger.LogError(problem, "A call of the link failed: {Method}", http.Request.Method);
            answer = new ScimAnswer(500, ScimRefusal.Body(500, null, "Er ging iets mis bij Beweeg. Er is niets gewijzigd. Probeer het opnieuw."));
        }

        http.Response.StatusCode = answer.Status;
        if (answer.Tag is not null) http.Response.Headers.ETag = answer.Tag;
        if (answer.Location is not null) http.Response.Headers[answer.Status == 201 ? "Location" : "Content-Location"] = answer.Location;
        if (answer.Body is null) return;
        http.Response.ContentType = "application/scim+json";
        await http.Response.WriteAsync(answer.Body.ToJsonString(Written), http.RequestAborted);
    }

    private string BaseUrlOf(HttpContext http) => $"{settings.Address?.ToString().TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}"}/scim/v2";

    private static async Task<JsonElement?> ReadBodyAsync(HttpContext http)
    {
        if (http.Request.ContentLength == 0 || HttpMethods.IsDelete(http.Request.Method)) return null;
        if (http.Request.ContentType is { } type && !type.Contains("json", StringComparison.OrdinalIgnoreCase)) throw new ScimRefusal(415, null, "Stuur application/scim+json.");
        if (http.Request.ContentLength > LinkLimits.LargestBody) throw TooLarge();
        using var body = new MemoryStream();
        var part = new byte[16 * 1024];
        int read;
        while ((read = await http.Request.Body.ReadAsync(part, http.RequestAborted)) > 0)
        {
            if (body.Length + read > LinkLimits.LargestBody) throw TooLarge();
            body.Write(part, 0, read);
        }

        return body.Length == 0 ? null : ScimReader.Parse(body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    private static ScimRefusal TooLarge() => new(413, null, $"Dit is te groot: hoogstens {LinkLimits.LargestBody / 1024} kB in één verzoek.");
}
