using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Appraisals.Objections;

/// <summary>The objections (bedenkingen) of the employee. Nobody else reads them before they are filed.</summary>
public sealed class Objection : IOwnedByMunicipality, IVersioned
{
    private Objection() { }

    public Objection(Guid id, Guid conversationId, Guid employeeId)
    {
        Id = id;
        ConversationId = conversationId;
        EmployeeId = employeeId;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public SensitiveText Text { get; private set; } = SensitiveText.Empty;
    public DateTime ChangedAt { get; private set; }
    public DateTime? FiledAt { get; private set; }
    public int Version { get; private set; }

    public void Write(string text, DateTime now)
    {
        if (FiledAt is not null) throw new InvalidOperationException("Filed objections do not change.");
        Text = SensitiveText.Of(text);
        ChangedAt = now;
    }

    public void File(DateTime now) => FiledAt = now;
}
