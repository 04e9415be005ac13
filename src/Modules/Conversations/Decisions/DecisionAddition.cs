using Beweeg.Platform.Data;
using Beweeg.Platform.Tenancy;

namespace Beweeg.Conversations.Decisions;

/// <summary>A correction or addition to a decision on record, with its date. What was put on record stays as it was.</summary>
public sealed class DecisionAddition : IOwnedByMunicipality
{
    private DecisionAddition() { }

    public DecisionAddition(Guid id, Guid decisionId, Guid employeeId, Guid authorId, string text, DateTime now)
    {
        Id = id;
        DecisionId = decisionId;
        EmployeeId = employeeId;
        AuthorId = authorId;
        Text = SensitiveText.Of(text);
        At = now;
    }

    public Guid Id { get; private set; }
    public Guid MunicipalityId { get; private set; }

    /// <summary>The outcome or exception that it belongs to.</summary>
    public Guid DecisionId { get; private set; }
    public Guid EmployeeId { get; private set; }
    public Guid AuthorId { get; private set; }
    public SensitiveText Text { get; private set; } = SensitiveText.Empty;

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
