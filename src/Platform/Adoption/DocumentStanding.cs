using Beweeg.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Beweeg.Platform.Adoption;

/// <summary>A version without its text, which is large: for lists, and to see how versions stand to each other.</summary>
public sealed record DocumentRow(
    Guid Id, string Label, DocumentState State, DateOnly InForceFrom, DateOnly? SentOn, DateOnly? ConsentedOn, DateOnly? RefusedOn, DateOnly? AdoptedOn, DateOnly? WithdrawnOn)
{
    /// <summary>True when cycles can begin with it, but nobody put on record who decided so: the text with which a municipality began.</summary>
    public bool LacksDecisions => State == DocumentState.Adopted && AdoptedOn is null;

    /// <summary>Every version of a kind, the oldest first.</summary>
    public static Task<List<DocumentRow>> AllAsync<TVersion>(BeweegDb db, CancellationToken cancel) where TVersion : DocumentVersion =>
        db.Set<TVersion>().AsNoTracking().OrderBy(row => row.Id)
            .Select(row => new DocumentRow(row.Id, row.Label, row.State, row.InForceFrom, row.SentOn, row.ConsentedOn, row.RefusedOn, row.AdoptedOn, row.WithdrawnOn)).ToListAsync(cancel);

    /// <summary>A sentence when another version is called the same already; null when the label is free.</summary>
    /// <param name="except">The version that gets the label.</param>
    public static string? Taken(IEnumerable<DocumentRow> versions, string label, Guid? except) =>
        versions.Any(other => other.Id != except && string.Equals(other.Label, label, StringComparison.OrdinalIgnoreCase)) ? $"Er is al een versie ‘{label}’. Geef deze een andere naam." : null;
}

/// <summary>How a version stands on a day: its state, and for an adopted one whether it is coming, in force or over.</summary>
/// <param name="Until">The last day on which new cycles began with it; null while that is not over.</param>
public sealed record DocumentStanding(DocumentRow Row, StandingOfDocument Standing, DateOnly? Until)
{
    /// <summary>How every version stands, the newest first.</summary>
    public static IReadOnlyList<DocumentStanding> Of(IReadOnlyCollection<DocumentRow> versions, DateOnly today)
    {
        var adopted = versions.Where(version => version.State == DocumentState.Adopted).OrderBy(version => version.InForceFrom).ThenBy(version => version.Id).ToList();
        var inForce = adopted.LastOrDefault(version => version.InForceFrom <= today);
        return
        [
            .. versions.OrderByDescending(version => version.InForceFrom).ThenByDescending(version => version.Id)
                .Select(version => new DocumentStanding(version, StandingIn(version, inForce, today), UntilOf(version, adopted))),
        ];
    }

    private static StandingOfDocument StandingIn(DocumentRow version, DocumentRow? inForce, DateOnly today) => version.State switch
    {
        DocumentState.Draft => StandingOfDocument.Draft,
        DocumentState.AtCouncil => StandingOfDocument.AtCouncil,
        DocumentState.Consented => StandingOfDocument.Consented,
        DocumentState.Refused => StandingOfDocument.Refused,
        DocumentState.Withdrawn => version.SentOn is null ? StandingOfDocument.WithdrawnDraft : StandingOfDocument.Withdrawn,
        _ when version.InForceFrom > today => StandingOfDocument.Coming,
        _ when version != inForce => StandingOfDocument.Former,
        _ => version.LacksDecisions ? StandingOfDocument.InForceUndecided : StandingOfDocument.InForce,
    };

    private static DateOnly? UntilOf(DocumentRow version, List<DocumentRow> adopted) =>
        version.State == DocumentState.Adopted && adopted.IndexOf(version) + 1 is var next && next < adopted.Count ? adopted[next].InForceFrom.AddDays(-1) : null;
}

/// <summary>One version with its text, and how it stands: what a request about a version is about.</summary>
public sealed record DocumentAtHand(DocumentVersion Version, StandingOfDocument Standing, DateOnly? Until, DocumentLife Life)
{
    /// <summary>The page about its life.</summary>
    public string Url => Life.UrlOf(Version.Id);

    /// <summary>True when it is the text with which a municipality began, without decisions on record.</summary>
    public bool LacksDecisions => Version.State == DocumentState.Adopted && Version.AdoptedOn is null;
}

/// <summary>How a version stands; the states of its access table.</summary>
public enum StandingOfDocument
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
