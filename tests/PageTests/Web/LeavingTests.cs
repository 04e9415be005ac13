using System.Net;
using Beweeg.Organisation.Employees;
using Beweeg.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.PageTests.Web;

public sealed class LeavingTests
{
    [Theory, EachDatabase]
    public async Task LastDayWasYesterday_NothingOpensAnyMore_AlsoNotTheOwnPages(Engine engine)
    {
        var town = await Town.FoundAsync(engine);
        var employee = await town.AsAsync(Town.Employee);
        (await employee.GetAsync("/mijn-gesprekken")).Status.ShouldBe(HttpStatusCode.OK);
        var id = town[Town.Employee];

        await town.LookAsync(db => db.Set<Employee>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.InServiceUntil, Town.Spring2026)));
        (await employee.GetAsync("/mijn-gesprekken")).Status.ShouldBe(HttpStatusCode.OK, "the last day still counts");

        await town.LookAsync(db => db.Set<Employee>().Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.InServiceUntil, Town.Spring2026.AddDays(-1))));
        (await employee.GetAsync("/mijn-gesprekken")).Status.ShouldBe(HttpStatusCode.Redirect);
    }
}
