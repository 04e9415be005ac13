using System.Globalization;
using Beweeg.JobBook.Contracts;
using Beweeg.Platform.Tables;

namespace Beweeg.JobBook.Exchange;

/// <summary>A job book as tables, as <see cref="JobBookFromTable"/> reads them: what is written out comes in whole.</summary>
internal static class JobBookTables
{
    /// <summary>The sheets of a workbook beside the one with the jobs.</summary>
    public const string GroupSheet = "Functiegroepen", ConversionSheet = "Conversie";

    private static readonly IReadOnlyList<IReadOnlyList<int>> Widths = [[.. JobColumn.All.Select(column => column.Width)], [30, 70], [16, 14, 14, 8]];

    public static byte[] Workbook(JobBookText book) => Platform.Tables.Workbook.Write(
    [
        Jobs(book),
        Sheet(GroupSheet, ["Functiegroep", "Uitleg"], book.Groups.Select(group => (IReadOnlyList<string>)[group.Name, group.Explanation])),
        Sheet(ConversionSheet, ["Code normfunctie", "Van punten", "Tot en met punten", "Schaal"], book.Conversion.Select(line => (IReadOnlyList<string>)[line.Standard, Number(line.FromPoints), Number(line.ToPoints), line.Scale])),
    ], Widths);

    public static byte[] Csv(JobBookText book) => CsvTable.Write(Jobs(book));

    public static FileSheet Jobs(JobBookText book) => Sheet("Functies", [.. JobColumn.All.Select(column => column.Name)], book.Profiles.Select(one => (IReadOnlyList<string>)
    [
        one.Code, one.Name, one.Group, one.Scale, one.Dated?.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture) ?? "", one.Purpose, one.LedBy, one.Place, List(one.Responsibilities), List(one.MainTasks), one.Knowledge,
        one.SectorPurpose, one.TeamPurpose, string.Join('\n', one.Crucial), one.Standard?.Series ?? "", one.Standard?.Group ?? "", one.Standard?.Name ?? "", one.Standard?.Level ?? "", one.Standard?.Code ?? "", Number(one.Standard?.Points),
    ]));

    /// <summary>The file that somebody fills in, with one example.</summary>
    public static JobBookText Example { get; } = new("Functieboek", "", [new("voorbeeld", "Naam van een functiegroep", "Wat deze functies gemeen hebben.")], [new("n01", "N00.00.00", null, null, "9"), new("punten", "", 400, 449, "8")],
    [
        JobProfile.Blank("Naam van een functiegroep") with
        {
            Key = "voorbeeld", Code = "F001", Name = "Voorbeeldfunctie", Scale = "8", Dated = new DateOnly(2027, 1, 1), Purpose = "Waarvoor de functie er is.", LedBy = "Teammanager", Place = "Team Voorbeeld, afdeling Voorbeeld.",
            Responsibilities = ["Waar de functie voor instaat."], MainTasks = ["De eerste taak", "De tweede taak"], Knowledge = "Mbo werk- en denkniveau.",
        },
    ]);

    // One line needs no bullet; with more, a bullet keeps a line that breaks together.
    private static string List(IReadOnlyList<string> lines) => lines.Count == 1 ? lines[0] : string.Join('\n', lines.Select(line => "• " + line));

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static FileSheet Sheet(string name, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) => new(name, [new FileRow(1, header), .. rows.Select((cells, at) => new FileRow(at + 2, cells))]);
}
