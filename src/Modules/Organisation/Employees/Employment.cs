using Beweeg.Platform.Data;
using Beweeg.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Employees;

/// <summary>The sign-in asks it, and every question about relations asks it again, so the last answer is kept for the request.</summary>
internal sealed class Employment(BeweegDb db) : IEmployment
{
    private (Guid Employee, DateOnly Day, bool Answer)? last;

    public async Task<bool> IsInServiceAsync(Guid employee, DateOnly day, CancellationToken cancel)
    {
        if (last is { } known && known.Employee == employee && known.Day == day) return known.Answer;
        var answer = await db.Set<Employee>().AnyAsync(
            row => row.Id == employee && row.InServiceFrom <= day && (row.InServiceUntil == null || row.InServiceUntil >= day), cancel);
        last = (employee, day, answer);
        return answer;
    }
}
