using System.Globalization;
using Beweeg.DesignSystem.Forms;
using Beweeg.JobBook.Checks;
using Beweeg.JobBook.Contracts;
using Beweeg.JobBook.Versions;
using Beweeg.Organisation.Contracts;
using Beweeg.Platform.Tables;

namespace Beweeg.JobBook.Exchange;

/// <summary>
/// Makes a job book of rows, one for each job. A scale that is not told comes from the conversion table, by the code of the standard job or by its points: that of
/// the file, else that of the book in force. Keys are those of the book in force where numbers are the same, so that versions can be compared.
/// </summary>
internal sealed class JobBookFromTable
{
    private readonly FileTable table;
    private readonly FileSheet sheet;
    private readonly ColumnMapping mapping;
    private readonly JobBookText? known;
    private readonly List<FileFault> faults = [];
    private readonly List<JobGroup> groups = [];
    private readonly List<JobProfile> profiles = [];
    private readonly Dictionary<string, int> rowOf = new(StringComparer.OrdinalIgnoreCase);
    private IReadOnlyList<ScaleConversion> conversion = [];
    private string lastGroup = "";

    private JobBookFromTable(FileTable table, ColumnMapping mapping, JobBookText? known)
    {
        (this.table, this.mapping, this.known) = (table, mapping, known);
        sheet = table.Sheets[mapping.Sheet];
    }

    /// <param name="known">The book in force; null without one.</param>
    public static JobBookReading Read(FileTable table, ColumnMapping mapping, JobBookText? known, string title, string version) => new JobBookFromTable(table, mapping, known).Read(title, version);

    private JobBookReading Read(string title, string version)
    {
        foreach (var column in JobColumn.All.Where(column => column.IsNeeded && mapping.Of(column) is null)) faults.Add(new FileFault(SheetName, 0, "", $"Kies in welke kolom ‘{column.Name}’ staat.") { IsUnnamed = true });
        if (faults.Count > 0) return new JobBookReading(null, faults);
        ReadGroups();
        conversion = ReadConversion();
        foreach (var row in sheet.Rows.Skip(1))
        {
            Take(row);
            if (faults.Count >= FileLimits.MostFaults) break;
        }

        if (profiles.Count == 0 && faults.Count == 0) Wrong(0, null, "Er staat geen functie in dit bestand.");
        if (profiles.Count > JobBookFile.MostJobs) Wrong(0, null, $"Er staan {profiles.Count} functies in. Meer dan {JobBookFile.MostJobs} kan niet; kijk of dit het goede bestand is.");
        if (groups.Count > JobBookCheck.MostInGroup) Wrong(0, null, $"Er staan {groups.Count} functiegroepen in. Meer dan {JobBookCheck.MostInGroup} kan niet; kijk of de kolom voor de functiegroep klopt.");
        foreach (var group in profiles.GroupBy(one => one.Group, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > JobBookCheck.MostInGroup)) Wrong(0, null, $"In de groep ‘{Short(group.Key)}’ staan meer dan {JobBookCheck.MostInGroup} functies. Verdeel ze over meer groepen.");
        return faults.Count > 0 ? new JobBookReading(null, [.. faults.Take(FileLimits.MostFaults)]) : new JobBookReading(new JobBookText(title, version, groups, conversion, profiles), []) { Notes = [.. Notes()] };
    }

    // People have a job of the book by its number: with other numbers everything is read, and nobody has any of it.
    private IEnumerable<string> Notes()
    {
        if (known is null or { Profiles: [] }) yield break;
        var same = profiles.Count(one => known.WithCode(one.Code) is not null);
        if (same == 0) yield return $"Geen van de {profiles.Count} nummers staat in het functieboek dat nu geldt. Mensen horen door het nummer bij hun functie, dus niemand zou een functie uit dit boek hebben. Kijk of de kolom met het nummer klopt.";
        else if (same * 2 < known.Profiles.Count) yield return $"Van de {known.Profiles.Count} functies in het functieboek dat nu geldt, staan er {same} met hetzelfde nummer in dit bestand. Wie een van de andere functies heeft, staat straks niet meer in het boek. Klopt dat?";
    }

    private void Take(FileRow row)
    {
        var (code, name) = (Cell(row, JobColumn.Code, JobBookCheck.LongestCode), Cell(row, JobColumn.JobName, JobBookCheck.LongestName));
        if (code.Length == 0)
        {
            Wrong(row.Number, JobColumn.Code, name.Length == 0 ? "Het nummer van de functie ontbreekt." : $"Het nummer van ‘{Short(name)}’ ontbreekt.");
            return;
        }

        if (name.Length == 0) Wrong(row.Number, JobColumn.JobName, $"De naam van functie {Short(code)} ontbreekt.");
        if (!rowOf.TryAdd(code, row.Number))
        {
            Wrong(row.Number, JobColumn.Code, $"Nummer {Short(code)} staat ook in rij {rowOf[code]}. Elk nummer is van één functie.");
            return;
        }

        var standard = Standard(row);
        var same = known?.WithCode(code);
        profiles.Add(new JobProfile(
            KeyFor(same, name), code, name, GroupOf(row), ScaleOf(row, standard), DateOf(row), Cell(row, JobColumn.Purpose, 2000), Cell(row, JobColumn.LedBy, 300), Cell(row, JobColumn.Place, 2000),
            Lines(row, JobColumn.Responsibilities), Lines(row, JobColumn.MainTasks), Cell(row, JobColumn.Knowledge, 2000), Cell(row, JobColumn.Sector, 2000), Cell(row, JobColumn.Team, 2000), Lines(row, JobColumn.Crucial), standard));
    }

    private string KeyFor(JobProfile? same, string name) =>
        same is not null && profiles.TrueForAll(one => one.Key != same.Key) ? same.Key : BookFromJobs.NewKey(name, profiles.Select(one => one.Key).Concat(known?.Profiles.Select(one => one.Key) ?? []));

    private string GroupOf(FileRow row)
    {
        var name = Cell(row, JobColumn.Group, JobBookCheck.LongestName) is { Length: > 0 } told ? told : lastGroup;
        if (name.Length == 0)
        {
            Wrong(row.Number, JobColumn.Group, "De functiegroep ontbreekt.");
            return "";
        }

        lastGroup = name;
        if (groups.Find(group => Same(group.Name, name)) is { } there) return there.Name;
        Add(name, null);
        return groups[^1].Name;
    }

    private string ScaleOf(FileRow row, StandardJob? standard)
    {
        var told = Cell(row, JobColumn.Scale, 40);
        // "schaal 8" and "8.0", as people and spreadsheets write it.
        var bare = told.StartsWith("schaal ", StringComparison.OrdinalIgnoreCase) ? told[7..].Trim() : told;
        if (decimal.TryParse(bare, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == Math.Floor(number)) bare = ((int)number).ToString(CultureInfo.InvariantCulture);
        if (bare.Length > 0)
        {
            if (SalaryScales.Find(bare) is { } scale) return scale;
            Wrong(row.Number, JobColumn.Scale, $"‘{Short(told)}’ is geen schaal. Een schaal is 1 tot en met 18, 10A of 11A.");
            return "";
        }

        if (standard is not null && ScaleByConversion.Of(conversion, standard) is { } converted) return converted;
        Wrong(row.Number, JobColumn.Scale, standard is null ? "De schaal ontbreekt." : $"De schaal ontbreekt, en de conversietabel heeft geen regel voor {(standard.Code.Length > 0 ? $"normfunctie {Short(standard.Code)}" : standard.Points is { } points ? $"{points} punten" : "deze normfunctie")}.");
        return "";
    }

    private DateOnly? DateOf(FileRow row)
    {
        var text = Cell(row, JobColumn.Dated, 40);
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, ["d-M-yyyy", "d/M/yyyy", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        // A workbook keeps a date as the number of days since 30 December 1899.
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 80_000) return new DateOnly(1899, 12, 30).AddDays(serial);
        Wrong(row.Number, JobColumn.Dated, $"‘{Short(text)}’ is geen bestaande datum. Schrijf dag-maand-jaar, bijvoorbeeld 1-1-2027.");
        return null;
    }

    private StandardJob? Standard(FileRow row)
    {
        int? points = null;
        if (Cell(row, JobColumn.Points, 40) is { Length: > 0 } text)
        {
            if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == Math.Floor(number) && number is >= 0 and <= 10_000) points = (int)number;
            else Wrong(row.Number, JobColumn.Points, $"‘{Short(text)}’ is geen aantal punten. Vul een heel getal in.");
        }

        var made = new StandardJob(Cell(row, JobColumn.Series, 80), Cell(row, JobColumn.StandardGroup, 80), Cell(row, JobColumn.Standard, 120), Cell(row, JobColumn.Level, 10), Cell(row, JobColumn.StandardCode, 20), points);
        return made.IsEmpty ? null : made;
    }

    private void ReadGroups()
    {
        if (Extra(JobBookTables.GroupSheet) is not { } extra || Place(extra, "Functiegroep") is not { } name) return;
        foreach (var row in extra.Rows.Skip(1).Where(row => row[name].Trim().Length > 0))
        {
            var called = CellText.One(row[name]);
            if (groups.Exists(group => Same(group.Name, called))) faults.Add(new FileFault(extra.Name, row.Number, "Functiegroep", $"De groep ‘{Short(called)}’ staat er twee keer."));
            else Add(called, Place(extra, "Uitleg") is { } text ? CellText.One(row[text]) : null);
        }
    }

    private void Add(string name, string? explanation)
    {
        var same = known?.Groups.FirstOrDefault(group => Same(group.Name, name));
        groups.Add(new JobGroup(same?.Key ?? BookFromJobs.NewKey(name, groups.Select(group => group.Key).Concat(known?.Groups.Select(group => group.Key) ?? [])), name, explanation ?? same?.Explanation ?? ""));
    }

    private IReadOnlyList<ScaleConversion> ReadConversion()
    {
        if (table.Besides(sheet, JobBookTables.ConversionSheet, "Conversie", "Conversietabel", "Schaaltabel", "Inschaling", "Inschalingstabel", "Waardering") is not { } extra) return known?.Conversion ?? [];
        var (code, from, to) = (extra.Place(["Code normfunctie", JobColumn.StandardCode.Name, .. JobColumn.StandardCode.Others, "Code", "Normfunctie"]),
            extra.Place("Van punten", "Vanaf punten", "Van", "Vanaf", "Minimum", "Min", "Ondergrens", "Punten van", "Punten vanaf"), extra.Place("Tot en met punten", "Tot en met", "T/m", "Tot", "Maximum", "Max", "Bovengrens", "Punten tot en met", "Punten tot"));
        if (extra.Place([JobColumn.Scale.Name, .. JobColumn.Scale.Others]) is not { } scale || (code is null && from is null))
        {
            faults.Add(new FileFault(extra.Name, extra.Rows.Count == 0 ? 0 : extra.Rows[0].Number, "", "In deze tabel herkennen we de kolommen niet. Noem ze ‘Schaal’, en ‘Code normfunctie’ of ‘Van punten’ en ‘Tot en met punten’."));
            return [];
        }

        var lines = new List<ScaleConversion>();
        foreach (var row in extra.Rows.Skip(1).Take(JobBookCheck.MostInGroup))
        {
            int? Number(int? at, string column)
            {
                if (at is not { } place || row[place].Trim().Length == 0) return null;
                if (decimal.TryParse(row[place].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number == Math.Floor(number) && number is >= 0 and <= 10_000) return (int)number;
                faults.Add(new FileFault(extra.Name, row.Number, column, $"‘{Short(row[place])}’ is geen aantal punten. Vul een heel getal in."));
                return null;
            }

            var standard = code is { } at ? CellText.One(row[at]) : "";
            var told = CellText.One(row[scale]);
            if (SalaryScales.Find(told) is null) faults.Add(new FileFault(extra.Name, row.Number, "Schaal", $"‘{Short(told)}’ is geen schaal. Een schaal is 1 tot en met 18, 10A of 11A."));
            lines.Add(new ScaleConversion(BookFromJobs.NewKey(standard.Length > 0 ? standard : "punten", lines.Select(line => line.Key)), standard, Number(from, "Van punten"), Number(to, "Tot en met punten"), SalaryScales.Find(told) ?? ""));
        }

        if (extra.Rows.Count - 1 > JobBookCheck.MostInGroup) faults.Add(new FileFault(extra.Name, 0, "", $"De conversietabel heeft meer dan {JobBookCheck.MostInGroup} regels."));
        return lines;
    }

    private string SheetName => table.Sheets.Count > 1 ? sheet.Name : "";

    private FileSheet? Extra(string name) => table.Besides(sheet, name);

    private static int? Place(FileSheet of, string name) => of.Place(name);

    private string Cell(FileRow row, FileColumn column, int longest)
    {
        var text = mapping.Of(column) is { } place ? CellText.One(row[place]) : "";
        if (text.Length <= longest) return text;
        Wrong(row.Number, column, $"Deze tekst is te lang: {text.Length} tekens. Er passen er {longest}.");
        return text[..longest];
    }

    private IReadOnlyList<string> Lines(FileRow row, FileColumn column)
    {
        if (mapping.Of(column) is not { } place) return [];
        var lines = CellText.Lines(row[place]);
        if (lines.Any(line => line.Length > 500)) Wrong(row.Number, column, "Hier staat een regel van meer dan 500 tekens. Zet elk punt op een eigen regel in de cel.");
        if (lines.Count > 50) Wrong(row.Number, column, "Hier staan meer dan 50 regels in één cel.");
        return lines;
    }

    private static bool Same(string one, string other) => FieldId.Slug(one) == FieldId.Slug(other);

    private void Wrong(int row, FileColumn? column, string sentence) =>
        faults.Add(new FileFault(SheetName, row, column is null ? "" : mapping.Of(column) is { } place && place < sheet.Header.Count && sheet.Header[place].Trim() is { Length: > 0 } name ? name : column.Name, sentence));

    private static string Short(string text) => text.Trim() is var one && one.Length <= 60 ? one : one[..60] + "…";
}
