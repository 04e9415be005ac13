using System.Globalization;

namespace Beweeg.Organisation.Import.Tables;

internal sealed class LeaveTable : ImportTable<ImportedLeave>
{
    public static readonly ImportColumn PersonNumber = new("personeelsnummer", ColumnKind.Code, "Who.") { MaximumLength = 30 };
    public static readonly ImportColumn Begin = new("begin", ColumnKind.Date, "First day.");
    public static readonly ImportColumn End = new("einde", ColumnKind.EndDate, "Last day; empty while there is no end.") { MayBeEmpty = true };
    public static readonly ImportColumn Kind = new("soort", ColumnKind.Word, "Broad, and never a reason or an illness. A message about this column does not repeat what is in the cell.") { Words = DutchWords.LeaveKinds.Words, IsDiscreet = true };

    public static readonly LeaveTable Instance = new();

    private LeaveTable()
        : base("verlof", "Deze verlofperiode", "Periods that pause a conversation cycle.", [PersonNumber, Begin, End, Kind], [PersonNumber, Begin, Kind])
    {
    }

    public override string KeyOf(ImportedLeave row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.PersonNumber}\n{row.Begin:yyyyMMdd}\n{row.Kind}");

    public override ImportedLeave Read(RowCells cells)
    {
        var row = new ImportedLeave(
            cells.Text(PersonNumber), cells.Date(Begin), cells.OptionalDate(End), cells.Word(Kind, DutchWords.LeaveKinds));
        cells.CheckOrder(Begin, End);
        return row;
    }

    public override IEnumerable<string?> Write(ImportedLeave row) =>
        [row.PersonNumber, DutchDate.Iso(row.Begin), DutchDate.Iso(row.End), DutchWords.LeaveKinds.For(row.Kind)];
}
