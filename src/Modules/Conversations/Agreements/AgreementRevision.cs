using System.Text.Json;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Agreements;

/// <summary>
/// Another text or weight for an agreement that was recorded before, or that it is dropped. While the conversation goes on
/// it is a proposal and the agreement stays as it was; once recorded it is the history of the agreement.
/// </summary>
public sealed class AgreementRevision : IOwnedByMunicipality, IVersioned
{
    private AgreementRevision() { }

    internal AgreementRevision(Guid id, Agreement agreement, int number, Guid conversationId, Guid by, DateTime now)
    {
        Id = id;
        AgreementId = agreement.Id;
        CycleId = agreement.CycleId;
        EmployeeId = agreement.EmployeeId;
        ConversationId = conversationId;
        Number = number;
        BeforeText = Seal(agreement.Wording());
        AfterText = BeforeText;
        ChangedById = by;
        ChangedAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid AgreementId { get; private set; }
    public Guid CycleId { get; private set; }
    public Guid EmployeeId { get; private set; }

    /// <summary>The conversation in which it was changed.</summary>
    public Guid ConversationId { get; private set; }

    /// <summary>1, 2, ... within the agreement.</summary>
    public int Number { get; private set; }

    /// <summary>An <see cref="AgreementWording"/> as JSON: how it stood.</summary>
    public SensitiveText BeforeText { get; private set; } = SensitiveText.Empty;

    /// <summary>An <see cref="AgreementWording"/> as JSON: how it will stand, or stands since.</summary>
    public SensitiveText AfterText { get; private set; } = SensitiveText.Empty;

    /// <summary>True when the agreement is dropped.</summary>
    public bool Drops { get; private set; }

    /// <summary>Why it is dropped.</summary>
    public SensitiveText Reason { get; private set; } = SensitiveText.Empty;

    /// <summary>Who wrote it last.</summary>
    public Guid ChangedById { get; private set; }
    public DateTime ChangedAt { get; private set; }

    /// <summary>When it was recorded; null while it is a proposal.</summary>
    public DateTime? RecordedAt { get; private set; }
    public int Version { get; private set; }

    public bool IsRecorded => RecordedAt is not null;

    public AgreementWording Before() => Open(BeforeText);

    public AgreementWording After() => Open(AfterText);

    /// <summary>False when everything is as it was: somebody proposed something and took it back.</summary>
    public bool ChangesAnything() => Drops || Before() != After();

    /// <summary>Proposes these words and this weight.</summary>
    public void Propose(AgreementWording wording, Guid by, DateTime now)
    {
        MustBeProposal();
        AfterText = Seal(wording);
        Drops = false;
        Reason = SensitiveText.Empty;
        Touch(by, now);
    }

    /// <summary>Proposes to drop the agreement.</summary>
    public void ProposeDropping(string reason, Guid by, DateTime now)
    {
        MustBeProposal();
        AfterText = BeforeText;
        Drops = true;
        Reason = SensitiveText.Of(reason);
        Touch(by, now);
    }

    /// <summary>Recorded: from now on the agreement is what was proposed.</summary>
    public void Record(Agreement agreement, DateTime now)
    {
        MustBeProposal();
        if (agreement.Id != AgreementId) throw new InvalidOperationException("A revision is recorded with its own agreement.");
        BeforeText = Seal(agreement.Wording());
        if (Drops) agreement.Drop();
        else
        {
            var after = After();
            agreement.Write(after.Text);
            agreement.Weigh(after.Weight);
        }

        RecordedAt = now;
    }

    private void Touch(Guid by, DateTime now)
    {
        ChangedById = by;
        ChangedAt = now;
    }

    // What is recorded is history; the access table keeps users from getting here.
    private void MustBeProposal()
    {
        if (IsRecorded) throw new InvalidOperationException("A recorded revision does not change.");
    }

    private static SensitiveText Seal(AgreementWording wording) => SensitiveText.Of(JsonSerializer.Serialize(wording));

    private static AgreementWording Open(SensitiveText text) => JsonSerializer.Deserialize<AgreementWording>(text.Reveal())!;
}
