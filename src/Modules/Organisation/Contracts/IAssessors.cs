namespace Beweeg.Organisation.Contracts;

/// <summary>Who was appointed to judge somebody, in the place of the manager or beside.</summary>
public interface IAssessors
{
    /// <summary>The appointments of an employee that hold on a day and those that come; the one in the place of the manager first.</summary>
    Task<IReadOnlyList<AppointedAssessor>> OfAsync(Guid employee, DateOnly on, CancellationToken cancel);

    /// <summary>Who was appointed in the place of the manager and holds the conversations on a day, in service; null without one.</summary>
    Task<Guid?> InPlaceOfAsync(Guid employee, DateOnly on, CancellationToken cancel);

    /// <summary>The second assessor of an employee on a day, in service; null without one.</summary>
    Task<Guid?> SecondOfAsync(Guid employee, DateOnly on, CancellationToken cancel);
}

/// <summary>Somebody who was appointed, as the employee reads it.</summary>
/// <param name="InPlace">True in the place of the manager, false beside.</param>
/// <param name="Ground">Why, in a sentence for the employee.</param>
/// <param name="Until">Last day, included; null while it lasts.</param>
/// <param name="Decision">By whom, when and under which reference.</param>
public sealed record AppointedAssessor(Guid Id, string Name, bool InPlace, string Ground, DateOnly From, DateOnly? Until, string Decision);
