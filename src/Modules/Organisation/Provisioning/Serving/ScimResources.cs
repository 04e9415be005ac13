using System.Text.Json;
using System.Text.Json.Nodes;
using Beweeg.Organisation.Provisioning.Groups;
using Beweeg.Organisation.Provisioning.People;
using Beweeg.Organisation.Provisioning.Protocol;
using Beweeg.Platform.Access;

namespace Beweeg.Organisation.Provisioning.Serving;

/// <summary>The answer to one operation.</summary>
internal sealed record ScimAnswer(int Status, JsonObject? Body, string? Location = null, string? Tag = null);

/// <summary>One kind of resource: what can be done with it, whatever it is.</summary>
internal abstract class ScimResources
{
    public abstract ScimResourceType Type { get; }

    public abstract Task<JsonObject> ListAsync(ScimQuery query, string baseUrl, CancellationToken cancel);

    public async Task<ScimAnswer> GetAsync(string id, ScimProjection projection, string? known, string baseUrl, CancellationToken cancel)
    {
        var resource = await RequireAsync(id, baseUrl, cancel);
        var tag = TagOf(resource);
        return known is not null && ScimETag.IsIn(known, tag) ? new ScimAnswer(304, null, null, tag) : Answer(200, resource, projection);
    }

    public async Task<ScimAnswer> PostAsync(JsonElement body, ScimProjection projection, string baseUrl, CancellationToken cancel)
    {
        var id = await MakeAsync(ScimReader.Resource(Type, body), cancel);
        return Answer(201, await RequireAsync(id.ToString(), baseUrl, cancel), projection);
    }

    public async Task<ScimAnswer> PutAsync(string id, JsonElement body, string? expected, ScimProjection projection, string baseUrl, CancellationToken cancel)
    {
        RequireTag(await RequireAsync(id, baseUrl, cancel), expected);
        await ChangeAsync(Guid.Parse(id), ScimReader.Resource(Type, body), cancel);
        return Answer(200, await RequireAsync(id, baseUrl, cancel), projection);
    }

    public async Task<ScimAnswer> PatchAsync(string id, JsonElement body, string? expected, ScimProjection projection, string baseUrl, CancellationToken cancel)
    {
        var current = await RequireAsync(id, baseUrl, cancel);
        RequireTag(current, expected);
        await ChangeAsync(Guid.Parse(id), ScimPatch.Apply(Type, current, body), cancel);
        return Answer(200, await RequireAsync(id, baseUrl, cancel), projection);
    }

    public async Task<ScimAnswer> DeleteAsync(string id, string? expected, string baseUrl, CancellationToken cancel)
    {
        RequireTag(await RequireAsync(id, baseUrl, cancel), expected);
        await RemoveAsync(Guid.Parse(id), cancel);
        return new ScimAnswer(204, null);
    }

    protected abstract Task<JsonObject?> FindAsync(Guid id, string baseUrl, CancellationToken cancel);

    protected abstract Task<Guid> MakeAsync(JsonObject said, CancellationToken cancel);

    protected abstract Task ChangeAsync(Guid id, JsonObject said, CancellationToken cancel);

    protected abstract Task RemoveAsync(Guid id, CancellationToken cancel);

    private async Task<JsonObject> RequireAsync(string id, string baseUrl, CancellationToken cancel) =>
        Guid.TryParse(id, out var guid) && await FindAsync(guid, baseUrl, cancel) is { } resource ? resource : throw ScimRefusal.NotFound(id);

    private static void RequireTag(JsonObject current, string? expected)
    {
        if (expected is not null && !ScimETag.IsIn(expected, TagOf(current))) throw ScimRefusal.Stale();
    }

    private static string TagOf(JsonObject resource) => resource["meta"]!["version"]!.GetValue<string>();

    private static ScimAnswer Answer(int status, JsonObject resource, ScimProjection projection) =>
        new(status, projection.Of(resource), resource["meta"]!["location"]!.GetValue<string>(), TagOf(resource));
}

/// <summary>People.</summary>
internal sealed class ScimUsers(RequestContext request, ReadPeople people, SavePerson save) : ScimResources
{
    public override ScimResourceType Type => ScimSchemas.Users;

    public override async Task<JsonObject> ListAsync(ScimQuery query, string baseUrl, CancellationToken cancel)
    {
        JsonObject Json(PersonView view) => view.ToJson(baseUrl, request.Today);
        if (query.SortBy is null && (query.Filter is null || IsActive(query.Filter, out _)))
        {
            bool? active = query.Filter is not null && IsActive(query.Filter, out var asked) ? asked : null;
            return query.Answer(await people.CountAsync(active, cancel), (await people.PageAsync(active, query.Start - 1, query.Count, cancel)).Select(Json));
        }

        if (query.Filter is not null && await people.CandidatesAsync(query.Filter, cancel) is { } few)
        {
            var hits = query.Sorted([.. (await people.ViewsAsync(few, cancel)).Select(Json).Where(query.Holds)]);
            return query.Answer(hits.Count, hits.Skip(query.Start - 1).Take(query.Count));
        }

        // No index says who they are: everybody is looked at, and only what is answered is kept.
        var total = 0;
        var kept = new List<JsonObject>();
        await foreach (var view in people.EverybodyAsync(cancel))
        {
            var resource = Json(view);
            if (!query.Holds(resource)) continue;
            total++;
            if (query.SortBy is not null && total > LinkLimits.MostSorted) throw new ScimRefusal(400, "tooMany", $"Dit zijn er te veel om te sorteren: meer dan {LinkLimits.MostSorted}. Vraag er minder tegelijk.");
            if (query.SortBy is not null || (total >= query.Start && kept.Count < query.Count)) kept.Add(resource);
        }

        return query.Answer(total, query.SortBy is null ? kept : query.Sorted(kept).Skip(query.Start - 1).Take(query.Count));
    }

    protected override async Task<JsonObject?> FindAsync(Guid id, string baseUrl, CancellationToken cancel) => (await people.FindAsync(id, cancel))?.ToJson(baseUrl, request.Today);

    protected override Task<Guid> MakeAsync(JsonObject said, CancellationToken cancel) => save.JoinAsync(StatedPerson.Of(said), cancel);

    protected override async Task ChangeAsync(Guid id, JsonObject said, CancellationToken cancel) => await save.ChangeAsync((await people.FindAsync(id, cancel))!, StatedPerson.Of(said), cancel);

    protected override async Task RemoveAsync(Guid id, CancellationToken cancel) => await save.DeleteAsync((await people.FindAsync(id, cancel))!, cancel);

    private static bool IsActive(ScimFilter filter, out bool active)
    {
        active = filter is ScimFilter.Compare { Value: true };
        return filter is ScimFilter.Compare { Operator: ScimOperator.Eq, Value: bool, Path: { Extension: null, Attribute.Name: "active" } };
    }
}

/// <summary>Units.</summary>
internal sealed class ScimGroups(ReadUnits units, SaveUnit save) : ScimResources
{
    private const int Part = 200;

    public override ScimResourceType Type => ScimSchemas.Groups;

    public override async Task<JsonObject> ListAsync(ScimQuery query, string baseUrl, CancellationToken cancel)
    {
        // Who is in it costs the most to find.
        var withMembers = query.Filter is not null || query.SortBy is not null || query.Projection.Wants("members");
        if (query.Filter is null && query.SortBy is null)
        {
            var page = await units.IdsAsync(query.Start - 1, query.Count, cancel);
            return query.Answer(await units.CountAsync(cancel), (await units.ViewsAsync(page, withMembers, cancel)).Select(view => view.ToJson(baseUrl)));
        }

        var candidates = query.Filter is null ? null : await units.CandidatesAsync(query.Filter, cancel);
        IEnumerable<Guid> ids = candidates is not null ? candidates : await units.IdsAsync(0, int.MaxValue, cancel);
        var hits = new List<JsonObject>();
        foreach (var part in ids.Chunk(Part)) hits.AddRange((await units.ViewsAsync(part, withMembers, cancel)).Select(view => view.ToJson(baseUrl)).Where(query.Holds));
        return query.Answer(hits.Count, query.Sorted(hits).Skip(query.Start - 1).Take(query.Count));
    }

    protected override async Task<JsonObject?> FindAsync(Guid id, string baseUrl, CancellationToken cancel) => (await units.FindAsync(id, cancel))?.ToJson(baseUrl);

    protected override Task<Guid> MakeAsync(JsonObject said, CancellationToken cancel) => save.MakeAsync(said, cancel);

    protected override async Task ChangeAsync(Guid id, JsonObject said, CancellationToken cancel) => await save.ChangeAsync((await units.FindAsync(id, cancel))!, said, cancel);

    protected override async Task RemoveAsync(Guid id, CancellationToken cancel) => await save.CloseAsync((await units.FindAsync(id, cancel))!, cancel);
}
