using System.Net;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Provisioning.Log;
using Beweeg.Organisation.Provisioning.People;
using Beweeg.Organisation.Units;
using Beweeg.Platform.Audit;
using Beweeg.Platform.SignIn;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Organisation.Provisioning;

/// <summary>People come, change, leave and come back by what the personnel system says.</summary>
public sealed class PeopleTests
{
    private const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    [Theory, EachDatabase]
    public async Task Joiner_WorksInTheUnitFromToday_IsLedByItsManager_AndReadsWhoDidThat(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var joined = await key.JoinAsync("s.devries", "Sanne", "de Vries", ("employeeNumber", "501"), ("department", "A1"), ("title", "Medewerker groen"), ("emails", new[] { new { value = "s.devries@voorbeeld.example" } }));

        joined.Status.ShouldBe(HttpStatusCode.Created, joined.Text);
        joined.Headers["Location"].ShouldEndWith("/scim/v2/Users/" + joined.Id);
        var person = (await PersonAsync(town, joined.Id))!;
        person.Name.ShouldBe("Sanne de Vries");
        person.Number.ShouldBe("501");
        person.InServiceFrom.ShouldBe(Town.Spring2026);
        person.MainPosition!.UnitName.ShouldBe("Team Groen");
        person.MainPosition.JobName.ShouldBe("Medewerker groen");
        person.MainPosition.From.ShouldBe(Town.Spring2026);
        (await ManagerAsync(town, joined.Id)).ShouldBe(town[Town.Manager]);
        var row = await town.LookAsync(db => db.Set<Employee>().SingleAsync(one => one.Number == "501"));
        (row.Prefix, row.LastName).ShouldBe(("de", "Vries"));
        var record = (await town.RecordsAsync()).Single(entry => entry.Operation == "provisioning.join");
        record.SubjectId.ShouldBe(row.Id);
        (await town.LookAsync(db => db.Set<Beweeg.Organisation.Provisioning.Tokens.LinkToken>().Select(token => token.Id).SingleAsync())).ShouldBe(record.ActorId!.Value);

        // A change of somebody who can sign in stands in "Wie heeft mijn dossier bekeken".
        (await key.PatchAsync($"/scim/v2/Users/{town[Town.Employee]}", """{"op":"replace","path":"name.familyName","value":"Bakker"}""")).Status.ShouldBe(HttpStatusCode.OK);
        var looks = await (await town.AsAsync(Town.Employee)).GetAsync("/wie-heeft-gekeken");
        looks.Text.ShouldContain("de koppeling met het personeelssysteem");
        looks.Text.ShouldContain("nam een wijziging van je gegevens over uit het personeelssysteem");
    }

    [Theory, EachDatabase]
    public async Task ActiveFalse_EndsEverySessionAtTheNextRequest_AndAllThatThisPersonLed(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var manager = await town.AsAsync(Town.Manager);
        (await manager.GetAsync("/team")).Status.ShouldBe(HttpStatusCode.OK);

        var answer = await key.PatchAsync($"/scim/v2/Users/{town[Town.Manager]}", """{"op":"Replace","path":"active","value":"False"}""");
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Text);
        answer.Body!["active"]!.GetValue<bool>().ShouldBeFalse();
        (await manager.GetAsync("/team")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await manager.GetAsync("/")).Status.ShouldBe(HttpStatusCode.Redirect);
        (await town.LookAsync(db => db.Set<Session>().CountAsync(session => session.EmployeeId == town[Town.Manager]))).ShouldBe(0);
        // The acting manager stands in the empty chair.
        (await ManagerAsync(town, town[Town.Employee].ToString())).ShouldBe(town[Town.ActingManager]);
        (await town.RecordsAsync()).Single(entry => entry.Operation == "provisioning.leave").SubjectId.ShouldBe(town[Town.Manager]);

        // It was a mistake: everything goes on as it was.
        (await key.PatchAsync($"/scim/v2/Users/{town[Town.Manager]}", """{"op":"replace","value":{"active":true}}""")).Status.ShouldBe(HttpStatusCode.OK);
        var person = (await PersonAsync(town, town[Town.Manager].ToString()))!;
        person.InServiceUntil.ShouldBeNull();
        person.InServiceFrom.ShouldBe(new DateOnly(2015, 1, 1));
        person.MainPosition!.From.ShouldBe(new DateOnly(2015, 1, 1));
        (await ManagerAsync(town, town[Town.Employee].ToString())).ShouldBe(town[Town.Manager]);
        (await (await town.AsAsync(Town.Manager)).GetAsync("/team")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EachDatabase]
    public async Task BackAfterAMonth_IsSomebodyWhoComesBackInTheSameFile(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var key = await LinkClient.OfAsync(town, until: Town.Spring2026.AddDays(100));
        var url = $"/scim/v2/Users/{town[Town.Colleague]}";
        await key.PatchAsync(url, """{"op":"replace","path":"active","value":false}""");
        host.MoveTo(Town.Spring2026.AddDays(SavePerson.CorrectionDays));
        (await key.PatchAsync(url, """{"op":"replace","path":"active","value":true}""")).Status.ShouldBe(HttpStatusCode.OK);
        var back = (await PersonAsync(town, town[Town.Colleague].ToString(), Town.Spring2026.AddDays(SavePerson.CorrectionDays)))!;
        back.InServiceFrom.ShouldBe(Town.Spring2026.AddDays(SavePerson.CorrectionDays));
        back.MainPosition!.UnitName.ShouldBe("Team Groen");
        back.MainPosition.From.ShouldBe(Town.Spring2026.AddDays(SavePerson.CorrectionDays));
    }

    [Theory, EachDatabase]
    public async Task Deleted_IsFoundNoMore_AndTheFileStays_ThenTheOldNumberOpensItAgain(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var url = $"/scim/v2/Users/{town[Town.Employee]}";
        (await key.DeleteAsync(url)).Status.ShouldBe(HttpStatusCode.NoContent);

        foreach (var again in new[] { await key.GetAsync(url), await key.DeleteAsync(url), await key.PatchAsync(url, """{"op":"replace","path":"active","value":true}""") })
            again.Status.ShouldBe(HttpStatusCode.NotFound);
        (await key.GetAsync($"/scim/v2/Users?filter=id eq \"{town[Town.Employee]}\"")).Total.ShouldBe(0);
        (await key.GetAsync("/scim/v2/Users?count=500")).UserNames.ShouldNotContain(name => name == Town.Employee);
        var row = await town.LookAsync(db => db.Set<Employee>().SingleAsync(one => one.Id == town[Town.Employee]));
        row.InServiceUntil.ShouldBe(Town.Spring2026.AddDays(-1));
        (await town.ConversationOfAsync(Town.Employee)).ShouldNotBeNull();

        var other = await key.JoinAsync("p.jansen", "Piet", "Jansen", ("employeeNumber", Town.Employee));
        other.Status.ShouldBe(HttpStatusCode.Conflict);
        other.Kind.ShouldBe("uniqueness");
        other.Detail.ShouldContain("Een dossier komt nooit op een andere naam");

        var back = await key.JoinAsync("n.deboer", "Noor", "de Boer", ("employeeNumber", Town.Employee));
        back.Status.ShouldBe(HttpStatusCode.Created, back.Text);
        back.Id.ShouldBe(town[Town.Employee].ToString());
        (await (await town.AsAsync(Town.Employee)).GetAsync("/mijn-gesprekken")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EachDatabase]
    public async Task WhoCameByAnImport_IsTakenOverByTheSameNumber_AndStaysWhoTheyAre(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var linked = await key.JoinAsync("cem@voorbeeld.example", "Cem", "Celik", ("employeeNumber", Town.Colleague), ("title", "TU"), ("department", "Team Groen"));
        linked.Status.ShouldBe(HttpStatusCode.Created, linked.Text);
        linked.Id.ShouldBe(town[Town.Colleague].ToString());
        var person = (await PersonAsync(town, linked.Id))!;
        person.InServiceFrom.ShouldBe(new DateOnly(2015, 1, 1));
        person.MainPosition!.From.ShouldBe(new DateOnly(2015, 1, 1));

        var twice = await key.JoinAsync("cem2", "Cem", "Çelik", ("employeeNumber", Town.Colleague));
        twice.Status.ShouldBe(HttpStatusCode.Conflict);
        twice.Detail.ShouldContain("Een tweede dienstverband hoort bij dezelfde persoon");
    }

    [Theory, EachDatabase]
    public async Task AnotherDepartment_BeginsAPositionToday_AndTheOldOneEndedYesterday(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var url = $"/scim/v2/Users/{town[Town.Employee]}";
        (await key.PatchAsync(url, $$"""{"op":"replace","path":"{{Enterprise}}:department","value":"burgerzaken"}""")).Status.ShouldBe(HttpStatusCode.OK);

        var positions = await PositionsAsync(town, Town.Employee);
        positions.Select(row => (row.From, row.Until)).ShouldBe([(new DateOnly(2015, 1, 1), Town.Spring2026.AddDays(-1)), (Town.Spring2026, null)]);
        positions[1].Scale.ShouldBe(positions[0].Scale);
        (await ManagerAsync(town, town[Town.Employee].ToString())).ShouldBe(town[Town.OtherManager]);
        // Somebody who managed the employee yesterday does no longer.
        (await (await town.AsAsync(Town.Manager)).GetAsync($"/medewerkers/{town[Town.Employee]}")).Status.ShouldBe(HttpStatusCode.NotFound);

        // Corrected on the same day: no third position.
        (await key.PatchAsync(url, $$"""{"op":"replace","path":"{{Enterprise}}:department","value":"A1"}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await PositionsAsync(town, Town.Employee)).Count.ShouldBe(2);
        (await ManagerAsync(town, town[Town.Employee].ToString())).ShouldBe(town[Town.Manager]);
    }

    [Theory, EachDatabase]
    public async Task UnknownUnitJobOrManager_IsKeptAsSaid_AskedOnThePage_AndDoneAsSoonAsItIsKnown(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var joined = await key.JoinAsync("j.pot", "Jan", "Pot", ("employeeNumber", "601"), ("department", "Wijkteam"), ("title", "Medewerker groen"), ("manager", "602"));
        joined.Status.ShouldBe(HttpStatusCode.Created, joined.Text);
        joined.Body![Enterprise]!["department"]!.GetValue<string>().ShouldBe("Wijkteam");
        (await PersonAsync(town, joined.Id))!.Positions.ShouldBeEmpty();

        var page = await (await town.AsAsync(Town.Administrator)).GetAsync("/beheer/koppeling");
        page.Text.ShouldContain("Jan Pot: de eenheid ‘Wijkteam’ is niet bekend");
        page.Text.ShouldContain("de leidinggevende ‘602’ staat nog niet in Beweeg");

        var unit = await key.GroupAsync("Wijkteam");
        (await PersonAsync(town, joined.Id))!.MainPosition!.UnitName.ShouldBe("Wijkteam");
        var boss = await key.JoinAsync("b.baas", "Bea", "Baas", ("employeeNumber", "602"));
        (await ManagerAsync(town, joined.Id)).ShouldBe(Guid.Parse(boss.Id));
        (await key.GetAsync($"/scim/v2/Users/{joined.Id}")).Body![Enterprise]!["manager"]!["displayName"]!.GetValue<string>().ShouldBe("Bea Baas");
        (await (await town.AsAsync(Town.Administrator)).GetAsync("/beheer/koppeling")).Text.ShouldNotContain("Jan Pot: de eenheid");
        unit.Status.ShouldBe(HttpStatusCode.Created);
    }

    [Theory, EachDatabase]
    public async Task ManagersOfPeople_MakeWhoLeadsTheUnit_OnceTheyAgree(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        string Url(string number) => $"/scim/v2/Users/{town[number]}";
        Task<LinkAnswer> LeadByAsync(string number, string manager) => key.PatchAsync(Url(number), $$"""{"op":"add","path":"{{Enterprise}}:manager","value":{"value":"{{town[manager]}}"} }""");

        // The wrong manager of one of them, then of the other: only when nobody contradicts it the unit changes.
        (await LeadByAsync(Town.Colleague, Town.Manager)).Status.ShouldBe(HttpStatusCode.OK);
        (await LeadByAsync(Town.Employee, Town.OtherManager)).Status.ShouldBe(HttpStatusCode.OK);
        (await ManagerAsync(town, town[Town.Employee].ToString())).ShouldBe(town[Town.Manager]);
        (await (await town.AsAsync(Town.Administrator)).GetAsync("/beheer/koppeling")).Text.ShouldContain("Team Groen: de mensen noemen niet dezelfde leidinggevende");

        (await LeadByAsync(Town.Colleague, Town.OtherManager)).Status.ShouldBe(HttpStatusCode.OK);
        (await ManagerAsync(town, town[Town.Employee].ToString())).ShouldBe(town[Town.OtherManager]);
        (await (await town.AsAsync(Town.Administrator)).GetAsync("/beheer/koppeling")).Text.ShouldNotContain("Hier klopt iets nog niet");
        var managers = await town.LookAsync(db => db.Set<UnitManager>().AsNoTracking().Where(row => !row.IsActing && row.EmployeeId == town[Town.Manager]).ToListAsync());
        managers.Single().Until.ShouldBe(Town.Spring2026.AddDays(-1));
        // Said again: nothing changes, nothing is recorded.
        var records = (await town.RecordsAsync()).Count;
        (await LeadByAsync(Town.Colleague, Town.OtherManager)).Status.ShouldBe(HttpStatusCode.OK);
        (await town.RecordsAsync()).Count.ShouldBe(records);
    }

    [Theory, EachDatabase]
    public async Task ALineThatRunsInARing_IsRefusedWhole(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        await key.PatchAsync($"/scim/v2/Users/{town[Town.Employee]}", $$"""{"op":"add","path":"{{Enterprise}}:manager","value":"{{town[Town.Manager]}}"}""");
        var ring = await key.PatchAsync($"/scim/v2/Users/{town[Town.Manager]}",
            """{"op":"replace","path":"displayName","value":"Iemand anders"}""", $$"""{"op":"add","path":"{{Enterprise}}:manager.value","value":"{{town[Town.Employee]}}"}""");
        ring.Status.ShouldBe(HttpStatusCode.BadRequest);
        ring.Kind.ShouldBe("invalidValue");
        ring.Detail.ShouldContain("een kring");
        (await key.GetAsync($"/scim/v2/Users/{town[Town.Manager]}")).Body!["displayName"]!.GetValue<string>().ShouldBe("Margot Smit");
        (await town.LookAsync(db => db.Set<LinkCall>().AsNoTracking().Where(call => call.Outcome == CallOutcome.Refused).Select(call => call.Sentence).SingleAsync())).ShouldBe(ring.Detail);
        var self = await key.PatchAsync($"/scim/v2/Users/{town[Town.Manager]}", $$"""{"op":"add","path":"{{Enterprise}}:manager","value":"{{town[Town.Manager]}}"}""");
        self.Detail.ShouldContain("kan niet de eigen leidinggevende zijn");
    }

    [Theory, EachDatabase]
    public async Task OneAddressForTwoPeople_IsMailedToOneOnly(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var joined = await key.JoinAsync("dubbel", "Dina", "Dubbel", ("emails", new[] { new { value = "noor@voorbeeld.example" } }));
        joined.Status.ShouldBe(HttpStatusCode.Created);
        joined.Body!["emails"]![0]!["value"]!.GetValue<string>().ShouldBe("noor@voorbeeld.example");
        (await PersonAsync(town, joined.Id))!.Email.ShouldBeNull();
        (await PersonAsync(town, town[Town.Employee].ToString()))!.Email.ShouldBe("noor@voorbeeld.example");
    }

    [Theory, EachDatabase]
    public async Task PutOfTheSame_ChangesNothing_AndAUserNameIsOfOnePerson(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var user = LinkClient.User("s.devries", "Sanne", "de Vries", ("employeeNumber", "501"), ("department", "A1"), ("title", "TU"), ("externalId", "x-1"), ("costCenter", "4711"));
        var made = await key.PostAsync("/scim/v2/Users", user);
        var records = (await town.RecordsAsync()).Count;
        var put = await key.PutAsync($"/scim/v2/Users/{made.Id}", user);
        put.Status.ShouldBe(HttpStatusCode.OK, put.Text);
        put.Tag.ShouldBe(made.Tag);
        (await town.RecordsAsync()).Count.ShouldBe(records);

        (await key.JoinAsync("S.DeVries", "Saar", "Ander")).Kind.ShouldBe("uniqueness");
        (await key.PutAsync($"/scim/v2/Users/{town[Town.Employee]}", LinkClient.User("s.devries", "Noor", "de Boer"))).Status.ShouldBe(HttpStatusCode.Conflict);
        // Renumbered: the file stays.
        (await key.PatchAsync($"/scim/v2/Users/{made.Id}", $$"""{"op":"replace","path":"{{Enterprise}}:employeeNumber","value":"777"}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await town.LookAsync(db => db.Set<Employee>().Where(row => row.Number == "777").Select(row => row.Id).SingleAsync())).ShouldBe(Guid.Parse(made.Id));
    }

    [Theory, EachDatabase]
    public async Task ChainOfTheRecord_IsWholeAfterAWeekOfChanges(Engine engine)
    {
        await using var host = await TestHost.AloneAsync(engine, Town.Spring2026);
        var town = await Town.FoundAsync(host, Town.Spring2026);
        var key = await LinkClient.OfAsync(town, until: Town.Spring2026.AddDays(60));
        var north = (await key.GroupAsync("Team Noord")).Id;
        var south = (await key.GroupAsync("Team Zuid")).Id;
        var people = new List<string>();
        for (var day = 0; day < 5; day++)
        {
            host.MoveTo(Town.Spring2026.AddDays(day));
            people.Add((await key.JoinAsync($"nieuw{day}", "Nieuw", $"Nummer{day}", ("employeeNumber", $"80{day}"), ("title", "TU"), ("department", day % 2 == 0 ? "Team Noord" : "Team Zuid"), ("manager", Town.Manager))).Id);
        }

        // A department is reorganised: south goes up in north, and closes.
        host.MoveTo(Town.Spring2026.AddDays(6));
        (await key.DeleteAsync($"/scim/v2/Groups/{south}")).Status.ShouldBe(HttpStatusCode.Conflict);
        foreach (var person in people.Where((_, day) => day % 2 == 1))
            (await key.PatchAsync($"/scim/v2/Users/{person}", $$"""{"op":"replace","path":"{{Enterprise}}:department","value":"Team Noord"}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await key.DeleteAsync($"/scim/v2/Groups/{south}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await key.PatchAsync($"/scim/v2/Users/{people[0]}", """{"op":"replace","path":"active","value":false}""")).Status.ShouldBe(HttpStatusCode.OK);

        (await key.GetAsync($"/scim/v2/Groups/{north}")).Body!["members"]!.AsArray().Select(one => one!["value"]!.GetValue<string>()).ShouldBe(people.Skip(1), ignoreOrder: true);
        var day6 = Town.Spring2026.AddDays(6);
        foreach (var person in people.Skip(1)) (await ManagerAsync(town, person, day6)).ShouldBe(town[Town.Manager]);
        (await host.WithDbAsync(town.Municipality.Id, (_, db) => AuditVerifier.VerifyAsync(db, null, CancellationToken.None))).Faults.ShouldBeEmpty();
        var page = await (await town.AsAsync(Town.Administrator)).GetAsync("/beheer/koppeling");
        page.Text.ShouldContain("Team Zuid is gesloten.");
        page.Text.ShouldContain("Nieuw Nummer0 heeft geen toegang meer.");
        (await town.WorkAsync()).ShouldContain("cycl");
    }

    private static Task<Person?> PersonAsync(Town town, string id, DateOnly? day = null) =>
        town.Host.WithDbAsync(town.Municipality.Id, (services, _) => services.GetRequiredService<IPeople>().FindAsync(Guid.Parse(id), day ?? Town.Spring2026, CancellationToken.None));

    private static Task<Guid?> ManagerAsync(Town town, string id, DateOnly? day = null) =>
        town.Host.WithDbAsync(town.Municipality.Id, (services, _) => services.GetRequiredService<ITeams>().ManagerOfAsync(Guid.Parse(id), day ?? Town.Spring2026, CancellationToken.None));

    private static Task<List<Position>> PositionsAsync(Town town, string number) =>
        town.LookAsync(db => db.Set<Position>().AsNoTracking().Where(row => row.EmployeeId == town[number]).OrderBy(row => row.Sequence).ToListAsync());
}
