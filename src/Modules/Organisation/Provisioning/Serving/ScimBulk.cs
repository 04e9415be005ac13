using System.Text.Json;
using System.Text.Json.Nodes;
using Beweeg.Organisation.Provisioning.Log;
using Beweeg.Organisation.Provisioning.Protocol;
using Beweeg.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.Serving;

/// <summary>
/// Many operations in one request (RFC 7644, 3.7). Each is done whole or not at all, and the others go on, until as many failed as the source wants to
/// stop at. An operation that names one that comes later waits for it.
/// </summary>
internal sealed class ScimBulk(RequestContext request, LinkLog log)
{
    public const string RequestId = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";
    private const string Reference = "bulkId:";

    /// <param name="work">Does one operation: method, path, body, entity tag.</param>
    public async Task<JsonObject> RunAsync(JsonElement body, Func<string, string, JsonElement?, string?, Task<ScimAnswer>> work, CancellationToken cancel)
    {
        ScimReader.RequireSchema(body, RequestId);
        var stopAt = ScimReader.Find(body, "failOnErrors") switch
        {
            null or { ValueKind: JsonValueKind.Null } => int.MaxValue,
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) && value > 0 => value,
            _ => throw ScimRefusal.Value("‘failOnErrors’ is een getal vanaf 1."),
        };
        if (ScimReader.Find(body, "Operations") is not { ValueKind: JsonValueKind.Array } list) throw ScimRefusal.Syntax("‘Operations’ ontbreekt.");
        if (list.GetArrayLength() > LinkLimits.MostOperations) throw new ScimRefusal(413, null, $"Stuur hoogstens {LinkLimits.MostOperations} opdrachten tegelijk.");
        var operations = list.EnumerateArray().Select(Read).ToList();
        var twice = operations.Where(one => one.BulkId is not null).GroupBy(one => one.BulkId!, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw ScimRefusal.Value($"bulkId ‘{ScimRefusal.Short(twice.Key)}’ staat er twee keer.");

        var made = new Dictionary<string, string>(StringComparer.Ordinal);
        var answers = new JsonObject?[operations.Count];
        var failed = 0;
        var todo = Enumerable.Range(0, operations.Count).ToList();
        while (todo.Count > 0 && failed < stopAt)
        {
            var waiting = new List<int>();
            var moved = false;
            foreach (var at in todo)
            {
                if (failed >= stopAt) break;
                var operation = operations[at];
                // What names an operation that is still to be done, waits; when nothing moves any more, it never will.
                if (operation.Names.Any(name => !made.ContainsKey(name) && todo.Exists(other => other != at && answers[other] is null && operations[other].BulkId == name)))
                {
                    waiting.Add(at);
                    continue;
                }

                moved = true;
                answers[at] = await OneAsync(operation, made, work, cancel);
                if (int.Parse(answers[at]!["status"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture) >= 400) failed++;
            }

            if (!moved)
            {
                foreach (var at in waiting.TakeWhile(_ => failed < stopAt))
                {
                    answers[at] = Refused(operations[at], ScimRefusal.Conflict("Deze opdrachten wachten op elkaar. Maak eerst de een zonder de ander te noemen, en voeg die daarna toe."));
                    failed++;
                }

                break;
            }

            todo = waiting;
        }

        return new JsonObject
        {
            ["schemas"] = new JsonArray("urn:ietf:params:scim:api:messages:2.0:BulkResponse"),
            ["Operations"] = new JsonArray([.. answers.OfType<JsonObject>()]),
        };
    }

    private async Task<JsonObject> OneAsync(Operation operation, Dictionary<string, string> made, Func<string, string, JsonElement?, string?, Task<ScimAnswer>> work, CancellationToken cancel)
    {
        var transaction = request.Db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync("operation", cancel);
        try
        {
            if (operation.Fault is { } fault) throw fault;
            var answer = await work(operation.Method, Named(operation.Path, made), operation.Data is { } data ? Named(data, made) : null, operation.Version);
            await transaction.ReleaseSavepointAsync("operation", cancel);
            request.Db.ChangeTracker.Clear();
            if (operation.BulkId is { } id && answer.Body?["id"]?.GetValue<string>() is { } resource) made[id] = resource;
            var json = Begin(operation, answer.Status);
            if (answer.Location is not null) json["location"] = answer.Location;
            if (answer.Tag is not null) json["version"] = answer.Tag;
            return json;
        }
        catch (ScimRefusal refusal)
        {
            await transaction.RollbackToSavepointAsync("operation", cancel);
            request.Db.Forget();
            await log.KeepRefusalAsync(refusal.Message, cancel);
            return Refused(operation, refusal);
        }
    }

    private static JsonObject Refused(Operation operation, ScimRefusal refusal)
    {
        var json = Begin(operation, refusal.Status);
        json["response"] = refusal.ToJson();
        return json;
    }

    private static JsonObject Begin(Operation operation, int status)
    {
        var json = new JsonObject { ["method"] = operation.Method };
        if (operation.BulkId is not null) json["bulkId"] = operation.BulkId;
        json["status"] = status.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return json;
    }

    private static Operation Read(JsonElement operation)
    {
        if (operation.ValueKind != JsonValueKind.Object) throw ScimRefusal.Syntax("Een opdracht is een JSON-object.");
        string? Text(string name) => ScimReader.Find(operation, name) is { ValueKind: JsonValueKind.String } text ? ScimReader.TextOf(text, name) : null;
        var method = Text("method")?.ToUpperInvariant() ?? "";
        var path = Text("path") ?? "";
        var data = ScimReader.Find(operation, "data");
        var fault = method is not ("POST" or "PUT" or "PATCH" or "DELETE") ? ScimRefusal.Syntax("‘method’ is POST, PUT, PATCH of DELETE.")
            : method == "POST" && Text("bulkId") is null ? ScimRefusal.Syntax("Bij POST hoort een ‘bulkId’.")
            : method != "DELETE" && data is not { ValueKind: JsonValueKind.Object } ? ScimRefusal.Syntax("‘data’ ontbreekt.") : null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in path.Split('/')) Collect(part, names);
        if (data is { } given) Collect(given, names);
        return new Operation(method, path, Text("bulkId"), Text("version"), data, names, fault);
    }

    private static void Collect(JsonElement element, HashSet<string> names)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) Collect(property.Value, names);
                break;
            case JsonValueKind.Array:
                foreach (var one in element.EnumerateArray()) Collect(one, names);
                break;
            case JsonValueKind.String:
                Collect(ScimReader.TextOf(element, "data"), names);
                break;
        }
    }

    private static void Collect(string text, HashSet<string> names)
    {
        if (text.StartsWith(Reference, StringComparison.Ordinal)) names.Add(text[Reference.Length..]);
    }

    private static string Named(string path, Dictionary<string, string> made) => string.Join('/', path.Split('/').Select(part => Resolve(part, made)));

    private static JsonElement Named(JsonElement data, Dictionary<string, string> made)
    {
        var node = JsonNode.Parse(data.GetRawText())!;
        Replace(node, made);
        return JsonSerializer.SerializeToElement(node);
    }

    private static void Replace(JsonNode? node, Dictionary<string, string> made)
    {
        if (node is JsonObject complex)
        {
            foreach (var (name, value) in complex.ToList())
            {
                if (IsReference(value)) complex[name] = Resolve(value!.GetValue<string>(), made);
                else Replace(value, made);
            }
        }
        else if (node is JsonArray many)
        {
            for (var i = 0; i < many.Count; i++)
            {
                if (IsReference(many[i])) many[i] = Resolve(many[i]!.GetValue<string>(), made);
                else Replace(many[i], made);
            }
        }
    }

    private static bool IsReference(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) && text.StartsWith(Reference, StringComparison.Ordinal);

    private static string Resolve(string text, Dictionary<string, string> made) => !text.StartsWith(Reference, StringComparison.Ordinal) ? text
        : made.TryGetValue(text[Reference.Length..], out var id) ? id : throw ScimRefusal.Conflict($"‘{ScimRefusal.Short(text)}’ is niet gemaakt, dus dit kan niet.");

    private sealed record Operation(string Method, string Path, string? BulkId, string? Version, JsonElement? Data, IReadOnlySet<string> Names, ScimRefusal? Fault);
}
