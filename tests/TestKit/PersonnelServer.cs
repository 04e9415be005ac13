using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Beweeg.TestKit;

/// <summary>
/// A personnel system on the loopback address that speaks as the real ones do: GetConnectors of AFAS under /ProfitRestServices, and lists in JSON under /api with four ways of paging.
/// It asks for the right key, gives out pages of its own size, and can be busy, break off, or send away.
/// </summary>
public sealed class PersonnelServer : IAsyncDisposable
{
    public const string AfasToken = "<token><version>1</version><data>A1B2C3D4E5F60718293A4B5C6D7E8F90</data></token>";
    public const string Key = "geheime-sleutel-van-de-proef";
    public const string Client = "beweeg";

    private readonly WebApplication app;
    private readonly ConcurrentDictionary<string, IReadOnlyList<JsonObject>> lists = new(StringComparer.Ordinal);
    private int issued;

    private PersonnelServer(WebApplication app) => this.app = app;

    /// <summary>Where AFAS is.</summary>
    public string Afas => $"{app.Urls.First()}/ProfitRestServices";

    /// <summary>Where the lists in JSON are.</summary>
    public string Api => $"{app.Urls.First()}/api";

    /// <summary>Where a token is given for name and secret.</summary>
    public string Token => $"{app.Urls.First()}/token";

    /// <summary>Every call that got past the key: path and query.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>The next so many calls are answered with "too busy".</summary>
    public int Busy { get; set; }

    /// <summary>The next so many answers break off half-way.</summary>
    public int BreaksOff { get; set; }

    /// <summary>Answers "look elsewhere" with this address; null: not.</summary>
    public string? SendsTo { get; set; }

    /// <summary>The next page lies at another house.</summary>
    public bool PointsElsewhere { get; set; }

    /// <summary>What a list holds from now on.</summary>
    public IReadOnlyList<JsonObject> this[string list] { set => lists[list] = value; }

    public static async Task<PersonnelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var made = builder.Build();
        var server = new PersonnelServer(made);
        made.MapGet("/ProfitRestServices/connectors/{name}", server.AfasAsync);
        made.MapGet("/api/{name}", server.ListAsync);
        made.MapPost("/token", server.TokenAsync);
        await made.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task AfasAsync(HttpContext http, string name)
    {
        if (http.Request.Headers.Authorization != $"AfasToken {Convert.ToBase64String(Encoding.UTF8.GetBytes(AfasToken))}")
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (await TroubledAsync(http)) return;
        if (!lists.TryGetValue(name, out var rows))
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            http.Response.Headers["X-PROFIT-ERROR"] = Convert.ToBase64String(Encoding.UTF8.GetBytes($"Connector {name} bestaat niet"));
            return;
        }

        var (skip, take) = (Number(http, "skip", 0), Number(http, "take", 100));
        // Without an order AFAS promises none: here the pages then really shift.
        var ordered = http.Request.Query.ContainsKey("orderbyfieldids") ? rows : [.. rows.Skip(skip % 7), .. rows.Take(skip % 7)];
        if (http.Request.Query["filterfieldids"].ToString() is { Length: > 0 } field && http.Request.Query["operatortypes"] == "1")
            ordered = [.. ordered.Where(row => row[field]?.ToString() == http.Request.Query["filtervalues"].ToString())];
        await AnswerAsync(http, new JsonObject { ["skip"] = skip, ["take"] = take, ["rows"] = new JsonArray([.. ordered.Skip(skip).Take(take).Select(row => row.DeepClone())]) });
    }

    private async Task ListAsync(HttpContext http, string name)
    {
        var shown = http.Request.Headers.Authorization.ToString();
        if (shown != $"Bearer {Key}" && http.Request.Headers["X-Proef-Sleutel"] != Key && !(issued > 0 && shown == $"Bearer uitgegeven-{issued}"))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (await TroubledAsync(http)) return;
        if (!lists.TryGetValue(name, out var rows))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        // The server has its own opinion of how large a page is, as many have.
        var size = Math.Min(Number(http, "limit", 3), 3);
        var start = http.Request.Query.ContainsKey("page") ? (Number(http, "page", 1) - 1) * size : Number(http, "offset", 0);
        var paged = http.Request.Query.ContainsKey("page") || http.Request.Query.ContainsKey("offset") || http.Request.Query.ContainsKey("limit");
        var page = new JsonArray([.. (paged ? rows.Skip(start).Take(size) : rows).Select(row => row.DeepClone())]);
        var next = start + size < rows.Count ? $"{(PointsElsewhere ? "http://127.0.0.2:9" : app.Urls.First())}/api/{name}?offset={start + size}&limit={size}" : null;
        if (http.Request.Query.ContainsKey("kop"))
        {
            if (next is not null) http.Response.Headers.Link = $"<{next}&kop=1>; rel=\"next\"";
            await AnswerAsync(http, page);
        }
        else await AnswerAsync(http, new JsonObject { ["data"] = new JsonObject { ["items"] = page }, ["@odata.nextLink"] = next });
    }

    private async Task TokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        if (http.Request.Headers.Authorization != $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Client}:{Key}"))}" || form["grant_type"] != "client_credentials")
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        issued++;
        await http.Response.WriteAsJsonAsync(new JsonObject { ["access_token"] = $"uitgegeven-{issued}", ["token_type"] = "Bearer", ["expires_in"] = 300 });
    }

    private async Task<bool> TroubledAsync(HttpContext http)
    {
        Calls.Enqueue(http.Request.Path + http.Request.QueryString);
        if (SendsTo is { } other)
        {
            http.Response.Redirect(other);
            return true;
        }

        if (Busy > 0)
        {
            Busy--;
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = "0";
            return true;
        }

        if (BreaksOff > 0)
        {
            BreaksOff--;
            http.Response.ContentLength = 5000;
            await http.Response.WriteAsync("{\"rows\":[{\"Medewerker\":\"1\"");
            await http.Response.Body.FlushAsync();
            http.Abort();
            return true;
        }

        return false;
    }

    private static Task AnswerAsync(HttpContext http, JsonNode body)
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body.ToJsonString(JsonSerializerOptions.Web));
    }

    private static int Number(HttpContext http, string name, int otherwise) =>
        int.TryParse(http.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
