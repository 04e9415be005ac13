using Beweeg.Organisation.Import.Source;
using Beweeg.Organisation.Import.Tables;

namespace Beweeg.Organisation.Import;

/// <summary>
/// Reads and writes a delivery of the HR system: a folder of CSV files, described in
/// <c>docs/import.md</c>. Reading never throws on what is in the files; it says what is wrong.
/// </summary>
public static class ImportFolder
{
    /// <summary>Reads and checks the files of a folder.</summary>
    public static ImportResult Read(string folder, ImportOptions? options = null)
    {
        try
        {
            return Read(new FolderSource(folder), options);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            var fault = new ImportFault("", 0, "", $"De map {folder} is er niet, of je mag er niet in lezen. Kijk of de naam klopt.");
            return new ImportResult(ImportSet.Empty, [fault], 1, []);
        }
    }

    /// <summary>Reads and checks the files of a source.</summary>
    public static ImportResult Read(IImportSource source, ImportOptions? options = null)
    {
        options ??= new ImportOptions();
        var faults = new FaultList(options.MaximumFaults);
        var mapping = options.Mapping ?? MappingIn(source, faults);
        var texts = new HashSet<string>(StringComparer.Ordinal);

        ReadTable<TRow> Table<TRow>(ImportTable<TRow> table) =>
            ReadTable<TRow>.Read(table, source, mapping, options, texts, faults);

        var delivery = new Delivery(
            Table(UnitTable.Instance),
            Table(JobTable.Instance),
            Table(PersonTable.Instance),
            Table(PositionTable.Instance),
            Table(ManagementTable.Instance),
            Table(LeaveTable.Instance),
            Table(RoleTable.Instance));
        ImportChecks.Check(delivery, faults);
        return new ImportResult(
            delivery.Set, faults.Sorted([ImportMapping.FileName, .. delivery.Files]), faults.Count, delivery.UnreadColumns);
    }

    /// <summary>Writes a set as files that <see cref="Read(string, ImportOptions?)"/> reads back as an equal set.</summary>
    public static void Write(ImportSet set, string folder)
    {
        Directory.CreateDirectory(folder);
        CsvFile.Write(UnitTable.Instance, set.Units, folder);
        CsvFile.Write(JobTable.Instance, set.Jobs, folder);
        CsvFile.Write(PersonTable.Instance, set.People, folder);
        CsvFile.Write(PositionTable.Instance, set.Positions, folder);
        CsvFile.Write(ManagementTable.Instance, set.Managers, folder);
        CsvFile.Write(LeaveTable.Instance, set.Leave, folder);
        CsvFile.Write(RoleTable.Instance, set.Roles, folder);
    }

    private static ImportMapping MappingIn(IImportSource source, FaultList faults)
    {
        if (!source.FileNames.Contains(ImportMapping.FileName, StringComparer.Ordinal))
            return ImportMapping.None;
        try
        {
            using var text = new StreamReader(source.Open(ImportMapping.FileName));
            return ImportMapping.Parse(text.ReadToEnd(), faults);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(ImportMapping.FileName, 0, "", "Dit bestand is niet te lezen. Kijk of het nog open staat in een ander programma en of je het mag lezen.");
            return ImportMapping.None;
        }
    }
}
