using Beweeg.Conversations.Overview;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions.Hardship;

/// <summary>All exceptions of the people whom an adviser advises. Each name that is shown is on record for that person.</summary>
internal static class ShowHardshipRegister
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/uitzonderingen", Show).Needs<DepartmentsAccess>(DepartmentsAccess.ReadRegisters);

    private static async Task<IResult> Show(RequestContext request, Advised advised, IPeople people, CancellationToken cancel)
    {
        var rows = await request.Db.Set<HardshipException>().AsNoTracking().OrderByDescending(row => row.DecidedOn).ThenBy(row => row.Id).ToListAsync(cancel);
        var own = await advised.OfAsync([.. rows.Select(row => row.EmployeeId).Distinct()], cancel);
        await advised.ReadAsync(own, DecisionOperations.ListHardship, cancel);
        return Answers.Page<HardshipRegisterPage>(new
        {
            request.Today,
            Rows = (IReadOnlyList<HardshipException>)[.. rows.Where(row => own.Contains(row.EmployeeId))],
            Names = await people.NamesAsync(own, cancel),
        });
    }
}
