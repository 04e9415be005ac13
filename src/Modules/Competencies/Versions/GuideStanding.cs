using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Competencies.Versions;

/// <summary>A version without its text, which is large: for lists, and to see how versions stand to each other.</summary>
public sealed record GuideRow(
    Guid Id, string Label, GuideVersionState State, DateOnly InForceFrom, DateOnly? SentOn, DateOnly? ConsentedOn, DateOnly? RefusedOn, DateOnly? AdoptedOn, DateOnly? WithdrawnOn)
{
    /// <summary>True when cycles can begin with it, but nobody put on record who decided so: the guide with which a municipality began.</summary>
    public bool LacksDecisions => State == GuideVersionState.Adopted && AdoptedOn is null;

    internal static Task<List<GuideRow>> AllAsync(BeweegDb db, CancellationToken cancel) =>
        db.Set<GuideVersion>().AsNoTracking().OrderBy(row => row.Id)
            .Select(row => new GuideRow(row.Id, row.Label, row.State, row.InForceFrom, row.SentOn, row.ConsentedOn, row.RefusedOn, row.AdoptedOn, row.WithdrawnOn)).ToListAsync(cancel);
}

/// <summary>How a version stands on a day: its state, and for an adopted one whether it is coming, in force or over.</summary>
/// <param name="Until">The last day on which new cycles began with it; null while that is not over.</param>
public sealed record GuideStanding(GuideRow Row, StandingOfGuide Standing, DateOnly? Until)
{
    /// <summary>How every version stands, the newest first.</summary>
    public static IReadOnlyList<GuideStanding> Of(IReadOnlyCollection<GuideRow> versions, DateOnly today)
    {
        var adopted = versions.Where(version => version.State == GuideVersionState.Adopted).OrderBy(version => version.InForceFrom).ThenBy(version => version.Id).ToList();
        var inForce = adopted.LastOrDefault(version => version.InForceFrom <= today);
        return
        [
            .. versions.OrderByDescending(version => version.InForceFrom).ThenByDescending(version => version.Id)
                .Select(version => new GuideStanding(version, StandingIn(version, inForce, today), UntilOf(version, adopted))),
        ];
    }

    private static StandingOfGuide StandingIn(GuideRow version, GuideRow? inForce, DateOnly today) => version.State switch
    {
        GuideVersionState.Draft => StandingOfGuide.Draft,
        GuideVersionState.AtCouncil => StandingOfGuide.AtCouncil,
        GuideVersionState.Consented => StandingOfGuide.Consented,
        GuideVersionState.Refused => StandingOfGuide.Refused,
        GuideVersionState.Withdrawn => version.SentOn is null ? StandingOfGuide.WithdrawnDraft : StandingOfGuide.Withdrawn,
        _ when version.InForceFrom > today => StandingOfGuide.Coming,
        _ when version != inForce => StandingOfGuide.Former,
        _ => version.LacksDecisions ? StandingOfGuide.InForceUndecided : StandingOfGuide.InForce,
    };

    private static DateOnly? UntilOf(GuideRow version, List<GuideRow> adopted) =>
        version.State == GuideVersionState.Adopted && adopted.IndexOf(version) + 1 is var next && next < adopted.Count ? adopted[next].InForceFrom.AddDays(-1) : null;
}

/// <summary>One version with its text, and how it stands: what a request about a version is about.</summary>
public sealed record GuideAtHand(GuideVersion Version, StandingOfGuide Standing, DateOnly? Until)
{
    /// <summary>The page about its life.</summary>
    public string Url => $"/competentiegids/versies/{Version.Id}";

    /// <summary>True when it is the guide with which a municipality began, without decisions on record.</summary>
    public bool LacksDecisions => Version.State == GuideVersionState.Adopted && Version.AdoptedOn is null;
}

/// <summary>How a version stands; the states of its access table.</summary>
public enum StandingOfGuide
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

    /// <summary>Was in force; cycles that began with it go on with it.</summary>
    Former,

    /// <summary>Withdrawn after it was sent to the works council.</summary>
    Withdrawn,

    /// <summary>Withdrawn before anybody but the advisers saw it.</summary>
    WithdrawnDraft,
}
