using Beweeg.Conversations.Rules;

namespace Beweeg.Conversations.Regulations;

/// <summary>Contradictions in groups of people, and between them and the cycles.</summary>
internal static class GroupCheck
{
    internal static void Check(Regulation regulation, ProblemList problems)
    {
        var groups = regulation.Groups ?? [];
        problems.Duplicates("groups", "de groepen", groups.Select(group => group.Key));
        foreach (var group in groups)
        {
            var place = $"groups.{group.Key}";
            problems.When(string.IsNullOrWhiteSpace(group.Name), place, "Een groep heeft geen naam.");
            problems.When(group.IsOfNobody, place, $"In de groep '{group.Name}' zit niemand. Kies eenheden, functies of een soort aanstelling.");
            problems.When(!regulation.CycleShapes.Any(shape => shape.Groups?.Contains(group.Key, StringComparer.Ordinal) == true), place,
                $"De groep '{group.Name}' heeft geen cyclus. Kies haar bij een cyclus, of haal haar weg.");
        }

        foreach (var shape in regulation.CycleShapes)
        {
            problems.When((shape.Groups ?? []).Any(key => groups.All(group => group.Key != key)), $"cycleShapes.{shape.Key}.groups",
                $"'{shape.Name}' is voor een groep die er niet (meer) is. Kies een andere groep.");
        }

        foreach (var same in regulation.CycleShapes.GroupBy(shape => shape.Use))
        {
            foreach (var (one, other) in Pairs([.. same]).SelectMany(pair => Overlapping(groups, pair.One, pair.Other)))
            {
                problems.Add($"groups.{other.Key}", $"Iemand kan in '{one.Name}' en ook in '{other.Name}' zitten, en voor die groepen is er een verschillende cyclus {same.Key.Dutch()}. Geef ze elk andere functies of aanstellingen, zodat het duidelijk is welke cyclus geldt.");
            }
        }
    }

    private static IEnumerable<(PeopleGroup One, PeopleGroup Other)> Overlapping(IReadOnlyList<PeopleGroup> groups, CycleShape one, CycleShape other) =>
        Of(groups, one).SelectMany(_ => Of(groups, other), (first, second) => (first, second)).Where(pair => pair.first.Key != pair.second.Key && !MayBeApart(pair.first, pair.second));

    private static IEnumerable<PeopleGroup> Of(IReadOnlyList<PeopleGroup> groups, CycleShape shape) =>
        groups.Where(one => shape.Groups?.Contains(one.Key, StringComparer.Ordinal) == true);

    // Two lists of other units are trusted: whether one lies within another only the organisation knows, and then the first cycle goes before.
    private static bool MayBeApart(PeopleGroup one, PeopleGroup other) =>
        GroupMembership.AreApart(one, other) || (one.Units.Count > 0 && other.Units.Count > 0 && !one.Units.Intersect(other.Units, StringComparer.OrdinalIgnoreCase).Any());

    private static IEnumerable<(CycleShape One, CycleShape Other)> Pairs(IReadOnlyList<CycleShape> shapes) =>
        shapes.SelectMany((one, at) => shapes.Skip(at + 1).Select(other => (one, other)));
}
