namespace Beweeg.Organisation.Import.Tables;

internal sealed class PersonTable : ImportTable<ImportedPerson>
{
    public static readonly ImportColumn Number = new("personeelsnummer", ColumnKind.Code, "The number of the person in the HR system. Never used again for somebody else.") { MaximumLength = 30 };
    public static readonly ImportColumn GivenName = new("roepnaam", ColumnKind.Text, "The name that colleagues use.");
    public static readonly ImportColumn Initials = new("voorletters", ColumnKind.Text, "Initials.") { MaximumLength = 30, MayBeEmpty = true };
    public static readonly ImportColumn Prefix = new("voorvoegsel", ColumnKind.Text, "The part before the surname that lists are not sorted by: \"van der\".") { MaximumLength = 30, MayBeEmpty = true };
    public static readonly ImportColumn Surname = new("achternaam", ColumnKind.Text, "The surname that the person uses at work, without the prefix.");
    public static readonly ImportColumn Email = new("e-mail", ColumnKind.Email, "The work address; empty for people without one. No two people share an address.") { MaximumLength = 254, MayBeEmpty = true };
    public static readonly ImportColumn InService = new("in dienst", ColumnKind.Date, "First day in service.");
    public static readonly ImportColumn OutOfService = new("uit dienst", ColumnKind.EndDate, "Last day in service; empty while there is no end.") { MayBeEmpty = true };

    public static readonly PersonTable Instance = new();

    private PersonTable()
        : base("personen", "Deze persoon", "The people. Date of birth, home address, salary and citizen service number are not asked for, and not stored when they are in the file.", [Number, GivenName, Initials, Prefix, Surname, Email, InService, OutOfService], [Number])
    {
    }

    public override string KeyOf(ImportedPerson row) => row.Number;

    public override ImportedPerson Read(RowCells cells)
    {
        var row = new ImportedPerson(
            cells.Text(Number),
            cells.Text(GivenName),
            cells.OptionalText(Initials),
            cells.OptionalText(Prefix),
            cells.Text(Surname),
            cells.Email(Email),
            cells.Date(InService),
            cells.OptionalDate(OutOfService));
        cells.CheckOrder(InService, OutOfService);
        return row;
    }

    public override IEnumerable<string?> Write(ImportedPerson row) =>
    [
        row.Number, row.GivenName, row.Initials, row.Prefix, row.Surname, row.Email,
        DutchDate.Iso(row.InService), DutchDate.Iso(row.OutOfService),
    ];
}
