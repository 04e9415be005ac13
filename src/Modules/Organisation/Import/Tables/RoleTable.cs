using System.Globalization;

namespace Beweeg.Organisation.Import.Tables;

internal sealed class RoleTable : ImportTable<ImportedRole>
{
    public static readonly ImportColumn PersonNumber = new("personeelsnummer", ColumnKind.Code, "Who.") { MaximumLength = 30 };
    public static readonly ImportColumn Role = new("rol", ColumnKind.Word, "Which role.") { Words = DutchWords.Roles.Words };
    public static readonly ImportColumn UnitCode = new("eenheidcode", ColumnKind.Code, "The unit that the role is about, with all units below it. Filled in for `p-en-o-adviseur` and `coördinator`; empty for the roles that are about the whole organisation.") { MaximumLength = 30, MayBeEmpty = true };
    public static readonly ImportColumn Begin = new("begin", ColumnKind.Date, "First day.");
    public static readonly ImportColumn End = new("einde", ColumnKind.EndDate, "Last day; empty while there is no end. Filled in for `coördinator`.") { MayBeEmpty = true };
    public static readonly ImportColumn Decision = new("besluit", ColumnKind.Text, "The decision behind the role, as it can be looked up. Filled in for `coördinator`.") { MaximumLength = 200, MayBeEmpty = true };

    public static readonly RoleTable Instance = new();

    private RoleTable()
        : base("rollen", "Deze rol", "Who may do more than an employee or a manager.", [PersonNumber, Role, UnitCode, Begin, End, Decision], [PersonNumber, Role, UnitCode, Begin])
    {
    }

    public override string KeyOf(ImportedRole row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.PersonNumber}\n{row.Role}\n{row.UnitCode}\n{row.Begin:yyyyMMdd}");

    public override ImportedRole Read(RowCells cells)
    {
        var row = new ImportedRole(
            cells.Text(PersonNumber),
            cells.Word(Role, DutchWords.Roles),
            cells.OptionalText(UnitCode),
            cells.Date(Begin),
            cells.OptionalDate(End),
            cells.OptionalText(Decision));
        cells.CheckOrder(Begin, End);
        if (!cells.IsWrong(Role))
            CheckScope(row, cells);
        return row;
    }

    public override IEnumerable<string?> Write(ImportedRole row) =>
    [
        row.PersonNumber, DutchWords.Roles.For(row.Role), row.UnitCode,
        DutchDate.Iso(row.Begin), DutchDate.Iso(row.End), row.Decision,
    ];

    private static void CheckScope(ImportedRole row, RowCells cells)
    {
        var role = DutchWords.Roles.For(row.Role);
        var isAboutAUnit = row.Role is RoleKind.HrAdviser or RoleKind.Coordinator;
        if (isAboutAUnit && cells.IsEmpty(UnitCode))
            cells.Wrong(UnitCode, $"De rol {role} geldt voor een eenheid, maar ‘{cells.NameOf(UnitCode)}’ is leeg. Vul de eenheid in.");
        if (!isAboutAUnit && !cells.IsEmpty(UnitCode))
            cells.Wrong(UnitCode, $"De rol {role} geldt voor de hele organisatie, maar ‘{cells.NameOf(UnitCode)}’ is ingevuld. Maak de cel leeg.");

        // A coordinator holds conversations instead of the manager, so only by a decision and for a period.
        if (row.Role == RoleKind.Coordinator && cells.IsEmpty(End))
            cells.Wrong(End, $"Een coördinator krijgt zijn taak voor een periode, maar ‘{cells.NameOf(End)}’ is leeg. Vul de laatste dag in.");
        if (row.Role == RoleKind.Coordinator && cells.IsEmpty(Decision))
            cells.Wrong(Decision, $"Een coördinator krijgt zijn taak met een besluit, maar ‘{cells.NameOf(Decision)}’ is leeg. Vul in welk besluit dat is.");
    }
}
