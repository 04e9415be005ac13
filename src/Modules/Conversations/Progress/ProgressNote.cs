using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Conversations.Progress;

/// <summary>
/// What both write down in a progress conversation about one agreement (how far it is, and what there is to say about it)
/// or about one topic. It lies on the table: both read and write it.
/// </summary>
public sealed class ProgressNote : IOwnedByMunicipality, IVersioned
{
    private ProgressNote() { }

    public ProgressNote(Guid id, Guid conversationId, Guid employeeId, string about)
    {
        Id = id;
        ConversationId = conversationId;
        EmployeeId = employeeId;
        About = about;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid ConversationId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>An agreement, as <see cref="OfAgreement"/> writes it, or the key of a topic in the regulation.</summary>
    public string About { get; private set; } = "";

    /// <summary>Key of a word in the regulation; only about an agreement.</summary>
    public string? WordKey { get; private set; }
    public SensitiveText Text { get; private set; } = SensitiveText.Empty;
    public Guid? WrittenById { get; private set; }
    public DateTime ChangedAt { get; private set; }
    public int Version { get; private set; }

    public void Write(string? wordKey, string text, Guid by, DateTime now)
    {
        WordKey = wordKey;
        Text = SensitiveText.Of(text);
        WrittenById = by;
        ChangedAt = now;
    }

    /// <summary>True when it is about this agreement.</summary>
    public bool IsAbout(Guid agreement) => string.Equals(About, OfAgreement(agreement), StringComparison.Ordinal);

    /// <summary>How an agreement is named in <see cref="About"/>.</summary>
    public static string OfAgreement(Guid agreement) => "afspraak-" + agreement.ToString("N");

    internal static async Task<IReadOnlyList<ProgressNote>> OfAsync(BeweegDb db, Guid conversation, CancellationToken cancel) =>
        await db.Set<ProgressNote>().Where(row => row.ConversationId == conversation).OrderBy(row => row.Id).ToListAsync(cancel);
}
