using Beweeg.Organisation.Import.Source;

namespace Beweeg.Organisation.Import;

/// <summary>The seven files as they were read, before they are checked against each other.</summary>
internal sealed record Delivery(
    ReadTable<ImportedUnit> Units,
    ReadTable<ImportedJob> Jobs,
    ReadTable<ImportedPerson> People,
    ReadTable<ImportedPosition> Positions,
    ReadTable<ImportedManagement> Managers,
    ReadTable<ImportedLeave> Leave,
    ReadTable<ImportedRole> Roles)
{
    public ImportSet Set => new(
        new(Units.Rows), new(Jobs.Rows), new(People.Rows), new(Positions.Rows), new(Managers.Rows), new(Leave.Rows), new(Roles.Rows));

    public IReadOnlyList<string> Files =>
        [Units.File, Jobs.File, People.File, Positions.File, Managers.File, Leave.File, Roles.File];

    public IReadOnlyList<UnreadColumn> UnreadColumns =>
    [
        .. new FileHeader?[] { Units.Header, Jobs.Header, People.Header, Positions.Header, Managers.Header, Leave.Header, Roles.Header }
            .OfType<FileHeader>()
            .SelectMany(header => header.UnreadColumns.Select(column => new UnreadColumn(header.File, column))),
    ];
}
