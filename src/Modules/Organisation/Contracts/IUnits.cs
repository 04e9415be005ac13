namespace Beweeg.Organisation.Contracts;

/// <summary>The tree of units, for counting and for lists per department.</summary>
public interface IUnits
{
    /// <summary>For everybody in service on a day: the department that the main position belongs to.</summary>
    Task<IReadOnlyDictionary<Guid, Department>> DepartmentsOfPeopleAsync(DateOnly day, CancellationToken cancel);

    /// <summary>A unit by its identifier; null when it is unknown in this municipality.</summary>
    Task<Department?> FindAsync(Guid unit, CancellationToken cancel);
}

/// <summary>A department, or the unit that stands in its place above the departments.</summary>
public sealed record Department(Guid Id, string Name);
