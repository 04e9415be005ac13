using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Access;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Appraisals.Additions;

/// <summary>Something added to an adopted appraisal by one of the sides, with its date. It never changes what was adopted.</summary>
public sealed class Addition : IOwnedByMunicipality
{
    private Addition() { }

    public Addition(Guid id, Guid conversationId, Guid employeeId, Guid authorId, Party party, Relation capacity, string text, DateTime now)
    {
        Id = id;
        ConversationId = conversationId;
        EmployeeId = employeeId;
        AuthorId = authorId;
        Party = party;
        Capacity = capacity;
        Text = SensitiveText.Of(text);
        At = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public Guid AuthorId { get; private set; }
    public Party Party { get; private set; }
    public Relation Capacity { get; private set; }
    public SensitiveText Text { get; private set; } = SensitiveText.Empty;
    public DateTime At { get; private set; }
}
