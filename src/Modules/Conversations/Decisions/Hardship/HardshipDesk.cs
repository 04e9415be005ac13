using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Overview;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Requests;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem.Forms;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Decisions.Hardship;

/// <summary>Puts the exceptions of somebody on the desk, with the conversations that one can be about.</summary>
internal sealed class HardshipDesk(RequestContext request, RequestDesk requests, IPeople people, Additions additions, RegulationLibrary library)
{
    public async Task<object> ModelAsync(Asked<Person> asked, FormState state, CancellationToken cancel)
    {
        var cycle = await requests.LayAsync(asked.Subject.Id, Party.Manager, cancel);
        return new
        {
            Person = asked.Subject,
            request.Today,
            IsOwn = asked.Relations.HasFlag(Relation.Self),
            IsLeading = (asked.Relations & Sides.Leading) != Relation.None,
            MayRecord = asked.May(EmployeeFileAccess.RecordHardship) && !asked.Relations.HasFlag(Relation.Self),
            cycle?.Regulation.Hardship,
            Citation = cycle?.Regulation.Cite(cycle.Regulation.Hardship.Article),
            Open = Open(cycle),
            Rows = await OfAsync(asked.Subject.Id, cancel),
            State = state,
        };
    }

    /// <summary>All exceptions of somebody, newest first.</summary>
    public async Task<IReadOnlyList<HardshipRow>> OfAsync(Guid employee, CancellationToken cancel)
    {
        var rows = await (
            from row in request.Db.Set<HardshipException>()
            where row.EmployeeId == employee
            join conversation in request.Db.Set<Conversation>() on row.ConversationId equals conversation.Id into changed
            from conversation in changed.DefaultIfEmpty()
            orderby row.RecordedAt descending
            select new { Row = row, Name = (string?)conversation!.Name }).AsNoTracking().ToListAsync(cancel);
        var names = await people.NamesAsync([.. rows.SelectMany(row => new[] { row.Row.RecordedById, row.Row.WithdrawnById }).OfType<Guid>().Distinct()], cancel);
        var added = await additions.OfAsync([.. rows.Select(row => row.Row.Id)], cancel);
        return [.. rows.Select(row => new HardshipRow(row.Row, row.Name, names.GetValueOrDefault(row.Row.RecordedById, "onbekend"),
            row.Row.WithdrawnById is { } by ? names.GetValueOrDefault(by, "onbekend") : null, [.. added[row.Row.Id]]))];
    }

    /// <summary>The first step of a conversation, in its own regulation.</summary>
    public async Task<StepKind> FirstStepAsync(Conversation conversation, CancellationToken cancel)
    {
        var version = await request.Db.Set<ConversationCycle>().Where(row => row.Id == conversation.CycleId).Select(row => row.RegulationVersionId).SingleAsync(cancel);
        return (await library.OfAsync(request.Db, version, cancel)).Type(conversation.TypeKey).Steps[0].Kind;
    }

    /// <summary>What can still get another date or be left out: of the running cycle, what has not been held or sent.</summary>
    internal static IReadOnlyList<Conversation> Open(OnRequestDesk? cycle) =>
        [.. (cycle?.Conversations ?? []).Where(row => row is { IsClosed: false, HeldOn: null, DraftSentOn: null })];
}

/// <summary>An exception with the names in it.</summary>
/// <param name="ConversationName">The conversation that it changes; null when it changes none.</param>
/// <param name="WithdrawnBy">Who took it back; null while it stands.</param>
public sealed record HardshipRow(HardshipException Exception, string? ConversationName, string RecordedBy, string? WithdrawnBy, IReadOnlyList<AddedText> Added);
