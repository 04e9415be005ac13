namespace Beweeg.Platform.Access;

/// <summary>Answers in which relations an actor stands. Organisation knows; everybody asks.</summary>
public interface IRelations
{
    /// <summary>Relations to an employee on a date; <see cref="Relation.None"/> when there is no such employee.</summary>
    Task<Relation> ToEmployeeAsync(Actor actor, Guid employee, DateOnly on, CancellationToken cancel);

    /// <summary>Relations to a unit on a date.</summary>
    Task<Relation> ToUnitAsync(Actor actor, Guid unit, DateOnly on, CancellationToken cancel);

    /// <summary>Relations that hold for the municipality as a whole: administrator, works council, manager or adviser of any unit.</summary>
    Task<Relation> ToMunicipalityAsync(Actor actor, DateOnly on, CancellationToken cancel);
}
