namespace Beweeg.Competencies.Contracts;

/// <summary>The competency guides of the municipality.</summary>
public interface IGuides
{
    /// <summary>A version, as a running cycle keeps it.</summary>
    Task<Guide> OfAsync(Guid version, CancellationToken cancel);

    /// <summary>The version in force on a day; null when there is none.</summary>
    Task<Guid?> InForceAsync(DateOnly day, CancellationToken cancel);
}
