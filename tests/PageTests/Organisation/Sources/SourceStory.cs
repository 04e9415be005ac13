using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Beweeg.Organisation.Import.Tables;
using Beweeg.Organisation.Sources.Connecting;
using Beweeg.Organisation.Sources.Runs;
using Beweeg.Platform.Mail;
using Beweeg.Platform.Outgoing;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Organisation.Sources;

/// <summary>What a personnel system holds, as its own lists: people, contracts and units with their managers. It begins as the town is.</summary>
internal sealed class Personnel
{
    public const string People = "Beweeg_Medewerkers";
    public const string Contracts = "Beweeg_Contracten";
    public const string Units = "Beweeg_Eenheden";

    public List<JsonObject> PeopleRows { get; } = [];
    public List<JsonObject> ContractRows { get; } = [];
    public List<JsonObject> UnitRows { get; } = [];

    /// <summary>As <see cref="Town.Organisation"/>.</summary>
    public static Personnel OfTown()
    {
        var personnel = new Personnel();
        var set = Town.Organisation(Town.Spring2026);
        foreach (var person in set.People) personnel.Join(person.Number, person.GivenName, person.Surname, person.InService, person.Prefix);
        foreach (var position in set.Positions) personnel.Contract(position.PersonNumber, position.Sequence, position.JobCode, position.UnitCode, position.Begin);
        foreach (var unit in set.Units)
        {
            var manager = set.Managers.FirstOrDefault(row => row.UnitCode == unit.Code && row.Kind == Beweeg.Organisation.Import.ManagementKind.Manager && row.End is null);
            personnel.Unit(unit.Code, unit.Name, unit.ParentCode, manager?.PersonNumber, manager?.Begin);
        }

        return personnel;
    }

    public void Join(string number, string name, string surname, DateOnly from, string? prefix = null) => PeopleRows.Add(new JsonObject
    {
        ["Medewerker"] = number,
        ["Roepnaam"] = name,
        ["Voorletters"] = null,
        ["Voorvoegsel"] = prefix,
        ["Geboortenaam"] = surname,
        ["Email_werk"] = $"{name.ToLowerInvariant()}@voorbeeld.example",
        ["Datum_in_dienst"] = Moment(from),
        ["Datum_uit_dienst"] = null,
        ["Geboortedatum"] = "1971-03-04T00:00:00Z",
    });

    public void Contract(string number, int sequence, string job, string unit, DateOnly from, double fte = 1.0) => ContractRows.Add(new JsonObject
    {
        ["Medewerker"] = number,
        ["Volgnummer_contract"] = sequence,
        ["Functie_code"] = job,
        ["Organisatorische_eenheid_code"] = unit,
        ["Begindatum_functie"] = Moment(from),
        ["Einddatum_functie"] = null,
        ["FTE"] = fte,
        ["Salarisschaal"] = "6",
        ["Soort_medewerker"] = "V",
    });

    public void Unit(string code, string name, string? parent, string? manager, DateOnly? since) => UnitRows.Add(new JsonObject
    {
        ["ExternalId"] = code,
        ["DisplayName"] = name,
        ["ParentExternalId"] = parent,
        ["ManagerExternalId"] = manager,
        ["Manager_sinds"] = since is { } day ? Moment(day) : null,
        ["Niveau"] = parent is null ? "1" : code.Length == 1 ? "2" : "3",
    });

    public JsonObject Person(string number) => PeopleRows.Single(row => row["Medewerker"]!.ToString() == number);

    public JsonObject ContractOf(string number, int sequence = 1) => ContractRows.Single(row => row["Medewerker"]!.ToString() == number && row["Volgnummer_contract"]!.ToString() == $"{sequence}");

    public JsonObject UnitOf(string code) => UnitRows.Single(row => row["ExternalId"]!.ToString() == code);

    public void Publish(PersonnelServer server)
    {
        server[People] = [.. PeopleRows.Select(row => row.DeepClone().AsObject())];
        server[Contracts] = [.. ContractRows.Select(row => row.DeepClone().AsObject())];
        server[Units] = [.. UnitRows.Select(row => row.DeepClone().AsObject())];
    }

    /// <summary>The same as CSV files.</summary>
    public void Publish(SftpServer server)
    {
        foreach (var (name, rows) in new[] { (People, PeopleRows), (Contracts, ContractRows), (Units, UnitRows) })
        {
            var fields = rows[0].Select(field => field.Key).ToList();
            server.Put(name + ".csv", string.Join('\n', rows.Select(row => string.Join(';', fields.Select(field => row[field]?.ToString() ?? ""))).Prepend(string.Join(';', fields))) + "\n");
        }
    }

    public static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}

/// <summary>An administrator makes a source on the pages, chooses what its fields mean, and lets it run.</summary>
internal static class SourceStory
{
    public static readonly MailSettings Mail = new("127.0.0.1", 9, new Uri("https://beweeg.voorbeeld.example"));

    /// <summary>A host for one test alone that may call the loopback address.</summary>
    public static Task<TestHost> HostAsync(Engine engine) => TestHost.AloneAsync(engine, Town.Spring2026, mail: Mail, also: services =>
    {
        services.AddSingleton(new OutgoingSettings([IPNetwork.Parse("127.0.0.1/32")]));
        services.AddSingleton(new SourcePace(TimeSpan.Zero, TimeSpan.Zero, 4));
    });

    /// <summary>Makes a source of AFAS; returns its address.</summary>
    public static async Task<string> MakeAfasAsync(this PageClient administrator, PersonnelServer server)
    {
        var made = await administrator.SubmitAsync(await administrator.GetAsync("/beheer/koppeling/bronnen/nieuw?soort=Afas"), null,
            ("naam", "AFAS proef"), ("adres", server.Afas), ("geheim", PersonnelServer.AfasToken));
        made.Status.ShouldBe(HttpStatusCode.OK, made.Errors);
        made.Title.ShouldBe("AFAS proef");
        return made.Url;
    }

    public static async Task<string> MakeSftpAsync(this PageClient administrator, SftpServer server, bool byKey = false)
    {
        var made = await administrator.SubmitAsync(await administrator.GetAsync("/beheer/koppeling/bronnen/nieuw?soort=Sftp"), null, ("naam", "SFTP proef"), ("adres", "127.0.0.1"), ("poort", $"{server.Port}"),
            ("gebruiker", SftpServer.User), ("aanmelden", byKey ? "PrivateKey" : "Password"), ("geheim", byKey ? server.PrivateKey : SftpServer.Password));
        made.Status.ShouldBe(HttpStatusCode.OK, made.Errors);
        return made.Url;
    }

    /// <summary>Chooses people, contracts, units and managers from a sample; the other tables stay as they are.</summary>
    public static async Task MapAllAsync(this PageClient administrator, string source, string ending = "")
    {
        await administrator.MapAsync(source, "personen", Personnel.People + ending);
        await administrator.MapAsync(source, "dienstverbanden", Personnel.Contracts + ending, ("woorden", "soort aanstelling", "V = vast\nT = tijdelijk"));
        await administrator.MapAsync(source, "eenheden", Personnel.Units + ending, ("woorden", "soort", "1 = gemeente\n2 = afdeling\n3 = team"));
        var page = await administrator.MapAsync(source, "leidinggevenden", Personnel.Units + ending, ("veld", "begin", "Manager_sinds"), ("vast", "soort", "leidinggevende"), ("overslaan", "", "ManagerExternalId"));
        page.Text.ShouldNotContain("Nog te doen");
    }

    /// <summary>Takes what is proposed from a sample, and this besides: what, for which column, with which text.</summary>
    public static async Task<Page> MapAsync(this PageClient administrator, string source, string table, string dataset, params (string What, string Column, string Text)[] chosen)
    {
        var sample = await administrator.GetAsync($"{source}/tabellen/{table}/voorbeeld?naam={Uri.EscapeDataString(dataset)}");
        sample.Text.ShouldNotContain("Het voorbeeld is er niet");
        var columns = ImportTable.All.Single(one => one.Name == table).Columns.ToList();
        var saved = await administrator.SubmitAsync(sample, "#kolommen", [.. chosen.Select(one => (one.Column.Length == 0 ? one.What : $"{one.What}-{columns.FindIndex(column => column.Name == one.Column)}", one.Text))]);
        saved.Errors.ShouldBe("");
        return saved;
    }

    /// <summary>Asks on the page to fetch, lets it be done, and reads the report.</summary>
    /// <param name="how">"proef" or "echt".</param>
    public static async Task<Page> FetchAsync(this Town town, PageClient administrator, string source, string how)
    {
        var asked = await administrator.SubmitAsync(await administrator.GetAsync(source), "#ophalen", ("actie", how));
        asked.Text.ShouldContain("Beweeg is bezig");
        await town.RunSourcesAsync();
        return await administrator.GetAsync(asked.Url);
    }

    /// <summary>What is due is done.</summary>
    public static Task RunSourcesAsync(this Town town) => town.Host.App.Services.GetRequiredService<RunSources>().InAsync(town.Municipality.Id, CancellationToken.None);

    public static Task<List<SourceRun>> RunsAsync(this Town town) => town.LookAsync(db => db.Set<SourceRun>().AsNoTracking().OrderBy(run => run.Number).ToListAsync());
}
