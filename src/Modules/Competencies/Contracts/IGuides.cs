namespace Beweeg.Competencies.Contracts;

/// <summary>The competency guides of the municipality.</summary>
public interface IGuides
{
    /// <summary>A version, as a running cycle keeps it.</summary>
    Task<Guide> OfAsync(Guid version, CancellationToken cancel);

    /// <summary>The version in force on a day; null when there is none.</summary>
    Task<Guid?> InForceAsync(DateOnly day, CancellationToken cancel);

    /// <summary>The version that came in force after this one, for who still works with this one; null when this is the newest on that day.</summary>
    Task<NewerGuide?> NewerThanAsync(Guid version, DateOnly day, CancellationToken cancel);
}

/// <summary>A version that holds now, while a running cycle keeps an older one.</summary>
/// <param name="Since">The day from which it holds.</param>
/// <param name="Url">Where what changed stands in sentences.</param>
public sealed record NewerGuide(string Label, DateOnly Since, string Url);

/// <summary>Where the guide is read.</summary>
public static class GuideAddress
{
    /// <summary>The guide in force.</summary>
    public const string Book = "/competentiegids";

    /// <summary>One version, whether or not it is in force.</summary>
    public static string Of(Guid version) => $"{Book}/versies/{version}/gids";

    /// <summary>A competency in a version.</summary>
    public static string Of(Guid version, string competency) => $"{Of(version)}/competenties/{Uri.EscapeDataString(competency)}";
}
