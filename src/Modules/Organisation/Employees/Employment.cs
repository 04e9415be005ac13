using Beweeg.Platform.Data;
using Beweeg.Platform.SignIn;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Organisation.Employees;

internal sealed class Employment(BeweegDb db) : IEmployment
{
    public Task<bool> IsInServiceAsync(Guid employee, DateOnly day, CancellationToken cancel) =>
        db.Set<Employee>().AnyAsync(row => row.Id == employee && row.InServiceFrom <= day && (row.InServiceUntil == null || row.InServiceUntil >= day), cancel);
}
