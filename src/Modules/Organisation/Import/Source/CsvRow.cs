namespace Beweeg.Organisation.Import.Source;

/// <summary>A row of a file: where it begins, its cells, and whether its quotes are right.</summary>
/// <param name="Line">The first line, as a text editor counts it, from 1.</param>
/// <param name="Cells">The cells; empty when the quotes are not right.</param>
/// <param name="Complaint">What is wrong with the quotes, in Dutch; null when nothing is.</param>
internal readonly record struct CsvRow(int Line, string[] Cells, string? Complaint)
{
    public string this[int index] => index < Cells.Length ? Cells[index] : "";

    public bool IsBlank => Complaint is null && Array.TrueForAll(Cells, string.IsNullOrWhiteSpace);
}
