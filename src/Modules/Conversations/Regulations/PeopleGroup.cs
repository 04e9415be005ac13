namespace Beweeg.Conversations.Regulations;

/// <summary>
/// People for whom a cycle can differ. Somebody belongs to it who fits each list that is not empty; a list that is empty asks nothing. A group
/// of which all lists are empty has nobody.
/// </summary>
/// <param name="Key">Unique within the regulation.</param>
/// <param name="Name">Name on the screen, such as "Buitendienst".</param>
/// <param name="Units">Names or codes of units, as the personnel system has them; with everything below.</param>
/// <param name="JobGroups">Names of job groups.</param>
/// <param name="Jobs">Names of jobs.</param>
/// <param name="Appointments">Kinds of appointment.</param>
public sealed record PeopleGroup(
    string Key, string Name, IReadOnlyList<string> Units, IReadOnlyList<string> JobGroups, IReadOnlyList<string> Jobs, IReadOnlyList<GroupAppointment> Appointments)
{
    /// <summary>True when it says of nobody that he or she belongs to it.</summary>
    internal bool IsOfNobody => Units.Count + JobGroups.Count + Jobs.Count + Appointments.Count == 0;
}

/// <summary>Kinds of appointment: for an indefinite time, with an end, or as a trial.</summary>
public enum GroupAppointment { Permanent, Temporary, Probation }
