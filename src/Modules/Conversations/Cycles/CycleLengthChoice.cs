using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Cycles;

/// <summary>A manager's choice for a running cycle: one year, or back to the ordinary length (art. 2.2). The newest one counts.</summary>
public sealed class CycleLengthChoice : IOwnedByMunicipality
{
    private CycleLengthChoice() { }

    public CycleLengthChoice(Guid id, ConversationCycle cycle, bool isOneYear, DateOnly formerEnd, string reason, Guid by, DateTime now)
    {
        Id = id;
        CycleId = cycle.Id;
        EmployeeId = cycle.EmployeeId;
        IsOneYear = isOneYear;
        FormerEnd = formerEnd;
        Reason = SensitiveText.Of(reason);
        ById = by;
        At = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid CycleId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>True for one year, false for back to the ordinary length.</summary>
    public bool IsOneYear { get; private set; }

    /// <summary>The last day of the cycle before this choice.</summary>
    public DateOnly FormerEnd { get; private set; }

    /// <summary>Why, in the manager's words; the employee reads it.</summary>
    public SensitiveText Reason { get; private set; } = SensitiveText.Empty;
    public Guid ById { get; private set; }
    public DateTime At { get; private set; }
}
