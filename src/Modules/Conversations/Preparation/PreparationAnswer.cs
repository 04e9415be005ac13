using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Preparation;

/// <summary>
/// What somebody wrote to prepare, at one question. Private until the writer shares it; the other never sees it before.
/// </summary>
public sealed class PreparationAnswer : IOwnedByMunicipality, IVersioned
{
    private PreparationAnswer() { }

    public PreparationAnswer(Guid id, Guid conversationId, Guid authorId, Party party, string questionKey)
    {
        Id = id;
        ConversationId = conversationId;
        AuthorId = authorId;
        Party = party;
        QuestionKey = questionKey;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Guid AuthorId { get; private set; }
    public Party Party { get; private set; }

    /// <summary>Key of the question in the regulation.</summary>
    public string QuestionKey { get; private set; } = "";
    public SensitiveText Text { get; private set; } = SensitiveText.Empty;
    public DateTime? SharedAt { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public int Version { get; private set; }

    public void Write(string text, DateTime now)
    {
        Text = SensitiveText.Of(text);
        ChangedAt = now;
    }

    public void Share(DateTime now) => SharedAt ??= now;

    /// <summary>Takes it back: the other no longer sees it.</summary>
    public void Unshare() => SharedAt = null;
}
