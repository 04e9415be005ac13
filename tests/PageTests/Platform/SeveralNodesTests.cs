using System.Net;
using Beweeg.Conversations.Moments;
using Beweeg.Organisation.Import;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Platform;

/// <summary>Two nodes on one database: a browser can be answered by either, and what one node learns holds on the other at once.</summary>
public sealed class SeveralNodesTests
{
    private static readonly DateOnly Today = Town.Spring2026;

    [Fact]
    public async Task FormOpenedOnOneNode_IsHandledByTheOther_AndOnlyOnce()
    {
        var first = await TestHost.AloneAsync(Engine.PostgreSql, Today);
        await using var second = await first.AnotherNodeAsync();
        var town = await Town.FoundAsync(first, Today);
        var employee = await town.AsAsync(Town.Employee);
        var form = await employee.GetAsync("/momenten");
        (string, string)[] typed = [("wat", "De bomen zijn gekeurd."), ("soort", nameof(MomentKind.WentWell)), ("datum", "14-4-2026"), ("wie", "alleen")];

        (await employee.At(second).SendFormAsync(form, "/momenten", typed)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await employee.SendFormAsync(form, "/momenten", typed)).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await town.LookAsync(db => db.Set<Moment>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task ManagerReplacedByAnImportOnOneNode_TheOtherNodeRefusesAtTheNextRequest()
    {
        var first = await TestHost.AloneAsync(Engine.PostgreSql, Today);
        await using var second = await first.AnotherNodeAsync();
        var town = await Town.FoundAsync(first, Today);
        var manager = (await town.AsAsync(Town.Manager)).At(second);
        var file = $"/medewerkers/{town[Town.Employee]}";
        (await manager.GetAsync(file)).Status.ShouldBe(HttpStatusCode.OK);

        var set = Town.Organisation(Today);
        await town.ImportAsync(set with { Managers = [.. set.Managers.Where(row => row.PersonNumber != Town.Manager), new ImportedManagement("A1", Town.OtherManager, Today, null, ManagementKind.Manager)] }, Today);

        (await manager.GetAsync(file)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await (await town.AsAsync(Town.OtherManager)).At(second).GetAsync(file)).Status.ShouldBe(HttpStatusCode.OK);
    }
}
