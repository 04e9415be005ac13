using Beweeg.Conversations.Regulations;
using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Agreements;

/// <summary>Something that employee and manager agree: work, development, career or a precondition.</summary>
public sealed class Agreement : IOwnedByMunicipality, IVersioned
{
    private Agreement() { }

    public Agreement(Guid id, Guid cycleId, Guid conversationId, Guid employeeId, AgreementKind kind, int ordinal, DateTime now)
    {
        Id = id;
        CycleId = cycleId;
        ConversationId = conversationId;
        EmployeeId = employeeId;
        Kind = kind;
        Ordinal = ordinal;
        MadeAt = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }
    public Guid CycleId { get; private set; }

    /// <summary>The conversation in which it was made.</summary>
    public Guid ConversationId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public AgreementKind Kind { get; private set; }

    /// <summary>Place among the agreements of the cycle.</summary>
    public int Ordinal { get; private set; }
    public AgreementState State { get; private set; } = AgreementState.Proposed;

    /// <summary>What somebody will do.</summary>
    public SensitiveText What { get; private set; } = SensitiveText.Empty;

    /// <summary>By what both see that it is done.</summary>
    public SensitiveText Result { get; private set; } = SensitiveText.Empty;

    /// <summary>What is needed for it, and who sees to that.</summary>
    public SensitiveText Means { get; private set; } = SensitiveText.Empty;

    /// <summary>When it is done.</summary>
    public DateOnly? By { get; private set; }

    /// <summary>The competency that a development agreement is about; key in the guide.</summary>
    public string? CompetencyKey { get; private set; }

    /// <summary>Whole percent; only for work agreements, together 100.</summary>
    public int? Weight { get; private set; }
    public DateTime MadeAt { get; private set; }

    /// <summary>How often a later conversation proposed something else. It goes up with each, so that two never begin at once.</summary>
    public int Revisions { get; private set; }
    public int Version { get; private set; }

    public void Write(AgreementText text)
    {
        What = SensitiveText.Of(text.What);
        Result = SensitiveText.Of(text.Result);
        Means = SensitiveText.Of(text.Means);
        By = text.By;
        CompetencyKey = Kind == AgreementKind.Development ? text.CompetencyKey : null;
    }

    public void Weigh(int? percent) => Weight = Kind == AgreementKind.Work ? percent : null;

    /// <summary>A later conversation proposes something else; the text here stays until that is recorded.</summary>
    public AgreementRevision Revise(Guid id, Guid conversationId, Guid by, DateTime now)
    {
        if (State != AgreementState.Agreed) throw new InvalidOperationException("Only a recorded agreement is revised; another one is written.");
        return new AgreementRevision(id, this, ++Revisions, conversationId, by, now);
    }

    /// <summary>Recorded by both, or by the manager's decision.</summary>
    public void Agree() => State = AgreementState.Agreed;

    /// <summary>No longer agreed; it stays readable in earlier records.</summary>
    public void Drop() => State = AgreementState.Dropped;

    /// <summary>Words and weight together.</summary>
    public AgreementWording Wording() => new(Reveal(), Weight);

    public AgreementText Reveal() => new(What.Reveal(), Result.Reveal(), Means.Reveal(), By, CompetencyKey);
}

/// <summary>The words of an agreement.</summary>
public sealed record AgreementText(string What, string Result, string Means, DateOnly? By, string? CompetencyKey);

/// <summary>Everything of an agreement that can change: its words and how much it weighs.</summary>
public sealed record AgreementWording(AgreementText Text, int? Weight);

/// <summary>Proposed on the table; agreed and recorded; dropped in a later conversation.</summary>
public enum AgreementState
{
    Proposed,
    Agreed,
    Dropped,
}
