namespace Beweeg.Organisation.Contracts;

/// <summary>The jobs that people have. They follow the job book of the municipality as far as it has them; the rest is as the personnel system says.</summary>
public interface IJobs
{
    /// <summary>The jobs that there are now, by name.</summary>
    Task<IReadOnlyList<JobOfPeople>> AllAsync(CancellationToken cancel);

    /// <summary>
    /// Makes the jobs as the book says: those that it has become so, those that it had and has no more are left to the personnel system. Saving is for who
    /// calls, in the same transaction.
    /// </summary>
    /// <returns>How many jobs changed; zero when they followed the book already.</returns>
    Task<int> FollowAsync(IReadOnlyList<BookedJob> book, CancellationToken cancel);

    /// <summary>Who has or had a job, by the number of the job: first who has it, by name; then who had it, the latest first.</summary>
    Task<IReadOnlyList<JobHolder>> HoldersAsync(string code, DateOnly today, CancellationToken cancel);
}

/// <summary>A job as it is now.</summary>
/// <param name="FollowsBook">True when the job book in force has it.</param>
public sealed record JobOfPeople(
    Guid Id, string Code, string Name, string Group, string Scale, string Purpose, IReadOnlyList<string> MainTasks, IReadOnlyList<string> CrucialCompetencies, bool FollowsBook);

/// <summary>A job as the book says it.</summary>
/// <param name="CrucialCompetencies">Their names, as in a delivery of the personnel system.</param>
public sealed record BookedJob(
    string Code, string Name, string Group, string Scale, string Purpose, IReadOnlyList<string> MainTasks, IReadOnlyList<string> CrucialCompetencies);

/// <summary>Somebody in a job.</summary>
/// <param name="Until">Last day, included; null while it lasts.</param>
public sealed record JobHolder(Guid Employee, string Name, string UnitName, DateOnly From, DateOnly? Until)
{
    public bool IsNow(DateOnly today) => From <= today && !(Until < today);
}
