using Beweeg.Conversations.Cycles;
using Beweeg.Conversations.Regulations;
using Beweeg.Conversations.Steps;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Requests;

/// <summary>
/// Somebody wants an extra conversation inside a running cycle, and says why (art. 2.5). An employee asks and the manager
/// answers; a manager who finds it necessary decides at once, and the employee says what he or she thinks of it.
/// </summary>
public sealed class ConversationRequest : IOwnedByMunicipality, IVersioned
{
    private ConversationRequest() { }

    public ConversationRequest(Guid id, ConversationCycle cycle, string typeKey, Party askedBy, Guid by, string reason, DateTime now)
    {
        Id = id;
        CycleId = cycle.Id;
        EmployeeId = cycle.EmployeeId;
        TypeKey = typeKey;
        AskedBy = askedBy;
        AskedById = by;
        AskedAt = now;
        Reason = SensitiveText.Of(reason);
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid CycleId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>Key of the conversation type in the regulation.</summary>
    public string TypeKey { get; private set; } = "";

    /// <summary>Employee or manager.</summary>
    public Party AskedBy { get; private set; }
    public Guid AskedById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime AskedAt { get; private set; }

    /// <summary>Why; both read it.</summary>
    public SensitiveText Reason { get; private set; } = SensitiveText.Empty;

    /// <summary>How it stands.</summary>
    public RequestState State { get; private set; }

    /// <summary>What the other side said to it: the manager's answer, or what the employee thinks of it.</summary>
    public SensitiveText? Answer { get; private set; }
    public Guid? AnsweredById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The conversation that came of it.</summary>
    public Guid? ConversationId { get; private set; }

    public int Version { get; private set; }

    /// <summary>The conversation comes.</summary>
    public void Grant(Conversation conversation)
    {
        Require(State == RequestState.Asked);
        State = RequestState.Granted;
        ConversationId = conversation.Id;
    }

    /// <summary>The conversation does not come; <see cref="Reply"/> says why.</summary>
    public void Decline()
    {
        Require(State == RequestState.Asked);
        State = RequestState.Declined;
    }

    /// <summary>The employee does not want it any more.</summary>
    public void Withdraw()
    {
        Require(State == RequestState.Asked);
        State = RequestState.Withdrawn;
    }

    /// <summary>What the other side says to it, once.</summary>
    public void Reply(string text, Guid by, DateTime now)
    {
        Require(AnsweredAt is null);
        if (text.Length > 0) Answer = SensitiveText.Of(text);
        AnsweredById = by;
        AnsweredAt = now;
    }

    // The access table keeps users from getting here; reaching it is a fault in the code.
    private void Require(bool inOrder)
    {
        if (!inOrder) throw new InvalidOperationException($"A request that is {State} cannot take this step.");
    }
}

/// <summary>How a request stands. Asked: it waits for the manager.</summary>
public enum RequestState { Asked, Granted, Declined, Withdrawn }
