using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Moments;

/// <summary>
/// Something that happened on a day and that somebody wants to remember for the next conversation. Private until the writer
/// shares it. An employee writes about the own work, a manager about an employee.
/// </summary>
public sealed class Moment : IOwnedByMunicipality, IVersioned
{
    private Moment() { }

    public Moment(Guid id, Guid employeeId, Guid authorId, DateTime now)
    {
        Id = id;
        EmployeeId = employeeId;
        AuthorId = authorId;
        WrittenAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }

    /// <summary>Whose work it is about.</summary>
    public Guid EmployeeId { get; private set; }
    public Guid AuthorId { get; private set; }

    /// <summary>The day on which it happened.</summary>
    public DateOnly On { get; private set; }
    public MomentKind Kind { get; private set; }
    public SensitiveText Text { get; private set; } = SensitiveText.Empty;

    /// <summary>When it was shared; null while only the writer sees it.</summary>
    public DateTime? SharedAt { get; private set; }
    public DateTime WrittenAt { get; private set; }
    public int Version { get; private set; }

    public void Write(DateOnly on, MomentKind kind, string text)
    {
        On = on;
        Kind = kind;
        Text = SensitiveText.Of(text);
    }

    public void Share(DateTime now) => SharedAt ??= now;

    /// <summary>Takes it back: the other no longer sees it.</summary>
    public void Unshare() => SharedAt = null;

    /// <summary>
    /// The first conversation in which it lay on the table: it was shared before the conversation was recorded, and happened
    /// no later than the day on which that was held. From then on it stays as it was. Null while there is none.
    /// </summary>
    public RecordedConversation? UsedIn(IEnumerable<RecordedConversation> conversations) =>
        conversations.Where(conversation => SharedAt <= conversation.RecordedAt && On <= conversation.HeldOn).MinBy(conversation => conversation.RecordedAt);
}

/// <summary>What kind of moment it was.</summary>
public enum MomentKind
{
    WentWell,
    WentLessWell,
    Other,
}

/// <summary>A conversation that looked back and was recorded.</summary>
public sealed record RecordedConversation(string Name, DateOnly HeldOn, DateTime RecordedAt);

/// <summary>The Dutch words for the kinds.</summary>
internal static class MomentWords
{
    public static string Dutch(this MomentKind kind) => kind switch
    {
        MomentKind.WentWell => "Ging goed",
        MomentKind.WentLessWell => "Ging minder goed",
        _ => "Iets anders",
    };
}
