using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Appraisals;

/// <summary>What belongs to an appraisal as a whole, beside its judgements: the manager's reasons and decisions. Dates are on the conversation.</summary>
public sealed class Appraisal : IOwnedByMunicipality, IVersioned
{
    private Appraisal() { }

    public Appraisal(Guid id, Guid conversationId, Guid employeeId)
    {
        Id = id;
        ConversationId = conversationId;
        EmployeeId = employeeId;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>Why a crucial competency sets the final qualification; null when the sum stands.</summary>
    public SensitiveText? ExceptionReason { get; private set; }

    /// <summary>Why the manager goes on with a low qualification while evidence is missing.</summary>
    public SensitiveText? EvidenceReason { get; private set; }

    /// <summary>Why the draft was sent without the second assessor concurring; null when there was none or that person did.</summary>
    public SensitiveText? AloneReason { get; private set; }

    /// <summary>What was said in the hearing, or why there was none.</summary>
    public SensitiveText? HearingReport { get; private set; }

    /// <summary>What the manager decided about the objections; null without objections.</summary>
    public ObjectionOutcome? Outcome { get; private set; }

    /// <summary>Why, for the employee to read.</summary>
    public SensitiveText? DecisionReason { get; private set; }

    /// <summary>Key of the final qualification, once adopted.</summary>
    public string? Final { get; private set; }

    /// <summary>Who adopted it.</summary>
    public Guid? AdoptedById { get; private set; }
    public int Version { get; private set; }

    /// <summary>Makes the exception, or with an empty reason takes it back.</summary>
    public void Except(string reason) => ExceptionReason = reason.Length == 0 ? null : SensitiveText.Of(reason);

    public void GoOn(string reason) => EvidenceReason = reason.Length == 0 ? null : SensitiveText.Of(reason);

    public void GoAlone(string reason) => AloneReason = reason.Length == 0 ? null : SensitiveText.Of(reason);

    public void Hear(string report) => HearingReport = SensitiveText.Of(report);

    public void Decide(ObjectionOutcome outcome, string reason)
    {
        Outcome = outcome;
        DecisionReason = SensitiveText.Of(reason);
    }

    public void Adopt(string final, Guid by)
    {
        Final = final;
        AdoptedById = by;
    }
}

/// <summary>What became of objections: taken over and the appraisal changed; partly so; or not, and the appraisal stands.</summary>
public enum ObjectionOutcome
{
    Accepted,
    PartlyAccepted,
    NotAccepted,
}
