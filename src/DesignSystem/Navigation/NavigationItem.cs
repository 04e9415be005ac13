namespace Beweeg.DesignSystem;

/// <summary>A link in a menu, in tabs or in a breadcrumb.</summary>
/// <param name="Text">The words of the link.</param>
/// <param name="Href">Where it goes.</param>
/// <param name="Icon">Decoration before the words.</param>
/// <param name="Current">True when this is the page, or the part of the site, that is open.</param>
/// <param name="Count">A number behind the words, for instance how much waits there; null shows none.</param>
/// <param name="CountMeaning">What the number counts, for who cannot see it in context: "3 open taken" has "open taken".</param>
public sealed record NavigationItem(
    string Text,
    string Href,
    IconName? Icon = null,
    bool Current = false,
    int? Count = null,
    string? CountMeaning = null);
