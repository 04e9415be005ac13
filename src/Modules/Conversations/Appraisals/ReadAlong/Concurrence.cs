using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Appraisals.ReadAlong;

/// <summary>What a second assessor said of a draft, as it was at that moment. It is never changed: after another draft comes another.</summary>
public sealed class Concurrence : IOwnedByMunicipality
{
    private Concurrence() { }

    public Concurrence(Guid id, Guid conversationId, Guid employeeId, Guid assessorId, bool agrees, string remark, string draftHash, DateTime now)
    {
        Id = id;
        ConversationId = conversationId;
        EmployeeId = employeeId;
        AssessorId = assessorId;
        Agrees = agrees;
        Remark = SensitiveText.Of(remark);
        DraftHash = draftHash;
        At = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public Guid AssessorId { get; private set; }

    /// <summary>True: it can be sent like this.</summary>
    public bool Agrees { get; private set; }

    public SensitiveText Remark { get; private set; } = SensitiveText.Empty;

    /// <summary>Of what was judged, as it was read; see <see cref="AppraisalDocument.HashOfJudgement"/>.</summary>
    public string DraftHash { get; private set; } = "";

    public DateTime At { get; private set; }
}
