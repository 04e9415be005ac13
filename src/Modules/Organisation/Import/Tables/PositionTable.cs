using System.Globalization;

namespace Beweeg.Organisation.Import.Tables;

internal sealed class PositionTable : ImportTable<ImportedPosition>
{
    public static readonly ImportColumn PersonNumber = new("personeelsnummer", ColumnKind.Code, "Who.") { MaximumLength = 30 };
    public static readonly ImportColumn Sequence = new("volgnummer", ColumnKind.Number, "The number of the contract line of this person.");
    public static readonly ImportColumn JobCode = new("functiecode", ColumnKind.Code, "Which job.") { MaximumLength = 30 };
    public static readonly ImportColumn UnitCode = new("eenheidcode", ColumnKind.Code, "In which unit.") { MaximumLength = 30 };
    public static readonly ImportColumn Begin = new("begin", ColumnKind.Date, "First day.");
    public static readonly ImportColumn End = new("einde", ColumnKind.EndDate, "Last day; empty while there is no end.") { MayBeEmpty = true };
    public static readonly ImportColumn Factor = new("deeltijdfactor", ColumnKind.Factor, "Part of a full week: 1 is 36 hours. Rounded to four decimals. Several positions of one person may add up to more than 1.");
    public static readonly ImportColumn Scale = new("schaal", ColumnKind.Scale, "The scale of the person in this position.");
    public static readonly ImportColumn RunUp = new("aanloopschaal", ColumnKind.YesOrDate, "Whether the person is not yet in the scale of the job, or the last day of that. The scale is then lower than the scale of the job.") { MayBeEmpty = true, Words = ["ja", "nee"] };
    public static readonly ImportColumn Appointment = new("soort aanstelling", ColumnKind.Word, "Kind of appointment.") { Words = DutchWords.Appointments.Words };
    public static readonly ImportColumn ProbationDecision = new("einde proef", ColumnKind.Date, "The day of the decision on a permanent appointment; filled in for `proef`, empty otherwise.") { MayBeEmpty = true };

    public static readonly PositionTable Instance = new();

    private PositionTable()
        : base("dienstverbanden", "Dit dienstverband", "Who does which job in which unit, and when. A person can have several positions at a time.", [PersonNumber, Sequence, JobCode, UnitCode, Begin, End, Factor, Scale, RunUp, Appointment, ProbationDecision], [PersonNumber, Sequence])
    {
    }

    public override string KeyOf(ImportedPosition row) =>
        string.Create(CultureInfo.InvariantCulture, $"{row.PersonNumber}\n{row.Sequence}");

    public override ImportedPosition Read(RowCells cells)
    {
        var (inRunUp, runUpUntil) = cells.YesOrDate(RunUp);
        var row = new ImportedPosition(
            cells.Text(PersonNumber),
            cells.Number(Sequence),
            cells.Text(JobCode),
            cells.Text(UnitCode),
            cells.Date(Begin),
            cells.OptionalDate(End),
            cells.Factor(Factor),
            cells.Scale(Scale),
            inRunUp,
            runUpUntil,
            cells.Word(Appointment, DutchWords.Appointments),
            cells.OptionalDate(ProbationDecision));
        cells.CheckOrder(Begin, End);
        cells.CheckOrder(Begin, RunUp);
        cells.CheckOrder(Begin, ProbationDecision);
        CheckProbation(row, cells);
        return row;
    }

    public override IEnumerable<string?> Write(ImportedPosition row) =>
    [
        row.PersonNumber,
        row.Sequence.ToString(CultureInfo.InvariantCulture),
        row.JobCode,
        row.UnitCode,
        DutchDate.Iso(row.Begin),
        DutchDate.Iso(row.End),
        row.Factor.ToString("0.####", CultureInfo.InvariantCulture),
        row.Scale.Name,
        row.InRunUpScale ? DutchDate.Iso(row.RunUpUntil) ?? "ja" : "nee",
        DutchWords.Appointments.For(row.Appointment),
        DutchDate.Iso(row.ProbationDecision),
    ];

    private static void CheckProbation(ImportedPosition row, RowCells cells)
    {
        if (cells.IsWrong(Appointment) || cells.IsWrong(ProbationDecision))
            return;
        if (row.Appointment == AppointmentKind.Probation && row.ProbationDecision is null)
            cells.Wrong(ProbationDecision, $"Dit is een aanstelling op proef, maar ‘{cells.NameOf(ProbationDecision)}’ is leeg. Vul de dag in waarop over de vaste aanstelling wordt beslist.");
        if (row.Appointment != AppointmentKind.Probation && row.ProbationDecision is not null)
            cells.Wrong(ProbationDecision, $"Deze aanstelling is niet op proef, maar ‘{cells.NameOf(ProbationDecision)}’ is ingevuld. Maak de cel leeg of verander ‘{cells.NameOf(Appointment)}’ in proef.");
    }
}
