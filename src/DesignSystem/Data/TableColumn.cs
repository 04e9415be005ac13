namespace Beweeg.DesignSystem;

/// <summary>The head of a column.</summary>
/// <param name="Text">What stands in the column.</param>
/// <param name="Numeric">True puts numbers at the right, under each other.</param>
/// <param name="Silent">True hides the words from sight, not from a screen reader; for a column with only buttons.</param>
/// <param name="SortHref">Address of the page sorted on this column; null when it cannot be sorted.</param>
/// <param name="Sorted">How the rows are sorted on this column now.</param>
public sealed record TableColumn(string Text, bool Numeric = false, bool Silent = false, string? SortHref = null, SortOrder Sorted = SortOrder.None);

/// <summary>How rows are sorted.</summary>
public enum SortOrder
{
    None,
    Ascending,
    Descending,
}
