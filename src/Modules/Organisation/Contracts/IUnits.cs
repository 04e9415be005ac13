namespace Beweeg.Organisation.Contracts;

/// <summary>The tree of units, for counting.</summary>
public interface IUnits
{
    /// <summary>For everybody in service on a day: the name of the department that the main position belongs to.</summary>
    Task<IReadOnlyDictionary<Guid, string>> DepartmentsOfPeopleAsync(DateOnly day, CancellationToken cancel);
}
