namespace Beweeg.DesignSystem;

/// <summary>A row of a <see cref="LevelPicture"/>.</summary>
/// <param name="Label">What is measured.</param>
/// <param name="Required">The level that is asked; null when none is.</param>
/// <param name="Actual">The level that is there; null when not known yet.</param>
public sealed record LevelRow(string Label, int? Required, int? Actual);

/// <summary>A part of a <see cref="StackedBar"/>.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Count">How many; zero or more.</param>
/// <param name="Status">The tone of the part.</param>
public sealed record BarPart(string Label, int Count, Status Status);

/// <summary>A row of a <see cref="SumTable"/>.</summary>
/// <param name="Label">What is weighed.</param>
/// <param name="Value">The number given.</param>
/// <param name="Weight">How much it counts: 0.40 is shown as 40%.</param>
public sealed record SumRow(string Label, decimal Value, decimal Weight)
{
    /// <summary>What the row adds to the total.</summary>
    public decimal Product => Value * Weight;
}

/// <summary>A row of <see cref="BarRows"/>.</summary>
/// <param name="Label">What the bar is about.</param>
/// <param name="Text">The number beside it.</param>
/// <param name="Full">The count that fills the whole width.</param>
/// <param name="Parts">The parts of the bar, in order.</param>
public sealed record BarRow(string Label, string Text, int Full, IReadOnlyList<BarPart> Parts);
