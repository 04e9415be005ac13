using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;

namespace Beweeg.Conversations.Decisions;

/// <summary>For lists of an adviser over departments: only the people whom the reader advises, and each of them can see that the list was read.</summary>
internal sealed class Advised(RequestContext request, ReadLog reads)
{
    /// <summary>Of these people, those whom the reader advises; never the reader.</summary>
    public async Task<IReadOnlyCollection<Guid>> OfAsync(IReadOnlyCollection<Guid> employees, CancellationToken cancel)
    {
        var own = new HashSet<Guid>();
        foreach (var employee in employees.Where(one => one != request.Actor.Employee))
        {
            if ((await request.Relations.ToEmployeeAsync(request.Actor, employee, request.Today, cancel)).HasFlag(Relation.HrAdviser)) own.Add(employee);
        }

        return own;
    }

    /// <summary>Puts on record of each of these people that the reader saw the list.</summary>
    public Task ReadAsync(IReadOnlyCollection<Guid> employees, Operation operation, CancellationToken cancel) =>
        Task.WhenAll(employees.Select(employee => reads.RecordAsync(request.Municipality.Id, request.Describe(operation, Relation.HrAdviser, employee, "register", employee, null), cancel)));
}
