using Beweeg.Organisation.Contracts;

namespace Beweeg.JobBook.Contracts;

/// <summary>The job book of the municipality, for modules above.</summary>
public interface IJobBooks
{
    /// <summary>
    /// Somebody as a cycle knows that person: what the main job is and asks is as the book said that was in force when the cycle began. A job that book did not have,
    /// stays as it is.
    /// </summary>
    /// <param name="begun">The first day of the cycle.</param>
    Task<Person> AsBegunAsync(Person person, DateOnly begun, CancellationToken cancel);

    /// <summary>What holds now for the main job of somebody, when it says something else than when the cycle began; null when it says the same.</summary>
    Task<NewerJob?> NewerThanAsync(Person person, DateOnly begun, DateOnly today, CancellationToken cancel);
}

/// <summary>A job of which the book says something else since.</summary>
/// <param name="Since">The day from which it holds.</param>
/// <param name="Url">Where what changed stands in sentences.</param>
public sealed record NewerJob(string Label, DateOnly Since, string Url);

/// <summary>Where the job book is read.</summary>
public static class JobBookAddress
{
    /// <summary>The book in force.</summary>
    public const string Book = "/functieboek";

    /// <summary>One version, whether or not it is in force.</summary>
    public static string Of(Guid version) => $"{Book}/versies/{version}/boek";

    /// <summary>A job in the book in force.</summary>
    public static string OfJob(string key) => $"{Book}/functies/{Uri.EscapeDataString(key)}";
}
