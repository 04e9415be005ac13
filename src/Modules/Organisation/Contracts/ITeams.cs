namespace Beweeg.Organisation.Contracts;

/// <summary>Who manages whom, on a date.</summary>
public interface ITeams
{
    /// <summary>
    /// The direct manager of an employee: the manager of the unit of the (main) position, or of the first unit above it
    /// that has one; never the employee. An acting manager counts where there is no manager. Null when there is nobody.
    /// </summary>
    Task<Guid?> ManagerOfAsync(Guid employee, DateOnly on, CancellationToken cancel);

    /// <summary>
    /// Of these people, those with nobody to hold their conversations: above them there is no manager, and the board has appointed no
    /// coordinator in that place. Such as a municipal secretary. Who has no position on the day is not among them.
    /// </summary>
    Task<IReadOnlySet<Guid>> WithoutLeaderAsync(IReadOnlyCollection<Guid> employees, DateOnly on, CancellationToken cancel);

    /// <summary>The people of whom this employee is the direct or acting manager, by name.</summary>
    Task<IReadOnlyList<TeamMember>> DirectReportsAsync(Guid manager, DateOnly on, CancellationToken cancel);

    /// <summary>
    /// The people whose conversations somebody holds as coordinator, by name: those of the units of the role and below,
    /// with the manager for whom it is done. Nobody coordinates the own conversations, nor those of who manages the unit
    /// of the role: that was not delegated by that manager.
    /// </summary>
    Task<IReadOnlyList<CoordinatedMember>> CoordinatedAsync(Guid coordinator, DateOnly on, CancellationToken cancel);
}

/// <summary>A member of a team in somebody else's place.</summary>
/// <param name="ManagerName">For whom; null where the chair is empty.</param>
public sealed record CoordinatedMember(TeamMember Member, string? ManagerName);

/// <summary>One member of a team.</summary>
public sealed record TeamMember(Guid Id, string Name, string JobName, string UnitName);
