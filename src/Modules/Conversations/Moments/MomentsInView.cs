using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Moments;

/// <summary>
/// The moments about an employee that the actor may see: the own, and what was shared. What a former manager shared with the
/// employee lies on the table for who comes after; what that manager kept private is nobody else's. Reading what somebody else
/// wrote goes on record before it is shown, so this is for showing a page and not for the answer to a form.
/// </summary>
internal sealed class MomentsInView(RequestContext request, ReadLog reads, EmployeeMomentsAccess access, IPeople people)
{
    /// <summary>The moments on the days from <paramref name="from"/> to and including <paramref name="until"/>, newest first.</summary>
    /// <param name="relations">The relations of the actor to the employee; without a right the answer is empty.</param>
    /// <param name="onlyShared">True on a screen that both look at: then nothing private is shown.</param>
    public async Task<IReadOnlyList<MomentLine>> ReadAsync(
        Guid employee, Relation relations, DateOnly from, DateOnly until, CancellationToken cancel, bool onlyShared = false)
    {
        var right = access.RightTo(EmployeeMomentsAccess.Read, relations, "");
        if (right == Relation.None) return [];
        var me = request.Actor.Id;
        var moments = await request.Db.Set<Moment>().AsNoTracking()
            .Where(row => row.EmployeeId == employee && row.On >= from && row.On <= until
                && (row.AuthorId == me || row.SharedAt != null)
                && (!onlyShared || row.SharedAt != null))
            .OrderByDescending(row => row.On).ThenByDescending(row => row.Id).ToListAsync(cancel);
        if (moments.Count == 0) return [];

        var recorded = await RecordedConversationsAsync(request.Db, employee, cancel);
        var others = moments.Select(moment => moment.AuthorId).Where(author => author != me).Distinct().ToList();
        // Whose words they are, reads who read them: the employee of the manager and the other way round.
        foreach (var author in others)
            await reads.RecordAsync(request.Municipality.Id, request.Describe(MomentOperations.ReadShared, right.Each().First(), author, "moments", employee, null), cancel);
        var names = await people.NamesAsync(others, cancel);
        return [.. moments.Select(moment => new MomentLine(
            moment.Id, moment.On, moment.Kind, moment.Text.Reveal(), moment.AuthorId == me,
            moment.AuthorId == me ? "" : names.GetValueOrDefault(moment.AuthorId, "onbekend"),
            moment.SharedAt is not null, moment.UsedIn(recorded)))];
    }

    /// <summary>The conversations about an employee that looked back and were recorded.</summary>
    internal static async Task<IReadOnlyList<RecordedConversation>> RecordedConversationsAsync(BeweegDb db, Guid employee, CancellationToken cancel) =>
        await db.Set<Conversation>()
            .Where(row => row.EmployeeId == employee && row.Kind != ConversationKind.Planning && row.ClosedAt != null && row.HeldOn != null)
            .OrderBy(row => row.ClosedAt)
            .Select(row => new RecordedConversation(row.Name, row.HeldOn!.Value, row.ClosedAt!.Value)).ToListAsync(cancel);
}

/// <summary>A moment as the viewer sees it.</summary>
/// <param name="By">Who wrote it; empty when it was the viewer.</param>
/// <param name="UsedIn">The recorded conversation since which it stays as it is.</param>
public sealed record MomentLine(
    Guid Id, DateOnly On, MomentKind Kind, string Text, bool IsMine, string By, bool IsShared, RecordedConversation? UsedIn)
{
    /// <summary>Whose it is and who sees it, to stand behind the date.</summary>
    public string Whose => !IsMine ? $"· van {By}" : IsShared ? "· van jou, gedeeld" : "· van jou, alleen jij ziet dit";
}
