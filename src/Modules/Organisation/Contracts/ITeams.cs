namespace Beweeg.Organisation.Contracts;

/// <summary>Who manages whom, on a date.</summary>
public interface ITeams
{
    /// <summary>
    /// Who holds the conversations of an employee: the manager of the unit of the main position, or of the first unit above it
    /// that has one; never the employee. An acting manager counts where there is no manager, and an assessor appointed in the place
    /// of the manager before everybody. Null when there is nobody.
    /// </summary>
    Task<Guid?> ManagerOfAsync(Guid employee, DateOnly on, CancellationToken cancel);

    /// <summary>
    /// Of these people, those with nobody to hold their conversations: above them there is no manager, and the board has appointed no
    /// coordinator or assessor in that place, such as a municipal secretary; or the appointed assessor left. Who has no position on the
    /// day is not among them.
    /// </summary>
    Task<IReadOnlySet<Guid>> WithoutLeaderAsync(IReadOnlyCollection<Guid> employees, DateOnly on, CancellationToken cancel);

    /// <summary>The people of whom this employee is the direct or acting manager, or the assessor in that place, by name.</summary>
    Task<IReadOnlyList<TeamMember>> DirectReportsAsync(Guid manager, DateOnly on, CancellationToken cancel);

    /// <summary>Of those people, the ones who were not among them yet on an earlier day.</summary>
    Task<IReadOnlyList<TeamMember>> NewcomersAsync(Guid manager, DateOnly since, DateOnly on, CancellationToken cancel);

    /// <summary>
    /// The people whose conversations somebody holds as coordinator, by name: those of the units of the role and below,
    /// with the manager for whom it is done. Nobody coordinates the own conversations, nor those of who manages the unit
    /// of the role: that was not delegated by that manager.
    /// </summary>
    Task<IReadOnlyList<CoordinatedMember>> CoordinatedAsync(Guid coordinator, DateOnly on, CancellationToken cancel);

    /// <summary>
    /// The people whom somebody manages while another holds their conversations, by name: first those for whom an assessor was appointed
    /// in this manager's place, then those who have their main position elsewhere.
    /// </summary>
    Task<IReadOnlyList<MemberElsewhere>> ElsewhereAsync(Guid manager, DateOnly on, CancellationToken cancel);

    /// <summary>The managers of other positions of an employee, with their names: they contribute, and do not lead.</summary>
    Task<IReadOnlyDictionary<Guid, string>> OtherManagersAsync(Guid employee, DateOnly on, CancellationToken cancel);

    /// <summary>The people of whom somebody is the second assessor, by name.</summary>
    Task<IReadOnlyList<TeamMember>> SecondedAsync(Guid assessor, DateOnly on, CancellationToken cancel);

    /// <summary>
    /// For each of these people, everybody who can take the next step as who holds the conversations: the manager and who acts beside, or the
    /// assessor in that place, and a coordinator of the unit; one for the whole municipality only where there is nobody else.
    /// </summary>
    Task<ILookup<Guid, Guid>> LeadersOfAsync(IReadOnlyCollection<Guid> employees, DateOnly on, CancellationToken cancel);

    /// <summary>Who held the conversations of an employee and will hold them, in order, from a day until and including another.</summary>
    Task<IReadOnlyList<HeldBy>> HoldersAsync(Guid employee, DateOnly from, DateOnly until, CancellationToken cancel);

    /// <summary>
    /// Who holds the conversations of an employee on a day, after somebody else did on an earlier day, in that order; null when it is the same person, or
    /// when there was nobody on one of the two.
    /// </summary>
    Task<(HeldBy Before, HeldBy Now)?> NewHolderAsync(Guid employee, DateOnly since, DateOnly on, CancellationToken cancel);
}

/// <summary>A member of a team in somebody else's place.</summary>
/// <param name="ManagerName">For whom; null where the chair is empty.</param>
public sealed record CoordinatedMember(TeamMember Member, string? ManagerName);

/// <summary>Somebody whose conversations another holds.</summary>
/// <param name="HolderName">Who holds them; null when at the moment nobody does.</param>
/// <param name="IsTaken">True when that is by a decision, in this manager's place; then nothing more is known. False for another position.</param>
public sealed record MemberElsewhere(TeamMember Member, string? HolderName, bool IsTaken);

/// <summary>Who held the conversations in a period.</summary>
/// <param name="IsAssessor">True when appointed in the place of the manager.</param>
/// <param name="Until">Last day, included.</param>
public sealed record HeldBy(Guid Person, string Name, bool IsAssessor, DateOnly From, DateOnly Until);

/// <summary>One member of a team.</summary>
public sealed record TeamMember(Guid Id, string Name, string JobName, string UnitName);
