using Beweeg.Organisation.Import.Source;
using Beweeg.Organisation.Import.Tables;
using static System.FormattableString;

namespace Beweeg.Organisation.Import;

/// <summary>
/// The rows of one file: the good ones with their line, and the keys of all, also of rows with a
/// fault, so that one fault in a person does not make every row about that person wrong as well.
/// </summary>
internal sealed class ReadTable<TRow>
{
    private readonly ImportTable<TRow> table;
    private readonly Dictionary<string, int> linesByKey = new(StringComparer.Ordinal);
    private readonly List<TRow> rows = [];
    private readonly List<int> lines = [];
    private readonly List<(TRow Row, int Line)> faultyRows = [];

    private ReadTable(ImportTable<TRow> table, string file)
    {
        this.table = table;
        File = file;
    }

    /// <summary>The file as it is called in the folder.</summary>
    public string File { get; }

    /// <summary>False when the file is not there or cannot be read at all; then nothing in other files is checked against it.</summary>
    public bool IsComplete { get; private set; }

    public IReadOnlyList<TRow> Rows => rows;

    public IEnumerable<(TRow Row, int Line)> RowsWithLines => rows.Zip(lines);

    /// <summary>Also the rows with a fault; a cell that is wrong is an empty text in them.</summary>
    public IEnumerable<(TRow Row, int Line)> AllRowsWithLines => RowsWithLines.Concat(faultyRows);

    public FileHeader? Header { get; private set; }

    public static ReadTable<TRow> Read(
        ImportTable<TRow> table, IImportSource source, ImportMapping mapping, ImportOptions options, HashSet<string> texts, FaultList faults)
    {
        var wanted = mapping.FileOf(table);
        var file = source.FileNames.FirstOrDefault(name => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase));
        var read = new ReadTable<TRow>(table, file ?? wanted);
        if (file is null)
        {
            faults.Add(wanted, 0, "", $"Het bestand {wanted} ontbreekt. Lever het aan; is er niets te melden, dan is de rij met kolomnamen genoeg.");
            return read;
        }

        try
        {
            if (FileEncoding.Find(source, file, faults) is { } encoding)
                read.ReadRows(CsvRows.Read(source, file, encoding), mapping, options, texts, faults);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            read.IsComplete = false;
            faults.Add(file, 0, "", "Dit bestand is niet te lezen. Kijk of het nog open staat in een ander programma en of je het mag lezen.");
        }

        return read;
    }

    public bool Knows(string key) => linesByKey.ContainsKey(key);

    private void ReadRows(IEnumerable<CsvRow> csvRows, ImportMapping mapping, ImportOptions options, HashSet<string> texts, FaultList faults)
    {
        RowCells? cells = null;
        IsComplete = true;
        foreach (var csvRow in csvRows)
        {
            if (csvRow.Complaint is { } complaint)
                faults.Add(File, csvRow.Line, "", complaint);
            else if (csvRow.IsBlank)
                continue;
            else if (cells is not null)
                ReadRow(csvRow, cells, faults);

            if (cells is null)
            {
                Header = FileHeader.Read(File, csvRow, table, mapping, faults);
                cells = new RowCells(table, Header, faults, texts, options);
                IsComplete = table.Key.All(column => Header.IndexOf(column) is not null);
            }
        }

        if (cells is not null)
            return;
        IsComplete = false;
        faults.Add(File, 0, "", "Dit bestand is leeg. Zet op de eerste regel de namen van de kolommen.");
    }

    private void ReadRow(CsvRow csvRow, RowCells cells, FaultList faults)
    {
        if (csvRow.Cells.Length < cells.Width || csvRow.Cells.Skip(cells.Width).Any(cell => !string.IsNullOrWhiteSpace(cell)))
        {
            faults.Add(File, csvRow.Line, "", Invariant($"Deze regel heeft {csvRow.Cells.Length} cellen en de eerste regel {cells.Width}. Kijk of er een scheidingsteken ontbreekt of te veel is."));
            return;
        }

        cells.Start(csvRow);
        var row = table.Read(cells);
        if (!table.Key.Any(cells.IsWrong) && table.KeyOf(row) is var key && !linesByKey.TryAdd(key, csvRow.Line))
            SayTwice(cells, linesByKey[key]);
        if (cells.IsFaulty)
        {
            faultyRows.Add((row, csvRow.Line));
            return;
        }

        rows.Add(row);
        lines.Add(csvRow.Line);
    }

    private void SayTwice(RowCells cells, int otherLine)
    {
        var names = DutchWords.All([.. table.Key.Select(column => $"‘{cells.NameOf(column)}’")]);
        cells.Wrong(table.Key[0], Invariant($"{table.RowWord} staat al op regel {otherLine}: {names} {(table.Key.Count == 1 ? "is" : "zijn")} gelijk. Laat één van de twee regels staan."));
    }
}
