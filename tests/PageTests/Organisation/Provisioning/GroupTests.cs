using System.Net;
using Beweeg.Organisation.Contracts;
using Beweeg.Organisation.Employees;
using Beweeg.Organisation.Units;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Beweeg.PageTests.Organisation.Provisioning;

/// <summary>Units come, move and close by what the personnel system says.</summary>
public sealed class GroupTests
{
    [Theory, EachDatabase]
    public async Task AGroupInAGroup_IsAUnitBelowAUnit_AndARingIsRefusedWhole(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var team = (await UnitAsync(town, "A1")).Id;
        var department = (await UnitAsync(town, "A")).Id;
        var made = await key.GroupAsync("Beheer", team.ToString());
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        (await UnitAsync(town, "A1")).ParentId.ShouldBe(Guid.Parse(made.Id));
        (await key.PatchAsync($"/scim/v2/Groups/{department}", $$"""{"op":"add","path":"members","value":[{"value":"{{made.Id}}","type":"Group"}]}""")).Status.ShouldBe(HttpStatusCode.OK);
        // The manager of the department is again above the manager of the team.
        (await ManagerAsync(town, Town.Manager)).ShouldBe(town[Town.HigherManager]);

        var ring = await key.PatchAsync($"/scim/v2/Groups/{team}", """{"op":"replace","path":"displayName","value":"Ring"}""", $$"""{"op":"add","path":"members","value":[{"value":"{{department}}"}]}""");
        ring.Status.ShouldBe(HttpStatusCode.BadRequest);
        ring.Kind.ShouldBe("invalidValue");
        ring.Detail.ShouldContain("onder zichzelf");
        (await UnitAsync(town, "A1")).Name.ShouldBe("Team Groen");
    }

    [Theory, EachDatabase]
    public async Task RenamedAndMoved_KeepsItsPeopleAndItsRights(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var team = (await UnitAsync(town, "A1")).Id;
        var other = (await UnitAsync(town, "B")).Id;
        (await key.PatchAsync($"/scim/v2/Groups/{team}", """{"op":"replace","value":{"displayName":"Team Groen en Water","urn:beweeg:params:scim:schemas:extension:unit:2.0:Group":{"kind":"afdeling"}}}""")).Status.ShouldBe(HttpStatusCode.OK);
        var unit = await UnitAsync(town, "A1");
        (unit.Name, unit.Kind).ShouldBe(("Team Groen en Water", "Department"));
        (await key.PatchAsync($"/scim/v2/Groups/{other}", $$"""{"op":"add","path":"members","value":[{"value":"{{team}}"}]}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await ManagerAsync(town, Town.Employee)).ShouldBe(town[Town.Manager]);
        (await ManagerAsync(town, Town.Manager)).ShouldBe(town[Town.OtherManager]);
        (await (await town.AsAsync(Town.HrAdviser)).GetAsync($"/medewerkers/{town[Town.Employee]}/beoordelaar")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await town.AsAsync(Town.OtherHrAdviser)).GetAsync($"/medewerkers/{town[Town.Employee]}/beoordelaar")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EachDatabase]
    public async Task TwoGroups_AreTwoPositions_AndLeavingOneLeavesTheOther(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var here = (await UnitAsync(town, "A1")).Id;
        var there = (await UnitAsync(town, "B")).Id;
        var me = town[Town.Employee];
        (await key.PatchAsync($"/scim/v2/Groups/{there}", $$"""{"op":"add","path":"members","value":[{"value":"{{me}}"}]}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await key.GetAsync($"/scim/v2/Users/{me}")).Body!["groups"]!.AsArray().Select(one => one!["display"]!.GetValue<string>()).ShouldBe(["Team Groen", "Burgerzaken"]);
        (await ManagerAsync(town, Town.Employee)).ShouldBe(town[Town.Manager]);

        (await key.PatchAsync($"/scim/v2/Groups/{here}", $$"""{"op":"remove","path":"members[value eq \"{{me}}\"]"}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await ManagerAsync(town, Town.Employee)).ShouldBe(town[Town.OtherManager]);
        (await town.LookAsync(db => db.Set<Position>().AsNoTracking().Where(row => row.EmployeeId == me).OrderBy(row => row.Sequence).Select(row => row.Until).ToListAsync())).ShouldBe([Town.Spring2026.AddDays(-1), null]);
    }

    [Theory, EachDatabase]
    public async Task WithoutAJob_SomebodyWaitsInTheGroup_AndWorksThereOnceThereIsOne(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var there = (await UnitAsync(town, "B")).Id;
        var joined = await key.JoinAsync("w.acht", "Wil", "Acht", ("employeeNumber", "701"));
        var group = await key.PatchAsync($"/scim/v2/Groups/{there}", $$"""{"op":"add","path":"members","value":[{"value":"{{joined.Id}}"}]}""");
        group.Body!["members"]!.AsArray().ShouldContain(one => one!["value"]!.GetValue<string>() == joined.Id);
        (await town.LookAsync(db => db.Set<Position>().CountAsync(row => row.EmployeeId == Guid.Parse(joined.Id)))).ShouldBe(0);
        (await (await town.AsAsync(Town.Administrator)).GetAsync("/beheer/koppeling")).Text.ShouldContain("Wil Acht: er is nog geen functie");

        (await key.PatchAsync($"/scim/v2/Users/{joined.Id}", """{"op":"add","path":"title","value":"Medewerker groen"}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await town.LookAsync(db => db.Set<Position>().AsNoTracking().SingleAsync(row => row.EmployeeId == Guid.Parse(joined.Id)))).UnitId.ShouldBe(there);
        (await (await town.AsAsync(Town.Administrator)).GetAsync("/beheer/koppeling")).Text.ShouldNotContain("Wil Acht: er is nog geen functie");
    }

    [Theory, EachDatabase]
    public async Task UnitWithPeopleOrUnitsInIt_IsNotClosed_AndWrongMembersAreRefusedWhole(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var key = await LinkClient.OfAsync(town);
        var team = await key.DeleteAsync($"/scim/v2/Groups/{(await UnitAsync(town, "A1")).Id}");
        team.Status.ShouldBe(HttpStatusCode.Conflict);
        team.Detail.ShouldContain("werken nog");
        var above = await key.PutAsync($"/scim/v2/Groups/{(await UnitAsync(town, "G")).Id}", """{"schemas":["urn:ietf:params:scim:schemas:core:2.0:Group"],"displayName":"Gemeente","members":[{"value":"onzin"}]}""");
        above.Status.ShouldBe(HttpStatusCode.BadRequest);
        (await UnitAsync(town, "A")).ParentId.ShouldNotBeNull();
        (await key.GroupAsync("Spook", Guid.CreateVersion7().ToString())).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await town.LookAsync(db => db.Set<Unit>().CountAsync(unit => unit.Name == "Spook"))).ShouldBe(0);

        var empty = await key.GroupAsync("Leeg");
        (await key.DeleteAsync($"/scim/v2/Groups/{empty.Id}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await key.GetAsync($"/scim/v2/Groups/{empty.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await town.LookAsync(db => db.Set<Unit>().SingleAsync(unit => unit.Name == "Leeg"))).IsCurrent.ShouldBeFalse();
    }

    private static Task<Unit> UnitAsync(Town town, string code) => town.LookAsync(db => db.Set<Unit>().AsNoTracking().SingleAsync(unit => unit.Code == code));

    private static Task<Guid?> ManagerAsync(Town town, string number) =>
        town.Host.WithDbAsync(town.Municipality.Id, (services, _) => services.GetRequiredService<ITeams>().ManagerOfAsync(town[number], Town.Spring2026, CancellationToken.None));
}
