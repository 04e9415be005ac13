using Beweeg.Organisation.Relations;
using Beweeg.Platform.Data;
using Beweeg.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Employees;

/// <summary>
/// The sign-in asks it, and every question about relations asks it again, so the last answer is kept for the request. Nearly every
/// request asks next which organisation holds, so that is asked along.
/// </summary>
internal sealed class Employment(BeweegDb db, CurrentOrganisation organisation) : IEmployment
{
    private (Guid Employee, DateOnly Day, bool Answer)? last;

    public async Task<bool> IsInServiceAsync(Guid employee, DateOnly day, CancellationToken cancel)
    {
        if (last is { } known && known.Employee == employee && known.Day == day) return known.Answer;
        var people = db.Set<Employee>().Where(row => row.Id == employee && row.InServiceFrom <= day && (row.InServiceUntil == null || row.InServiceUntil >= day));
        var asked = await db.Set<OrganisationEdition>().Select(edition => new { edition.Id, IsInService = people.Any() }).SingleOrDefaultAsync(cancel);
        if (asked is not null) organisation.Holds(asked.Id);
        var answer = asked?.IsInService ?? await people.AnyAsync(cancel);
        last = (employee, day, answer);
        return answer;
    }
}
