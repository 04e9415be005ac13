using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Import;
using Beweeg.Organisation.Jobs;
using Beweeg.Organisation.Provisioning.People;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.Colleagues;

/// <summary>
/// Who works here, as the object type Medewerker of Common Ground, for customer contact: only who is in service today, and of them only name, job, department, team
/// and work address. Nothing of a file. What Beweeg does not know (telephone, presence, skills) is left out.
/// </summary>
internal static class ShowColleagues
{
    public static readonly Operation Read = new("link.colleagues.read", "las voor klantcontact wie er werkt", IsReading: true);

    private const string Root = "/api/medewerkers";
    private const int UsualSize = 100;
    private const int LargestSize = 500;

    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Root, List).ByLink(LinkScopes.ReadingColleagues);
        app.MapGet(Root + "/{identificatie}", One).ByLink(LinkScopes.ReadingColleagues);
    }

    private static async Task<IResult> List(HttpContext http, RequestContext request, ReadLog reads, CancellationToken cancel)
    {
        if (!TryNumber(http, "page", 1, int.MaxValue / LargestSize, 1, out var page)) return Wrong("‘page’ is een geheel getal vanaf 1.");
        if (!TryNumber(http, "pageSize", 1, LargestSize, UsualSize, out var size)) return Wrong($"‘pageSize’ is een geheel getal van 1 tot en met {LargestSize}.");
        var present = Present(request);
        var count = await present.CountAsync(cancel);
        var ids = await present.OrderBy(row => row.Id).Skip((page - 1) * size).Take(size).Select(row => row.Id).ToListAsync(cancel);
        await RecordAsync(request, reads, $"bladzijde {page}", cancel);
        var results = new JsonArray([.. (await ObjectsAsync(ids, http, request, cancel)).Select(one => (JsonNode)one)]);
        string? At(int other) => other < 1 || (other - 1) * size >= count ? null : $"{Address(http)}?page={other}&pageSize={size}";
        return Json(new JsonObject { ["count"] = count, ["next"] = At(page + 1), ["previous"] = At(page - 1), ["results"] = results });
    }

    private static async Task<IResult> One(string identificatie, HttpContext http, RequestContext request, ReadLog reads, CancellationToken cancel)
    {
        var key = LinkedPerson.KeyOf(identificatie);
        var db = request.Db;
        var ids = identificatie.Contains('\0', StringComparison.Ordinal) ? [] : await Present(request)
            .Where(row => db.Set<LinkedPerson>().Any(link => link.Id == row.Id && link.UserNameKey == key) || (row.Number == identificatie && !db.Set<LinkedPerson>().Any(link => link.Id == row.Id)))
            .OrderBy(row => row.Id).Select(row => row.Id).Take(1).ToListAsync(cancel);
        if (ids.Count == 0) return Results.Json(new JsonObject { ["detail"] = "Deze medewerker bestaat hier niet." }, Written, "application/json", StatusCodes.Status404NotFound);
        await RecordAsync(request, reads, "1 medewerker", cancel);
        return Json((await ObjectsAsync(ids, http, request, cancel))[0]);
    }

    private static IQueryable<Employee> Present(RequestContext request)
    {
        var today = request.Today;
        var db = request.Db;
        return db.Set<Employee>().Where(row => row.InServiceFrom <= today && (row.InServiceUntil == null || row.InServiceUntil >= today)
            && !db.Set<LinkedPerson>().Any(link => link.Id == row.Id && link.DeletedAt != null));
    }

    private static async Task<IReadOnlyList<JsonObject>> ObjectsAsync(IReadOnlyCollection<Guid> ids, HttpContext http, RequestContext request, CancellationToken cancel)
    {
        var db = request.Db;
        var today = request.Today;
        var people = await db.Set<Employee>().AsNoTracking().Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(cancel);
        var names = await db.Set<LinkedPerson>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.UserName, cancel);
        var units = await db.Set<Unit>().AsNoTracking().ToDictionaryAsync(unit => unit.Id, cancel);
        var positions = (await (
            from position in db.Set<Position>()
            where ids.Contains(position.EmployeeId) && position.From <= today && (position.Until == null || position.Until >= today)
            join job in db.Set<Job>() on position.JobId equals job.Id
            orderby position.Factor descending, position.Sequence
            select new { position.EmployeeId, position.UnitId, Job = job.Name }).ToListAsync(cancel)).ToLookup(row => row.EmployeeId);
        return [.. people.Select(person =>
        {
            var places = positions[person.Id].Select(row => units[row.UnitId]).DistinctBy(unit => unit.Id).ToList();
            var data = new JsonObject
            {
                ["identificatie"] = names.GetValueOrDefault(person.Id, person.Number),
                ["voornaam"] = person.FirstName,
                ["achternaam"] = person.LastName,
                ["volledigeNaam"] = person.Name,
                ["afdelingen"] = new JsonArray([.. places.Select(unit => UnitsOfPeople.DepartmentOf(unit, units)).DistinctBy(unit => unit.Id)
                    .Select(unit => (JsonNode)new JsonObject { ["afdelingId"] = unit.Code, ["afdelingnaam"] = unit.Name })]),
            };
            if (person.Prefix.Length > 0) data["voorvoegselAchternaam"] = person.Prefix;
            if (positions[person.Id].Select(row => row.Job).FirstOrDefault() is { } job) data["functie"] = job;
            if (person.Email is { } email) data["emails"] = new JsonArray(new JsonObject { ["naam"] = person.Name, ["email"] = email });
            if (places.Where(unit => unit.Kind == nameof(UnitKind.Team)).ToList() is { Count: > 0 } teams)
                data["groepen"] = new JsonArray([.. teams.Select(unit => (JsonNode)new JsonObject { ["groepsId"] = unit.Code, ["groepsnaam"] = unit.Name })]);
            return new JsonObject
            {
                ["url"] = $"{Address(http)}/{Uri.EscapeDataString(names.GetValueOrDefault(person.Id, person.Number))}",
                ["uuid"] = person.Id.ToString(),
                ["record"] = new JsonObject { ["data"] = data },
            };
        })];
    }

    private static Task RecordAsync(RequestContext request, ReadLog reads, string detail, CancellationToken cancel) =>
        reads.RecordAsync(request.Municipality.Id, request.Describe(Read, null, null, "link", request.Actor.Id, detail), cancel);

    private static bool TryNumber(HttpContext http, string name, int least, int most, int otherwise, out int number)
    {
        number = otherwise;
        return !http.Request.Query.TryGetValue(name, out var text)
            || (int.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most);
    }

    private static string Address(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}{Root}";

    private static IResult Json(JsonObject body) => Results.Json(body, Written, "application/json");

    private static IResult Wrong(string sentence) => Results.Json(new JsonObject { ["detail"] = sentence }, Written, "application/json", StatusCodes.Status400BadRequest);
}
