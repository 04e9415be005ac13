using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Jobs;
using Beweeg.Organisation.Provisioning.Keeping;
using Beweeg.Organisation.Provisioning.Keeping.ShowLink;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Provisioning.Ggm;

/// <summary>
/// The organisation as it is today under the names of the Gemeentelijk Gegevensmodel (model HR of version 2.5): OrganisatorischeEenheidHR, Functie, Werknemer, Dienstverband and
/// Rol, with their relations by identification. For a data warehouse of the municipality. What Beweeg does not know (date of birth, place of living, salary) is not in it, and
/// nothing of a file is.
/// </summary>
internal static class ExportGgm
{
    public static readonly Operation Read = new("link.ggm.read", "bewaarde de organisatie als bestand volgens het Gemeentelijk Gegevensmodel", IsReading: true);

    public const string Url = ShowLink.Url + "/ggm.json";

    /// <summary>Hours a week of a full position (Cao Gemeenten, art. 5.1).</summary>
    public const decimal FullWeek = 36;

    // So much is gathered before it goes on its way: a large municipality never stands in memory whole.
    private const int Portion = 64 * 1024;

    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Indented = true };

    public static void Map(IEndpointRouteBuilder app) => app.MapGet(Url, Save).Needs<LinkAccess>(LinkAccess.Keep, Read);

    private static IResult Save(RequestContext request, CancellationToken cancel) =>
        Results.Stream(body => WriteAsync(body, request, cancel), "application/json", $"organisatie-{request.Today:yyyy-MM-dd}.json");

    private static async Task WriteAsync(Stream body, RequestContext request, CancellationToken cancel)
    {
        var (db, today) = (request.Db, request.Today);
        await using var json = new Utf8JsonWriter(body, Written);
        json.WriteStartObject();
        json.WriteString("model", "Gemeentelijk Gegevensmodel 2.5, model HR");
        json.WriteString("gemeente", request.Municipality.Name);
        json.WriteString("peildatum", Day(today));

        var units = await db.Set<Unit>().AsNoTracking().Where(unit => unit.IsCurrent).OrderBy(unit => unit.Code).ToListAsync(cancel);
        var codes = units.ToDictionary(unit => unit.Id, unit => unit.Code);
        json.WriteStartArray("OrganisatorischeEenheidHR");
        foreach (var unit in units)
        {
            json.WriteStartObject();
            json.WriteString("identificatie", unit.Code);
            json.WriteString("naam", unit.Name);
            json.WriteString("type", unit.Kind);
            if (unit.ParentId is { } parent && codes.TryGetValue(parent, out var above)) json.WriteString("onderdeelVan", above);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var jobs = await db.Set<Job>().AsNoTracking().Where(job => job.IsCurrent).OrderBy(job => job.Code).ToListAsync(cancel);
        json.WriteStartArray("Functie");
        foreach (var job in jobs)
        {
            json.WriteStartObject();
            json.WriteString("code", job.Code);
            json.WriteString("naam", job.Name);
            json.WriteString("omschrijving", job.Purpose);
            json.WriteString("taken", string.Join('\n', job.MainTasks));
            json.WriteString("schaal", job.Scale);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        var present = db.Set<Employee>().Where(row => row.InServiceFrom <= today && (row.InServiceUntil == null || row.InServiceUntil >= today));
        json.WriteStartArray("Werknemer");
        await foreach (var person in present.AsNoTracking().OrderBy(row => row.Number).AsAsyncEnumerable().WithCancellation(cancel))
        {
            json.WriteStartObject();
            json.WriteString("identificatie", person.Number);
            json.WriteString("naam", person.Name);
            json.WriteString("voornaam", person.FirstName);
            json.WriteEndObject();
            if (json.BytesPending > Portion) await json.FlushAsync(cancel);
        }

        json.WriteEndArray();
        json.WriteStartArray("Dienstverband");
        var positions =
            from position in db.Set<Position>()
            where position.From <= today && (position.Until == null || position.Until >= today)
            join person in present on position.EmployeeId equals person.Id
            join job in db.Set<Job>() on position.JobId equals job.Id
            join unit in db.Set<Unit>() on position.UnitId equals unit.Id
            orderby person.Number, position.Sequence
            select new { person.Number, position.Sequence, position.From, position.Until, position.Scale, position.Factor, Job = job.Code, Unit = unit.Code };
        await foreach (var position in positions.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            json.WriteStartObject();
            json.WriteString("identificatie", $"{position.Number}-{position.Sequence}");
            json.WriteString("datumStart", Day(position.From));
            if (position.Until is { } until) json.WriteString("datumEinde", Day(until));
            json.WriteString("schaal", position.Scale);
            json.WriteNumber("urenPerWeek", decimal.Round(position.Factor * FullWeek, 2));
            json.WriteString("medewerkerHeeftDienstverband", position.Number);
            json.WriteString("dienstverbandConformFunctie", position.Job);
            json.WriteString("onderdeelVan", position.Unit);
            json.WriteEndObject();
            if (json.BytesPending > Portion) await json.FlushAsync(cancel);
        }

        json.WriteEndArray();
        json.WriteStartArray("Rol");
        var managers =
            from manager in db.Set<UnitManager>()
            where manager.From <= today && (manager.Until == null || manager.Until >= today)
            join person in present on manager.EmployeeId equals person.Id
            join unit in db.Set<Unit>().Where(unit => unit.IsCurrent) on manager.UnitId equals unit.Id
            orderby unit.Code, person.Number
            select new { person.Number, unit.Code, manager.From, manager.Until, manager.IsActing };
        await foreach (var manager in managers.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            json.WriteStartObject();
            json.WriteString("omschrijving", manager.IsActing ? "waarnemend leidinggevende" : "leidinggevende");
            json.WriteString("datumBegin", Day(manager.From));
            if (manager.Until is { } until) json.WriteString("datumEinde", Day(until));
            json.WriteString("heeft", manager.Number);
            json.WriteString("hoortBij", manager.Code);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancel);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
