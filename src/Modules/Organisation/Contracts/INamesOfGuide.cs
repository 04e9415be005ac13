namespace Beweeg.Organisation.Contracts;

/// <summary>What a delivery is checked against that modules above this one know: another name would leave people without a profile.</summary>
public interface INamesOfGuide
{
    /// <summary>The job groups and the competencies of the guide in force; null for both when there is none.</summary>
    Task<(IReadOnlyCollection<string>? JobGroups, IReadOnlyCollection<string>? Competencies)> OnAsync(DateOnly day, CancellationToken cancel);
}
