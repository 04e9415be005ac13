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
}

/// <summary>Where somebody works, and in what kind of job.</summary>
public sealed record PlaceOfWork(Department Department, string JobGroup);

/// <summary>A department, or the unit that stands in its place above the departments.</summary>
public sealed record Department(Guid Id, string Name);
