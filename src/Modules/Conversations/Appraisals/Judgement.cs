using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Appraisals;

/// <summary>What the manager thinks of one item of an appraisal: a qualification and the reason for it.</summary>
public sealed class Judgement : IOwnedByMunicipality, IVersioned
{
    private Judgement() { }

    public Judgement(Guid id, Guid conversationId, Guid employeeId, string itemKey)
    {
        Id = id;
        ConversationId = conversationId;
        EmployeeId = employeeId;
        ItemKey = itemKey;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>Which item; see <see cref="AppraisalItem.Key"/>.</summary>
    public string ItemKey { get; private set; } = "";

    /// <summary>Key of the qualification in the scale of the regulation; null while not judged, and for what is only talked over.</summary>
    public string? Qualification { get; private set; }

    /// <summary>The reason, or for what is never weighed: how it went.</summary>
    public SensitiveText Reason { get; private set; } = SensitiveText.Empty;
    public DateTime ChangedAt { get; private set; }

    /// <summary>Who wrote it last; null where that was not kept yet.</summary>
    public Guid? AuthorId { get; private set; }
    public int Version { get; private set; }

    public void IsBy(Guid author) => AuthorId = author;

    public void Qualify(string? qualification, DateTime now)
    {
        Qualification = qualification;
        ChangedAt = now;
    }

    public void Explain(string reason, DateTime now)
    {
        Reason = SensitiveText.Of(reason);
        ChangedAt = now;
    }
}
