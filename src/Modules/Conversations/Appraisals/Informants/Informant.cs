using System.Text.Json;
using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Appraisals.Informants;

/// <summary>
/// Somebody with a work relation who tells what he or she saw. The employee reads it, with the name. Of the link only the
/// hash is kept.
/// </summary>
public sealed class Informant : IOwnedByMunicipality, IVersioned
{
    private Informant() { }

    public Informant(Guid id, Guid conversationId, Guid employeeId, string name, string email, Party suggestedBy, string why, DateTime now)
    {
        Id = id;
        ConversationId = conversationId;
        EmployeeId = employeeId;
        Name = SensitiveText.Of(name);
        Email = SensitiveText.Of(email);
        SuggestedBy = suggestedBy;
        Why = SensitiveText.Of(why);
        SuggestedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public SensitiveText Name { get; private set; } = SensitiveText.Empty;
    public SensitiveText Email { get; private set; } = SensitiveText.Empty;

    /// <summary>Who came up with this informant.</summary>
    public Party SuggestedBy { get; private set; }

    /// <summary>What the informant can tell about, in the words of who came up with it; may be empty.</summary>
    public SensitiveText Why { get; private set; } = SensitiveText.Empty;
    public DateTime SuggestedAt { get; private set; }
    public InformantState State { get; private set; } = InformantState.Suggested;

    /// <summary>The manager's answer to the employee who asked for this informant.</summary>
    public SensitiveText? Answer { get; private set; }

    /// <summary>SHA-256 of the token in the link, hexadecimal; null while no link was made.</summary>
    public string? TokenHash { get; private set; }

    /// <summary>The last day to answer; it counts.</summary>
    public DateOnly? AnswerBy { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The answers by key of the question, as JSON.</summary>
    public SensitiveText? Answers { get; private set; }
    public int Version { get; private set; }

    /// <summary>Asks, or asks again with a new link; the old link stops.</summary>
    public void Ask(string tokenHash, DateOnly answerBy, string? answer)
    {
        if (State is InformantState.Answered or InformantState.Declined or InformantState.Withdrawn) throw new InvalidOperationException("This informant cannot be asked any more.");
        State = InformantState.Asked;
        TokenHash = tokenHash;
        AnswerBy = answerBy;
        if (!string.IsNullOrEmpty(answer)) Answer = SensitiveText.Of(answer);
    }

    public void Decline(string answer)
    {
        if (State != InformantState.Suggested) throw new InvalidOperationException("Only a suggestion can be declined.");
        State = InformantState.Declined;
        Answer = SensitiveText.Of(answer);
    }

    /// <summary>The manager takes the question back; the link then says so.</summary>
    public void Withdraw()
    {
        if (State != InformantState.Asked) throw new InvalidOperationException("Only a question that is open can be taken back.");
        State = InformantState.Withdrawn;
    }

    /// <summary>True while the link opens the questions.</summary>
    public bool IsOpenOn(DateOnly today) => State == InformantState.Asked && AnswerBy >= today;

    public void Reply(IReadOnlyDictionary<string, string> answers, DateTime now)
    {
        if (State != InformantState.Asked) throw new InvalidOperationException("Only who was asked can answer, once.");
        Answers = SensitiveText.Of(JsonSerializer.Serialize(answers));
        State = InformantState.Answered;
        AnsweredAt = now;
    }

    public IReadOnlyDictionary<string, string> Reveal() =>
        Answers is { } text ? JsonSerializer.Deserialize<Dictionary<string, string>>(text.Reveal())! : new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>Suggested by the employee; declined by the manager; asked by link; answered; asked, and taken back by the manager.</summary>
public enum InformantState
{
    Suggested,
    Declined,
    Asked,
    Answered,
    Withdrawn,
}
