namespace Beweeg.DesignSystem;

/// <summary>A named step of a path.</summary>
/// <param name="Name">What happens in it.</param>
/// <param name="State">Done, now, next or late.</param>
/// <param name="Who">Who is at turn: "jij", "Fatima de Boer".</param>
/// <param name="Text">One sentence more.</param>
/// <param name="Date">When it was done, or by when it has to be.</param>
/// <param name="Href">Where to read or do it.</param>
public sealed record Step(string Name, Moment State, string? Who = null, string? Text = null, DateOnly? Date = null, string? Href = null);
