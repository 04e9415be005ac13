using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Appraisals.Informants;
using Beweeg.Conversations.Appraisals.Objections;
using Beweeg.Conversations.Appraisals.ReadAlong;
using Beweeg.Conversations.Profile;
using Beweeg.Conversations.Recording;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Appraisals;

/// <summary>Puts on the desk what the pages of an appraisal need, on top of what every page about a conversation needs.</summary>
internal sealed class AppraisalDesk(RequestContext request, ConversationDesk desk, IAssessors assessors, ITeams teams, IPeople people, TimeProvider time)
{
    public async Task<AppraisalOnDesk> LayAsync(Asked<Conversation> asked, CancellationToken cancel) =>
        await WithOthersAsync(await WithSecondAsync(await WithoutFormerAsync(await LayAsync(request.Db, await desk.LayAsync(asked, cancel), request.Today, cancel), cancel), cancel), cancel);

    // Who manages another position of this person knows that work: easy to ask.
    private async Task<AppraisalOnDesk> WithOthersAsync(AppraisalOnDesk appraisal, CancellationToken cancel)
    {
        if (appraisal.IsSent) return appraisal;
        var others = new List<Person>();
        foreach (var id in (await teams.OtherManagersAsync(appraisal.Conversation.EmployeeId, request.Today, cancel)).Keys)
        {
            if (await people.FindAsync(id, request.Today, cancel) is { Email: not null } other
                && !appraisal.Informants.Any(row => string.Equals(row.Email.Reveal(), other.Email, StringComparison.OrdinalIgnoreCase))) others.Add(other);
        }

        return others.Count == 0 ? appraisal : appraisal with { OtherManagers = [.. others.OrderBy(other => other.Name, StringComparer.CurrentCulture)] };
    }

    /// <summary>
    /// Before somebody writes: what a former manager began and never sent, goes. It was that manager's own; nobody else may read it, so
    /// it has no reader any more.
    /// </summary>
    public async Task BeginAnewAsync(Conversation appraisal, CancellationToken cancel)
    {
        if (appraisal.DraftSentOn is not null) return;
        var authors = await request.Db.Set<Judgement>().Where(row => row.ConversationId == appraisal.Id && row.AuthorId != null).Select(row => row.AuthorId!.Value).Distinct().ToListAsync(cancel);
        if (await FormerOfAsync(authors, appraisal.EmployeeId, cancel) is not { Count: > 0 } former || await WasSentAsync(appraisal, cancel)) return;
        await request.Db.Set<Judgement>().Where(row => row.ConversationId == appraisal.Id && row.AuthorId != null && former.Contains(row.AuthorId.Value)).ExecuteDeleteAsync(cancel);
        await request.Db.Set<Appraisal>().Where(row => row.ConversationId == appraisal.Id).ExecuteDeleteAsync(cancel);
    }

    private async Task<AppraisalOnDesk> WithoutFormerAsync(AppraisalOnDesk appraisal, CancellationToken cancel)
    {
        if (appraisal.IsSent) return appraisal;
        var former = await FormerOfAsync([.. appraisal.Judgements.Values.Select(row => row.AuthorId).OfType<Guid>().Distinct()], appraisal.Conversation.EmployeeId, cancel);
        return former.Count == 0 || await WasSentAsync(appraisal.Conversation, cancel) ? appraisal : appraisal with
        {
            Judgements = appraisal.Judgements.Where(pair => pair.Value.AuthorId is not { } author || !former.Contains(author)).ToDictionary(StringComparer.Ordinal),
            Row = null,
            FormerDraftBy = (await people.NamesAsync(former, cancel)).GetValueOrDefault(former[0]),
        };
    }

    // What was sent once is no longer the former manager's own, also after it was taken back.
    private Task<bool> WasSentAsync(Conversation appraisal, CancellationToken cancel) => request.Db.Set<ConversationRecord>().AnyAsync(row => row.ConversationId == appraisal.Id, cancel);

    // Of these, those who no longer hold conversations with the employee.
    private async Task<List<Guid>> FormerOfAsync(IReadOnlyList<Guid> authors, Guid employee, CancellationToken cancel)
    {
        var former = new List<Guid>();
        foreach (var author in authors.Where(author => author != request.Actor.Id))
        {
            var relation = await request.Relations.ToEmployeeAsync(request.Actor with { Account = author, Employee = author }, employee, request.Today, cancel);
            if ((relation & Sides.Leading) == Relation.None) former.Add(author);
        }

        return former;
    }

    // After sending it is who read along that counts, also when the appointment has ended.
    private async Task<AppraisalOnDesk> WithSecondAsync(AppraisalOnDesk appraisal, CancellationToken cancel)
    {
        var opinions = await request.Db.Set<Concurrence>().AsNoTracking().Where(row => row.ConversationId == appraisal.Conversation.Id)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).ToListAsync(cancel);
        var id = (appraisal.IsSent ? opinions.FirstOrDefault()?.AssessorId : null)
            ?? await assessors.SecondOfAsync(appraisal.Conversation.EmployeeId, request.Today, cancel);
        if (id is not { } second) return appraisal;
        var opinion = opinions.Find(row => row.AssessorId == second);
        return appraisal with
        {
            Second = new SecondReader(second, (await people.NamesAsync([second], cancel)).GetValueOrDefault(second, "onbekend"), opinion,
                opinion is not null && string.Equals(opinion.DraftHash, AppraisalDocument.HashOfJudgement(appraisal), StringComparison.Ordinal)),
        };
    }

    /// <summary>The same for who has the conversation on the desk already.</summary>
    public static async Task<AppraisalOnDesk> LayAsync(BeweegDb db, OnDesk onDesk, DateOnly today, CancellationToken cancel)
    {
        var id = onDesk.Conversation.Id;
        // What is judged is what was recorded; a proposal that still lies on a table is not.
        var agreements = (await AgreementTable.RecordedAsync(db, onDesk.Cycle.Id, cancel)).Where(agreement => agreement.State == AgreementState.Agreed).ToList();
        var judgements = await db.Set<Judgement>().Where(row => row.ConversationId == id).OrderBy(row => row.Id).ToListAsync(cancel);
        var appraisal = new AppraisalOnDesk(
            onDesk, today,
            AppraisalParts.Of(onDesk.Regulation, onDesk.Guide, onDesk.Person.MainPosition, agreements, onDesk.Cycle.WeighsEqually,
                await ProfileInCycle.AddedAsync(db, onDesk.Cycle, null, cancel)),
            judgements.ToDictionary(row => row.ItemKey, StringComparer.Ordinal),
            await db.Set<Appraisal>().SingleOrDefaultAsync(row => row.ConversationId == id, cancel),
            await db.Set<Objection>().SingleOrDefaultAsync(row => row.ConversationId == id, cancel),
            await db.Set<Informant>().Where(row => row.ConversationId == id).OrderBy(row => row.Id).ToListAsync(cancel),
            EvidenceFacts.None);
        // Earlier conversations are looked through only where the regulation asks it.
        return appraisal.Sum is { } sum && Evidence.IsAsked(appraisal.Regulation, sum.Final.Key)
            ? appraisal with
            {
                Evidence = new EvidenceFacts(agreements.Any(row => row is { State: AgreementState.Agreed, Kind: AgreementKind.Work or AgreementKind.Development }),
                    await EarlierWords.FindAsync(db, appraisal, cancel)),
            }
            : appraisal;
    }

    /// <summary>The row with the manager's reasons and decisions; made when it is not there yet.</summary>
    public Appraisal Row(AppraisalOnDesk appraisal)
    {
        if (appraisal.Row is { } row) return row;
        var made = new Appraisal(Ids.New(time), appraisal.Conversation.Id, appraisal.Conversation.EmployeeId);
        request.Db.Add(made);
        return made;
    }

    /// <summary>The newest version of the document; null before the draft was sent.</summary>
    public Task<ConversationRecord?> NewestAsync(Conversation appraisal, CancellationToken cancel) =>
        request.Db.Set<ConversationRecord>().Where(row => row.ConversationId == appraisal.Id).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancel);

    /// <summary>Lays a new version down; the one before it lapses and stays readable.</summary>
    public ConversationRecord LayDown(AppraisalOnDesk appraisal, ConversationDocument document, ConversationRecord? before)
    {
        before?.Lapse();
        var record = new ConversationRecord(Ids.New(time), appraisal.Conversation.Id, appraisal.Conversation.EmployeeId, (before?.Number ?? 0) + 1, document, request.Now);
        request.Db.Add(record);
        return record;
    }
}

/// <summary>An appraisal with everything that belongs to it.</summary>
/// <param name="Judgements">By key of the item.</param>
/// <param name="Row">Null while nothing was written about the whole.</param>
/// <param name="Objection">Null while the employee wrote none. Only the employee may see it before it is filed.</param>
public sealed record AppraisalOnDesk(
    OnDesk Desk, DateOnly Today, IReadOnlyList<AppraisalPart> Parts, IReadOnlyDictionary<string, Judgement> Judgements,
    Appraisal? Row, Objection? Objection, IReadOnlyList<Informant> Informants, EvidenceFacts Evidence)
{
    public Conversation Conversation => Desk.Conversation;
    public Regulation Regulation => Desk.Regulation;

    /// <summary>The items as the sum takes them.</summary>
    public IReadOnlyList<JudgedItem> Items => AppraisalParts.ForSum(Parts, Judgements.ToDictionary(pair => pair.Key, pair => pair.Value.Qualification, StringComparer.Ordinal));

    /// <summary>The sum as it stands, without the exception; null while nothing was judged.</summary>
    public FinalSum? BareSum => FinalQualification.Calculate(Regulation, Items);

    /// <summary>The sum with the exception, where it was made and can be.</summary>
    public FinalSum? Sum => BareSum is { } sum && Row?.ExceptionReason is { } reason
        ? FinalQualification.WithCrucialCompetency(Regulation, sum, Items, reason.Reveal(), Party.Manager).Sum ?? sum
        : BareSum;

    /// <summary>What keeps the draft from being sent.</summary>
    public IReadOnlyList<DraftGap> Gaps => DraftCheck.Gaps(Regulation, Parts,
        Judgements.ToDictionary(pair => pair.Key, pair => (pair.Value.Qualification, pair.Value.Reason.Reveal()), StringComparer.Ordinal));

    /// <summary>The evidence that a low final qualification asks; empty when it is not low.</summary>
    public IReadOnlyList<EvidenceFinding> Findings => Sum is not { } sum ? [] : Appraisals.Evidence.Check(Regulation, sum.Final.Key, [.. Parts.SelectMany(part => part.Items)],
        Judgements.ToDictionary(pair => pair.Key, pair => pair.Value.Qualification, StringComparer.Ordinal), Evidence, Today);

    /// <summary>True when an exception for a crucial competency can be made, or was made.</summary>
    public bool ExceptionPossible => Row?.ExceptionReason is not null
        || (BareSum is { } sum && FinalQualification.WithCrucialCompetency(Regulation, sum, Items, "-", Party.Manager).Sum is not null);

    /// <summary>Managers of other positions who were not asked as an informant yet, while that can be done.</summary>
    public IReadOnlyList<Person> OtherManagers { get; init; } = [];

    /// <summary>Who began a draft as the manager of that time and never sent it; it is not shown. Null when nobody did.</summary>
    public string? FormerDraftBy { get; init; }

    /// <summary>The second assessor; null when nobody was appointed.</summary>
    public SecondReader? Second { get; init; }

    /// <summary>True from the moment that the employee got the draft.</summary>
    public bool IsSent => Conversation.DraftSentOn is not null;

    public string Url(string page = "") => Desk.Url(page);
}

/// <summary>Who reads along by appointment, and what that person said.</summary>
/// <param name="Opinion">The newest; null while nothing was said.</param>
/// <param name="IsOfThis">True when it was said of the draft as it is now.</param>
public sealed record SecondReader(Guid Id, string Name, Concurrence? Opinion, bool IsOfThis)
{
    /// <summary>True when the draft can be sent as it is.</summary>
    public bool Concurs => IsOfThis && Opinion is { Agrees: true };

    /// <summary>True when this draft is not what the second assessor agrees with.</summary>
    public bool Declines => IsOfThis && Opinion is { Agrees: false };
}
