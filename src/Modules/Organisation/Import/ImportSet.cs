namespace Beweeg.Organisation.Import;

/// <summary>
/// One snapshot of an organisation, as the HR system delivers it and as the database can give it back.
/// Two sets are equal when all rows are equal and in the same order;
/// <see cref="Comparison.ImportComparison"/> looks at keys and takes no notice of order.
/// </summary>
/// <param name="Units">Departments and teams. More than one may stand at the top.</param>
/// <param name="Jobs">The job book.</param>
/// <param name="People">Everybody in service, and who left or will come.</param>
/// <param name="Positions">Who does which job in which unit, over time.</param>
/// <param name="Managers">Who manages which unit, over time.</param>
/// <param name="Leave">Periods that pause a conversation cycle.</param>
/// <param name="Roles">Who may do more than an employee or a manager.</param>
public sealed record ImportSet(
    ValueList<ImportedUnit> Units,
    ValueList<ImportedJob> Jobs,
    ValueList<ImportedPerson> People,
    ValueList<ImportedPosition> Positions,
    ValueList<ImportedManagement> Managers,
    ValueList<ImportedLeave> Leave,
    ValueList<ImportedRole> Roles)
{
    /// <summary>An organisation without anybody in it.</summary>
    public static ImportSet Empty { get; } = new([], [], [], [], [], [], []);
}
