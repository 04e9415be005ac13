namespace Beweeg.Organisation.Contracts;

/// <summary>Who manages whom, on a date.</summary>
public interface ITeams
{
    /// <summary>
    /// The direct manager of an employee: the manager of the unit of the (main) position, or of the first unit above it
    /// that has one; never the employee. An acting manager counts where there is no manager. Null when there is nobody.
    /// </summary>
    Task<Guid?> ManagerOfAsync(Guid employee, DateOnly on, CancellationToken cancel);

    /// <summary>The people of whom this employee is the direct or acting manager, by name.</summary>
    Task<IReadOnlyList<TeamMember>> DirectReportsAsync(Guid manager, DateOnly on, CancellationToken cancel);
}

/// <summary>One member of a team.</summary>
public sealed record TeamMember(Guid Id, string Name, string JobName, string UnitName);
