using System.Text.Json;
using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Regulations.Versions;
using Beweeg.Conversations.Rules;
using Beweeg.Conversations.Steps;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Requests;

/// <summary>Puts the running cycle of somebody on the desk, to ask for a conversation or to answer.</summary>
internal sealed class RequestDesk(RequestContext request, RegulationLibrary library, IPeople people, TimeProvider time)
{
    /// <summary>The cycle that runs today; null without one.</summary>
    public async Task<OnRequestDesk?> LayAsync(Guid employee, Party party, CancellationToken cancel)
    {
        var today = request.Today;
        var cycle = await request.Db.Set<ConversationCycle>().Where(row => row.EmployeeId == employee && row.Start <= today && row.End >= today)
            .OrderByDescending(row => row.Start).FirstOrDefaultAsync(cancel);
        if (cycle is null || await people.FindAsync(employee, today, cancel) is not { } person) return null;
        var conversations = await request.Db.Set<Conversation>().Where(row => row.CycleId == cycle.Id).OrderBy(row => row.Ordinal).ToListAsync(cancel);
        var requests = await request.Db.Set<ConversationRequest>().AsNoTracking().Where(row => row.CycleId == cycle.Id).OrderBy(row => row.AskedAt).ToListAsync(cancel);
        return new OnRequestDesk(person, cycle, await library.OfAsync(request.Db, cycle.RegulationVersionId, cancel), conversations, requests, party);
    }

    /// <summary>Adds the conversation that was asked for to the cycle, on its place.</summary>
    public Conversation Add(OnRequestDesk desk, ConversationRequest asked, DateOnly latest)
    {
        var type = desk.Regulation.Type(asked.TypeKey);
        var place = ExtraConversation.PlaceAmong(desk.Running, latest);
        foreach (var later in desk.Conversations.Where(row => row.Ordinal >= place)) later.MoveTo(later.Ordinal + 1);
        var explained = ExtraConversation.Explain(desk.Regulation, latest, asked.AskedBy, DateOnly.FromDateTime(Calendar.ToLocal(asked.AskedAt)));
        var conversation = new Conversation(Ids.New(time), desk.Cycle.Id, desk.Person.Id, place, $"extra-{desk.Conversations.Count(row => row.IsExtra) + 1}", type,
            NameOf(type), latest, JsonSerializer.Serialize(explained, JsonSerializerOptions.Web));
        conversation.AskedForBy(asked.Id);
        request.Db.Add(conversation);
        return conversation;
    }

    /// <summary>"Extra voortgangsgesprek".</summary>
    internal static string NameOf(ConversationType type) => $"Extra {type.Name.ToLower(DesignSystem.DutchDate.Culture)}";
}

/// <summary>A running cycle, with what was asked for in it.</summary>
/// <param name="Conversations">In order.</param>
/// <param name="Requests">In the order of asking.</param>
/// <param name="Party">For which side somebody is here.</param>
public sealed record OnRequestDesk(
    Person Person, ConversationCycle Cycle, Regulation Regulation, IReadOnlyList<Conversation> Conversations, IReadOnlyList<ConversationRequest> Requests, Party Party)
{
    public bool IsOwn => Party == Party.Employee;

    /// <summary>The kinds of conversation that this side may ask for.</summary>
    public IReadOnlyList<ConversationType> Types => ExtraConversation.TypesFor(Regulation, Party);

    internal IReadOnlyList<RunningConversation> Running => [.. Conversations.Select(row => row.AsRunning())];

    /// <summary>Why it cannot be now, in a sentence; null when it can.</summary>
    public string? WhyNot(ConversationType type) =>
        Requests.Any(row => row.State == RequestState.Asked && string.Equals(row.TypeKey, type.Key, StringComparison.Ordinal))
            ? $"{(IsOwn ? "Je vroeg" : $"{Person.FirstName} vroeg")} al om een {RequestDesk.NameOf(type).ToLower(DesignSystem.DutchDate.Culture)}. {(IsOwn ? "Je leidinggevende antwoordt nog." : "Antwoord daar eerst op.")}"
            : ExtraConversation.WhyNot(Regulation, type, Running);
}
