namespace Beweeg.Organisation.Import.Tables;

internal sealed class UnitTable : ImportTable<ImportedUnit>
{
    public static readonly ImportColumn Code = new("code", ColumnKind.Code, "The code of the unit in the HR system.") { MaximumLength = 30 };
    public static readonly ImportColumn UnitName = new("naam", ColumnKind.Text, "The name as people say it.");
    public static readonly ImportColumn Parent = new("bovenliggende code", ColumnKind.Code, "The code of the unit above; empty at the top. Several units may stand at the top, but they may not form a loop.") { MaximumLength = 30, MayBeEmpty = true };
    public static readonly ImportColumn Kind = new("soort", ColumnKind.Word, "The layer.") { Words = DutchWords.UnitKinds.Words };

    public static readonly UnitTable Instance = new();

    private UnitTable()
        : base("eenheden", "Deze eenheid", "The tree of units: departments and teams.", [Code, UnitName, Parent, Kind], [Code])
    {
    }

    public override string KeyOf(ImportedUnit row) => row.Code;

    public override ImportedUnit Read(RowCells cells) => new(
        cells.Text(Code), cells.Text(UnitName), cells.OptionalText(Parent), cells.Word(Kind, DutchWords.UnitKinds));

    public override IEnumerable<string?> Write(ImportedUnit row) =>
        [row.Code, row.Name, row.ParentCode, DutchWords.UnitKinds.For(row.Kind)];
}
