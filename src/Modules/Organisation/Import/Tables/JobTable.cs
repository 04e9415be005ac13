namespace Beweeg.Organisation.Import.Tables;

internal sealed class JobTable : ImportTable<ImportedJob>
{
    public static readonly ImportColumn Code = new("code", ColumnKind.Code, "The number of the job in the job book.") { MaximumLength = 30 };
    public static readonly ImportColumn JobName = new("naam", ColumnKind.Text, "The name of the job.");
    public static readonly ImportColumn JobGroup = new("functiegroep", ColumnKind.Text, "The job group, which carries the competence profile; one of the groups of the competency guide in force.");
    public static readonly ImportColumn Scale = new("schaal", ColumnKind.Scale, "The salary scale of the job; it gives the level of the competencies.");
    public static readonly ImportColumn Purpose = new("doel", ColumnKind.LongText, "Why the job exists.") { MaximumLength = 2_000, MayBeEmpty = true };
    public static readonly ImportColumn MainTasks = new("hoofdtaken", ColumnKind.List, "The main tasks; work agreements start from these.") { MaximumLength = 500, MayBeEmpty = true };
    public static readonly ImportColumn CrucialCompetencies = new("cruciale competenties", ColumnKind.List, "The competencies that are crucial for the job; names from the competency guide in force.") { MayBeEmpty = true, MayBeAbsent = true };

    public static readonly JobTable Instance = new();

    private JobTable()
        : base("functies", "Deze functie", "The job book.", [Code, JobName, JobGroup, Scale, Purpose, MainTasks, CrucialCompetencies], [Code])
    {
    }

    public override string KeyOf(ImportedJob row) => row.Code;

    public override ImportedJob Read(RowCells cells) => new(
        cells.Text(Code),
        cells.Text(JobName),
        cells.OneOf(JobGroup, cells.Options.JobGroups),
        cells.Scale(Scale),
        cells.OptionalText(Purpose),
        cells.List(MainTasks, null),
        cells.List(CrucialCompetencies, cells.Options.Competencies));

    public override IEnumerable<string?> Write(ImportedJob row) =>
    [
        row.Code, row.Name, row.JobGroup, row.Scale.Name, row.Purpose,
        string.Join('|', row.MainTasks), string.Join('|', row.CrucialCompetencies),
    ];
}
