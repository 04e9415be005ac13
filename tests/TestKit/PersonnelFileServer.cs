using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Beweeg.TestKit;

/// <summary>
/// A system with personnel files on the loopback address: messages in JSON at /uitkomsten, by POST with an idempotency key or by PUT at the key, and dossieritems of AFAS under
/// /ProfitRestServices. It asks for the right key, keeps a message once, and can be busy, fail, or break the line after it took a message in.
/// </summary>
public sealed class PersonnelFileServer : IAsyncDisposable
{
    public const string Key = "geheime-sleutel-van-het-dossier";
    public const string Token = "<token><version>1</version><data>F0E1D2C3B4A5968778695A4B3C2D1E0F</data></token>";
    public const string CheckConnector = "Beweeg_Dossieritems";

    private readonly WebApplication app;

    private PersonnelFileServer(WebApplication app) => this.app = app;

    public string Rest => $"{app.Urls.First()}/uitkomsten";

    public string Afas => $"{app.Urls.First()}/ProfitRestServices";

    /// <summary>The key that is let in now.</summary>
    public string Accepts { get; set; } = Key;

    /// <summary>Every call that got past the key: method, path, and the idempotency key.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>What was kept, in order: each key once.</summary>
    public List<(string Key, JsonObject Message)> Kept { get; } = [];

    /// <summary>Dossieritems of AFAS by number, as they were last written.</summary>
    public Dictionary<string, JsonObject> Items { get; } = new(StringComparer.Ordinal);

    /// <summary>The next so many calls are answered with "too busy: come back in an hour".</summary>
    public int Busy { get; set; }

    /// <summary>The next so many calls fail with 500, before anything is kept.</summary>
    public int Fails { get; set; }

    /// <summary>The next so many messages are kept, and then the line breaks.</summary>
    public int BreaksAfterKeeping { get; set; }

    /// <summary>Messages about this person are refused, with words that name that person.</summary>
    public string? Refuses { get; set; }

    public static async Task<PersonnelFileServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var made = builder.Build();
        var server = new PersonnelFileServer(made);
        made.MapPost("/uitkomsten", http => server.TakeAsync(http, http.Request.Headers["Idempotency-Key"].ToString()));
        made.MapPut("/uitkomsten/{key}", (HttpContext http, string key) => server.TakeAsync(http, key));
        made.MapPost("/ProfitRestServices/connectors/KnSubject", server.SubjectAsync);
        made.MapPut("/ProfitRestServices/connectors/KnSubject", server.SubjectAsync);
        made.MapGet("/ProfitRestServices/connectors/" + CheckConnector, server.CheckAsync);
        await made.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext http, string key)
    {
        if (http.Request.Headers.Authorization != $"Bearer {Accepts}" && http.Request.Headers["X-Dossier"] != Accepts)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (await TroubledAsync(http, key)) return;
        var message = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        if (Refuses is { } number && message["personeelsnummer"]?.ToString() == number)
        {
            http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            await http.Response.WriteAsync("Noor de Boer heeft bij ons geen dossier");
            return;
        }

        var isNew = !Kept.Exists(one => one.Key == key);
        if (isNew) Kept.Add((key, message));
        if (Breaks(http)) return;
        http.Response.StatusCode = isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        await http.Response.WriteAsJsonAsync(new JsonObject { ["id"] = $"D-{Kept.FindIndex(one => one.Key == key) + 1}" });
    }

    private async Task SubjectAsync(HttpContext http)
    {
        if (IsStranger(http) || await TroubledAsync(http, "")) return;
        var element = (await JsonNode.ParseAsync(http.Request.Body))!["KnSubject"]!["Element"]!.AsObject();
        var links = element["Objects"]!.AsArray().Select(one => one!["KnSubjectLink"]?["Element"]!["Fields"]).OfType<JsonNode>().ToList();
        // As AFAS does: a fault in the content is 500, with numbers and a message that may say anything.
        if (Refuses is { } number && links.Exists(link => link["SfId"]!.ToString() == number))
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            await http.Response.WriteAsJsonAsync(new JsonObject { ["externalMessage"] = "Medewerker Noor de Boer bestaat niet", ["errorNumber"] = -2147180996, ["profitLogReference"] = "210EC951277641BB" });
            return;
        }

        var item = element["@SbId"]?.ToString();
        if (http.Request.Method == "PUT" && (item is null || !Items.ContainsKey(item)))
        {
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        // An item that is changed keeps its attachments: AFAS adds.
        item ??= (36_717 + Items.Count).ToString(CultureInfo.InvariantCulture);
        Items[item] = element;
        if (Breaks(http)) return;
        http.Response.StatusCode = StatusCodes.Status201Created;
        await http.Response.WriteAsJsonAsync(new JsonObject { ["results"] = new JsonObject { ["KnSubject"] = new JsonObject { ["SbId"] = item } } });
    }

    private async Task CheckAsync(HttpContext http)
    {
        if (IsStranger(http) || await TroubledAsync(http, "")) return;
        var wanted = http.Request.Query["filtervalues"].ToString();
        var rows = Items.Where(pair => http.Request.Query["filterfieldids"] == "Kenmerk" && http.Request.Query["operatortypes"] == "1" && pair.Value["Objects"]!.AsArray().Any(one => one!["KnS03"]?["Element"]!["Fields"]!["UKENMERK"]!.ToString() == wanted))
            .Select(pair => new JsonObject { ["Kenmerk"] = wanted, ["Dossieritem"] = int.Parse(pair.Key, CultureInfo.InvariantCulture) });
        await http.Response.WriteAsJsonAsync(new JsonObject { ["skip"] = 0, ["take"] = 1, ["rows"] = new JsonArray([.. rows]) });
    }

    private static bool IsStranger(HttpContext http)
    {
        if (http.Request.Headers.Authorization == $"AfasToken {Convert.ToBase64String(Encoding.UTF8.GetBytes(Token))}") return false;
        http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return true;
    }

    private Task<bool> TroubledAsync(HttpContext http, string key)
    {
        Calls.Enqueue($"{http.Request.Method} {http.Request.Path} {key}".Trim());
        if (Busy > 0)
        {
            Busy--;
            http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            http.Response.Headers.RetryAfter = "3600";
            return Task.FromResult(true);
        }

        if (Fails == 0) return Task.FromResult(false);
        Fails--;
        http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        return Task.FromResult(true);
    }

    private bool Breaks(HttpContext http)
    {
        if (BreaksAfterKeeping == 0) return false;
        BreaksAfterKeeping--;
        http.Abort();
        return true;
    }
}
