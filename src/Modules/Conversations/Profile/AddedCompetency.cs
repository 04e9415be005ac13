using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Profile;

/// <summary>
/// A competency from the guide that the manager put on somebody's profile for a cycle, after consulting the employee (art. 3).
/// </summary>
public sealed class AddedCompetency : IOwnedByMunicipality
{
    private AddedCompetency() { }

    public AddedCompetency(Guid id, Guid cycleId, Guid conversationId, Guid employeeId, string key, DateTime now)
    {
        Id = id;
        CycleId = cycleId;
        ConversationId = conversationId;
        EmployeeId = employeeId;
        CompetencyKey = key;
        At = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid CycleId { get; private set; }

    /// <summary>The planning conversation in which it was chosen.</summary>
    public Guid ConversationId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>Key in the guide that the cycle keeps.</summary>
    public string CompetencyKey { get; private set; } = "";

    /// <summary>True once the conversation is recorded; from then on it is part of the appraisal.</summary>
    public bool IsRecorded { get; private set; }
    public DateTime At { get; private set; }

    public void Record() => IsRecorded = true;
}
