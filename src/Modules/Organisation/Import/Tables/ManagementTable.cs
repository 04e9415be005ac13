using System.Globalization;

namespace Beweeg.Organisation.Import.Tables;

internal sealed class ManagementTable : ImportTable<ImportedManagement>
{
    public static readonly ImportColumn UnitCode = new("eenheidcode", ColumnKind.Code, "Which unit.") { MaximumLength = 30 };
    public static readonly ImportColumn PersonNumber = new("personeelsnummer", ColumnKind.Code, "Who manages it. The manager usually sits in the unit; his own manager is then the manager of the unit above.") { MaximumLength = 30 };
    public static readonly ImportColumn Begin = new("begin", ColumnKind.Date, "First day.");
    public static readonly ImportColumn End = new("einde", ColumnKind.EndDate, "Last day; empty while there is no end.") { MayBeEmpty = true };
    public static readonly ImportColumn Kind = new("soort", ColumnKind.Word, "Manager, or acting for one. A unit has at most one manager on a day, and can have an acting one next to the manager.") { Words = DutchWords.Managements.Words };

    public static readonly ManagementTable Instance = new();

    private ManagementTable()
        : base("leidinggevenden", "Deze leidinggevende", "Who manages which unit, and when.", [UnitCode, PersonNumber, Begin, End, Kind], [UnitCode, PersonNumber, Begin, Kind])
    {
    }

    public override string KeyOf(ImportedManagement row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.UnitCode}\n{row.PersonNumber}\n{row.Begin:yyyyMMdd}\n{row.Kind}");

    public override ImportedManagement Read(RowCells cells)
    {
        var row = new ImportedManagement(
            cells.Text(UnitCode), cells.Text(PersonNumber), cells.Date(Begin), cells.OptionalDate(End), cells.Word(Kind, DutchWords.Managements));
        cells.CheckOrder(Begin, End);
        return row;
    }

    public override IEnumerable<string?> Write(ImportedManagement row) =>
        [row.UnitCode, row.PersonNumber, DutchDate.Iso(row.Begin), DutchDate.Iso(row.End), DutchWords.Managements.For(row.Kind)];
}
