using Beweeg.Competencies.Contracts;
using Beweeg.Conversations.Agreements;
using Beweeg.Conversations.Agreements.ShowAgreements;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Cycles.ChooseLength;
using Beweeg.Conversations.Decisions;
using Beweeg.Conversations.Holders;
using Beweeg.Conversations.Moments;
using Beweeg.Conversations.Profile;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Requests;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.DesignSystem.Forms;
using Beweeg.JobBook.Contracts;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Audit;
using Beweeg.Platform.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Overview;

/// <summary>The employee's own page: timeline, agreements, what the job asks, earlier cycles.</summary>
internal static class ShowOwnFile
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/mijn-gesprekken", Show).OwnOnly("je eigen gesprekken");

    private static async Task<IResult> Show(RequestContext request, IPeople people, EmployeeFile file, CancellationToken cancel)
    {
        if (request.Actor.Employee is not { } me || await people.FindAsync(me, request.Today, cancel) is not { } person) return Answers.NotFound();
        return Answers.Page<EmployeeFilePage>(await file.ModelAsync(person, Relation.Self, cancel));
    }
}

/// <summary>The same page, as the manager sees it.</summary>
internal static class ShowEmployeeFile
{
    public static void Map(IEndpointRouteBuilder app) =>
        app.MapGet("/medewerkers/{medewerker:guid}", Show).Needs<EmployeeFileAccess>(EmployeeFileAccess.Know);

    // Two pages at one address, so what goes on record is said here: what was in the file, or only that it is there.
    private static async Task<IResult> Show(Asked<Person> asked, EmployeeFile file, KnownFile known, ReadLog reads, RequestContext request, CancellationToken cancel)
    {
        var mayRead = asked.May(EmployeeFileAccess.Read);
        var right = asked.Table.RightTo(mayRead ? EmployeeFileAccess.Read : EmployeeFileAccess.Know, asked.Relations, "");
        if (!right.HasFlag(Relation.Self))
        {
            await reads.RecordAsync(request.Municipality.Id, request.Describe(mayRead ? ConversationOperations.ReadFile : ConversationOperations.KnowFile,
                right.Each().First(), asked.Subject.Id, asked.Table.Kind, asked.Subject.Id, null), cancel);
        }

        if (mayRead) return Answers.Page<EmployeeFilePage>(await file.ModelAsync(asked.Subject, asked.Relations, cancel));
        return Answers.Page<KnownPage>(await known.ModelAsync(asked.Subject, right, FormState.Empty, cancel));
    }
}

/// <summary>Gathers what stands on the page of an employee.</summary>
internal sealed class EmployeeFile(
    RequestContext request, RegulationLibrary library, IGuides guides, IJobBooks books, IPeople people, ITeams teams, EmployeeFileAccess access, AgreementHistory history, MomentsInView moments, WhoHolds whoHolds,
    FactsOfPeople facts, FileDecisions decisions)
{
    public async Task<object> ModelAsync(Person person, Relation relations, CancellationToken cancel)
    {
        var running = (await Standings.OfAsync(request.Db, library, [person.Id], request.Today, cancel)).For(person.Id);
        var earlier = await request.Db.Set<ConversationCycle>().AsNoTracking()
            .Where(cycle => cycle.EmployeeId == person.Id && cycle.End < request.Today).OrderByDescending(cycle => cycle.Start).ToListAsync(cancel);
        var earlierIds = earlier.Select(cycle => cycle.Id).ToList();
        var earlierConversations = (await request.Db.Set<Conversation>().AsNoTracking()
            .Where(row => earlierIds.Contains(row.CycleId)).OrderBy(row => row.Ordinal).ToListAsync(cancel)).ToLookup(row => row.CycleId);
        Guid? guideVersion = running?.Cycle.GuideVersionId ?? await guides.InForceAsync(request.Today, cancel);
        var guide = guideVersion is { } version ? await guides.OfAsync(version, cancel) : null;
        // As recorded: what a conversation that is going on proposes, is not in here.
        var agreements = running is null ? [] : await AgreementTable.RecordedAsync(request.Db, running.Cycle.Id, cancel);
        var past = running is null ? null : await history.OfCycleAsync(request.Db, running.Cycle.Id, cancel);
        // A cycle keeps what the job was and asked when it began.
        var asBegun = running is null ? person : await books.AsBegunAsync(person, running.Cycle.Start, cancel);
        return new
        {
            Person = asBegun,
            IsOwn = relations.HasFlag(Relation.Self),
            request.Today,
            Running = running,
            Guide = guide,
            GuideId = guideVersion,
            NewerJob = running is null ? null : await books.NewerThanAsync(person, running.Cycle.Start, request.Today, cancel),
            NewerGuide = running is null ? null : await guides.NewerThanAsync(running.Cycle.GuideVersionId, request.Today, cancel),
            Profile = guide is null ? null : ProfileInCycle.Of(guide, asBegun.MainPosition, running is null ? [] : await ProfileInCycle.AddedAsync(request.Db, running.Cycle, null, cancel)),
            NewJob = running is null ? null : (await people.JobChangesAsync([person.Id], running.Cycle.Start, request.Today, cancel)).FirstOrDefault(),
            Length = running is null ? null : await LengthAsync(running.Cycle, cancel),
            MayAsk = running is not null && access.RightTo(EmployeeFileAccess.AskConversation, relations, "") != Relation.None
                && ExtraConversation.TypesFor(running.Regulation, relations.HasFlag(Relation.Self) ? Party.Employee : Party.Manager).Count > 0,
            Requests = running is null ? [] : await RequestsAsync(running, cancel),
            MayChooseLength = running is not null && access.RightTo(EmployeeFileAccess.ChooseLength, relations, "") != Relation.None && await CanChangeLengthAsync(running, person, cancel),
            Held = await whoHolds.OfAsync(person.Id, cancel),
            Around = await decisions.OfAsync(person.Id, relations, cancel),
            MayAppoint = relations.HasFlag(Relation.HrAdviser),
            WithoutLeader = (await teams.WithoutLeaderAsync([person.Id], request.Today, cancel)).Contains(person.Id),
            Agreements = (IReadOnlyList<AgreementLine>)[.. agreements
                .Where(agreement => agreement.State == AgreementState.Agreed)
                .Select(agreement => new AgreementLine(agreement.Id, agreement.Kind, agreement.Reveal(), agreement.Weight,
                    agreement.CompetencyKey is { } key ? guide?.Find(key)?.Name : null, []) { Past = [.. past![agreement.Id]] })],
            Dropped = (IReadOnlyList<PastWording>)[.. agreements.Where(agreement => agreement.State == AgreementState.Dropped)
                .SelectMany(agreement => past![agreement.Id].Where(one => one.Dropped))],
            Moments = running is null ? [] : await moments.ReadAsync(person.Id, relations, running.Cycle.Start, request.Today, cancel),
            Assessed = await AdoptedAppraisals.NewestAsync(request.Db, library, person.Id, cancel),
            Finals = await AdoptedAppraisals.FinalsAsync(request.Db, library, person.Id, cancel),
            Earlier = (IReadOnlyList<EarlierCycle>)[.. earlier.Select(cycle => new EarlierCycle(cycle, [.. earlierConversations[cycle.Id]]))],
        };
    }

    // What waits for an answer, and what was answered with no; the others stand with their conversation.
    private async Task<IReadOnlyList<RequestLine>> RequestsAsync(CycleStandings running, CancellationToken cancel) =>
        [.. (await request.Db.Set<ConversationRequest>().AsNoTracking()
                .Where(row => row.CycleId == running.Cycle.Id && (row.State == RequestState.Asked || row.State == RequestState.Declined))
                .OrderBy(row => row.AskedAt).ToListAsync(cancel))
            .Select(row => new RequestLine(row, RequestDesk.NameOf(running.Regulation.Type(row.TypeKey)), DateOnly.FromDateTime(Platform.Time.Calendar.ToLocal(row.AskedAt))))];

    // A link that leads to "kan hier niet" helps nobody.
    private async Task<bool> CanChangeLengthAsync(CycleStandings running, Person person, CancellationToken cancel) => ChooseLength.Decided(running.Conversations.Select(one => one.Conversation)) is null
        && CycleLength.Change(running.Regulation, await facts.OfAsync(running.Regulation, person, cancel),
        new RunningCycle(running.Cycle.ShapeKey, running.Cycle.Start, running.Cycle.End, [.. running.Conversations.Select(one => one.Conversation).Where(row => !row.IsExtra).Select(row => row.AsRunning())]),
        request.Today).Cycle is not null;

    private async Task<LengthChosen?> LengthAsync(ConversationCycle cycle, CancellationToken cancel)
    {
        var choice = await request.Db.Set<CycleLengthChoice>().AsNoTracking().Where(row => row.CycleId == cycle.Id)
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancel);
        if (choice is null) return null;
        var names = await people.NamesAsync([choice.ById], cancel);
        return new LengthChosen(choice.IsOneYear, DateOnly.FromDateTime(Platform.Time.Calendar.ToLocal(choice.At)), names.GetValueOrDefault(choice.ById, "je leidinggevende"), choice.Reason.Reveal());
    }
}

/// <summary>That the manager chose another length for the running cycle, and why.</summary>
public sealed record LengthChosen(bool IsOneYear, DateOnly On, string By, string Reason);

/// <summary>A request for an extra conversation.</summary>
/// <param name="Name">"Extra voortgangsgesprek".</param>
/// <param name="On">The day of asking.</param>
public sealed record RequestLine(ConversationRequest Request, string Name, DateOnly On);

/// <summary>A cycle that is over, with its conversations.</summary>
public sealed record EarlierCycle(ConversationCycle Cycle, IReadOnlyList<Conversation> Conversations);
