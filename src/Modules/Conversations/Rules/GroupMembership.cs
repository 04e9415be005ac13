using Beweeg.Conversations.Regulations;

namespace Beweeg.Conversations.Rules;

/// <summary>What a group of people can ask about somebody.</summary>
/// <param name="Units">Names and codes of the unit of the main position and of all units above it.</param>
internal sealed record GroupFacts(IReadOnlyCollection<string> Units, string JobGroup, string Job, GroupAppointment Appointment);

/// <summary>To which groups of a regulation somebody belongs.</summary>
internal static class GroupMembership
{
    /// <summary>Keys of the groups, in the order of the regulation. Capitals do not matter: names are typed by people.</summary>
    public static IReadOnlyList<string> Of(Regulation regulation, GroupFacts facts) =>
        [.. (regulation.Groups ?? []).Where(group => Has(group, facts)).Select(group => group.Key)];

    private static bool Has(PeopleGroup group, GroupFacts facts) =>
        !group.IsOfNobody
        && (group.Units.Count == 0 || group.Units.Intersect(facts.Units, StringComparer.OrdinalIgnoreCase).Any())
        && (group.JobGroups.Count == 0 || group.JobGroups.Contains(facts.JobGroup, StringComparer.OrdinalIgnoreCase))
        && (group.Jobs.Count == 0 || group.Jobs.Contains(facts.Job, StringComparer.OrdinalIgnoreCase))
        && (group.Appointments.Count == 0 || group.Appointments.Contains(facts.Appointment));

    /// <summary>True when the lists say that nobody can be in both. Units may lie within each other, so they never say so.</summary>
    public static bool AreApart(PeopleGroup one, PeopleGroup other) =>
        Apart(one.JobGroups, other.JobGroups, StringComparer.OrdinalIgnoreCase) || Apart(one.Jobs, other.Jobs, StringComparer.OrdinalIgnoreCase) || Apart(one.Appointments, other.Appointments);

    private static bool Apart<T>(IReadOnlyList<T> one, IReadOnlyList<T> other, IEqualityComparer<T>? comparer = null) => one.Count > 0 && other.Count > 0 && !one.Intersect(other, comparer).Any();
}
