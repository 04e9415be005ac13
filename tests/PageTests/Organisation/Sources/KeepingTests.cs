using System.Net;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Sources;
using Beweeg.Organisation.Sources.Runs;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Organisation.Sources;

/// <summary>What the administrator does on the pages, and what is told about a delivery that cannot be right.</summary>
public sealed class KeepingTests
{
    [Theory, EachDatabase]
    public async Task ASecret_IsKeptEncrypted_ShownNowhere_AndAskedAgainForAnotherAddress(Engine engine)
    {
        await using var server = await PersonnelServer.StartAsync();
        await using var host = await SourceStory.HostAsync(engine);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var personnel = Personnel.OfTown();
        personnel.Publish(server);
        var administrator = await town.AsAsync(Town.Administrator);

        var form = await administrator.GetAsync("/beheer/koppeling/bronnen/nieuw?soort=Afas");
        var wrong = await administrator.SendFormAsync(form, null, ("naam", ""), ("adres", "ftp://x"), ("geheim", PersonnelServer.AfasToken));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.ErrorAt("naam").ShouldContain("Vul in");
        wrong.ErrorAt("adres").ShouldContain("https://");
        wrong.ValueOf("adres").ShouldBe("ftp://x");
        wrong.Html.ShouldNotContain("A1B2C3D4");

        var source = await administrator.MakeAfasAsync(server);
        var settings = await administrator.GetAsync($"{source}/instellingen");
        settings.Html.ShouldNotContain("A1B2C3D4");
        settings.ValueOf("adres").ShouldBe(server.Afas);
        // Who may change an address never saw the secret, so it does not go there.
        var elsewhere = await administrator.SendFormAsync(settings, null, ("adres", "https://ergens-anders.example/rest"));
        elsewhere.ErrorAt("geheim").ShouldContain("De bron ligt nu ergens anders");
        var inAnotherTab = await administrator.GetAsync($"{source}/instellingen");
        (await administrator.SubmitAsync(settings, null, ("naam", "AFAS"))).Title.ShouldBe("AFAS");
        (await administrator.SendFormAsync(inAnotherTab, null, ("naam", "AFAS twee"))).Status.ShouldBe(HttpStatusCode.Conflict);
        (await town.LookAsync(db => db.Set<PersonnelSource>().SingleAsync())).Secret.Reveal().ShouldBe(PersonnelServer.AfasToken);
        (await town.RecordsAsync()).ShouldAllBe(entry => entry.Detail == null || !entry.Detail.Contains("A1B2C3"));

        // A sample shows values once; names of fields are kept, values are not.
        var sample = await administrator.GetAsync($"{source}/tabellen/personen/voorbeeld?naam={Personnel.People}");
        sample.Text.ShouldContain("1971-03-04");
        sample.Headers["Cache-Control"].ShouldContain("no-store");
        sample.ValueOf("veld-0").ShouldBe("Medewerker");
        sample.ValueOf("veld-4").ShouldBe("Geboortenaam");
        var gap = await administrator.SendFormAsync(sample, "#kolommen", ("veld-4", ""), ("vast-1", "iets"), ("woorden-1", "zonder teken"));
        gap.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        gap.ErrorAt("veld-4").ShouldContain("Kies een veld voor ‘achternaam’, of vul in wat altijd geldt.");
        gap.ErrorAt("vast-1").ShouldContain("Kies een van de twee");
        gap.Errors.ShouldContain("hun woord = ons woord");
        gap.ValueOf("vast-1").ShouldBe("iets");
        await administrator.MapAllAsync(source);
        var kept = await town.LookAsync(db => db.Set<PersonnelSource>().AsNoTracking().SingleAsync());
        kept.Mapping.ShouldContain("Geboortedatum");
        kept.Mapping.ShouldNotContain("1971");
        (await administrator.GetAsync($"{source}/tabellen/personen")).Text.ShouldNotContain("1971");
        (await administrator.GetAsync($"{source}/tabellen/personen/voorbeeld?naam=Bestaat_niet")).Text.ShouldContain("Connector Bestaat_niet bestaat niet");

        // One source fetches by itself: two would send each other's people home.
        (await administrator.SubmitAsync(await administrator.GetAsync(source), "#plan", ("uur", "5"))).Notice.ShouldContain("vanaf 5 uur");
        var second = await administrator.MakeAfasAsync(server);
        await administrator.MapAllAsync(second);
        (await administrator.SendFormAsync(await administrator.GetAsync(second), "#plan", ("uur", "6"))).ErrorAt("uur").ShouldContain("AFAS haalt al vanzelf op");
        (await administrator.SubmitAsync(await administrator.GetAsync(second), "#weg")).Notice.ShouldContain("De bron is weg");
        (await administrator.GetAsync(second)).Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var other in new[] { Town.Employee, Town.Manager, Town.HrAdviser, Town.WorksCouncil }) (await (await town.AsAsync(other)).GetAsync(source)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, EachDatabase]
    public async Task WhatCannotBeRight_IsToldWithItsPlace_AndNothingOfItIsDone(Engine engine)
    {
        using var server = SftpServer.Start();
        await using var host = await SourceStory.HostAsync(engine);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        Personnel.OfTown().Publish(server);
        var administrator = await town.AsAsync(Town.Administrator);
        var source = await administrator.MakeSftpAsync(server);
        await administrator.MapAllAsync(source, ".csv");
        (await administrator.GetAsync(source)).Text.ShouldContain("Beweeg kent de server aan SHA256:");
        (await town.FetchAsync(administrator, source, "echt")).Text.ShouldContain("Alles is overgenomen.");
        var before = await SnapshotAsync(town);

        (Action<Personnel> Spoil, string Told)[] cases =
        [
            (p => p.UnitOf("A1")["ManagerExternalId"] = "99", "Beweeg_Eenheden.csv, rij 4, veld ManagerExternalId Er is geen persoon 99"),
            (p => p.UnitOf("G")["ParentExternalId"] = "A1", "Deze eenheden vormen een kring: G Gemeente → A1 Team Groen → A Openbare ruimte → G Gemeente"),
            (p => p.UnitRows.Remove(p.UnitOf("A1")), "veld Organisatorische_eenheid_code Er is geen eenheid A1 in de tabel eenheden"),
            (p => p.PeopleRows.Add(p.Person("1").DeepClone().AsObject()), "Beweeg_Medewerkers.csv, rij 15, veld Medewerker Deze persoon staat al op regel 2"),
            (p => p.Person("2")["Medewerker"] = "", "veld Medewerker ‘personeelsnummer’ is leeg"),
            (p => p.Person("3")["Datum_in_dienst"] = "2026-02-30T00:00:00Z", "veld Datum_in_dienst ‘2026-02-30’ staat niet op de kalender"),
            (p => p.Person("4")["Datum_in_dienst"] = "2015-01-01T23:00:00Z", "is geen datum"),
            (p => p.ContractOf("5")["Functie_code"] = "XX", "veld Functie_code Er is geen functie XX"),
            (p => p.Person("6")["Email_werk"] = "noor@voorbeeld.example", "Het e-mailadres noor@voorbeeld.example staat ook op regel 2"),
            (p => p.Person("7")["Datum_uit_dienst"] = "2026-01-31T00:00:00Z", "maar deze regel loopt door"),
            (p => { foreach (var row in p.PeopleRows) row.Remove("Geboortenaam"); }, "Het veld ‘Geboortenaam’ kwam in geen enkele rij voor"),
            (p => (p.Person("9")["Datum_uit_dienst"], p.ContractOf("9")["Einddatum_functie"]) = ("2026-04-01T00:00:00Z", "2026-04-01T00:00:00Z"), "Hierna is er geen beheerder meer"),
        ];
        foreach (var (spoil, told) in cases)
        {
            var personnel = Personnel.OfTown();
            personnel.Join("50", "Nooit", "Half", Town.Spring2026);
            spoil(personnel);
            personnel.Publish(server);
            var report = await town.FetchAsync(administrator, source, "echt");
            report.Text.ShouldContain("Er is niets veranderd.", Case.Sensitive, told + " / " + report.Text);
            report.Text.ShouldContain(told, Case.Sensitive, report.Text);
            (await SnapshotAsync(town)).ShouldBe(before, told);
        }

        // A file cut off half-way through a cell, one with letters of two encodings, an empty one.
        var good = Personnel.OfTown();
        good.Publish(server);
        server.Put(Personnel.People + ".csv", "Medewerker;Roepnaam;Voorletters;Voorvoegsel;Geboortenaam;Email_werk;Datum_in_dienst;Datum_uit_dienst;Geboortedatum\n1;Noor;;de;\"Bo");
        (await town.FetchAsync(administrator, source, "echt")).Text.ShouldContain("Een aanhalingsteken in deze regel heeft geen begin of geen eind");
        server.Put(Personnel.People + ".csv", "");
        (await town.FetchAsync(administrator, source, "echt")).Text.ShouldContain("Dit bestand is leeg");
        server.Put(Personnel.People + ".csv", "Medewerker;Roepnaam;Voorletters;Voorvoegsel;Geboortenaam;Email_werk;Datum_in_dienst;Datum_uit_dienst;Geboortedatum\n");
        (await town.FetchAsync(administrator, source, "echt")).Text.ShouldContain("De bron gaf geen enkele rij");
        (await SnapshotAsync(town)).ShouldBe(before);

        // A number goes to no other person, and a name that changes whole is asked about.
        good.Publish(server);
        var gone = Personnel.OfTown();
        gone.PeopleRows.Remove(gone.Person(Town.FormerManager));
        gone.ContractRows.Remove(gone.ContractOf(Town.FormerManager));
        gone.Publish(server);
        (await town.FetchAsync(administrator, source, "echt")).Text.ShouldContain("Frits Oud (6) gaat uit dienst op 14 april 2026");
        host.MoveTo(Town.Spring2026.AddDays(1));
        administrator = await town.AsAsync(Town.Administrator);
        gone.Join(Town.FormerManager, "Karel", "Ander", Town.Spring2026.AddDays(1));
        gone.Contract(Town.FormerManager, 3, "TU", "B", Town.Spring2026.AddDays(1));
        gone.Publish(server);
        (await town.FetchAsync(administrator, source, "echt")).Text.ShouldContain("Nummer 6 hoorde bij Frits Oud, uit dienst sinds 14 april 2026. De bron noemt er nu Karel Ander mee.");
        (gone.Person(Town.FormerManager)["Roepnaam"], gone.Person(Town.FormerManager)["Geboortenaam"]) = ("Frits", "Oud");
        (gone.Person("2")["Roepnaam"], gone.Person("2")["Geboortenaam"]) = ("Bram", "Visser");
        gone.Publish(server);
        var asked = await town.FetchAsync(administrator, source, "echt");
        asked.Text.ShouldContain("Cem Çelik (2) heet in de bron nu Bram Visser. Is dat dezelfde persoon?");
        // A yes is a yes to what was asked: when it is about somebody else meanwhile, it is asked again.
        (gone.Person("2")["Roepnaam"], gone.Person("2")["Geboortenaam"]) = ("Cem", "Çelik");
        (gone.Person("1")["Roepnaam"], gone.Person("1")["Geboortenaam"]) = ("Anna", "Vos");
        gone.Publish(server);
        await administrator.SubmitAsync(asked, "#besluit", ("actie", "ja"));
        await town.RunSourcesAsync();
        (await town.RunsAsync())[^1].State.ShouldBe(RunState.Stopped);
        (await town.LookAsync(db => db.Set<Employee>().SingleAsync(row => row.Number == "1"))).Name.ShouldBe("Noor de Boer");
        var newest = (await town.RunsAsync())[^1];
        (await administrator.SubmitAsync(await administrator.GetAsync($"{source}/beurten/{newest.Id}"), "#besluit", ("actie", "nee"))).Notice.ShouldContain("Afgewezen");
        (await town.RunsAsync())[^1].State.ShouldBe(RunState.Rejected);
    }

    [Theory, EachDatabase]
    public async Task TwoNodes_DoARunOnce_AndOneThatWasLeftBehindIsClosedAndBegunAnew(Engine engine)
    {
        await using var server = await PersonnelServer.StartAsync();
        await using var host = await SourceStory.HostAsync(engine);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var personnel = Personnel.OfTown();
        personnel.Publish(server);
        var administrator = await town.AsAsync(Town.Administrator);
        var source = await administrator.MakeAfasAsync(server);
        await administrator.MapAllAsync(source);
        await administrator.SubmitAsync(await administrator.GetAsync(source), "#plan", ("uur", "5"));
        server.Calls.Clear();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(town.RunSourcesAsync)));
        (await town.RunsAsync()).Select(run => run.State).ShouldBe([RunState.Applied]);
        // Each list was asked for once: people, contracts, and units for two of our tables.
        server.Calls.Count.ShouldBe(3);

        // A node takes a run up and dies.
        host.MoveTo(Town.Spring2026.AddDays(1));
        var left = await host.WithDbAsync(town.Municipality.Id, async (services, db) =>
        {
            var id = await db.Set<PersonnelSource>().Select(row => row.Id).SingleAsync();
            var run = new SourceRun(Guid.CreateVersion7(), id, 2, RunTrigger.Plan, "2026-04-16/1", Town.Spring2026.AddDays(1), null, services.GetRequiredService<Beweeg.Platform.Time.Calendar>().Now);
            run.Start();
            db.Add(run);
            db.Record(new(SourceOperations.Run, null, null, null, null, "source", id, null, "test", run.AskedAt));
            await db.SaveChangesAsync();
            (await SourceTurn.TakeAsync(db, run.Id, run.AskedAt, CancellationToken.None)).ShouldBeTrue();
            return run.Id;
        });
        await town.RunSourcesAsync();
        (await town.RunsAsync())[^1].State.ShouldBe(RunState.Running);
        host.MoveTo(Town.Spring2026.AddDays(1), 13);
        await town.RunSourcesAsync();
        (await town.RunsAsync()).Single(run => run.Id == left).State.ShouldBe(RunState.Broken);
        host.MoveTo(Town.Spring2026.AddDays(1), 14);
        await town.RunSourcesAsync();
        var runs = await town.RunsAsync();
        (runs[^1].State, runs[^1].Slot).ShouldBe((RunState.Applied, "2026-04-16/2"));

        // Sentences about people go after ninety days, numbers stay longer.
        (await town.LookAsync(db => db.Set<SourceRunLine>().CountAsync())).ShouldBeGreaterThan(0);
        host.MoveTo(Town.Spring2026.AddDays(91));
        await town.WorkAsync();
        (await town.LookAsync(db => db.Set<SourceRunLine>().CountAsync())).ShouldBe(0);
        (await town.RunsAsync()).Count.ShouldBe(3);
    }

    private static Task<string> SnapshotAsync(Town town) => town.LookAsync(async db => string.Join('\n', (await db.Set<Employee>().AsNoTracking().OrderBy(row => row.Number).ToListAsync())
        .Select(row => $"{row.Number} {row.Name} {row.Email} {row.InServiceFrom} {row.InServiceUntil}"))
        + string.Join('\n', (await db.Set<Position>().AsNoTracking().OrderBy(row => row.Id).ToListAsync()).Select(row => $"{row.EmployeeId} {row.UnitId} {row.JobId} {row.From} {row.Until}"))
        + string.Join('\n', (await db.Set<Beweeg.Organisation.Units.UnitManager>().AsNoTracking().OrderBy(row => row.Id).ToListAsync()).Select(row => $"{row.UnitId} {row.EmployeeId} {row.From} {row.Until}")));
}
