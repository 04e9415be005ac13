namespace Beweeg.DesignSystem.Forms;

/// <summary>One of the answers of a select, radio group, checkbox group or scale.</summary>
/// <param name="Value">What is posted. In a checkbox group it holds no comma.</param>
/// <param name="Text">What the user reads.</param>
/// <param name="Hint">An explanation under the text; a select does not show it.</param>
/// <param name="Disabled">True when it cannot be chosen now; say why in the hint.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, bool Disabled = false);
