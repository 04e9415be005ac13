namespace Beweeg.Platform.Rules;

/// <summary>
/// Keeps people from being seen through a number: groups and counts that are too small are put together or left out, also where
/// subtracting two numbers would give them away.
/// </summary>
public static class SmallGroups
{
    /// <summary>The smallest number of people that is shown to who has no right to their files.</summary>
    public const int Floor = 5;

    /// <summary>
    /// Divides groups into those shown by themselves and those shown together. Together they are nobody or at least the floor, so that
    /// the total minus what is shown gives nobody away; where that cannot be reached, all are together.
    /// </summary>
    /// <param name="sizes">The people in each group.</param>
    /// <returns>For each group, in the same order: true when it is shown by itself.</returns>
    public static IReadOnlyList<bool> ShownAlone(IReadOnlyList<int> sizes)
    {
        var alone = sizes.Select(size => size >= Floor).ToArray();
        var together = sizes.Where((_, at) => !alone[at]).Sum();
        // Add the smallest of the others until nobody stands out in what is left.
        foreach (var at in Enumerable.Range(0, sizes.Count).Where(at => alone[at]).OrderBy(at => sizes[at]).ThenBy(at => at).ToList())
        {
            if (together is 0 or >= Floor) break;
            alone[at] = false;
            together += sizes[at];
        }

        return alone;
    }

    /// <summary>
    /// Rows of groups as somebody may see them who has no right to their files: those shown by themselves, and the small ones as one row, or not
    /// at all where together they are still too few.
    /// </summary>
    /// <param name="people">The people of a row.</param>
    /// <param name="sum">Several rows as one.</param>
    /// <returns>The rows to show, and whether any were left out.</returns>
    public static (IReadOnlyList<T> Shown, bool LeftOut) Show<T>(IReadOnlyList<T> rows, Func<T, int> people, Func<IReadOnlyList<T>, T> sum)
    {
        var alone = ShownAlone([.. rows.Select(people)]);
        var together = sum([.. rows.Where((_, at) => !alone[at])]);
        var shown = rows.Where((_, at) => alone[at]).ToList();
        if (people(together) >= Floor) shown.Add(together);
        return (shown, people(together) is > 0 and < Floor);
    }

    /// <summary>
    /// The counts of one group by what they have, with null for what is hidden. A count from one up to the floor is hidden, and with it as
    /// many others as it takes for the hidden ones together to reach the floor: the total of the group gives none of them away.
    /// </summary>
    public static IReadOnlyList<int?> Hide(IReadOnlyList<int> counts)
    {
        if (counts.Sum() is > 0 and < Floor) return [.. counts.Select(_ => (int?)null)];
        var hidden = counts.Select(count => count is > 0 and < Floor).ToArray();
        if (!hidden.Contains(true)) return [.. counts.Select(count => (int?)count)];
        foreach (var at in Enumerable.Range(0, counts.Count).Where(at => !hidden[at]).OrderBy(at => counts[at] == 0).ThenBy(at => counts[at]).ThenBy(at => at).ToList())
        {
            var people = counts.Where((_, place) => hidden[place]).Sum();
            if (people >= Floor && hidden.Count(one => one) >= 2) break;
            hidden[at] = true;
        }

        return [.. counts.Select((count, at) => hidden[at] ? (int?)null : count)];
    }
}
