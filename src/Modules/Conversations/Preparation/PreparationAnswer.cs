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

    /// <summary>What the writer has now; the other side never reads this.</summary>
    public SensitiveText Text { get; private set; } = SensitiveText.Empty;

    /// <summary>What the other side reads: the text as it was when it was shared. Null while nothing is shared.</summary>
    public SensitiveText? SharedText { get; private set; }
    public DateTime? SharedAt { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public int Version { get; private set; }

    public void Write(string text, DateTime now)
    {
        Text = SensitiveText.Of(text);
        ChangedAt = now;
    }

    /// <summary>Lets the other side read the text as it is now. What is typed after, waits for the next time.</summary>
    public void Share(DateTime now)
    {
        if (SharedText is not null && SharedText.Equals(Text)) return;
        SharedText = Text;
        SharedAt = now;
    }

    /// <summary>Takes it back: the other no longer sees it.</summary>
    public void Unshare()
    {
        SharedText = null;
        SharedAt = null;
    }

    /// <summary>True when the other side reads an older text than the writer has now.</summary>
    public bool IsAheadOfShared => SharedText is not null && !SharedText.Equals(Text);
}
