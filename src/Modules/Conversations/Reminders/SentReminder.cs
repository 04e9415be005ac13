using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Reminders;

/// <summary>A reminder that went out: it goes out once.</summary>
public sealed class SentReminder : IOwnedByMunicipality
{
    private SentReminder() { }

    public SentReminder(Guid id, Guid recipientId, Guid conversationId, string key, DateOnly day)
    {
        Id = id;
        RecipientId = recipientId;
        ConversationId = conversationId;
        Key = key;
        Day = day;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }

    /// <summary>An employee, or an informant.</summary>
    public Guid RecipientId { get; private set; }
    public Guid ConversationId { get; private set; }

    /// <summary>The occasion: "plan-20260530-4".</summary>
    public string Key { get; private set; } = "";

    /// <summary>The day of the mail: nobody gets two on one day.</summary>
    public DateOnly Day { get; private set; }
}
