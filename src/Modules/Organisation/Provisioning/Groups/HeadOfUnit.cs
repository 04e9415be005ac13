namespace Beweeg.Organisation.Provisioning.Groups;

/// <summary>
/// Who leads a unit, from who its people say leads them. In SCIM everybody has a manager; in Beweeg every unit has one. Pure.
/// </summary>
internal static class HeadOfUnit
{
    /// <param name="said">For people of the unit, and for who leads a unit right below: whom the source names as the manager.</param>
    /// <returns>One: that is the manager. None: nobody says anything. More: they do not agree, and nothing may change.</returns>
    public static IReadOnlyList<Guid> NamedBy(IEnumerable<(Guid Person, Guid Manager)> said)
    {
        var all = said.Where(one => one.Person != one.Manager).ToList();
        // Who is named by others here leads them, so whom that person names leads a unit above.
        var named = all.Select(one => one.Manager).ToHashSet();
        var others = all.Where(one => !named.Contains(one.Person)).Select(one => one.Manager).Distinct().ToList();
        return others.Count > 0 ? others : [.. named];
    }
}
