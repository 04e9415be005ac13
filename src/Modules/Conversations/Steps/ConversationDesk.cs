using System.Text.Json;
using Beweeg.Competencies.Contracts;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Rules;
using Beweeg.JobBook.Contracts;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Steps;

/// <summary>Puts on the desk what every page about a conversation needs.</summary>
internal sealed class ConversationDesk(RequestContext request, RegulationLibrary library, IPeople people, ITeams teams, IAssessors assessors, IGuides guides, IJobBooks books)
{
    public async Task<OnDesk> LayAsync(Asked<Conversation> asked, CancellationToken cancel)
    {
        var conversation = asked.Subject;
        var cycle = await request.Db.Set<ConversationCycle>().SingleAsync(row => row.Id == conversation.CycleId, cancel);
        var regulation = await library.OfAsync(request.Db, cycle.RegulationVersionId, cancel);
        var person = await people.FindAsync(conversation.EmployeeId, conversation.PlannedOn ?? request.Today, cancel)
            ?? throw new InvalidOperationException("A conversation of somebody who does not exist.");
        person = await books.AsBegunAsync(person, cycle.Start, cancel);
        var manager = await teams.ManagerOfAsync(conversation.EmployeeId, request.Today, cancel);
        var names = manager is { } id ? await people.NamesAsync([id], cancel) : new Dictionary<Guid, string>();
        return new OnDesk(asked, cycle, regulation, regulation.Type(conversation.TypeKey), person,
            manager, manager is { } known ? names.GetValueOrDefault(known) : null, await guides.OfAsync(cycle.GuideVersionId, cancel))
        {
            HeldByName = conversation is { HeldOn: { } held, IsClosed: false }
                ? (await teams.HoldersAsync(person.Id, held, held, cancel)).Where(one => one.Person != manager).Select(one => one.Name).FirstOrDefault() : null,
            IsAssessed = await assessors.InPlaceOfAsync(person.Id, request.Today, cancel) is not null,
            WaitsFor = await OpenBeforeAsync(conversation, cancel),
            WithoutLeader = manager is null && (await teams.WithoutLeaderAsync([person.Id], request.Today, cancel)).Count > 0,
        };
    }

    // Agreements are followed once they are recorded, and changed in one conversation at a time. What somebody asked for does not wait for what the calendar
    // prescribes, only for the agreements themselves.
    private Task<Conversation?> OpenBeforeAsync(Conversation conversation, CancellationToken cancel) =>
        conversation is not { Kind: ConversationKind.Progress, Step: StepKind.Invite or StepKind.Prepare } ? Task.FromResult<Conversation?>(null)
            : request.Db.Set<Conversation>()
                .Where(row => row.CycleId == conversation.CycleId && row.Id != conversation.Id && row.Kind != ConversationKind.Appraisal && row.Step != StepKind.Closed
                    && (row.Kind == ConversationKind.Planning || row.Step == StepKind.Converse || row.Step == StepKind.Approve || (!conversation.IsExtra && row.Ordinal < conversation.Ordinal)))
                .OrderBy(row => row.Ordinal).FirstOrDefaultAsync(cancel);
}

/// <summary>A conversation with its regulation and its people.</summary>
/// <param name="ManagerId">The direct manager today; null where the chair is empty.</param>
public sealed record OnDesk(
    Asked<Conversation> Asked, ConversationCycle Cycle, Regulation Regulation, ConversationType Type, Person Person,
    Guid? ManagerId, string? ManagerName, Guide Guide)
{
    public Conversation Conversation => Asked.Subject;

    /// <summary>For which side the actor is here.</summary>
    public Party Party => Asked.Relations.HasFlag(Relation.Self) ? Party.Employee : Party.Manager;

    /// <summary>True when the page speaks to the employee ("je"), false when it speaks about the employee.</summary>
    public bool IsOwn => Party == Party.Employee;

    /// <summary>The present step as the regulation describes it.</summary>
    public ConversationStep Step => Type.Steps.First(step => step.Kind == Conversation.Step);

    /// <summary>The latest date with its explanation.</summary>
    public ExplainedDate Latest => JsonSerializer.Deserialize<ExplainedDate>(Conversation.LatestExplained, JsonSerializerOptions.Web)!;

    /// <summary>The conversation that must be recorded first; null when this one can go on.</summary>
    public Conversation? WaitsFor { get; init; }

    /// <summary>What must happen first and by whom; null when this conversation can go on.</summary>
    public string? WaitsBecause => WaitsFor is not { } first ? null
        : $"Leg eerst het {first.Name.ToLower(DesignSystem.DutchDate.Culture)} vast. Daarin staan de afspraken waar jullie nu naar kijken. {Turn(first)}";

    private string Turn(Conversation first)
    {
        var parties = Regulation.Type(first.TypeKey).Steps.First(step => step.Kind == first.Step).AtTurn;
        var names = parties.Select(party => party == Party ? "jij" : party == Party.Employee ? Person.FirstName : ManagerName ?? "de leidinggevende")
            .OrderBy(name => name == "jij" ? 0 : 1).ToList();
        return $"Daar {(names.Count == 1 && names[0] == "jij" ? "ben" : names.Count == 1 ? "is" : "zijn")} {string.Join(" en ", names)} aan zet.";
    }

    /// <summary>Who held the conversations on the day when this one was held, while it is not closed; null when that is who holds them now.</summary>
    public string? HeldByName { get; init; }

    /// <summary>True when somebody was appointed in the place of the manager.</summary>
    public bool IsAssessed { get; init; }

    /// <summary>What who holds the conversation is called in a document.</summary>
    public string LeadTerm => IsAssessed ? "Beoordelaar, in plaats van de leidinggevende" : "Leidinggevende";

    /// <summary>True while nobody can hold the conversation: then it is not late either.</summary>
    public bool WithoutLeader { get; init; }

    /// <summary>True when somebody was asked as an informant.</summary>
    public bool HasInformants { get; init; }

    /// <summary>Address of a page of this conversation.</summary>
    public string Url(string page = "") => $"/gesprekken/{Conversation.Id}{(page.Length == 0 ? "" : "/" + page)}";
}
