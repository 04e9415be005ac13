using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Steps.WithdrawInvitation;

/// <summary>An invitation that was taken back: what stood in it, why, and what a calendar needs to cancel it.</summary>
public sealed class WithdrawnInvitation : IOwnedByMunicipality
{
    private WithdrawnInvitation() { }

    public WithdrawnInvitation(Guid id, Conversation conversation, string reason, Guid by, DateTime now)
    {
        Id = id;
        ConversationId = conversation.Id;
        EmployeeId = conversation.EmployeeId;
        PlannedOn = conversation.PlannedOn!.Value;
        PlannedAt = conversation.PlannedAt!.Value;
        PlannedMinutes = conversation.PlannedMinutes!.Value;
        Place = conversation.Place ?? "";
        Reason = SensitiveText.Of(reason);
        WithdrawnById = by;
        WithdrawnAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public DateOnly PlannedOn { get; private set; }
    public TimeOnly PlannedAt { get; private set; }
    public int PlannedMinutes { get; private set; }
    public string Place { get; private set; } = "";

    /// <summary>Why; both read it.</summary>
    public SensitiveText Reason { get; private set; } = SensitiveText.Empty;
    public Guid WithdrawnById { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime WithdrawnAt { get; private set; }
}
