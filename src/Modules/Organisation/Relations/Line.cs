namespace Beweeg.Organisation.Relations;

/// <summary>
/// Who manages whom, from the chain of units above a position. Pure: the rows come in, the answer goes out.
/// </summary>
public static class Line
{
    /// <summary>One unit in the chain above a position, with who manages it on the day.</summary>
    /// <param name="Depth">0 for the unit of the position itself.</param>
    public sealed record Link(Guid Unit, int Depth, Guid? Manager, Guid? Acting);

    /// <summary>
    /// The link that is the direct manager of an employee: the first, going up, with a manager or acting manager other
    /// than the employee. Where somebody manages the own unit, the direct manager sits one step higher.
    /// </summary>
    /// <returns>The index in <paramref name="chain"/>, or -1.</returns>
    public static int DirectManagerIndex(IReadOnlyList<Link> chain, Guid employee)
    {
        for (var i = 0; i < chain.Count; i++)
        {
            // Who manages the unit is not managed by who acts in the same unit.
            if (chain[i].Manager == employee) continue;
            if (chain[i].Manager is not null || (chain[i].Acting is { } acting && acting != employee)) return i;
        }

        return -1;
    }

    /// <summary>The direct manager of an employee, or who acts in that place; null when there is nobody.</summary>
    public static Guid? DirectManager(IReadOnlyList<Link> chain, Guid employee)
    {
        var direct = DirectManagerIndex(chain, employee);
        return direct < 0 ? null : chain[direct].Manager ?? chain[direct].Acting;
    }

    /// <summary>
    /// The units in the chain that the employee does not manage. What was delegated in a unit is about the people whom its
    /// manager speaks to, so never about that manager.
    /// </summary>
    public static IEnumerable<Guid> UnitsOfOthers(IReadOnlyList<Link> chain, Guid employee) =>
        chain.Where(link => link.Manager != employee && link.Acting != employee).Select(link => link.Unit);
}
