using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Decisions.Hardship;
using Beweeg.Conversations.Decisions.Probation;
using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions;

/// <summary>Gathers what was decided around the conversations of somebody, for the page of that person.</summary>
internal sealed class FileDecisions(RequestContext request, RegulationLibrary library, ProbationDesk probation, HardshipDesk hardship, EmployeeFileAccess access)
{
    /// <param name="relations">Of the reader to the employee.</param>
    public async Task<AroundFile?> OfAsync(Guid employee, Relation relations, CancellationToken cancel)
    {
        if (access.RightTo(EmployeeFileAccess.ReadDecisions, relations, "") == Relation.None) return null;
        var isOwn = relations.HasFlag(Relation.Self);
        bool May(Permission permission) => !isOwn && access.RightTo(permission, relations, "") != Relation.None;
        return new AroundFile(employee, await probation.LayAsync(employee, cancel), (await hardship.OfAsync(employee, cancel)).Count(row => row.Exception.WithdrawnAt is null),
            isOwn, May(EmployeeFileAccess.RecordProbation), May(EmployeeFileAccess.AskEarlier) && await IsAppraisedAsync(employee, cancel), May(EmployeeFileAccess.RecordHardship));
    }

    // Where nobody is appraised, no appraisal comes earlier.
    private async Task<bool> IsAppraisedAsync(Guid employee, CancellationToken cancel) =>
        await request.Db.Set<ConversationCycle>().Where(cycle => cycle.EmployeeId == employee && cycle.Start <= request.Today && cycle.End >= request.Today)
            .OrderBy(cycle => cycle.Start).Select(cycle => (Guid?)cycle.RegulationVersionId).FirstOrDefaultAsync(cancel) is { } version && (await library.OfAsync(request.Db, version, cancel)).HasAppraisal;
}

/// <summary>What was decided around the conversations of somebody.</summary>
/// <param name="Probation">Null for who has, and had, none.</param>
/// <param name="Exceptions">How often the college decided otherwise than the regulation.</param>
public sealed record AroundFile(Guid Employee, OnProbationDesk? Probation, int Exceptions, bool IsOwn, bool MayRecordProbation, bool MayAskEarlier, bool MayRecordHardship)
{
    /// <summary>True when there is nothing to read and nothing to do.</summary>
    public bool IsEmpty => Probation is null && Exceptions == 0 && !MayAskEarlier && !MayRecordHardship;
}
