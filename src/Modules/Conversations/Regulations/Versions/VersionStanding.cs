namespace Beweeg.Conversations.Regulations.Versions;

/// <summary>A version and how it stands on a day: its state, and for an adopted one whether it is coming, in force or over.</summary>
/// <param name="Until">The last day on which new cycles began under it; null while that is not over.</param>
public sealed record VersionStanding(RegulationVersion Version, StandingOfVersion Standing, DateOnly? Until)
{
    /// <summary>How every version stands, the newest first.</summary>
    public static IReadOnlyList<VersionStanding> Of(IReadOnlyCollection<RegulationVersion> versions, DateOnly today)
    {
        var adopted = versions.Where(version => version.State == RegulationVersionState.Adopted).OrderBy(version => version.InForceFrom).ThenBy(version => version.Id).ToList();
        var inForce = adopted.LastOrDefault(version => version.InForceFrom <= today);
        return
        [
            .. versions.OrderByDescending(version => version.InForceFrom).ThenByDescending(version => version.Id)
                .Select(version => new VersionStanding(version, StandingIn(version, inForce, today), UntilOf(version, adopted))),
        ];
    }

    private static StandingOfVersion StandingIn(RegulationVersion version, RegulationVersion? inForce, DateOnly today) => version.State switch
    {
        RegulationVersionState.Draft => StandingOfVersion.Draft,
        RegulationVersionState.AtCouncil => StandingOfVersion.AtCouncil,
        RegulationVersionState.Consented => StandingOfVersion.Consented,
        RegulationVersionState.Refused => StandingOfVersion.Refused,
        RegulationVersionState.Withdrawn => version.SentOn is null ? StandingOfVersion.WithdrawnDraft : StandingOfVersion.Withdrawn,
        _ when version.InForceFrom > today => StandingOfVersion.Coming,
        _ when version != inForce => StandingOfVersion.Former,
        _ => version.LacksDecisions ? StandingOfVersion.InForceUndecided : StandingOfVersion.InForce,
    };

    private static DateOnly? UntilOf(RegulationVersion version, List<RegulationVersion> adopted) =>
        version.State == RegulationVersionState.Adopted && adopted.IndexOf(version) + 1 is var next && next < adopted.Count ? adopted[next].InForceFrom.AddDays(-1) : null;
}

/// <summary>How a version stands; the states of its access table.</summary>
public enum StandingOfVersion
{
    Draft,
    AtCouncil,
    Consented,
    Refused,

    /// <summary>Adopted, in force from a later day.</summary>
    Coming,
    InForce,

    /// <summary>In force, while nobody put on record who decided so.</summary>
    InForceUndecided,

    /// <summary>Was in force; cycles that began under it go on under it.</summary>
    Former,

    /// <summary>Withdrawn after it was sent to the works council.</summary>
    Withdrawn,

    /// <summary>Withdrawn before anybody but the advisers saw it.</summary>
    WithdrawnDraft,
}
