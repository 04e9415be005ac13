using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Provisioning;
using Beweeg.Organisation.Sources.Runs;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Mail;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Organisation.Sources;

/// <summary>A personnel system lives through five days, and Beweeg follows by itself; only once somebody is asked.</summary>
public sealed class WeekTests
{
    [Theory, EachDatabase]
    public async Task AWeekOfAPersonnelSystem_IsFollowedWithoutAHand_ExceptTheOneDecision(Engine engine)
    {
        await using var server = await PersonnelServer.StartAsync();
        await using var host = await SourceStory.HostAsync(engine);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var personnel = Personnel.OfTown();
        personnel.Publish(server);
        var administrator = await town.AsAsync(Town.Administrator);
        var source = await administrator.MakeAfasAsync(server);
        await administrator.MapAllAsync(source);

        // The administrator looks first; looking changes nothing.
        var test = await town.FetchAsync(administrator, source, "proef");
        test.Text.ShouldContain("proef klaar");
        test.Text.ShouldContain("Leiding vervalt: Frits Oud");
        (await TeamAsync(town, Town.Manager)).ShouldContain("Noor de Boer");
        (await town.LookAsync(db => db.Set<Beweeg.Organisation.Units.UnitManager>().CountAsync(row => row.EmployeeId == town[Town.FormerManager]))).ShouldBe(1);
        (await town.FetchAsync(administrator, source, "echt")).Text.ShouldContain("Alles is overgenomen.");
        (await administrator.SubmitAsync(await administrator.GetAsync(source), "#plan", ("uur", "5"))).Notice.ShouldContain("elke dag vanaf 5 uur");

        // Thursday: somebody comes, somebody gets another surname, somebody has a last day. Without a hand.
        var day = Town.Spring2026.AddDays(1);
        personnel.Join("40", "Tess", "Nieuw", day);
        personnel.Contract("40", 1, "TU", "A1", day);
        (personnel.Person(Town.Employee)["Geboortenaam"], personnel.Person(Town.Employee)["Voorvoegsel"]) = ("Bakker", null);
        personnel.Person(Town.Colleague)["Datum_uit_dienst"] = Personnel.Moment(day);
        personnel.ContractOf(Town.Colleague)["Einddatum_functie"] = Personnel.Moment(day);
        await NextDayAsync(town, personnel, server, day);
        (await LastAsync(town)).State.ShouldBe(RunState.Applied);
        var team = await TeamAsync(town, Town.Manager);
        team.ShouldContain("Noor Bakker");
        team.ShouldNotContain("Noor de Boer");
        team.ShouldContain("Tess Nieuw");
        team.ShouldContain("Cem Çelik");
        await town.KnowAsync("40");
        (await (await town.AsAsync("40")).GetAsync("/")).Text.ShouldContain("Tess");
        // Who is changed reads it among who has looked.
        (await (await town.AsAsync(Town.Employee)).GetAsync("/wie-heeft-gekeken")).Text.ShouldContain(ProvisioningOperations.Change.Sentence);
        // The plan runs once a day, however often somebody looks.
        await town.RunSourcesAsync();
        (await town.RunsAsync()).Count(run => run.Trigger == RunTrigger.Plan && run.Day == day).ShouldBe(1);

        // Friday: a new team, of which the manager is not in the lists yet, and a second contract. Nothing of it is done.
        day = day.AddDays(1);
        personnel.Unit("A2", "Team Water", "A", "41", day);
        personnel.Contract("40", 2, "TU", "A2", day, 0.25);
        personnel.ContractOf("40")["FTE"] = 0.75;
        await NextDayAsync(town, personnel, server, day);
        (await LastAsync(town)).State.ShouldBe(RunState.Failed);
        administrator = await town.AsAsync(Town.Administrator);
        (await administrator.GetAsync("/")).Text.ShouldContain("Kijk waarom AFAS proef niet is overgenomen");
        (await ReportAsync(town, administrator, source)).ShouldContain("Beweeg_Eenheden, rij 5, veld ManagerExternalId Er is geen persoon 41 in de tabel personen.");
        (await MailsAsync(town)).ShouldBe(["Een levering van het personeelssysteem lukte niet"]);
        (await UnitsAsync(town)).ShouldNotContain("Team Water");
        team = await TeamAsync(town, Town.Manager);
        team.ShouldContain("Tess Nieuw");
        team.ShouldNotContain("Cem Çelik");
        // His last day was yesterday.
        (await (await town.AsAsync(Town.Colleague)).GetAsync("/")).Status.ShouldBe(System.Net.HttpStatusCode.Redirect);

        // Saturday: the manager came. Everything of yesterday is done as well.
        day = day.AddDays(1);
        personnel.Join("41", "Wouter", "Water", day);
        personnel.Contract("41", 1, "TM", "A2", day);
        personnel.UnitOf("A2")["Manager_sinds"] = Personnel.Moment(day);
        personnel.ContractRows.Remove(personnel.ContractOf(Town.Employee));
        personnel.Contract(Town.Employee, 2, "TU", "A2", day);
        await NextDayAsync(town, personnel, server, day);
        (await LastAsync(town)).State.ShouldBe(RunState.Applied);
        await town.KnowAsync("41");
        team = await TeamAsync(town, "41");
        team.ShouldContain("Noor Bakker");
        team.ShouldContain("Tess Nieuw");
        (await TeamAsync(town, Town.Manager)).ShouldNotContain("Noor Bakker");
        (await town.LookAsync(db => db.Set<Position>().CountAsync(row => row.EmployeeId == town["40"] && row.Until == null))).ShouldBe(2);
        (await (await town.AsAsync(Town.Administrator)).GetAsync("/")).Text.ShouldNotContain("Kijk waarom");

        // Sunday: a bad day. A day that does not exist, a contract that is there twice, a word nobody knows.
        day = day.AddDays(1);
        var good = new[] { personnel.ContractOf(Town.Manager)["Begindatum_functie"]!.ToString(), "V" };
        personnel.ContractOf(Town.Manager)["Begindatum_functie"] = "2026-02-31";
        personnel.ContractOf(Town.OtherManager)["Soort_medewerker"] = "Z";
        personnel.Contract(Town.Coordinator, 1, "TU", "B", Town.Spring2026);
        personnel.Join("42", "Nooit", "Half", day);
        await NextDayAsync(town, personnel, server, day);
        (await LastAsync(town)).State.ShouldBe(RunState.Failed);
        administrator = await town.AsAsync(Town.Administrator);
        var report = await ReportAsync(town, administrator, source);
        report.ShouldContain("veld Begindatum_functie ‘2026-02-31’ staat niet op de kalender");
        report.ShouldContain("veld Soort_medewerker ‘Z’ kennen we niet. Kies vast, tijdelijk of proef.");
        report.ShouldContain("Dit dienstverband staat al op rij");
        (await town.LookAsync(db => db.Set<Employee>().AnyAsync(row => row.Number == "42"))).ShouldBeFalse();

        // Monday: repaired; a department is merged into another, and somebody comes back under the old number. That is much: somebody is asked.
        day = day.AddDays(1);
        personnel.ContractOf(Town.Manager)["Begindatum_functie"] = good[0];
        personnel.ContractOf(Town.OtherManager)["Soort_medewerker"] = good[1];
        personnel.ContractRows.RemoveAt(personnel.ContractRows.Count - 1);
        personnel.PeopleRows.RemoveAt(personnel.PeopleRows.Count - 1);
        personnel.UnitRows.Remove(personnel.UnitOf("B"));
        foreach (var contract in personnel.ContractRows.Where(row => row["Organisatorische_eenheid_code"]!.ToString() == "B")) contract["Organisatorische_eenheid_code"] = "A";
        personnel.PeopleRows.Remove(personnel.Person(Town.Colleague));
        personnel.Join(Town.Colleague, "Cem", "Çelik", day);
        personnel.ContractRows.Remove(personnel.ContractOf(Town.Colleague));
        personnel.Contract(Town.Colleague, 2, "TU", "A2", day);
        await NextDayAsync(town, personnel, server, day);
        var stopped = await LastAsync(town);
        stopped.State.ShouldBe(RunState.Stopped);
        stopped.Why.ShouldBe("7 van de 13 medewerkers zouden naar een andere eenheid gaan. Dat is meer dan de grens van 10 procent.");
        (await UnitsAsync(town)).ShouldContain("Burgerzaken");
        administrator = await town.AsAsync(Town.Administrator);
        (await administrator.GetAsync("/")).Text.ShouldContain("Beslis over de levering uit AFAS proef");
        (await MailsAsync(town)).Count.ShouldBe(3);
        var asked = await administrator.GetAsync($"{source}/beurten/{stopped.Id}");
        asked.Text.ShouldContain("Anton Anders (11) gaat op 1 januari 2015 van Burgerzaken naar Openbare ruimte", Case.Sensitive, asked.Text);
        var yes = await administrator.SubmitAsync(asked, "#besluit", ("actie", "ja"));
        yes.Notice.ShouldContain("Toegestaan");
        await town.RunSourcesAsync();
        (await LastAsync(town)).State.ShouldBe(RunState.Applied);
        (await UnitsAsync(town)).ShouldNotContain("Burgerzaken");
        (await TeamAsync(town, "41")).ShouldContain("Cem Çelik");
        (await (await town.AsAsync(Town.Colleague)).GetAsync("/")).Text.ShouldContain("Cem");

        // And when nothing changes, nothing is done.
        day = day.AddDays(1);
        await NextDayAsync(town, personnel, server, day);
        var quiet = await LastAsync(town);
        (quiet.State, quiet.Why, quiet.ReadCounts().ChangeCount).ShouldBe((RunState.Applied, "Er was niets nieuws.", 0));
        // What the source also told about people is nowhere.
        (await town.RecordsAsync()).ShouldAllBe(entry => entry.Detail == null || (!entry.Detail.Contains("1971") && !entry.Detail.Contains("A1B2C3")));
    }

    private static async Task NextDayAsync(Town town, Personnel personnel, PersonnelServer server, DateOnly day)
    {
        personnel.Publish(server);
        town.Host.MoveTo(day);
        await town.RunSourcesAsync();
    }

    private static async Task<SourceRun> LastAsync(Town town) => (await town.RunsAsync())[^1];

    private static async Task<string> ReportAsync(Town town, PageClient administrator, string source) => (await administrator.GetAsync($"{source}/beurten/{(await LastAsync(town)).Id}")).Text;

    private static async Task<string> TeamAsync(Town town, string manager) => (await (await town.AsAsync(manager)).GetAsync("/team")).Text;

    private static Task<string> UnitsAsync(Town town) => town.LookAsync(async db => string.Join(", ", await db.Set<Beweeg.Organisation.Units.Unit>().Where(unit => unit.IsCurrent).OrderBy(unit => unit.Code).Select(unit => unit.Name).ToListAsync()));

    private static async Task<List<string>> MailsAsync(Town town) =>
        [.. (await town.LookAsync(db => db.Set<OutboxMessage>().AsNoTracking().OrderBy(row => row.MadeAt).ToListAsync())).Where(row => row.To.Reveal() == "bert@voorbeeld.example").Select(row => row.Subject.Reveal())];
}
