namespace Beweeg.Organisation.Import;

/// <summary>What reading a delivery gave.</summary>
/// <param name="Set">The rows without a fault. Only to be applied when <see cref="CanBeApplied"/>.</param>
/// <param name="Faults">What is wrong, by file and line; the first <see cref="ImportOptions.MaximumFaults"/>.</param>
/// <param name="FaultCount">How many faults there are, also beyond the ones listed.</param>
/// <param name="UnreadColumns">Columns that are in the files but that the product does not ask for, and so never stores.</param>
public sealed record ImportResult(
    ImportSet Set,
    IReadOnlyList<ImportFault> Faults,
    int FaultCount,
    IReadOnlyList<UnreadColumn> UnreadColumns)
{
    /// <summary>True when no row is wrong: a delivery is applied as a whole or not at all.</summary>
    public bool CanBeApplied => FaultCount == 0;
}

/// <summary>Something in a delivery that cannot be right.</summary>
/// <param name="File">The file as it is called in the folder.</param>
/// <param name="Line">The line as a text editor counts it, from 1; the first line of a row that takes more. 0 when it is about the file as a whole.</param>
/// <param name="Column">The column as the file calls it; empty when it is about the row or the file as a whole.</param>
/// <param name="Sentence">Dutch: what is wrong and what to do.</param>
public sealed record ImportFault(string File, int Line, string Column, string Sentence);

/// <summary>A column that is in a file but is not asked for.</summary>
public sealed record UnreadColumn(string File, string Column);
