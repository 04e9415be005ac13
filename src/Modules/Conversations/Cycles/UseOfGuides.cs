using Beweeg.Competencies.Contracts;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Cycles;

/// <summary>Which guides the cycles use.</summary>
internal sealed class UseOfGuides(BeweegDb db) : IGuideUse
{
    public Task<DateOnly?> NewestStartAsync(CancellationToken cancel) => db.Set<ConversationCycle>().MaxAsync(cycle => (DateOnly?)cycle.Start, cancel);

    public Task<int> RunningAsync(Guid version, DateOnly day, CancellationToken cancel) =>
        db.Set<ConversationCycle>().CountAsync(cycle => cycle.GuideVersionId == version && cycle.Start <= day && cycle.End >= day, cancel);

    public Task<int> BegunBetweenAsync(DateOnly first, DateOnly last, DateOnly day, CancellationToken cancel) =>
        db.Set<ConversationCycle>().CountAsync(cycle => cycle.Start >= first && cycle.Start <= last && cycle.Start <= day && cycle.End >= day, cancel);

    public Task<Guid?> VersionOfAsync(Guid employee, DateOnly day, CancellationToken cancel) =>
        db.Set<ConversationCycle>().Where(cycle => cycle.EmployeeId == employee && cycle.Start <= day && cycle.End >= day)
            .OrderByDescending(cycle => cycle.Start).ThenByDescending(cycle => cycle.Id).Select(cycle => (Guid?)cycle.GuideVersionId).FirstOrDefaultAsync(cancel);
}
