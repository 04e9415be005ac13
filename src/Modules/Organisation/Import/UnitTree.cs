namespace Beweeg.Organisation.Import;

/// <summary>Walking the tree of units.</summary>
internal static class UnitTree
{
    /// <summary>
    /// Every loop, as the codes in the order in which each points up to the next. A loop starts at
    /// the first of its units in the given order.
    /// </summary>
    public static IEnumerable<IReadOnlyList<string>> LoopsIn(IReadOnlyDictionary<string, ImportedUnit> units)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in units.Keys)
        {
            var path = new List<string>();
            var code = start;
            while (code is not null && units.TryGetValue(code, out var unit) && seen.Add(code))
            {
                path.Add(code);
                code = unit.ParentCode;
            }

            // Ending at a unit of this same walk is a loop; ending at one of an earlier walk is not.
            if (code is not null && path.IndexOf(code) is >= 0 and var first)
                yield return path[first..];
        }
    }
}
