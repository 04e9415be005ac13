namespace Beweeg.Organisation.Contracts;

/// <summary>The tree of units, for counting and for lists per department.</summary>
public interface IUnits
{
    /// <summary>For everybody in service on a day: the department that the main position belongs to.</summary>
    Task<IReadOnlyDictionary<Guid, Department>> DepartmentsOfPeopleAsync(DateOnly day, CancellationToken cancel);

    /// <summary>For everybody in service on a day, or for one of them: the department and the job group of the main position.</summary>
    /// <param name="only">One employee; null for everybody.</param>
    Task<IReadOnlyDictionary<Guid, PlaceOfWork>> PlacesAsync(DateOnly day, Guid? only, CancellationToken cancel);

    /// <summary>A unit by its identifier; null when it is unknown in this municipality.</summary>
    Task<Department?> FindAsync(Guid unit, CancellationToken cancel);

    /// <summary>The whole tree, also units that are closed: somebody may have worked there.</summary>
    Task<IReadOnlyList<UnitInTree>> TreeAsync(CancellationToken cancel);

    /// <summary>What jobs are called, with their job groups; each pair once.</summary>
    Task<IReadOnlyList<JobName>> JobNamesAsync(CancellationToken cancel);

    /// <summary>The jobs that there are now, by name, each with its group and scale.</summary>
    Task<IReadOnlyList<ScaledJob>> JobsAsync(CancellationToken cancel);
}

/// <summary>Where somebody works, and in what kind of job.</summary>
public sealed record PlaceOfWork(Department Department, string JobGroup);

/// <summary>A unit and the unit that it is part of.</summary>
/// <param name="Code">As in the personnel system.</param>
public sealed record UnitInTree(Guid Id, string Code, string Name, Guid? ParentId);

/// <summary>A job and the group that it belongs to.</summary>
public sealed record JobName(string Name, string Group);

/// <summary>A job with its group and its salary scale: "6", "10A".</summary>
public sealed record ScaledJob(Guid Id, string Name, string Group, string Scale);

/// <summary>A department, or the unit that stands in its place above the departments.</summary>
public sealed record Department(Guid Id, string Name);
