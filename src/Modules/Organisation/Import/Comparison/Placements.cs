namespace Beweeg.Organisation.Import.Comparison;

/// <summary>Where people of a set work, and who their manager is, on any day.</summary>
internal sealed class Placements
{
    private readonly Dictionary<string, ImportedPosition[]> positions;
    private readonly Dictionary<string, ImportedManagement[]> managers;
    private readonly Dictionary<string, string?> parents;
    private readonly Dictionary<string, DateOnly[]> managerDays = new(StringComparer.Ordinal);

    public Placements(ImportSet set)
    {
        positions = Group(set.Positions, position => position.PersonNumber);
        managers = Group(set.Managers, management => management.UnitCode);
        parents = set.Units.ToDictionary(unit => unit.Code, unit => unit.ParentCode, StringComparer.Ordinal);
    }

    /// <summary>The position that counts when there are several: the largest, and of equal ones the first.</summary>
    public ImportedPosition? MainPosition(string person, DateOnly day)
    {
        ImportedPosition? main = null;
        foreach (var position in Of(positions, person))
        {
            if (new Period(position.Begin, position.End).Contains(day)
                && (main is null || (position.Factor, -position.Sequence).CompareTo((main.Factor, -main.Sequence)) > 0))
            {
                main = position;
            }
        }

        return main;
    }

    /// <summary>
    /// The manager of the unit that the person works in, or the acting one while there is none; for
    /// somebody who manages that unit, and for a unit without anybody, the one above.
    /// </summary>
    public string? ManagerOf(string person, DateOnly day)
    {
        foreach (var unit in UpFrom(MainPosition(person, day)?.UnitCode))
        {
            var present = Array.FindAll(Of(managers, unit), row => new Period(row.Begin, row.End).Contains(day));
            var manager = Array.Find(present, row => row.Kind == ManagementKind.Manager) ?? present.FirstOrDefault();
            if (manager is not null && !string.Equals(manager.PersonNumber, person, StringComparison.Ordinal))
                return manager.PersonNumber;
        }

        return null;
    }

    /// <summary>Every day on which the place or the manager of a person can become another.</summary>
    public IEnumerable<DateOnly> DaysOfChange(string person) => Of(positions, person).SelectMany(position =>
        Edges(new Period(position.Begin, position.End)).Concat(ManagerDays(position.UnitCode)));

    private DateOnly[] ManagerDays(string unit)
    {
        if (!managerDays.TryGetValue(unit, out var days))
        {
            days = [.. UpFrom(unit).SelectMany(code => Of(managers, code)).SelectMany(row => Edges(new Period(row.Begin, row.End))).Distinct()];
            managerDays.Add(unit, days);
        }

        return days;
    }

    private IEnumerable<string> UpFrom(string? unit)
    {
        // A tree that is too deep to be one has a loop: that is said elsewhere.
        for (var depth = 0; unit is not null && depth <= parents.Count; depth++)
        {
            yield return unit;
            unit = parents.GetValueOrDefault(unit);
        }
    }

    private static IEnumerable<DateOnly> Edges(Period period)
    {
        yield return period.Begin;
        if (period.End is { } last && last < DateOnly.MaxValue)
            yield return last.AddDays(1);
    }

    private static TRow[] Of<TRow>(Dictionary<string, TRow[]> rows, string key) => rows.GetValueOrDefault(key) ?? [];

    private static Dictionary<string, TRow[]> Group<TRow>(IEnumerable<TRow> rows, Func<TRow, string> keyOf) =>
        rows.GroupBy(keyOf, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
